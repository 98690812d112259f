package import Diagnostics
package import TrainingDocuments
package import TrainingModel

/// How a submission is reviewed.
package struct ReviewOptions: Sendable {
  /// The day as of which is judged.
  package var asOf: CalendarDate
  /// The round before, the answer to it, and what the reviewer decided.
  package var round = RoundInput()
  /// For how many objections repairs are looked for, the most binding first.
  package var repairs = 20
  /// The most objections of a rule that are listed of what was not listed before, the rest being counted; `nil`: all.
  package var mostOfRule: Int? = FurtherObjections.usualMost
  /// How many threads may work.
  package var threads = 1
  /// Name and version of the program that reviews.
  package var tool: (name: String, version: String)

  /// Options of the first round.
  package init(asOf: CalendarDate, tool: (name: String, version: String) = ("sanj", "0")) {
    self.asOf = asOf
    self.tool = tool
  }
}

/// Reviews a submission: runs the rules, grades what they find, tries repairs, and draws the verdict.
package struct Reviewer: Sendable {
  private let options: ReviewOptions

  /// A reviewer.
  package init(options: ReviewOptions) { self.options = options }

  /// A review with what it was made from.
  package struct Outcome: Sendable {
    /// The review.
    package var review: Review
    /// What the submission was judged against.
    package let ground: ReviewGround
    /// The program that was judged, if there is one.
    package let program: ReviewedProgram?
    /// What is wrong with the policy's part on reviews, and what is worth knowing of the documents.
    package let remarks: [Finding]
  }

  /// Reviews what was read.
  ///
  /// - Parameters:
  ///   - reading: The documents of the centre and of the submission, merged.
  ///   - submission: Whose files are the submission's.
  /// - Throws: Findings that say why there can be no review: no policy, or rules of the centre that cannot be used.
  package func review(
    _ reading: DossierReading, _ submission: SubmissionFiles
  ) throws(UnusableReview) -> Outcome {
    guard let policy = reading.dossier.policy else {
      throw UnusableReview([Finding(ReviewDiagnostics.noPolicy, at: nil, subject: "dossier")])
    }
    let ground = ReviewGround(
      reading.dossier, policy: policy, findings: reading.findings,
      ownFiles: Set(reading.files.map(\.file).filter(submission.contains)), threads: options.threads)
    let others =
      ReviewDiagnostics.programsTwice(reading, submission)
      + ReviewDiagnostics.otherRounds(options.round, than: ground)
    guard others.isEmpty else { throw UnusableReview(others) }
    let grading = Grading(
      policy: policy.review, organization: ground.programs.first?.organization ?? ground.organization,
      tree: ground.tree, asOf: options.asOf)
    let run = RuleRun(ground: ground, grading: grading)
    let centre = try CentreRules(ground: ground, grading: grading).run(reading)
    var result = run.run()
    let unverified = (result.unverified + centre.unverified).sorted { $0.code < $1.code }
    // There may be a hundred thousand: they are handed on, and are nowhere twice.
    var found: [Objection] = []
    swap(&found, &result.objections)
    found += centre.objections
    var (objections, differences) = RoundReview(
      input: options.round, grading: grading, program: result.program?.program
    ).carry(consume found, unverified)
    objections.putInOrder()
    let tried = RepairTrials(ground: ground, run: run, program: result.program)
      .mend(&objections, most: options.repairs)
    let verdict = grading.verdict(objections, unverified)
    let heldBack = grading.heldBack(objections)
    if let most = options.mostOfRule {
      objections = FurtherObjections.fold(objections, after: options.round.previous, most: most)
    }
    let review = Review(
      id: Self.id(of: ground, round: options.round.round), program: ground.programs.first?.id,
      organization: ground.programs.first?.organization ?? ground.organization, year: policy.year,
      calendar: policy.calendar, round: options.round.round, previous: options.round.previous?.id,
      asOf: options.asOf,
      ruleSet: ReviewRules.version, verdict: verdict,
      provenance: Provenance(
        tool: options.tool.name, version: options.tool.version, policy: policy.id,
        inputs: Self.inputs(of: reading.dossier, and: options.round.inputs)), unverified: unverified,
      heldBack: heldBack, objections: objections,
      differences: differences, repairsTried: tried)
    return Outcome(
      review: review, ground: ground, program: result.program,
      remarks: ReviewDiagnostics.faults(ofCentreIn: reading, ground) + ReviewDiagnostics.remarks(on: policy)
        + ReviewDiagnostics.copies(in: reading) + ReviewDiagnostics.otherRules(options.round))
  }

  private static func id(of ground: ReviewGround, round: Int) -> Identifier {
    let organization = ground.programs.first?.organization ?? ground.organization
    let name = String(String.UnicodeScalarView(organization.text.unicodeScalars.prefix(40)))
    return Identifier("review-\(name)-\(ground.policy.year)-\(round)")
  }

  /// All documents that were read but reviews, the program among them, and those of the round.
  private static func inputs(of dossier: Dossier, and round: [InputDigest]) -> [InputDigest] {
    let own = dossier.documents.filter { $0.kind != .review }.compactMap { document in
      document.digest.map { InputDigest(document: document.id, digest: $0) }
    }
    return (own + round).sorted { $0.document < $1.document }
  }
}

/// Why there can be no review.
package struct UnusableReview: Error, Sendable {
  /// What must be mended first.
  package let findings: [Finding]

  /// Reasons.
  package init(_ findings: [Finding]) { self.findings = findings }
}

/// Which of the files that were read are the submission's: what its path leads to.
package struct SubmissionFiles: Sendable {
  private let path: String

  /// The submission at a path: a document, an archive, or a folder.
  package init(_ path: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    self.path = String(path)
  }

  /// Whether a file is of the submission.
  package func contains(_ file: String) -> Bool {
    file == path || file.hasPrefix(path == "/" ? "/" : path + "/") || file.hasPrefix(path + "!")
  }
}

extension Array<Objection> {
  /// Puts the most binding first, then by code, place, subject and sentence.
  package mutating func putInOrder() {
    sort { a, b in
      if a.severity != b.severity { return a.severity < b.severity }
      if a.code != b.code { return a.code < b.code }
      switch (a.location, b.location) {
      case (nil, .some): return true
      case (.some, nil): return false
      case (let x?, let y?) where x != y: return x < y
      default: return (a.subject, a.message.en ?? "") < (b.subject, b.message.en ?? "")
      }
    }
  }
}
