import Diagnostics
import TrainingModel

/// What roles require, some course leads to.
enum UncoveredRequirement: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT606", .warning,
    message: (
      en: """
      No course takes people from level {from} to level {to} of "{competency}"; roles that require it: \
      {count} (the first is "{role}").
      """,
      fa: """
      هیچ دوره‌ای افراد را در «{competency}» از سطح {from} به سطح {to} نمی‌رساند؛ شغل‌هایی که آن را \
      می‌خواهند: {count} (نخستین: «{role}»).
      """
    ),
    hint: (
      en: "Add a course that develops it for these roles, or open an existing one to them.",
      fa: "دوره‌ای برای پرورش آن در این شغل‌ها بیفزایید یا دوره موجودی را برایشان باز کنید."
    ),
    reason: (
      en: """
      A need that no course can close stays in every year's ranking and in no plan. It is a gap of \
      the catalog, not of the people.
      """,
      fa: """
      نیازی که هیچ دوره‌ای رفعش نمی‌کند هر سال در رتبه‌بندی می‌ماند و در هیچ برنامه‌ای نمی‌آید. \
      این کمبودِ فهرست دوره‌هاست، نه افراد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.framework, .jobRoles, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let steps = NeededSteps(contents)
    guard contents.has(.framework, .jobRoles, .catalog), !steps.isAmbiguous else { return [] }
    var uncovered: [Identifier: [Int: [(role: JobRole, requirement: Requirement)]]] = [:]
    for role in contents.dossier.roles {
      for requirement in role.requirements {
        guard let scale = contents.scale(of: requirement.competency) else { continue }
        for step in steps.uncovered(requirement, of: role, on: scale) {
          uncovered[requirement.competency, default: [:]][step, default: []].append((role, requirement))
        }
      }
    }
    return uncovered.keys.sorted().flatMap { competency -> [Finding] in
      ranges(uncovered[competency] ?? [:]).map { range in
        let affected = range.flatMap { uncovered[competency]?[$0] ?? [] }
        let first = affected.min { $0.role.id < $1.role.id }
        return Finding(
          rule, at: first.map { contents.place(of: "competency", at: $0.requirement.location) },
          subject: "competency/\(competency)/\(range.lowerBound - 1)-\(range.upperBound)",
          [
            "competency": competency.text, "from": "\(range.lowerBound - 1)", "to": "\(range.upperBound)",
            "count": "\(Set(affected.map(\.role.id)).count)", "role": first?.role.id.text ?? "",
          ])
      }
    }
  }

  /// Runs of steps that follow one another.
  private static func ranges<Value>(_ steps: [Int: Value]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for step in steps.keys.sorted() {
      if let last = ranges.last, last.upperBound + 1 == step {
        ranges[ranges.count - 1] = last.lowerBound...step
      } else {
        ranges.append(step...step)
      }
    }
    return ranges
  }
}
