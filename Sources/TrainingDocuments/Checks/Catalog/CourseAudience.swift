import Diagnostics
import TrainingModel

/// There are people for a course, and enough for a session.
enum CourseAudience: DossierCheck {
  static let nobody = DiagnosticRule(
    "CAT607", .warning,
    message: (
      en: "The audience of the course \"{course}\" matches none of the people in the workforce.",
      fa: "مخاطب دوره «{course}» شامل هیچ‌یک از افراد سند کارکنان نیست."
    ),
    hint: (
      en: "Check the conditions of the audience: all of one row must hold together.",
      fa: "شرط‌های مخاطب را بررسی کنید: همه شرط‌های یک سطر باید با هم برقرار باشند."
    ),
    reason: (
      en: """
      The course can seat nobody and is never planned. A role and an organization that do not \
      occur together are the usual cause.
      """,
      fa: """
      برای این دوره کسی نیست و هرگز در برنامه نمی‌آید. علت معمول، شغل و سازمانی است که با هم پیش \
      نمی‌آیند.
      """
    )
  )

  static let few = DiagnosticRule(
    "CAT610", .warning,
    message: (
      en: "A session of the course \"{course}\" needs {min} people, but only {people} can take it.",
      fa: """
      هر جلسه دوره «{course}» دست‌کم {min} نفر می‌خواهد، ولی تنها {people} نفر می‌توانند آن را \
      بگذرانند.
      """
    ),
    hint: (
      en: "Lower minSize, widen the audience, or hold it together with other municipalities.",
      fa: "minSize را کمتر یا مخاطب را گسترده‌تر کنید، یا آن را با شهرداری‌های دیگر برگزار کنید."
    ),
    reason: (
      en: """
      Everybody takes a course at most once a year. With fewer people than a session needs, none \
      can be held.
      """,
      fa: """
      هر فرد هر دوره را حداکثر سالی یک بار می‌گذراند. با افرادی کمتر از نیاز یک جلسه، هیچ جلسه‌ای \
      برگزار نمی‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [nobody, few] }
  static var needs: Set<DocumentKind> { [.workforce, .jobRoles, .organizations, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.courses.compactMap { course in
      guard let people = contents.people(for: course.audiences) else { return nil }
      if people == 0, let audience = course.audiences.first {
        return Finding(
          nobody, at: audience.location, subject: "course/\(course.id)", ["course": course.id.text])
      }
      guard people < course.minSize, course.minSize <= course.maxSize else { return nil }
      return Finding(
        few, at: contents.place(of: "minSize", at: course.location), subject: "course/\(course.id)",
        ["course": course.id.text, "min": "\(course.minSize)", "people": "\(people)"])
    }
  }
}
