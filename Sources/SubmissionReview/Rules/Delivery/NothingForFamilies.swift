package import Diagnostics
import TrainingModel

/// A program thinks of families.
package enum NothingForFamilies: ReviewRule {
  package static let rule = DiagnosticRule(
    "DEL705", .advice, reads: [.program, .catalog],
    message: (
      en: "The program has nothing for employees and their families; the catalog has {count} such courses.",
      fa: "برنامه چیزی برای کارکنان و خانواده‌هایشان ندارد؛ فهرست {count} دوره از این دست دارد."
    ),
    hint: (
      en: "See whether the budget leaves room for one.", fa: "ببینید بودجه جایی برای یکی می‌گذارد یا نه."
    ),
    reason: (
      en: "Family programs are a part of what the centre supports, and the first to be forgotten.",
      fa: "برنامه‌های خانواده بخشی از کار مرکز است و نخستین چیزی که فراموش می‌شود."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    UnusedKind.findings(in: program, "family") { $0.category == .family }
  }
}
