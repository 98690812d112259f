package import Diagnostics
import TrainingModel

/// Last year's courses were evaluated.
package enum NoResults: ReviewRule {
  package static let rule = DiagnosticRule(
    "EVL801", .should, reads: [.program],
    message: (
      en: "There are no results of the courses of the year before.",
      fa: "نتیجه‌ای از دوره‌های سال پیش در دست نیست."
    ),
    hint: (
      en: "Send what was measured (evaluation), were it only on the level of learning.",
      fa: "آنچه سنجیده شده (evaluation) را بفرستید، حتی اگر تنها در سطح یادگیری باشد."
    ),
    reason: (
      en: "Without results the same courses are held again whether they work or not.",
      fa: "بی نتیجه، همان دوره‌ها دوباره برگزار می‌شود، چه کارساز باشد چه نباشد."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.ground.dossier.courseResults.isEmpty
      ? [RuleFinding("dossier/evaluation", at: program.program.location)] : []
  }
}
