import TrainingModel

/// Checks a balanced curriculum against the documents, in whole numbers; it shares nothing with the model and
/// counts for itself.
struct BalanceReferee {
  let dossier: Dossier
  let policy: Policy
  let rule: BalanceRule
  let program: Program

  /// What is wrong: one sentence a violation; empty if the program may be written.
  func violations() -> [String] {
    let periods = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String] = []
    var places: [Identifier: Int] = [:]
    for offering in program.offerings {
      guard let period = periods[offering.period] else {
        found.append("balance: unknown period \(offering.period)")
        continue
      }
      if places.updateValue(period, forKey: offering.course) != nil {
        found.append("balance: \(offering.course) is placed twice")
      }
      if offering.sessions != 1 || offering.seatCount != 0 || !offering.seats.isEmpty {
        found.append("balance: \(offering.course) is not one session without seats")
      }
    }
    if places.count != dossier.courses.count { found.append("balance: not every course is placed") }
    for course in dossier.courses {
      guard let period = places[course.id] else {
        found.append("balance: \(course.id) is not placed")
        continue
      }
      let isOffered =
        course.offered.isEmpty || course.offered.contains { $0.id == policy.periods[period].id }
      if !isOffered || policy.workingDays(of: policy.periods[period]) <= 0 {
        found.append("offered-periods: \(course.id) in \(policy.periods[period].id)")
      }
      for prerequisite in course.prerequisites {
        if let before = places[prerequisite.id], before >= period {
          found.append("prerequisites: \(prerequisite.id) is not before \(course.id)")
        }
      }
    }
    return found + boundViolations(places) + valueViolations(places)
  }

  private func members(_ curriculum: Curriculum) -> [Course] {
    let ids = Set(curriculum.courses.map(\.id))
    return dossier.courses.filter { ids.contains($0.id) }
  }

  private func load(of members: [Course], in period: Int, _ places: [Identifier: Int]) -> (Int, Int) {
    let present = members.filter { places[$0.id] == period }
    return (present.reduce(0) { $0 + $1.hours.units }, present.count)
  }

  private func boundViolations(_ places: [Identifier: Int]) -> [String] {
    var found: [String] = []
    for curriculum in rule.curricula(of: dossier.courses) {
      let members = members(curriculum)
      for period in policy.periods.indices {
        let (load, count) = load(of: members, in: period, places)
        let isLoadKept =
          load >= rule.minLoad?.units ?? 0 && rule.maxLoad.map { load <= $0.units } ?? true
        let isCountKept = count >= rule.minCourses ?? 0 && rule.maxCourses.map { count <= $0 } ?? true
        if !isLoadKept { found.append("balance: load of \(curriculum.id) in \(policy.periods[period].id)") }
        if !isCountKept { found.append("balance: count of \(curriculum.id) in \(policy.periods[period].id)") }
      }
    }
    return found
  }

  /// Recounts the value as the definition says it, in hours.
  private func valueViolations(_ places: [Identifier: Int]) -> [String] {
    var sixteenths = 0
    var heaviest = 0
    for curriculum in rule.curricula(of: dossier.courses) {
      let members = members(curriculum)
      let quarters = members.reduce(0) { $0 + $1.hours.units }
      let low = quarters / (4 * policy.periods.count)
      let high = (quarters + 4 * policy.periods.count - 1) / (4 * policy.periods.count)
      for period in policy.periods.indices {
        let (load, _) = load(of: members, in: period, places)
        heaviest = max(heaviest, load)
        let distance = max(0, load - 4 * high, 4 * low - load)
        if rule.measure == .squares { sixteenths += rule.loadWeight * distance * distance }
      }
    }
    if rule.measure == .heaviest { sixteenths += rule.loadWeight * heaviest * 4 }
    for wish in rule.unwanted where places[wish.course.id].map({ policy.periods[$0].id }) == wish.period.id {
      sixteenths += 16 * rule.unwantedWeight
    }
    guard let tier = program.tiers.first, program.tiers.count == 1, tier.value == Double(sixteenths) / 16
    else {
      return ["balance: the value is \(Double(sixteenths) / 16)"]
    }
    return tier.bound <= tier.value ? [] : ["balance: the bound is above the value"]
  }
}
