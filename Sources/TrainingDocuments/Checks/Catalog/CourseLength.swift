import Diagnostics
import TrainingModel

/// A course is no longer than the hours that its people may be trained.
enum CourseLength: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT609", .warning,
    message: (
      en: """
      The course "{course}" lasts {hours} hours, more than anyone who may take it is allowed in \
      the year ({limit}).
      """,
      fa: """
      دوره «{course}» {hours} ساعت است که از سقف سالانه همه کسانی که می‌توانند آن را بگذرانند \
      ({limit} ساعت) بیشتر است.
      """
    ),
    hint: (
      en: "Shorten or divide the course, or raise the maximum of the rule \"{rule}\".",
      fa: "دوره را کوتاه یا تقسیم کنید، یا maximum قاعده «{rule}» را بالا ببرید."
    ),
    reason: (
      en: "One seat in the course would break the limit, so nobody can be given one.",
      fa: "حتی یک صندلی در این دوره سقف را می‌شکند، پس به هیچ‌کس نمی‌رسد."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.jobRoles, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    func limit(managerial: Bool) -> HoursRule? {
      policy.hourRules.filter { $0.maximum != nil && ($0.isManagerial ?? managerial) == managerial }
        .min { ($0.maximum ?? $1.maximum ?? Hours(units: 0), $0.id) < ($1.maximum ?? Hours(units: 0), $1.id) }
    }
    let limits = [true: limit(managerial: true), false: limit(managerial: false)]
    return contents.dossier.courses.compactMap { course in
      let kinds =
        contents.dossier.roles.isEmpty
        ? [true, false]
        : Set(contents.dossier.roles.filter { contents.isOpen(course, to: $0) }.map(\.isManagerial))
      var widest: (maximum: Hours, rule: Identifier)?
      for kind in [true, false] where kinds.contains(kind) {
        guard let rule = limits[kind] ?? nil, let maximum = rule.maximum, course.hours > maximum else {
          return nil
        }
        if widest.map({ $0.maximum < maximum }) ?? true { widest = (maximum, rule.id) }
      }
      guard let widest else { return nil }
      return Finding(
        rule, at: contents.place(of: "hours", at: course.location), subject: "course/\(course.id)",
        [
          "course": course.id.text, "hours": course.hours.text, "limit": widest.maximum.text,
          "rule": widest.rule.text,
        ])
    }
  }
}
