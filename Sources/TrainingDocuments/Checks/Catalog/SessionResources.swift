import Diagnostics
import TrainingModel

/// A session takes no more of a resource than some period has.
enum SessionResources: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT613", .warning,
    message: (
      en: """
      A session of the course "{course}" takes {units} of "{resource}", but no period in which it \
      is offered has more than {capacity}.
      """,
      fa: """
      هر جلسه دوره «{course}» {units} واحد از «{resource}» می‌گیرد، ولی هیچ دوره زمانیِ ارائه آن \
      بیش از {capacity} واحد ندارد.
      """
    ),
    hint: (
      en: "Correct the units of a session or the capacity of the resource.",
      fa: "مصرف هر جلسه یا ظرفیت منبع را اصلاح کنید."
    ),
    reason: (
      en: """
      A session is held within one period. If it takes more than a whole period has, it can never \
      be held.
      """,
      fa: """
      هر جلسه در یک دوره زمانی برگزار می‌شود. اگر بیش از ظرفیت کل آن دوره زمانی مصرف کند، هرگز \
      برگزار نمی‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    let days = policy.periods.map { policy.workingDays(of: $0) }
    let capacities = Dictionary(
      policy.resources.map { resource in
        (resource.id, policy.periods.map { policy.capacity(of: resource, in: $0) })
      }, uniquingKeysWith: { first, _ in first })
    return contents.dossier.courses.flatMap { course -> [Finding] in
      guard let periods = contents.possiblePeriods(of: course), periods.contains(where: { days[$0] > 0 })
      else {
        return []
      }
      return course.uses.compactMap { use in
        // A resource without any capacity is found by itself.
        guard let capacity = capacities[use.resource], capacity.contains(where: { $0 > 0 }) else {
          return nil
        }
        let most = periods.map { capacity[$0] }.max() ?? 0
        guard use.units.units > most else { return nil }
        return Finding(
          rule, at: contents.place(of: "units", at: use.location),
          subject: "course/\(course.id)/\(use.resource)",
          [
            "course": course.id.text, "resource": use.resource.text, "units": use.units.text,
            "capacity": Factor(units: most).text,
          ])
      }
    }
  }
}
