package import Diagnostics
import TrainingModel

/// A program tries something new.
package enum NothingNew: ReviewRule {
  package static let rule = DiagnosticRule(
    "DEL704", .advice, reads: [.program, .catalog],
    message: (
      en: "The program has no course that was not given before; the catalog has {count} new ones.",
      fa: "برنامه هیچ دوره تازه‌ای ندارد؛ فهرست {count} دوره تازه دارد."
    ),
    hint: (
      en: "Try one of them with a small group, and evaluate it.",
      fa: "یکی را با گروهی کوچک بیازمایید و ارزشیابی کنید."
    ),
    reason: (
      en: "A catalog that never changes answers the needs of the year in which it was made.",
      fa: "فهرستی که هرگز عوض نشود نیازهای سالی را پاسخ می‌دهد که نوشته شده است."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    UnusedKind.findings(in: program, "novel") { $0.isNovel }
  }
}
