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
    let offered = program.ground.dossier.courses.filter { $0.category == .family }
    guard !offered.isEmpty, !program.offerings.isEmpty,
      !program.offerings.contains(where: { placed in
        offered.contains { $0.id == placed.course.id }
      })
    else { return [] }
    return [
      RuleFinding(
        "program/family", at: program.program.location, ["count": "\(offered.count)"],
        evidence: offered.prefix(3).map { Evidence(.document, text: $0.id.text, at: $0.location) })
    ]
  }
}
