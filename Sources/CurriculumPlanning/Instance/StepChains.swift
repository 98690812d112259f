import NeedsScoring
import TrainingModel

/// The needs of every cohort as chains of steps, one chain a competency.
struct StepChains {
  /// For each cohort, its needs by competency.
  private(set) var needs: [[Identifier: CohortNeed]]

  init(_ assessment: NeedsAssessment) {
    needs = Array(repeating: [:], count: assessment.cohorts.count)
    for need in assessment.cohortNeeds { needs[need.cohort][need.competency] = need }
  }

  /// People of a cohort to whom a course is of use: those who lack the highest step that it makes for them,
  /// in the competency where these are most. It never exceeds the headcount.
  func beneficiaries(of course: Course, inCohort cohort: Int) -> Int {
    course.develops.reduce(0) { most, development in
      guard let need = needs[cohort][development.competency], development.effectiveness > .zero else {
        return most
      }
      let steps = development.steps.clamped(to: need.lowest + 1..<need.required + 1)
      guard let last = steps.last else { return most }
      return max(most, need.people(atStep: last))
    }
  }

  /// All steps, with the courses that make them.
  func instances(courses: [CourseInstance], needs assessment: NeedsAssessment) -> [StepInstance] {
    struct StepKey: Hashable {
      let cohort: Int
      let competency: Identifier
      let level: Int
    }
    var makers: [StepKey: [(course: Int, candidate: Int, effectiveness: Int)]] = [:]
    for (index, instance) in courses.enumerated() {
      for (place, candidate) in instance.candidates.enumerated() {
        for development in instance.course.develops where development.effectiveness > .zero {
          guard let need = needs[candidate.cohort][development.competency] else { continue }
          for level in development.steps.clamped(to: need.lowest + 1..<need.required + 1)
          where need.people(atStep: level) > 0 {
            makers[
              StepKey(cohort: candidate.cohort, competency: development.competency, level: level), default: []
            ].append((index, place, development.effectiveness.units))
          }
        }
      }
    }
    var result: [StepInstance] = []
    for need in assessment.cohortNeeds {
      var previous: Int?
      var below = 0
      for (offset, people) in need.people.enumerated() where people > 0 {
        let level = need.lowest + 1 + offset
        result.append(
          StepInstance(
            cohort: need.cohort, need: need.need, level: level, people: people, previous: previous,
            ready: people - below, weight: need.weight.units,
            makers: makers[StepKey(cohort: need.cohort, competency: need.competency, level: level)] ?? []))
        previous = result.count - 1
        below = people
      }
    }
    return result
  }
}
