import Diagnostics
import TrainingModel
import XMLStreams

/// New managers come first, unless the policy says why not; and needs come before cost.
enum TierOrder: DossierCheck {
  static let unexplained = DiagnosticRule(
    "POL510", .error,
    message: (
      en: "The objective puts {first} before onboarding and gives no reason.",
      fa: "هدف، {first} را پیش از بدو خدمت (onboarding) گذاشته و دلیلی نیاورده است."
    ),
    hint: (
      en: """
      Put the tier onboarding first, or state the reason in the attribute reason of the objective.
      """,
      fa: "پله onboarding را اول بگذارید یا دلیل را در ویژگی reason عنصر objective بنویسید."
    ),
    reason: (
      en: """
      Onboarding of new managers comes before everything else. A policy may decide otherwise, but \
      not without saying so: the reason is printed in every report.
      """,
      fa: """
      آموزش بدو خدمت مدیران جدید بر همه چیز مقدم است. سیاست می‌تواند جز این تصمیم بگیرد، ولی نه \
      بی‌سخن: دلیل آن در هر گزارش چاپ می‌شود.
      """
    )
  )

  static let explained = DiagnosticRule(
    "POL511", .notice,
    message: (
      en: "The objective puts {first} before onboarding, for this reason: {reason}",
      fa: "هدف، {first} را پیش از بدو خدمت (onboarding) گذاشته است، به این دلیل: {reason}"
    ),
    hint: (
      en: "Nothing needs to be done, if this is what was decided.",
      fa: "اگر تصمیم همین بوده است، کاری لازم نیست."
    ),
    reason: (
      en: "The order departs from the agreed one. Whoever reads the plan should know that, and why.",
      fa: "این ترتیب با ترتیب توافق‌شده متفاوت است. خواننده برنامه باید این را، و دلیلش را، بداند."
    )
  )

  static let cost = DiagnosticRule(
    "POL512", .warning,
    message: (
      en: "The objective puts cost before need, so the cheapest program closes no need at all.",
      fa: """
      هدف، هزینه (cost) را پیش از نیاز (need) گذاشته است، پس ارزان‌ترین برنامه هیچ نیازی را رفع \
      نمی‌کند.
      """
    ),
    hint: (
      en: "Put the tier cost after need; the budget limits what is spent.",
      fa: "پله cost را پس از need بگذارید؛ بودجه هزینه را محدود می‌کند."
    ),
    reason: (
      en: """
      Tiers are strict: a later one may not cost an earlier one anything. If cost comes first, \
      spending nothing is best, and needs are closed only where that is free.
      """,
      fa: """
      پله‌ها سخت‌گیرند: پله بعدی نباید به پله پیشین زیانی برساند. اگر هزینه مقدم باشد، خرج نکردن \
      بهترین است و نیازها فقط به‌رایگان رفع می‌شوند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [unexplained, explained, cost] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      let objective = policy.objective
      guard let location = objective.location, let first = objective.steps.first?.tier else { return [] }
      let elements = contents.element(at: location)?.children(named: "tier") ?? []
      func place(_ tier: Tier) -> SourceLocation {
        elements.first { $0["name"] == tier.rawValue }?.location(of: "name") ?? location
      }
      var findings: [Finding] = []
      let subject = "policy/\(policy.id)/objective"
      if first != .onboarding {
        findings.append(
          Finding(
            objective.reason == nil ? unexplained : explained, at: place(first), subject: subject,
            ["first": first.rawValue, "reason": objective.reason ?? ""]))
      }
      let tiers = objective.steps.map(\.tier)
      if let cost = tiers.firstIndex(of: .cost), let need = tiers.firstIndex(of: .need), cost < need {
        findings.append(Finding(Self.cost, at: place(.cost), subject: subject))
      }
      return findings
    }
  }
}
