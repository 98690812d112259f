import CurriculumPlanning
package import Diagnostics
import TrainingModel

/// Money is not left while needs stay open.
package enum MoneyUnused: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES510", .advice, reads: [.program, .policy, .assessments],
    limit: ("0.5", "least share of a budget that is spent", "کمترین سهم مصرف بودجه"),
    message: (
      en:
        "The program spends {share} % of the fund \"{fund}\", while {open} % of the weighted need stay open.",
      fa: "برنامه {share}٪ از سرفصل «{fund}» را خرج می‌کند، در حالی که {open}٪ از نیاز وزنی باز می‌ماند."
    ),
    hint: (
      en: "Add what closes most for the rest: `sanj review --against-best` shows what.",
      fa:
        "با باقی پول آنچه را بیشترین نیاز را رفع می‌کند بیفزایید: `sanj review --against-best` آن را نشان می‌دهد."
    ),
    reason: (
      en: "Money that is not planned is spent late in the year on whatever is at hand.",
      fa: "پولی که برنامه‌ریزی نشود آخر سال صرف هرچه در دسترس باشد می‌شود."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let account = try program.closing()
    let total = account.total.reduce(Int128(0)) { $0 + Int128($1) }
    let open = total - Int128(program.closed)
    guard total > 0, open > 0 else { return [] }
    let limit = Int128(program.ground.limit(of: Self.self).units)
    return program.policy.budgets.compactMap { budget in
      let cost = Funds.offerings(paidBy: budget, in: program).reduce(0) { $0.saturating($1.offering.cost) }
      guard budget.amount > 0, Int128(cost) * Int128(Factor.scale) < Int128(budget.amount) * limit else {
        return nil
      }
      return RuleFinding(
        Funds.subject(of: budget), at: budget.location,
        [
          "fund": budget.fund.text, "share": percent(Int128(cost), of: Int128(budget.amount)),
          "open": percent(open, of: total),
        ], evidence: [Evidence(.budget, budget.amount, at: budget.location), Evidence(.cost, cost)])
    }
  }
}
