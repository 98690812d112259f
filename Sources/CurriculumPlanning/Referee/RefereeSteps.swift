package import NeedsScoring
import TrainingModel

/// The steps that cohorts lack, laid out for the count of programs: the same for all programs under one set of
/// documents, so that many can be counted.
package struct RefereeSteps: Sendable {
  /// Where the needs of each cohort begin, and where the last ones end.
  private let needsOfCohort: [Int]
  /// The competency of each need, as a number.
  private let competencies: [Int]
  private let numbers: [Identifier: Int]
  /// Where the steps of each need begin, and where the last ones end.
  private let stepsOfNeed: [Int]
  private let lowest: [Int]
  private let weight: [Int]
  /// People who must make each step.
  private let people: [Int]
  /// Σ weight · people in millionths, by cohort.
  package let total: [Int]

  /// The steps of needs, of so many cohorts.
  package init(_ needs: [CohortNeed], cohorts: Int) {
    var byCohort = [[CohortNeed]](repeating: [], count: cohorts)
    for need in needs { byCohort[need.cohort].append(need) }
    let ordered = byCohort.flatMap(\.self)
    var numbers: [Identifier: Int] = [:]
    competencies = ordered.map { need in
      let number = numbers[need.competency] ?? numbers.count
      numbers[need.competency] = number
      return number
    }
    self.numbers = numbers
    needsOfCohort = Self.starts(byCohort.map(\.count))
    stepsOfNeed = Self.starts(ordered.map(\.people.count))
    lowest = ordered.map(\.lowest)
    weight = ordered.map(\.weight.units)
    people = ordered.flatMap(\.people)
    total = byCohort.map { $0.reduce(0) { $0 + $1.weight.units * $1.people.reduce(0, +) } }
  }

  private static func starts(_ counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// How many needs there are.
  var needCount: Int { competencies.count }
  /// How many steps all needs have.
  var stepCount: Int { people.count }
  /// How many cohorts there are.
  var cohortCount: Int { total.count }

  /// The number of a competency that somebody lacks.
  func number(of competency: Identifier) -> Int? { numbers[competency] }

  /// The need of a cohort in a competency.
  func need(ofCohort cohort: Int, in competency: Int) -> Int? {
    var need = needsOfCohort[cohort]
    while need < needsOfCohort[cohort + 1] {
      if competencies[need] == competency { return need }
      need += 1
    }
    return nil
  }

  /// The needs of a cohort.
  func needs(ofCohort cohort: Int) -> Range<Int> { needsOfCohort[cohort]..<needsOfCohort[cohort + 1] }

  /// The place of a step toward a level among all steps; `nil` for one that the need does not have.
  func place(ofLevel level: Int, in need: Int) -> Int? {
    let place = stepsOfNeed[need] + level - lowest[need] - 1
    return place >= stepsOfNeed[need] && place < stepsOfNeed[need + 1] ? place : nil
  }

  /// Gives each step of a need that somebody must make, with the need's weight, people, and how many of them are covered
  /// in ten-thousandths: a step covers nobody whom the one below left behind.
  func forEachStep(
    of need: Int, taught: [Int], _ body: (_ place: Int, _ weight: Int, _ people: Int, _ covered: Int) -> Void
  ) {
    var lower: (people: Int, covered: Int)?
    for place in stepsOfNeed[need]..<stepsOfNeed[need + 1] where people[place] > 0 {
      var reach = min(people[place] * 10_000, taught[place])
      if let lower { reach = min(reach, lower.covered + (people[place] - lower.people) * 10_000) }
      lower = (people[place], reach)
      body(place, weight[need], people[place], reach)
    }
  }
}
