import NeedsScoring
import TrainingModel

extension Referee {
  /// What the program claims of itself: sums, hosts, order, what single seats close, values of tiers. It is
  /// looked at only if the seats themselves are sound.
  func claimViolations(_ seats: [Seat]) -> [Violation] {
    let account = RefereeAccount(self)
    return totalViolations(seats) + hostViolations() + orderViolations() + closeViolations(account)
      + tierViolations(account)
  }

  private func totalViolations(_ seats: [Seat]) -> [Violation] {
    guard let totals = program.totals else { return [] }
    let managers = needs.cohorts.reduce(0) { $0 + ($1.window == nil ? 0 : $1.headcount) }
    let need = needs.cohortNeeds.reduce(0) { $0 + $1.weight.units * $1.people.reduce(0, +) }
    let pairs: [(name: String, persian: String, claimed: Int, counted: Int)] = [
      ("offerings", "برگزاری", totals.offerings, program.offerings.count),
      ("sessions", "جلسه", totals.sessions, program.offerings.reduce(0) { $0 + $1.sessions }),
      ("seats", "صندلی", totals.seats, program.offerings.reduce(0) { $0 + $1.seatCount }),
      ("hours", "ربع‌ساعت", totals.hours.units, program.offerings.reduce(0) { $0 + $1.hours.units }),
      ("cost", "هزینه", totals.cost, program.offerings.reduce(0) { $0 + $1.cost }),
      ("people", "نفر", totals.people, dossier.people.headcount),
      ("need", "میلیونیم نیاز", totals.needTotal.units, need),
      ("new managers", "مدیر جدید", totals.newManagers, managers),
      ("new managers onboarded", "مدیر جدید آموزش‌دیده", totals.newManagersOnboarded, onboarded(seats)),
    ]
    return pairs.filter { $0.claimed != $0.counted }.map {
      let (claimed, counted) = (Violation.number($0.claimed), Violation.number($0.counted))
      return Violation(
        "totals", "the program claims \(claimed) \($0.name), \(counted) are counted",
        "برنامه مدعی \(claimed) \($0.persian) است و \(counted) شمرده می‌شود")
    }
  }

  /// Of each batch, as many as the onboarding course with the fewest seats in time has for it.
  private func onboarded(_ seats: [Seat]) -> Int {
    guard let rule = policy.onboarding else { return 0 }
    var fewest = needs.cohorts.map { $0.window == nil ? 0 : Int.max }
    for reference in rule.courses {
      var inTime = needs.cohorts.map { _ in 0 }
      for seat in seats where seat.course.id == reference.id {
        if let window = needs.cohorts[seat.cohort].window, seat.period <= window.last {
          inTime[seat.cohort] += seat.count
        }
      }
      for cohort in fewest.indices { fewest[cohort] = min(fewest[cohort], inTime[cohort]) }
    }
    return fewest.reduce(0) { $0 + ($1 == .max ? 0 : $1) }
  }

  private func hostViolations() -> [Violation] {
    program.offerings.compactMap { offering -> Violation? in
      let host = courses[offering.course]?.host ?? program.organization
      guard offering.host != host else { return nil }
      return Violation(
        "budget", "\(offering.course) is hosted by \(host)", "برگزارکننده «\(offering.course)»، «\(host)» است"
      )
    }
  }

  /// Tier, period, weighted need closed per cost (what costs nothing first), course.
  private func orderViolations() -> [Violation] {
    let ranks = Dictionary(
      uniqueKeysWithValues: policy.objective.steps.enumerated().map { ($1.tier, $0) })
    return zip(program.offerings, program.offerings.dropFirst()).compactMap { a, b -> Violation? in
      let (x, y) = (ranks[a.tier] ?? 0, ranks[b.tier] ?? 0)
      let (s, t) = (periodIndex[a.period] ?? 0, periodIndex[b.period] ?? 0)
      let left = Int128(a.closes.units) * Int128(b.cost)
      let right = Int128(b.closes.units) * Int128(a.cost)
      let isInOrder =
        x != y ? x < y : s != t ? s < t : left != right ? left > right : a.course < b.course
      guard !isInOrder else { return nil }
      return Violation(
        "order", "\(b.course) stands behind \(a.course)", "«\(b.course)» پس از «\(a.course)» آمده است")
    }
  }

  private func closeViolations(_ account: RefereeAccount) -> [Violation] {
    zip(program.offerings, account.closes).compactMap { offering, closes -> Violation? in
      let isRight =
        offering.seats.map(\.closes.units) == closes && offering.closes.units == closes.reduce(0, +)
      guard !isRight else { return nil }
      let name = Violation.place(offering.course.text, offering.period.text)
      return Violation(
        "step-cover", "seats in \(name.en) close something else", "صندلی‌های \(name.fa) چیز دیگری را رفع می‌کند"
      )
    }
  }

  private func tierViolations(_ account: RefereeAccount) -> [Violation] {
    let cost = Double(program.offerings.reduce(0) { $0 + $1.cost }) / 1e6
    let counted: [(name: String, constraint: String, value: Double)] = [
      ("need", "step-cover", Double(account.value(policy.objective.segments)) / 1e14),
      ("cost", "budget", cost),
      ("equity", "equity-floor", missingShare(account)),
    ]
    return counted.flatMap { name, constraint, value in
      program.tiers.filter { $0.name == name && abs($0.value - value) > 2e-6 * max(1, abs(value)) }.map {
        Violation(
          constraint, "the program claims \($0.value) for \(name), \(value) is counted",
          "برنامه برای `\(name)` مدعی \($0.value) است و \(value) شمرده می‌شود")
      }
    }
  }

  /// Shares missing from the equity floor, summed over the organizations that it compares.
  func missingShare(_ account: RefereeAccount) -> Double {
    guard let floor = policy.equityFloor else { return 0 }
    var closed: [Identifier: Int128] = [:]
    var total: [Identifier: Int128] = [:]
    for (index, cohort) in needs.cohorts.enumerated() {
      guard let group = tree.nearest(floor.kind, at: cohort.organization) else { continue }
      closed[group, default: 0] += account.closed[index]
      total[group, default: 0] += Int128(account.total[index])
    }
    return total.keys.sorted().reduce(0) { sum, group in
      let whole = total[group] ?? 0
      let wanted = whole * Int128(floor.share.units)
      let short = wanted - (closed[group] ?? 0)
      return whole > 0 && short > 0 ? sum + Double(short) / (Double(whole) * 10_000) : sum
    }
  }

  /// A firm floor is kept by every organization.
  func equityViolations() -> [Violation] {
    guard let floor = policy.equityFloor, floor.isFirm, missingShare(RefereeAccount(self)) > 0 else {
      return []
    }
    return [
      Violation(
        "equity-floor", "firm rule \(floor.id) is not kept everywhere",
        "قاعده قطعی «\(floor.id)» همه‌جا رعایت نمی‌شود", isOfFirmRule: true)
    ]
  }
}
