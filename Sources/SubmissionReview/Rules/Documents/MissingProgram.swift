package import Diagnostics
import TrainingModel

/// A submission has a program.
package enum MissingProgram: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB102", .must, reads: [],
    message: (
      en: "The submission has no program that can be read.",
      fa: "در ارسال، برنامه‌ای که خواندنی باشد نیست."
    ),
    hint: (
      en: "Send the program of the year with its documents.", fa: "برنامه سال را همراه با سندهایش بفرستید."
    ),
    reason: (
      en: "The program is what is approved; without it there is nothing to approve.",
      fa: "آنچه تصویب می‌شود برنامه است؛ بی آن چیزی برای تصویب نیست."
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    ground.programs.isEmpty ? [RuleFinding("program", at: nil)] : []
  }
}
