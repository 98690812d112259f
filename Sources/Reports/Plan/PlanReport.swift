package import CurriculumPlanning
package import Diagnostics
import NeedsScoring
package import TrainingModel

/// A program and what is known about it, for people and for scripts.
package struct PlanReport: Sendable {
  let plan: Plan
  let program: Program
  let policy: Policy?
  let language: Language
  let names: EntityNames
  let numbers: NumberText
  let money: MoneyText
  /// The budget of the year in the currency's unit; `nil` if the policy sets none.
  let budget: Int?
  /// What conflicts, and what would mend it.
  let conflicts: ConflictReport

  /// A report of `plan`, which was made from `dossier`.
  package init(_ plan: Plan, of dossier: Dossier, language: Language) {
    self.plan = plan
    program = plan.program
    policy = dossier.policy
    self.language = language
    names = EntityNames(dossier, language)
    numbers = NumberText(language)
    money = MoneyText(currency: plan.program.currency, language)
    conflicts = ConflictReport(plan.diagnosis, of: dossier, language: language)
    budget = dossier.policy.flatMap { $0.yearBudget(in: OrganizationTree(dossier.organizations)) }
  }

  /// The sums of the program: those that it states, or else counted from its offerings.
  var totals: ProgramTotals { program.countedTotals }

  /// Fewest and most people who can hold the seats: who sits where is not fixed by a program, only how many of
  /// each cohort.
  var trained: TrainedPeople { TrainedPeople(program, plan.needs.cohorts, policy) }
}
