import Diagnostics
import TrainingModel

/// A course is offered in some period that has a working day.
enum ClosedPeriods: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT611", .warning,
    message: (
      en: "The course \"{course}\" is offered only in periods without a single working day.",
      fa: "دوره «{course}» تنها در دوره‌های زمانی‌ای ارائه می‌شود که حتی یک روز کاری ندارند."
    ),
    hint: (
      en: "Offer it in another period, or check the closures and the weekend of the policy.",
      fa: "آن را در دوره زمانی دیگری ارائه کنید یا تعطیلی‌ها و آخر هفته سیاست را بررسی کنید."
    ),
    reason: (
      en: "Nothing is held on closed days, so the course cannot be held at all.",
      fa: "در روزهای تعطیل چیزی برگزار نمی‌شود، پس این دوره اصلاً برگزارشدنی نیست."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    let days = policy.periods.map { policy.workingDays(of: $0) }
    return contents.dossier.courses.compactMap { course in
      guard let periods = contents.possiblePeriods(of: course), periods.allSatisfy({ days[$0] == 0 }) else {
        return nil
      }
      return Finding(
        rule, at: course.offered.first?.location ?? course.location, subject: "course/\(course.id)",
        ["course": course.id.text])
    }
  }
}
