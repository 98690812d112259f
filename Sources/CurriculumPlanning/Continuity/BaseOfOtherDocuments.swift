import Diagnostics
import TrainingModel

/// A program to keep to that was made from other documents: what of it no longer has a place.
enum BaseOfOtherDocuments {
  static let rule = DiagnosticRule(
    "PLN989", .notice,
    message: (
      en:
        "The program to keep to holds courses or periods that the dossier does not have: {names}. Their offerings count as dropped.",
      fa:
        "برنامه مبنا دوره‌ها یا دوره‌های زمانی‌ای دارد که در پرونده نیست: {names}. برگزاری‌های آن‌ها حذف‌شده به شمار می‌آید."
    ),
    hint: (
      en: "If they should be there, add them to a catalog or the policy, or correct their ids.",
      fa: "اگر باید باشند، آن‌ها را به فهرست دوره‌ها یا سیاست بیفزایید یا شناسه‌هایشان را اصلاح کنید."
    ),
    reason: (
      en: """
      A program to keep to may be older than a change of the catalog or the calendar. What is left of it is kept where it \
      costs nothing; what has gone cannot be.
      """,
      fa: """
      برنامه مبنا ممکن است از تغییر فهرست دوره‌ها یا تقویم کهنه‌تر باشد. آنچه از آن مانده اگر زیانی نداشته باشد نگه داشته \
      می‌شود؛ آنچه رفته است نگه‌داشتنی نیست.
      """
    ))

  /// So many names are said; of more, how many.
  private static let mostNames = 5

  /// What there is to say of a program to keep to.
  static func findings(of base: Program, in dossier: Dossier, _ policy: Policy) -> [Finding] {
    let courses = Set(dossier.courses.map(\.id))
    let periods = Set(policy.periods.map(\.id))
    var names: [String] = []
    for offering in base.offerings {
      let unknown = [
        courses.contains(offering.course) ? nil : offering.course.text,
        periods.contains(offering.period) ? nil : offering.period.text,
      ]
      for case let name? in unknown where !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return [] }
    let some = names.prefix(mostNames)
    let more = names.count - some.count
    return [
      Finding(
        rule, at: base.location.file.isEmpty ? nil : base.location, subject: "program/\(base.id)",
        english: ["names": some.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")],
        persian: ["names": some.joined(separator: "، ") + (more > 0 ? " و \(more) مورد دیگر" : "")])
    ]
  }
}
