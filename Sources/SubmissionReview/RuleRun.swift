import Diagnostics
import TrainingModel

/// Runs the rules over a submission.
struct RuleRun: Sendable {
  let ground: ReviewGround
  let grading: Grading

  /// What came of it.
  struct Result: Sendable {
    var objections: [Objection] = []
    var unverified: [UnverifiedRule] = []
    /// The program that was judged; `nil`: there is none that can be judged.
    var program: ReviewedProgram?
  }

  /// Runs all rules. Rules about a program wait where there is none, or one of another year or organization.
  func run() -> Result {
    var result = Result()
    for rule in ReviewRules.all where rule.concernsDocuments {
      collect(rule, into: &result) { () throws(Unverifiable) in try rule.findings(on: ground) }
    }
    let program = Self.gate(ground)
    switch program {
    case .success(let program):
      result.program = program
      for rule in ReviewRules.all where !rule.concernsDocuments {
        collect(rule, into: &result) { () throws(Unverifiable) in try rule.findings(in: program) }
      }
    case .failure(let why):
      for rule in ReviewRules.all where !rule.concernsDocuments { note(rule, why, in: &result) }
    }
    return result
  }

  /// The program that can be judged, or why there is none.
  private static func gate(_ ground: ReviewGround) -> Swift.Result<ReviewedProgram, Unverifiable> {
    guard ground.programs.count == 1, let program = ground.programs.first else {
      return .failure(
        Unverifiable(
          ground.programs.isEmpty
            ? LocalizedText(en: "there is no program that could be judged", fa: "برنامه‌ای برای سنجش نیست")
            : LocalizedText(en: "there are several programs", fa: "بیش از یک برنامه هست")))
    }
    guard program.year == ground.policy.year, program.calendar == ground.policy.calendar else {
      return .failure(
        Unverifiable(LocalizedText(en: "the program is of another year", fa: "برنامه از سال دیگری است")))
    }
    guard program.organization == ground.organization else {
      return .failure(
        Unverifiable(
          LocalizedText(en: "the program is another organization's", fa: "برنامه از سازمان دیگری است")))
    }
    return .success(ReviewedProgram(program, on: ground))
  }

  private func collect(
    _ rule: any ReviewRule.Type, into result: inout Result,
    _ find: () throws(Unverifiable) -> [RuleFinding]
  ) {
    do throws(Unverifiable) {
      try expectDocuments(of: rule)
      var findings = try find()
      var subjects: Set<String> = []
      // Each goes as soon as its objection is there, from the last on: there may be a hundred thousand.
      findings.reverse()
      while let finding = findings.popLast() {
        // Of several with one subject the first stands: they are one thing.
        guard subjects.insert(finding.subject).inserted else { continue }
        result.objections.append(Self.objection(rule.rule, finding, grading))
      }
    } catch {
      note(rule, error, in: &result)
    }
  }

  /// Every kind of document that a rule reads must be there.
  func expectDocuments(of rule: any ReviewRule.Type) throws(Unverifiable) {
    guard !rule.concernsDocuments else { return }
    let present = Set(ground.dossier.documents.map(\.kind.rawValue))
    // Scored needs stand in for ratings.
    let missing = (rule.rule.review?.reads ?? []).filter {
      !present.contains($0)
        && !($0 == DocumentKind.assessments.rawValue && present.contains(DocumentKind.needs.rawValue))
    }
    guard let first = missing.first else { return }
    throw Unverifiable(
      LocalizedText(
        en: "there is no document of the kind \(first)", fa: "سندی از نوع `\(first)` نیست"))
  }

  private func note(_ rule: any ReviewRule.Type, _ why: Unverifiable, in result: inout Result) {
    let bound = rule.rule.review?.severity ?? .must
    result.unverified.append(
      UnverifiedRule(
        code: rule.rule.code, severity: grading.severity(of: rule.rule.code, bound: bound), reason: why.reason
      ))
  }

  /// A finding as an objection, graded.
  static func objection(
    _ rule: DiagnosticRule, _ finding: RuleFinding, _ grading: Grading
  ) -> Objection {
    let sentence = Finding(
      rule, at: finding.location, subject: finding.subject, english: finding.english,
      persian: finding.persian)
    let bound = rule.review?.severity ?? .must
    let regrade = grading.regrade(of: rule.code)
    var objection = Objection(
      code: rule.code, severity: regrade?.severity ?? bound,
      regraded: regrade.map {
        Regraded(from: bound, until: $0.until, reason: $0.reason, organization: $0.organization)
      }, subject: finding.subject, location: finding.location, offering: finding.offering,
      course: finding.course, message: LocalizedText(en: sentence.message.en, fa: sentence.message.fa),
      remedy: LocalizedText(en: sentence.hint.en, fa: sentence.hint.fa), evidence: finding.evidence)
    objection.standsFor = finding.standsFor
    objection.effect = grading.effect(of: objection)
    return objection
  }

  /// Whether a program no longer breaks a rule in the way that a fingerprint names, and all that breaks this rule, or
  /// that must be corrected, is permitted. Ends with the first that is not; a rule that cannot tell any more whether it
  /// is kept is broken.
  ///
  /// - Parameter others: The rules that bind; the one that ends this is put first, because the next program of the same
  ///   kind is likely to break it, too.
  func clears(
    _ fingerprint: String, of own: any ReviewRule.Type, and others: inout [any ReviewRule.Type],
    in program: ReviewedProgram, _ isPermitted: (String) -> Bool
  ) -> Bool {
    func keeps(_ rule: any ReviewRule.Type) -> Bool {
      rule.rule.code == own.rule.code
        || ((try? rule.findings(in: program)) ?? []).allSatisfy {
          isPermitted(Objection.fingerprint(code: rule.rule.code, subject: $0.subject))
        }
    }
    guard others.first.map(keeps) ?? true else { return false }
    guard let findings = try? own.findings(in: program) else { return false }
    let left = findings.map { Objection.fingerprint(code: own.rule.code, subject: $0.subject) }
    guard left.allSatisfy({ $0 != fingerprint && isPermitted($0) }) else { return false }
    guard let broken = others.indices.dropFirst().first(where: { !keeps(others[$0]) }) else { return true }
    others.swapAt(0, broken)
    return false
  }

  /// The rules about a program that bind.
  var binding: [any ReviewRule.Type] {
    ReviewRules.all.filter { rule in
      !rule.concernsDocuments
        && grading.severity(of: rule.rule.code, bound: rule.rule.review?.severity ?? .must) == .must
    }
  }
}
