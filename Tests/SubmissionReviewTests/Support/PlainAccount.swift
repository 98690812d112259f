import NeedsScoring
import TrainingModel

@testable import SubmissionReview

/// What a program closes, counted in the plainest way: all rows sorted, a dictionary of chains. The account of the
/// referee must come to the same.
struct PlainAccount {
  private(set) var closes: [[Int]]
  private(set) var closed: [Int128]
  private(set) var total: [Int]

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

  init(of program: Program, on ground: ReviewGround) {
    let courses = ground.courses
    var chains: [Int: [Identifier: Chain]] = [:]
    total = [Int](repeating: 0, count: ground.cohorts.count)
    for need in ground.cohortNeeds {
      chains[need.cohort, default: [:]][need.competency] = Chain(
        need: need, taught: need.people.map { _ in 0 })
      total[need.cohort] += need.weight.units * need.people.reduce(0, +)
    }
    closes = program.offerings.map { $0.seats.map { _ in 0 } }
    var groups: [(period: Int, course: Identifier, cohort: Int, offering: Int, place: Int)] = []
    for (index, offering) in program.offerings.enumerated() {
      for (place, seats) in offering.seats.enumerated() {
        guard let period = ground.periodIndex[offering.period], let cohort = ground.cohort(of: seats) else {
          continue
        }
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
    for (cohort, byCompetency) in chains {
      for chain in byCompetency.values {
        for step in chain.covered { closed[cohort] += Int128(chain.need.weight.units) * Int128(step.covered) }
      }
    }
  }
}
