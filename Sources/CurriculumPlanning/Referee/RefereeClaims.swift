import NeedsScoring
import TrainingModel

extension Referee {
  /// What the program says it closes is what its seats can close, no gap twice, no step before the lower one.
  func needViolations(_ seats: [Seat]) -> [Violation] {
    var taught: [ChainKey: [Int]] = [:]
    for seat in seats {
      for development in seat.course.develops {
        let key = ChainKey(cohort: seat.cohort, competency: development.competency)
        for level in development.steps {
          var levels = taught[key] ?? [Int](repeating: 0, count: 101)
          levels[min(level, 100)] += development.effectiveness.units * seat.count
          taught[key] = levels
        }
      }
    }
    var closed = Int128(0)
    for need in needs.cohortNeeds {
      guard let levels = taught[ChainKey(cohort: need.cohort, competency: need.competency)] else { continue }
      var lower: (covered: Int, people: Int)?
      for level in need.lowest + 1...need.required where need.people(atStep: level) > 0 {
        let people = need.people(atStep: level)
        var covered = min(people * 10_000, levels[min(level, 100)])
        if let lower { covered = min(covered, lower.covered + (people - lower.people) * 10_000) }
        closed += Int128(need.weight.units) * Int128(covered) / 10_000
        lower = (covered, people)
      }
    }
    let claimed = Int128(program.totals?.needClosed.units ?? 0)
    let offered = program.offerings.reduce(Int128(0)) { $0 + Int128($1.closes.units) }
    var result: [Violation] = []
    if claimed != closed {
      let (says, real) = (amount(claimed), amount(closed))
      result.append(
        Violation(
          "step-cover", "the program claims \(says), its seats close \(real)",
          "برنامه مدعی رفع \(says) از نیاز است و صندلی‌هایش \(real) را رفع می‌کند"))
    }
    if offered != claimed {
      let (sum, says) = (amount(offered), amount(claimed))
      result.append(
        Violation(
          "step-cover", "offerings close \(sum), the totals say \(says)",
          "برگزاری‌ها \(sum) از نیاز را رفع می‌کند و جمع‌ها \(says) را می‌گوید"))
    }
    return result
  }

  private func amount(_ units: Int128) -> String { Violation.number(units, per: NeedAmount.scale) }

  private struct ChainKey: Hashable {
    let cohort: Int
    let competency: Identifier
  }

  /// Onboarding and mandatory seats are as many as the program says, and firm rules are kept.
  func dutyViolations(_ seats: [Seat]) -> [Violation] {
    var result: [Violation] = []
    var inTime = 0
    var due = 0
    for rule in [policy.onboarding].compactMap({ $0 }) {
      due = needs.cohorts.reduce(0) { $0 + ($1.window == nil ? 0 : $1.headcount) } * rule.courses.count
      for seat in seats {
        if let window = window(of: seat.cohort, in: seat.course), seat.period <= window.last {
          inTime += seat.count
        }
      }
      if rule.isFirm, inTime < due {
        result.append(
          Violation(
            "onboarding",
            "firm rule \(rule.id) seats \(Violation.number(inTime)) of \(Violation.number(due))",
            "قاعده قطعی «\(rule.id)» از \(Violation.number(due)) صندلی \(Violation.number(inTime)) صندلی می‌دهد",
            isOfFirmRule: true))
      }
    }
    for tier in program.tiers where tier.name == "onboarding" && tier.value != Double(inTime) {
      result.append(
        Violation(
          "onboarding", "the program claims \(tier.value), it seats \(Violation.number(inTime)) in time",
          "برنامه مدعی \(tier.value) صندلی در مهلت است و \(Violation.number(inTime)) صندلی می‌دهد"))
    }
    var missing = 0
    for rule in policy.mandatory {
      let last = rule.before.flatMap { periodIndex[$0] } ?? policy.periods.count - 1
      let bound = needs.cohorts.indices.filter { admits(needs.cohorts[$0], rule.audiences) }
      let people = bound.reduce(0) { $0 + needs.cohorts[$1].headcount }
      let required = (Int128(people) * Int128(rule.share.units) + 9_999) / 10_000
      let members = Set(bound)
      let taken = seats.reduce(0) {
        $0
          + ($1.course.id == rule.course.id && $1.period <= last && members.contains($1.cohort)
            ? $1.count : 0)
      }
      let short = max(0, Int(required) - taken)
      if rule.isFirm, short > 0 {
        result.append(
          Violation(
            "mandatory-courses", "firm rule \(rule.id) lacks \(Violation.number(short))",
            "قاعده قطعی «\(rule.id)» \(Violation.number(short)) صندلی کم دارد", isOfFirmRule: true))
      }
      missing += short
    }
    for tier in program.tiers where tier.name == "mandatory" && tier.value != Double(missing) {
      result.append(
        Violation(
          "mandatory-courses",
          "the program says \(tier.value) seats are missing, \(Violation.number(missing)) are",
          "برنامه می‌گوید \(tier.value) صندلی کم است و \(Violation.number(missing)) صندلی کم است"))
    }
    return result
  }

  /// Shares of kinds of courses, over the person-hours that are not duty.
  func deliveryViolations(_ seats: [Seat]) -> [Violation] {
    let duties = Set(
      (policy.onboarding?.courses ?? []).map(\.id) + policy.mandatory.map(\.course.id))
    let counted = seats.filter { !duties.contains($0.course.id) }
    let all = counted.reduce(Int128(0)) { $0 + Int128($1.course.hours.units * $1.count) }
    return policy.deliveryShares.compactMap { rule -> Violation? in
      let kind = counted.reduce(Int128(0)) {
        $0 + (rule.matches($1.course) ? Int128($1.course.hours.units * $1.count) : 0)
      }
      let isTooSmall = rule.minimum.map { kind * 10_000 < all * Int128($0.units) } ?? false
      let isTooLarge = rule.maximum.map { kind * 10_000 > all * Int128($0.units) } ?? false
      guard isTooSmall || isTooLarge else { return nil }
      let (part, whole) = (
        Violation.number(kind, per: Hours.scale), Violation.number(all, per: Hours.scale)
      )
      return Violation(
        "delivery-share", "\(rule.id) has \(part) of \(whole) hours",
        "«\(rule.id)» از \(whole) ساعت \(part) ساعت دارد")
    }
  }
}
