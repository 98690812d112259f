package import Diagnostics
import TrainingDocuments
import TrainingModel

/// The documents of the submission have no errors.
package enum FaultyDocument: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB101", .must, reads: [],
    message: (
      en: "The documents have the error {code}: {message}", fa: "سندها خطای {code} دارد: {message}"
    ),
    hint: (en: "{hint}", fa: "{hint}"),
    reason: (
      en: """
      A program is judged by what its documents say. Where these contradict themselves or each other, nobody \
      can say what is true. `sanj check` shows every error with its line before anything is sent.
      """,
      fa: """
      برنامه را از روی سندهایش می‌سنجند. اگر سندها با خود یا با هم ناسازگار باشد، معلوم نیست کدام درست \
      است. `sanj check` پیش از ارسال هر خطا را با سطرش نشان می‌دهد.
      """
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    let programFiles = Set(ground.programs.map(\.location.file))
    let covered = ReviewRules.all.reduce(into: Set<String>()) { $0.formUnion($1.covers) }
    // What a submission says of the centre's courses is an objection of its own, where it says anything else.
    let changed = ground.coursesDeclaredAnew.filter { own in
      ground.courses[own.id].map { CentreCourseChanged.isChanged(own, from: $0) } ?? false
    }
    return ground.findings.compactMap { finding in
      // What is wrong with the centre's own documents is no fault of the city.
      guard finding.rule.severity == .error, ground.isOfSubmission(finding) else { return nil }
      if finding.isOfRepetition(of: changed) { return nil }
      if let file = finding.location?.file, programFiles.contains(file), covered.contains(finding.rule.code) {
        return nil
      }
      var result = RuleFinding("\(finding.rule.code)/\(finding.subject)", at: finding.location)
      result.english = ["code": finding.rule.code, "message": finding.message.en, "hint": finding.hint.en]
      result.persian = ["code": finding.rule.code, "message": finding.message.fa, "hint": finding.hint.fa]
      // A finding that says only how many more there are counts as so many.
      result.standsFor = finding.omitted?.count ?? 1
      result.evidence =
        [Evidence(.found, text: finding.rule.code, at: finding.location)] + owners(of: finding, on: ground)
      return result
    }
  }

  /// Of a document that is there twice, with other content: whose each of them is.
  private static func owners(of finding: Finding, on ground: ReviewGround) -> [Evidence] {
    guard finding.rule.code == DossierRules.documentTwice.code,
      let first = ground.dossier.documents.first(where: { finding.subject == "document/\($0.id)" })
    else { return [] }
    return [finding.location, first.location].compactMap(\.self).map { location in
      Evidence(
        ground.ownFiles.contains(location.file) ? .ownDocument : .centreDocument, text: first.id.text,
        at: location)
    }
  }
}
