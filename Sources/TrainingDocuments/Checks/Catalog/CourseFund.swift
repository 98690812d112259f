import Diagnostics
import TrainingModel

/// It is clear which fund pays for a course.
enum CourseFund: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT612", .error,
    message: (
      en: "The course \"{course}\" names no fund, and the policy has {count}: {funds}.",
      fa: "دوره «{course}» سرفصلی را نام نبرده و سیاست {count} سرفصل دارد: {funds}."
    ),
    hint: (
      en: "Add fund=\"…\" to the course.",
      fa: "fund=\"…\" را به دوره بیفزایید."
    ),
    reason: (
      en: """
      With one fund it is clear what pays. With several, the choice decides which budget is used \
      up, and is not left to chance.
      """,
      fa: """
      با یک سرفصل معلوم است چه چیزی هزینه را می‌پردازد. با چند سرفصل، انتخاب تعیین می‌کند کدام \
      بودجه مصرف شود و نباید به تصادف سپرده شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let funds = Set((contents.dossier.policy?.budgets ?? []).map(\.fund)).sorted()
    guard funds.count > 1 else { return [] }
    return contents.dossier.courses.compactMap { course in
      guard course.fund == nil else { return nil }
      return Finding(
        rule, at: course.location, subject: "course/\(course.id)",
        [
          "course": course.id.text, "count": "\(funds.count)",
          "funds": funds.map(\.text).joined(separator: ", "),
        ])
    }
  }
}
