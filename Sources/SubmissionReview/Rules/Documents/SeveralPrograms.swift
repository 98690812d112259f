package import Diagnostics
import TrainingModel

/// A submission has one program only.
package enum SeveralPrograms: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB103", .must, reads: [.program],
    message: (
      en: "The submission has {count} programs: {programs}.",
      fa: "در ارسال {count} برنامه هست: {programs}."
    ),
    hint: (
      en: "Leave only the program that is to be approved.",
      fa: "تنها برنامه‌ای را که باید تصویب شود نگه دارید."
    ),
    reason: (
      en: "Of several programs nobody can say which one was meant; none is approved by accident.",
      fa: "از میان چند برنامه معلوم نیست کدام منظور است؛ هیچ برنامه‌ای به‌اشتباه تصویب نمی‌شود."
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    guard ground.programs.count > 1 else { return [] }
    let names = ground.programs.map { "\"\($0.id)\"" }
    var finding = RuleFinding("program", at: ground.programs[1].location)
    finding.english = ["count": "\(names.count)", "programs": names.joined(separator: ", ")]
    finding.persian = [
      "count": "\(names.count)", "programs": ground.programs.map { "«\($0.id)»" }.joined(separator: "، "),
    ]
    finding.evidence = ground.programs.map { Evidence(.document, text: $0.id.text, at: $0.location) }
    return [finding]
  }
}
