import TrainingModel

/// Tries every program of a tiny question and keeps the best, tier by tier. Sessions and seats are whole numbers
/// in nested loops; there is no solver, no bound and no shortcut but money and rooms that have run out.
struct Enumeration {
  /// The tiers by name, in order, and the best values there are.
  typealias Tiers = [(name: String, value: Double)]

  /// One way to teach a course.
  private struct Way {
    /// Seats by group and period.
    var seats: [Int]
    var money = 0
    /// Thousandths of rooms by period.
    var rooms: [Int]
    /// Quarter-hours by group.
    var hours: [Int]
  }

  private let question: TinyQuestion
  private let periods: Int
  private let groups: Int
  private let ways: [[Way]]
  private let money: Int
  private let rooms: [Int]
  private let districts: [[Int]]
  private let isDuty: [Bool]

  init(_ question: TinyQuestion) {
    self.question = question
    periods = question.policy.periods.count
    groups = question.groups.count
    money = question.policy.budgets.map(\.amount).min() ?? .max
    rooms = question.policy.periods.map { period in
      question.policy.resources.first?.capacities[period.id]?.units ?? 0
    }
    let names = Set(question.groups.map(\.organization)).sorted()
    districts =
      question.policy.equityFloor == nil
      ? []
      : names.map { name in
        question.chains.indices.filter { question.groups[question.chains[$0].group].organization == name }
      }
    isDuty = question.courses.map { course in
      question.isOnboarding(course) || question.policy.mandatory.contains { $0.course.id == course.id }
    }
    ways = question.courses.indices.map { Self.ways($0, question) }
  }

  /// Every seating of a course, with the fewest sessions that hold it.
  private static func ways(_ index: Int, _ question: TinyQuestion) -> [Way] {
    let course = question.courses[index]
    let open = question.periods(course)
    let periods = question.policy.periods.count
    var seatings: [[Int]] = [[]]
    for (group, limit) in question.limits[index].enumerated() {
      let first = question.isOnboarding(course) ? question.groups[group].window?.first ?? 0 : 0
      var rows: [[Int]] = [[]]
      for period in 0..<periods {
        let most = open.contains(period) && period >= first ? limit : 0
        rows = rows.flatMap { row in (0...most - min(most, row.reduce(0, +))).map { row + [$0] } }
      }
      seatings = seatings.flatMap { head in rows.map { head + $0 } }
    }
    return seatings.compactMap { seats in
      var way = Way(seats: seats, rooms: [], hours: [])
      for period in 0..<periods {
        let people = stride(from: period, to: seats.count, by: periods).reduce(0) { $0 + seats[$1] }
        let sessions = (people + course.maxSize - 1) / course.maxSize
        if people < sessions * course.minSize { return nil }
        way.money += sessions * course.sessionCost + people * course.seatCost
        way.rooms.append(sessions * (course.uses.first?.units.units ?? 0))
      }
      way.hours = question.groups.indices.map { group in
        seats[group * periods..<(group + 1) * periods].reduce(0, +) * course.hours.units
      }
      return way
    }
  }

  /// The best there is.
  func best() -> Tiers {
    var best: Tiers = []
    var chosen: [Way] = []
    func descend(_ index: Int, _ money: Int, _ rooms: [Int]) {
      guard index < ways.count else {
        guard isAllowed(chosen) else { return }
        compare(chosen, with: &best)
        return
      }
      for way in ways[index] where way.money <= money {
        var left = rooms
        var isFitting = true
        for period in 0..<periods {
          left[period] -= way.rooms[period]
          if left[period] < 0 { isFitting = false }
        }
        guard isFitting else { continue }
        chosen.append(way)
        descend(index + 1, money - way.money, left)
        chosen.removeLast()
      }
    }
    descend(0, money, rooms)
    return best
  }

  private func isAllowed(_ chosen: [Way]) -> Bool {
    for group in 0..<groups {
      guard let most = question.hours(group).most else { continue }
      if chosen.reduce(0, { $0 + $1.hours[group] }) > most * question.groups[group].people.count {
        return false
      }
    }
    for (index, course) in question.courses.enumerated() {
      for earlier in course.prerequisites.compactMap({ question.place(of: $0.id) }) {
        for group in 0..<groups {
          var ready = question.knowing[earlier][group]
          var taken = 0
          for place in group * periods..<(group + 1) * periods {
            taken += chosen[index].seats[place]
            if taken > ready { return false }
            ready += chosen[earlier].seats[place]
          }
        }
      }
    }
    return question.policy.deliveryShares.allSatisfy { rule in
      var all = 0
      var kind = 0
      for (index, way) in chosen.enumerated() where !isDuty[index] {
        let hours = way.hours.reduce(0, +)
        all += hours
        if rule.matches(question.courses[index]) { kind += hours }
      }
      return kind * Share.scale >= all * (rule.minimum?.units ?? 0)
        && kind * Share.scale <= all * (rule.maximum?.units ?? Share.scale)
    }
  }

  /// Puts a program's values in place of the best if they are better, tier by tier.
  private func compare(_ chosen: [Way], with best: inout Tiers) {
    var place = 0
    var isBetter = best.isEmpty
    var found: Tiers = []
    /// Takes in a value; false if the program is worse.
    func take(_ name: String, _ value: Double, isMore: Bool) -> Bool {
      if !isBetter {
        let gain = isMore ? value - best[place].value : best[place].value - value
        if gain < -1e-9 { return false }
        if gain > 1e-9 { isBetter = true }
      }
      place += 1
      found.append((name, value))
      return true
    }
    if hasOnboarding {
      let onboarding = onboarding(chosen)
      guard take("onboarding", Double(onboarding.inTime), isMore: true),
        take("onboarding-served", Double(onboarding.served), isMore: true),
        take("onboarding-earliness", Double(onboarding.waited), isMore: false)
      else { return }
    }
    if let missing = missingSeats(chosen) {
      guard take("mandatory", Double(missing), isMore: false) else { return }
    }
    if let missing = missingHours(chosen) {
      guard take("mandatory-hours", missing, isMore: false) else { return }
    }
    let covered = question.chains.map { self.covered($0, chosen) }
    if let missing = missingShares(covered) {
      guard take("equity", missing, isMore: false) else { return }
    }
    guard take("need", value(covered), isMore: true),
      take("cost", Double(chosen.reduce(0) { $0 + $1.money }) / 1e6, isMore: false)
    else { return }
    if isBetter { best = found }
  }

  private var hasOnboarding: Bool {
    question.policy.onboarding != nil && question.groups.contains { $0.window != nil }
  }

  private func onboarding(_ chosen: [Way]) -> (inTime: Int, served: Int, waited: Int) {
    var result = (inTime: 0, served: 0, waited: 0)
    for (index, course) in question.courses.enumerated() where question.isOnboarding(course) {
      for (group, people) in question.groups.enumerated() {
        guard let window = people.window else { continue }
        for period in 0..<periods {
          let count = chosen[index].seats[group * periods + period]
          result.served += count
          if period <= window.last { result.inTime += count }
          result.waited += count * (period - window.first)
        }
      }
    }
    return result
  }

  private func missingSeats(_ chosen: [Way]) -> Int? {
    var missing: Int?
    for rule in question.policy.mandatory {
      let bound = (0..<groups).filter { group in
        rule.audiences.isEmpty
          || rule.audiences.contains { $0.isManagerial == question.groups[group].isManagerial }
      }
      let people = bound.reduce(0) { $0 + question.groups[$1].people.count }
      let wanted = (people * rule.share.units + Share.scale - 1) / Share.scale
      guard wanted > 0 else { continue }
      let last = question.policy.periods.firstIndex { $0.id == rule.before } ?? periods - 1
      var seats = 0
      if let index = question.place(of: rule.course.id) {
        for group in bound {
          for period in 0...last { seats += chosen[index].seats[group * periods + period] }
        }
      }
      missing = (missing ?? 0) + max(0, wanted - seats)
    }
    return missing
  }

  private func missingHours(_ chosen: [Way]) -> Double? {
    var missing: Int?
    for group in 0..<groups {
      guard let least = question.hours(group).least, least > 0 else { continue }
      let hours = chosen.reduce(0) { $0 + $1.hours[group] }
      missing = (missing ?? 0) + max(0, least * question.groups[group].people.count - hours)
    }
    return missing.map { Double($0) / 4 }
  }

  /// People who reach each level of a chain, in ten-thousandths.
  private func covered(_ chain: TinyQuestion.Chain, _ chosen: [Way]) -> [Int] {
    var before = 0
    return (1..<chain.required + 1).map { level in
      var made = 0
      for (index, course) in question.courses.enumerated() {
        for development in course.develops
        where development.competency == chain.competency && development.from < level
          && level <= development.to
        {
          let range = chain.group * periods..<(chain.group + 1) * periods
          made += chosen[index].seats[range].reduce(0, +) * development.effectiveness.units
        }
      }
      let people = chain.lacking(level)
      // Who lacks this level but not the one below may go on at once.
      let ready = people - chain.lacking(level - 1)
      before = min(people * Share.scale, made, before + ready * Share.scale)
      return before
    }
  }

  private func missingShares(_ covered: [[Int]]) -> Double? {
    guard let floor = question.policy.equityFloor else { return nil }
    var missing: Double?
    for chains in districts {
      var total = 0
      var closed = 0
      for index in chains {
        let chain = question.chains[index]
        for level in 1..<chain.required + 1 {
          total += chain.weight * chain.lacking(level)
          closed += chain.weight * covered[index][level - 1]
        }
      }
      guard total > 0 else { continue }
      let short = max(0, total * floor.share.units - closed)
      missing = (missing ?? 0) + Double(short) / (Double(total) * Double(Share.scale))
    }
    return missing
  }

  /// Weighted need closed: the first half of the people count whole, the next three tenths 0.7, the rest 0.4,
  /// each share ending at a whole person, rounded half up.
  private func value(_ covered: [[Int]]) -> Double {
    var total = 0
    for (index, chain) in question.chains.enumerated() {
      for level in 1..<chain.required + 1 {
        let people = chain.lacking(level)
        let ends = [(people * 5 + 5) / 10, (people * 8 + 5) / 10, people]
        var start = 0
        for (end, tenths) in zip(ends, [10, 7, 4]) {
          let part = min(max(0, covered[index][level - 1] - start * Share.scale), (end - start) * Share.scale)
          total += part * tenths * chain.weight
          start = end
        }
      }
    }
    return Double(total) / (10 * Double(Share.scale) * 1e6)
  }
}
