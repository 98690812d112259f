import Diagnostics
import TrainingModel
import XMLStreams

/// Reports do not show single persons without anybody having decided so.
enum SmallGroups: DossierCheck {
  static let rule = DiagnosticRule(
    "POL520", .notice,
    message: (
      en: """
      The policy lets reports show groups of any size, so a group of one shows that person's \
      ratings.
      """,
      fa: """
      سیاست اجازه می‌دهد گزارش‌ها گروه‌های هر اندازه را نشان دهند، پس گروه یک‌نفره ارزیابی همان \
      فرد را نشان می‌دهد.
      """
    ),
    hint: (
      en: "Add privacy with a smallestGroup of 2 or more (5 is common).",
      fa: "عنصر privacy را با smallestGroup برابر ۲ یا بیشتر (معمولاً ۵) بیفزایید."
    ),
    reason: (
      en: """
      Ratings of a person are personal data. Statistics are usually published for groups of at \
      least five, so that nobody can be recognized in them.
      """,
      fa: """
      ارزیابی هر فرد داده شخصی اوست. آمار معمولاً برای گروه‌های دست‌کم پنج‌نفره منتشر می‌شود تا \
      کسی در آن شناخته نشود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.compactMap { policy in
      guard policy.smallestGroup < 2 else { return nil }
      let privacy = contents.element(at: policy.location)?.children(named: "privacy").first
      return Finding(
        rule, at: privacy?.location(of: "smallestGroup") ?? policy.location,
        subject: "policy/\(policy.id)/privacy")
    }
  }
}
