import Diagnostics
import TrainingModel

/// A policy says what may be spent, once for each fund and host.
enum BudgetRules: DossierCheck {
  static let none = DiagnosticRule(
    "POL502", .error,
    message: (
      en: "The policy \"{policy}\" has no budget.",
      fa: "سیاست «{policy}» بودجه‌ای ندارد."
    ),
    hint: (
      en: "Add a budget element with a fund and an amount.",
      fa: "یک عنصر budget با سرفصل (fund) و مبلغ (amount) بیفزایید."
    ),
    reason: (
      en: """
      Without a budget nothing may be spent, so every plan would be empty; a budget without limit \
      has to be said as an amount.
      """,
      fa: """
      بدون بودجه هیچ هزینه‌ای مجاز نیست و هر برنامه‌ای خالی می‌شود؛ بودجه نامحدود را هم باید با \
      مبلغ بیان کرد.
      """
    )
  )

  static let zero = DiagnosticRule(
    "POL503", .warning,
    message: (
      en: "The budget of the fund \"{fund}\" is 0: no course that costs anything can be held from it.",
      fa: "بودجه سرفصل «{fund}» صفر است: هیچ دوره هزینه‌داری از آن برگزار نمی‌شود."
    ),
    hint: (
      en: "Write the amount, or remove the fund.",
      fa: "مبلغ را بنویسید یا سرفصل را حذف کنید."
    ),
    reason: (
      en: """
      An amount of 0 is usually one that was not known yet when the policy was written. The plan \
      would leave out every course of this fund without saying why.
      """,
      fa: """
      مبلغ صفر معمولاً مبلغی است که هنگام نوشتن سیاست هنوز معلوم نبوده. برنامه همه دوره‌های این \
      سرفصل را کنار می‌گذارد.
      """
    )
  )

  static let repeated = DiagnosticRule(
    "POL504", .error,
    message: (
      en: "The fund \"{fund}\" has a second budget{hostEn}.",
      fa: "سرفصل «{fund}»{hostFa} بودجه دومی دارد."
    ),
    hint: (
      en: "Add the two amounts in one budget, or name different hosts.",
      fa: "دو مبلغ را در یک بودجه جمع کنید یا میزبان‌های متفاوت بنویسید."
    ),
    reason: (
      en: """
      Whether two amounts of one fund add up or replace one another is not said anywhere; either \
      reading could be wrong by the whole amount.
      """,
      fa: """
      جایی گفته نشده که دو مبلغِ یک سرفصل جمع می‌شوند یا یکی جانشین دیگری است؛ هر برداشتی ممکن است \
      به اندازه کل مبلغ نادرست باشد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [none, zero, repeated] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Key: Hashable {
      let fund: Identifier
      let host: Identifier?
    }
    return contents.policies.flatMap { policy -> [Finding] in
      if policy.budgets.isEmpty {
        return [
          Finding(none, at: policy.location, subject: "policy/\(policy.id)", ["policy": policy.id.text])
        ]
      }
      var findings: [Finding] = []
      var seen: Set<Key> = []
      for budget in policy.budgets.sorted(by: { $0.location < $1.location }) {
        let subject = "budget/\(budget.fund)"
        if budget.amount == 0 {
          findings.append(
            Finding(
              zero, at: contents.place(of: "amount", at: budget.location), subject: subject,
              ["fund": budget.fund.text]))
        }
        if !seen.insert(Key(fund: budget.fund, host: budget.host)).inserted {
          let host = budget.host?.text
          findings.append(
            Finding(
              repeated, at: budget.location, subject: subject,
              [
                "fund": budget.fund.text, "hostEn": host.map { " of the host \"\($0)\"" } ?? "",
                "hostFa": host.map { " برای میزبان «\($0)»" } ?? "",
              ]))
        }
      }
      return findings
    }
  }
}
