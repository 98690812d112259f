package import NeedsScoring
package import TrainingModel

/// What the seats of a program close, replayed in the order of time: periods, within them courses, within
/// these cohorts.
package struct RefereeAccount: Sendable {
  /// What each group of seats closes, in millionths: by offering and place within it.
  package private(set) var closes: [[Int]]
  /// Value with diminishing returns, in units of 10⁻¹⁴.
  private(set) var value = Int128(0)
  /// Σ weight · people covered in 10⁻¹⁰, by cohort.
  package private(set) var closed: [Int128]
  /// Σ weight · people in millionths, by cohort.
  package private(set) var total: [Int]

  /// The steps of a cohort in one competency.
  private struct Chain: Sendable {
    let need: CohortNeed
    var taught: [Int]

    /// People covered by each step that somebody must make, in ten-thousandths.
    var covered: [(people: Int, covered: Int)] {
      var result: [(people: Int, covered: Int)] = []
      for level in need.lowest + 1...need.required where need.people(atStep: level) > 0 {
        let people = need.people(atStep: level)
        var reach = min(people * 10_000, taught[level - need.lowest - 1])
        if let lower = result.last { reach = min(reach, lower.covered + (people - lower.people) * 10_000) }
        result.append((people, reach))
      }
      return result
    }

    /// Weighted need closed, in millionths, each step rounded down.
    var closes: Int {
      covered.reduce(0) { $0 + Int(Int128(need.weight.units) * Int128($1.covered) / 10_000) }
    }
  }

  init(_ referee: Referee) {
    self.init(
      of: referee.program, cohorts: referee.needs.cohorts.count, needs: referee.needs.cohortNeeds,
      courses: referee.courses, policy: referee.policy, periodIndex: referee.periodIndex,
      cohort: referee.cohort)
  }

  /// What a program closes, whatever else is wrong with it: seats in unknown periods or of unknown cohorts close
  /// nothing.
  ///
  /// - Parameters:
  ///   - cohorts: How many cohorts there are.
  ///   - needs: What they lack.
  ///   - periodIndex: The periods of the policy, by identity.
  ///   - cohort: The cohort that a row of seats names.
  package init(
    of program: Program, cohorts: Int, needs: [CohortNeed], courses: [Identifier: Course], policy: Policy,
    periodIndex: [Identifier: Int], cohort: (Seats) -> Int?
  ) {
    var chains: [Int: [Identifier: Chain]] = [:]
    total = [Int](repeating: 0, count: cohorts)
    for need in needs {
      chains[need.cohort, default: [:]][need.competency] = Chain(
        need: need, taught: need.people.map { _ in 0 })
      total[need.cohort] += need.weight.units * need.people.reduce(0, +)
    }
    closes = program.offerings.map { $0.seats.map { _ in 0 } }
    var groups: [(period: Int, course: Identifier, cohort: Int, offering: Int, place: Int)] = []
    for (index, offering) in program.offerings.enumerated() {
      for (place, seats) in offering.seats.enumerated() {
        guard let period = periodIndex[offering.period], let cohort = cohort(seats) else { continue }
        groups.append((period, offering.course, cohort, index, place))
      }
    }
    groups.sort { a, b in
      if a.period != b.period { return a.period < b.period }
      return a.course != b.course ? a.course < b.course : a.cohort < b.cohort
    }
    for group in groups {
      let count = program.offerings[group.offering].seats[group.place].count
      for development in courses[group.course]?.develops ?? [] {
        guard var chain = chains[group.cohort]?[development.competency] else { continue }
        let before = chain.closes
        for level in development.steps where chain.taught.indices.contains(level - chain.need.lowest - 1) {
          chain.taught[level - chain.need.lowest - 1] += development.effectiveness.units * count
        }
        chains[group.cohort]?[development.competency] = chain
        closes[group.offering][group.place] += chain.closes - before
      }
    }
    closed = total.map { _ in 0 }
    let segments = policy.objective.segments
    for (cohort, byCompetency) in chains {
      for chain in byCompetency.values {
        for step in chain.covered {
          let weight = Int128(chain.need.weight.units)
          closed[cohort] += weight * Int128(step.covered)
          var share = 0
          var start = 0
          for segment in segments {
            share += segment.share.units
            let end = Int((Int128(step.people) * Int128(share) + 5_000) / 10_000)
            let part = max(0, min(step.covered, end * 10_000) - start * 10_000)
            value += weight * Int128(part) * Int128(segment.value.units)
            start = end
          }
        }
      }
    }
  }
}
