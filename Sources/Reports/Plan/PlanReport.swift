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
    budget = dossier.policy.flatMap { Self.budget(of: $0, OrganizationTree(dossier.organizations)) }
  }

  /// The money of all funds. Of a fund with several hosts, an amount for an organization below another host's
  /// is a part of that host's amount, not more money.
  private static func budget(of policy: Policy, _ tree: OrganizationTree) -> Int? {
    guard !policy.budgets.isEmpty else { return nil }
    let whole = policy.budgets.filter { budget in
      !policy.budgets.contains { other in
        guard other.fund == budget.fund, let host = budget.host else { return false }
        guard let otherHost = other.host else { return true }
        return otherHost != host && tree.isWithin(host, otherHost)
      }
    }
    return whole.reduce(0) { sum, budget in
      let (total, overflow) = sum.addingReportingOverflow(budget.amount)
      return overflow ? .max : total
    }
  }

  /// The sums of the program: those that it states, or else counted from its offerings.
  var totals: ProgramTotals {
    if let stated = program.totals { return stated }
    var totals = ProgramTotals()
    totals.offerings = program.offerings.count
    for offering in program.offerings {
      totals.sessions += offering.sessions
      totals.seats += offering.seatCount
      totals.hours = Hours(units: totals.hours.units + offering.hours.units)
      totals.cost += offering.cost
      totals.needClosed = NeedAmount(units: totals.needClosed.units + offering.closes.units)
    }
    return totals
  }

  /// Fewest and most people who can hold the seats: who sits where is not fixed by a program, only how many of
  /// each cohort.
  var trained: (fewest: Int, most: Int) {
    var seats: [CohortName: [Identifier: Int]] = [:]
    for offering in program.offerings {
      for row in offering.seats {
        let cohort = CohortName(organization: row.organization, role: row.role, batch: row.batch)
        seats[cohort, default: [:]][offering.course, default: 0] += row.count
      }
    }
    var headcounts: [CohortName: Int] = [:]
    for cohort in plan.needs.cohorts {
      let batch = cohort.window.flatMap { window in policy?.batchID(of: window) }
      headcounts[
        CohortName(organization: cohort.organization, role: cohort.role, batch: batch), default: 0] +=
        cohort.headcount
    }
    var fewest = 0
    var most = 0
    for (cohort, courses) in seats {
      // Nobody takes a course twice: the fullest course shows that many different people.
      fewest += courses.values.max() ?? 0
      most += min(courses.values.reduce(0, +), headcounts[cohort] ?? .max)
    }
    return (fewest, max(fewest, most))
  }
}

/// What names a cohort in a program.
private struct CohortName: Hashable {
  let organization: Identifier
  let role: Identifier
  let batch: Identifier?
}
