import Diagnostics
import TrainingModel

/// It is clear whose program the policy governs.
enum PolicyOrganization: DossierCheck {
  static let rule = DiagnosticRule(
    "POL521", .error,
    message: (
      en: """
      The policy "{policy}" names no organization, and {count} of them have none above them: \
      {roots}.
      """,
      fa: "سیاست «{policy}» سازمانی را نام نبرده و {count} سازمان بالادستی ندارند: {roots}."
    ),
    hint: (
      en: "Add organization=\"…\" to the policy, or give all but one of them a parent.",
      fa: "organization=\"…\" را به سیاست بیفزایید یا برای همه آن‌ها جز یکی parent بنویسید."
    ),
    reason: (
      en: """
      A program belongs to one organization and is planned for it and all below it. With several \
      trees it would be a matter of chance which one is planned.
      """,
      fa: """
      هر برنامه از آنِ یک سازمان است و برای آن و زیرمجموعه‌اش نوشته می‌شود. با چند درخت، انتخاب \
      یکی از آن‌ها تصادفی می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .organizations] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let roots = contents.tree.roots
    guard roots.count > 1 else { return [] }
    return contents.policies.compactMap { policy in
      guard policy.organization == nil else { return nil }
      return Finding(
        rule, at: policy.location, subject: "policy/\(policy.id)",
        [
          "policy": policy.id.text, "count": "\(roots.count)",
          "roots": roots.map(\.text).joined(separator: ", "),
        ])
    }
  }
}
