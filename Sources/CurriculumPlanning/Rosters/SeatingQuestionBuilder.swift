import NeedsScoring
import TrainingModel

/// Puts the seats of a program as questions, cohort by cohort.
struct SeatingQuestionBuilder {
  private let dossier: Dossier
  private let policy: Policy
  private let needs: NeedsAssessment
  private let program: Program
  private let audience: AudienceTest
  private let cohortNeeds: [[Identifier: CohortNeed]]
  private let courseIndex: [Identifier: Int]
  private let periodIndex: [Identifier: Int]
  /// For each course, those that build on it, directly or not.
  private let dependents: [[Int]]

  init(_ dossier: Dossier, policy: Policy, needs: NeedsAssessment, program: Program) {
    self.dossier = dossier
    self.policy = policy
    self.needs = needs
    self.program = program
    audience = AudienceTest(dossier)
    var byCohort = [[Identifier: CohortNeed]](repeating: [:], count: needs.cohorts.count)
    for need in needs.cohortNeeds { byCohort[need.cohort][need.competency] = need }
    cohortNeeds = byCohort
    let index = Dictionary(
      dossier.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    courseIndex = index
    periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    dependents = Self.dependents(dossier.courses, index)
  }

  private static func dependents(_ courses: [Course], _ index: [Identifier: Int]) -> [[Int]] {
    var direct = [[Int]](repeating: [], count: courses.count)
    for (later, course) in courses.enumerated() {
      for earlier in course.prerequisites.compactMap({ index[$0.id] }) { direct[earlier].append(later) }
    }
    return courses.indices.map { course in
      var found: Set<Int> = []
      var queue = direct[course]
      while let next = queue.popLast() {
        if found.insert(next).inserted { queue += direct[next] }
      }
      return found.sorted()
    }
  }

  /// The question of a cohort.
  func question(_ cohort: Int, _ standing: CohortStanding, seats: [(offering: Int, row: Int)])
    -> SeatingQuestion
  {
    let people = CohortPeople(
      cohort: needs.cohorts[cohort], standing: standing, policy: policy, audience: audience,
      courses: dossier.courses)
    let local = Set(seats.compactMap { courseIndex[program.offerings[$0.offering].course] }).sorted()
    let position = Dictionary(uniqueKeysWithValues: local.enumerated().map { ($1, $0) })
    let (steps, stepIndex) = steps(of: cohort, people, local)
    let places = seats.compactMap { seat -> SeatingQuestion.Place? in
      let offering = program.offerings[seat.offering]
      guard let course = courseIndex[offering.course].flatMap({ position[$0] }),
        let period = periodIndex[offering.period]
      else { return nil }
      return SeatingQuestion.Place(
        course: course, period: period, count: offering.seats[seat.row].count, offering: seat.offering,
        row: seat.row)
    }.sorted { ($0.period, $0.course, $0.row) < ($1.period, $1.course, $1.row) }
    let rows = local.map { index in
      let course = dossier.courses[index]
      let reasons = people.reasons(index, dependents: dependents[index])
      let order = people.order(index, reasons)
      var ranks = [Int](repeating: .max, count: people.members.count)
      for (rank, member) in order.enumerated() { ranks[member] = rank }
      return SeatingQuestion.CourseRow(
        id: course.id, hours: course.hours.units,
        prerequisites: course.prerequisites.compactMap { courseIndex[$0.id] }.map { earlier in
          SeatingQuestion.Prerequisite(
            course: position[earlier],
            isKnown: people.members.indices.map { people.knows($0, dossier.courses[earlier]) })
        },
        effects: course.develops.flatMap { development in
          development.steps.compactMap { level in
            stepIndex[StepName(competency: development.competency, level: level)].map {
              (step: $0, effectiveness: development.effectiveness.units)
            }
          }
        }, reasons: reasons, ranks: ranks, order: order)
    }
    return SeatingQuestion(
      cohort: cohort, members: people.members, courses: rows, places: places, steps: steps,
      mostHours: people.mostHours)
  }

  private struct StepName: Hashable {
    let competency: Identifier
    let level: Int
  }

  /// The steps of every competency that one of the courses develops.
  private func steps(of cohort: Int, _ people: CohortPeople, _ courses: [Int])
    -> (steps: [SeatingQuestion.Step], index: [StepName: Int])
  {
    var steps: [SeatingQuestion.Step] = []
    var index: [StepName: Int] = [:]
    let competencies = Set(courses.flatMap { dossier.courses[$0].develops.map(\.competency) }).sorted()
    for competency in competencies {
      guard let need = cohortNeeds[cohort][competency] else { continue }
      for level in need.lowest + 1..<need.required + 1 {
        let previous = index[StepName(competency: competency, level: level - 1)]
        index[StepName(competency: competency, level: level)] = steps.count
        steps.append(
          SeatingQuestion.Step(
            weight: need.weight.units, previous: previous,
            isLacking: people.members.indices.map { member in
              people.level(member, competency).map { $0 < level * Rating.scale } ?? false
            }))
      }
    }
    return (steps, index)
  }
}
