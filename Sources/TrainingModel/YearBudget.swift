extension Policy {
  /// The money of all funds, in the currency's unit; `nil` if the policy sets none. Of a fund with several hosts,
  /// an amount for an organization below another host's is a part of that host's amount, not more money.
  package func yearBudget(in tree: OrganizationTree) -> Int? {
    guard !budgets.isEmpty else { return nil }
    let whole = budgets.filter { budget in
      !budgets.contains { other in
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
}
