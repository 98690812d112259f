import Diagnostics
import TrainingModel

/// Every new manager has a period between appointment and deadline. People are counted, not named.
enum OnboardingReach: DossierCheck {
  static let rule = DiagnosticRule(
    "POL517", .warning,
    message: (
      en: """
      New managers of the batch "{batch}" who cannot be onboarded in time: {count}; no whole period lies \
      between their appointment and their deadline.
      """,
      fa: """
      مدیران جدید دسته «{batch}» که به‌موقع بدو خدمت نمی‌بینند: {count}؛ میان انتصاب و مهلتشان هیچ دوره \
      زمانی کاملی نیست.
      """
    ),
    hint: (
      en: "Lengthen withinDays, move the deadline, or make periods shorter.",
      fa: "withinDays را بیشتر کنید، deadline را عقب ببرید یا دوره‌های زمانی را کوتاه‌تر کنید."
    ),
    reason: (
      en: """
      A course is placed in a period as a whole, so only a period that begins after the \
      appointment and ends by the deadline is surely in time. These managers can only be served \
      late, whatever the plan does.
      """,
      fa: """
      هر دوره در کل یک دوره زمانی جای می‌گیرد، پس تنها دوره زمانی‌ای که پس از انتصاب آغاز شود و تا \
      مهلت پایان یابد بی‌تردید به‌موقع است. این مدیران، هر برنامه‌ای که نوشته شود، دیر آموزش \
      می‌بینند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .jobRoles, .workforce] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy, let onboarding = policy.onboarding, !policy.periods.isEmpty,
      onboarding.deadline.map({ $0 >= onboarding.appointedSince }) ?? true
    else { return [] }
    var late: [OnboardingWindow: Int] = [:]
    func add(_ role: Identifier, _ appointed: CalendarDate?, _ count: Int) {
      guard count > 0, let appointed, contents.roles[role]?.isManagerial == true,
        case .due(let window) = policy.onboardingStatus(appointed: appointed), !window.isReachable
      else { return }
      let (sum, overflow) = late[window, default: 0].addingReportingOverflow(count)
      late[window] = overflow ? .max : sum
    }
    let table = contents.dossier.people
    let alike = LikeEmployees(table) { contents.roles[$0]?.isManagerial == true }
    for (group, count) in zip(alike.groups, alike.counts) {
      add(table.roles[group.role], group.appointed, count)
    }
    for cohort in table.cohorts {
      add(
        cohort.role, cohort.appointed ?? policy.periods.first?.start,
        min(cohort.newManagers, cohort.headcount))
    }
    return late.keys.sorted().map { window in
      let batch = policy.batchID(of: window).text
      return Finding(
        rule, at: contents.place(of: "withinDays", at: onboarding.location),
        subject: "rule/\(onboarding.id)/\(batch)",
        ["count": "\(late[window] ?? 0)", "batch": batch])
    }
  }
}
