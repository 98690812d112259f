import Diagnostics
import IntegerPrograms
import NeedsScoring
import TrainingModel

/// least · people ≤ Σ hours · seats ≤ most · people, for each cohort: an average over its people. A course
/// that is longer than the limit seats nobody (see `CandidateDraft`).
struct HoursPerPerson: PlanningConstraint {
  let name = ConstraintName.hoursPerPerson
  let sentence = LocalizedText(
    en:
      "The people of a cohort get, on average, no more and no less training than the policy's hours a head.",
    fa: "سرانه ساعت آموزش هر گروه میان کمینه و بیشینه سیاست است.")

  func add(to model: inout PlanningModel) {
    var seats: [[(course: Int, candidate: Int)]] = model.instance.cohorts.map { _ in [] }
    for index in model.scope.courses {
      for (place, candidate) in model.instance.courses[index].candidates.enumerated() {
        seats[candidate.cohort].append((index, place))
      }
    }
    let missing = Dictionary(uniqueKeysWithValues: model.missingHours.map { ($0.cohort, $0.variable) })
    for (cohort, limit) in model.instance.hourLimits.enumerated() {
      let people = Double(model.instance.cohorts[cohort].headcount)
      var terms: [IntegerProgram.Term] = []
      for (course, candidate) in seats[cohort] {
        let hours = Double(model.instance.courses[course].course.hours.units)
        terms += model.seatTerms(course, candidate, times: hours)
      }
      if model.scope.isElastic {
        addEach(cohort, seats[cohort], terms, to: &model)
      } else if let most = limit.most, !terms.isEmpty {
        model.program.addConstraint(terms, upper: Double(most) * people)
      }
      if let least = limit.least, let variable = missing[cohort] {
        model.program.addConstraint(terms + [.init(variable)], lower: Double(least) * people)
      }
    }
  }

  /// Each rule that limits a cohort by itself, with the courses that it keeps from them altogether.
  private func addEach(
    _ cohort: Int, _ seats: [(course: Int, candidate: Int)], _ terms: [IntegerProgram.Term],
    to model: inout PlanningModel
  ) {
    let people = model.instance.cohorts[cohort]
    for (index, rule) in model.instance.policy.hourRules.enumerated() {
      guard let most = rule.maximum?.units, rule.applies(to: people), !terms.isEmpty else { continue }
      model.addRow(of: .mostHours(index), terms, upper: Double(most) * Double(people.headcount))
      for (course, candidate) in seats where model.instance.courses[course].course.hours.units > most {
        model.addRow(of: .mostHours(index), model.seatTerms(course, candidate), upper: 0)
      }
    }
  }
}
