import Testing
import TrainingModel

@Suite struct OnboardingWindowTests {
  /// Three months, new managers since the start of the year, sixty days' time.
  private func policy(within days: Int = 60, since: String = "1404-01-01", deadline: String? = nil) -> Policy
  {
    TrainingModelTests.policy(
      [
        period("m3", "1404-03-01", "1404-03-31"), period("m1", "1404-01-01", "1404-01-31"),
        period("m2", "1404-02-01", "1404-02-31"),
      ],
      onboarding: OnboardingRule(
        id: "onb", appointedSince: day(since), withinDays: days, deadline: deadline.map { day($0) },
        courses: [],
        location: nowhere))
  }

  @Test func whoWasAppointedBeforeIsSettled() {
    #expect(policy().onboardingStatus(appointed: day("1403-12-30")) == .settled)
    #expect(
      TrainingModelTests.policy([period("m1", "1404-01-01", "1404-01-31")])
        .onboardingStatus(appointed: day("1404-01-01")) == .settled)
  }

  /// Appointment, days, deadline, expected first and last period.
  @Test(
    arguments: [
      // On the first day of a period: it counts. 60 days later is 1404-02-30: one day short of the second month.
      ("1404-01-01", 60, nil, 0, 0),
      ("1404-01-01", 61, nil, 0, 1),
      // On the second day: the period has begun without them.
      ("1404-01-02", 60, nil, 1, 1),
      ("1404-01-02", 59, nil, 1, 0),
      ("1404-01-31", 92, nil, 1, 2),
      // The policy's last day comes first.
      ("1404-01-01", 365, "1404-01-30", 0, -1),
      ("1404-01-01", 365, "1404-01-31", 0, 0),
      ("1404-01-01", 365, "1404-12-29", 0, 2),
      // No time at all.
      ("1404-01-01", 0, nil, 0, -1),
      ("1404-03-01", 30, nil, 2, 2),
      ("1404-03-01", 29, nil, 2, 1),
    ] as [(String, Int, String?, Int, Int)])
  func windows(appointed: String, days: Int, deadline: String?, first: Int, last: Int) {
    let status = policy(within: days, deadline: deadline).onboardingStatus(appointed: day(appointed))
    #expect(status == .due(OnboardingWindow(first: first, last: last)))
    #expect(OnboardingWindow(first: first, last: last).isReachable == (last >= first))
  }

  @Test func whoIsAppointedAfterTheLastPeriodBeganIsNextYears() {
    #expect(policy().onboardingStatus(appointed: day("1404-03-02")) == .nextYear)
    #expect(policy().onboardingStatus(appointed: day("1404-03-01")) != .nextYear)
  }

  @Test func longAgoAppointmentsCanBeLateOnly() {
    let rule = policy(within: 30, since: "1403-01-01")
    #expect(rule.onboardingStatus(appointed: day("1403-06-01")) == .due(OnboardingWindow(first: 0, last: -1)))
    // The window of 60 days ends before the first period begins.
    #expect(rule.batchID(of: OnboardingWindow(first: 0, last: -1)) == "m1–late")
  }

  @Test func batchesAreNamedByTheirPeriods() {
    #expect(policy().batchID(of: OnboardingWindow(first: 0, last: 2)) == "m1–m3")
    #expect(policy().batchID(of: OnboardingWindow(first: 1, last: 1)) == "m2–m2")
    #expect(policy().batchID(of: OnboardingWindow(first: 2, last: 1)) == "m3–late")
  }

  @Test func earlierWindowsFirst() {
    let windows = [(1, 2), (0, 2), (0, 0), (1, 0)].map { OnboardingWindow(first: $0.0, last: $0.1) }
    #expect(windows.sorted().map { [$0.first, $0.last] } == [[0, 0], [0, 2], [1, 0], [1, 2]])
  }
}
