import Diagnostics
import TrainingModel

/// No course requires itself, directly or through others.
enum PrerequisiteCycle: DossierCheck {
  static let rule = DiagnosticRule(
    "REF212", .error,
    message: (
      en: "These courses require one another in a circle: {cycle}.",
      fa: "این دوره‌ها به‌صورت حلقه پیش‌نیاز یکدیگرند: {cycle}."
    ),
    hint: (
      en: "Remove one of the prerequisites in the circle.",
      fa: "یکی از پیش‌نیازهای این حلقه را حذف کنید."
    ),
    reason: (
      en: """
      A prerequisite must be completed in an earlier period. In a circle every course would have \
      to come before itself, so none of them could ever be held.
      """,
      fa: """
      پیش‌نیاز باید در دوره زمانی پیش‌تری به پایان رسیده باشد. در حلقه هر دوره باید پیش از خودش \
      بیاید، پس هیچ‌کدام هرگز برگزار نمی‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let edges = contents.courses.mapValues { $0.prerequisites.map(\.id) }
    return ReferenceCycles.find(edges).map { cycle in
      let next = cycle.count > 1 ? cycle[1] : cycle[0]
      let course = contents.courses[cycle[0]]
      let place = course?.prerequisites.first { $0.id == next }?.location ?? course?.location
      return Finding(
        rule, at: place, subject: "course/\(cycle[0])",
        ["cycle": (cycle + [cycle[0]]).map(\.text).joined(separator: " → ")])
    }
  }
}
