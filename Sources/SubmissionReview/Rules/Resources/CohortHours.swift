import CurriculumPlanning
import NeedsScoring
import TrainingModel

/// Hours a head of cohorts against the rules of the policy: shared by the rules for too many and too few.
enum CohortHours {
  static func findings(
    in program: ReviewedProgram, isBroken: (HoursRule, _ hours: Int, _ people: Int) -> (limit: Hours, Bool)?
  ) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let hours = program.hoursOfCohort
    return needs.cohorts.indices.flatMap { index in
      program.policy.hourRules.filter { $0.applies(to: needs.cohorts[index]) }.compactMap { rule in
        let people = needs.cohorts[index].headcount
        guard people > 0, let (limit, isBroken) = isBroken(rule, hours[index], people), isBroken else {
          return nil
        }
        return RuleFinding(
          "cohort/\(program.ground.name(ofCohort: index))/\(rule.id)", at: rule.location,
          program.ground.words(ofCohort: index).merging([
            "limit": AmountText.grouped(decimal: limit.decimalText), "rule": rule.id.text,
            "people": "\(people)",
          ]) { $1 },
          evidence: [
            Evidence(.limit, limit, at: rule.location), Evidence(quarters: .hours, hours[index]),
            Evidence(.people, people),
          ]
        ).stating(
          "hours",
          AmountText.bounded(
            AmountText.grouped(decimal: Hours(units: hours[index] / people).decimalText),
            isCut: hours[index] == .max)
        ).mended { cuts(ofCohort: index, in: $0) }
      }
    }
  }

  /// Takes the cohort out of one course, that which closes least for them first.
  private static func cuts(ofCohort cohort: Int, in program: ReviewedProgram) -> [RepairIdea] {
    program.seatsOfCohort[cohort].map { program.seats[$0] }.filter { !program.isDuty($0) }.sorted {
      (program.closes($0), $0.course.id) < (program.closes($1), $1.course.id)
    }.prefix(6).flatMap { SeatCuts.ideas(ofCohort: cohort, in: $0.course, to: 0, of: program) }
  }
}
