import CurriculumPlanning
package import Diagnostics
import TrainingModel

/// No fund spends more than it has.
package enum BudgetExceeded: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES501", .must, reads: [.program, .policy, .catalog],
    message: (
      en: "The program spends {cost} from the fund \"{fund}\", which has {budget}: {excess} too much.",
      fa: "برنامه از سرفصل «{fund}» {cost} خرج می‌کند که {budget} دارد: {excess} بیش از آن."
    ),
    hint: (
      en: "Leave out what closes least for its cost, until it fits.",
      fa: "آنچه به نسبت هزینه‌اش کمترین نیاز را رفع می‌کند حذف کنید تا در بودجه بگنجد."
    ),
    reason: (
      en: "What is not paid for is not held; which part that is would be decided by chance in the autumn.",
      fa: "آنچه اعتبار ندارد برگزار نمی‌شود؛ و اینکه کدام بخش باشد در پاییز به تصادف معلوم می‌شود."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.policy.budgets.compactMap { budget in
      let paid = Funds.offerings(paidBy: budget, in: program)
      let cost = paid.reduce(0) { $0.saturating($1.offering.cost) }
      guard cost > budget.amount else { return nil }
      let finding = RuleFinding(
        Funds.subject(of: budget), at: budget.location,
        [
          "fund": budget.fund.text, "budget": AmountText.grouped(budget.amount),
        ],
        evidence: [Evidence(.budget, budget.amount, at: budget.location), Evidence(.cost, cost)]
          + paid.sorted { ($1.offering.cost, $0.index) < ($0.offering.cost, $1.index) }.prefix(3).map {
            Evidence(.cost, $0.offering.cost, at: $0.offering.location)
          }
      ).stating("cost", AmountText.sum(cost)).stating(
        "excess", AmountText.bounded(AmountText.grouped(cost - budget.amount), isCut: cost == .max))
      return finding.mended { ideas(cost - budget.amount, of: budget, in: $0) }
    }
  }

  /// Leaves out one offering that is dear enough, or several, those that close least for their cost first.
  private static func ideas(_ excess: Int, of budget: Budget, in program: ReviewedProgram) -> [RepairIdea] {
    func value(_ placed: ReviewedProgram.PlacedOffering) -> Double {
      let closes = program.account?.closes[placed.index].reduce(0, +) ?? 0
      return Double(closes) / Double(max(1, placed.offering.cost))
    }
    let paid = Funds.offerings(paidBy: budget, in: program).filter { !program.isDuty($0) }.sorted {
      (value($0), $0.index) < (value($1), $1.index)
    }
    let single = paid.filter { $0.offering.cost >= excess }.prefix(6).map {
      Offerings.removal(of: OfferingKey($0.offering))
    }
    var together: [ReviewedProgram.PlacedOffering] = []
    var freed = 0
    for placed in paid where freed < excess {
      together.append(placed)
      freed = freed.saturating(placed.offering.cost)
    }
    guard freed >= excess, together.count > 1 else { return Array(single) }
    let names = together.map { "\"\($0.course.id)\"" }.joined(separator: ", ")
    let persianNames = together.map { "«\($0.course.id)»" }.joined(separator: "، ")
    return Array(single) + [
      RepairIdea(
        en: "Leave \(names) out.", fa: "\(persianNames) را حذف کنید.",
        together.map { ProgramChange(OfferingKey($0.offering), .remove) })
    ]
  }
}

/// Which fund pays for what.
enum Funds {
  /// The offerings that a budget pays for.
  static func offerings(
    paidBy budget: Budget, in program: ReviewedProgram
  ) -> [ReviewedProgram.PlacedOffering] {
    program.offerings.filter { placed in
      (placed.course.fund ?? program.policy.budgets.first?.fund) == budget.fund
        && (budget.host.map { program.ground.tree.isWithin(placed.offering.host, $0) } ?? true)
    }
  }

  /// A budget in subjects.
  static func subject(of budget: Budget) -> String {
    "fund/\(budget.fund)" + (budget.host.map { "/\($0)" } ?? "")
  }
}
