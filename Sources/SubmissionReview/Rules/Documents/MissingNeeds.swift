package import Diagnostics
import TrainingModel

/// A submission comes with its needs assessment.
package enum MissingNeeds: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB110", .must, reads: [.assessments],
    message: (
      en: "The submission has no needs assessment: neither ratings nor scored needs.",
      fa: "در ارسال نیازسنجی نیست: نه ارزیابی و نه نیاز امتیازدهی‌شده."
    ),
    hint: (
      en: "Send the ratings (assessments), or the scored needs that `sanj needs --format xml` writes.",
      fa: "ارزیابی‌ها (assessments) یا نیازهایی را که `sanj needs --format xml` می‌نویسد بفرستید."
    ),
    reason: (
      en: "A program answers needs. Without them nobody can say whether it is the right one.",
      fa: "برنامه پاسخ نیازهاست. بی آن‌ها معلوم نیست برنامه درست است یا نه."
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    ground.dossier.people.ratings.isEmpty && ground.dossier.scoredNeeds.isEmpty
      && ground.findings.allSatisfy { $0.rule.severity != .error }
      ? [RuleFinding("dossier/needs", at: nil)] : []
  }
}
