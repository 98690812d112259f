import Diagnostics
import TrainingModel

/// Amounts of money are small enough to be added and compared exactly.
enum BudgetSize: DossierCheck {
  static let sum = DiagnosticRule(
    "POL522", .error,
    message: (
      en: "With the fund \"{fund}\" the budgets add up to more than {limit}.",
      fa: "با سرفصل «{fund}» جمع بودجه‌ها از {limit} بیشتر می‌شود."
    ),
    hint: (
      en: "Check for zeros too many, or write amounts in a larger unit of the currency.",
      fa: "صفرهای اضافی را بررسی کنید یا مبلغ‌ها را با واحد پول بزرگ‌تری بنویسید."
    ),
    reason: (
      en: """
      Money is counted in whole units, exactly. A sum beyond this number cannot be held, and no \
      training budget comes near it in any currency.
      """,
      fa: """
      پول با واحدهای صحیح و دقیق شمرده می‌شود. جمعی بزرگ‌تر از این عدد نگه‌داشتنی نیست و هیچ بودجه \
      آموزشی در هیچ پولی به آن نزدیک نمی‌شود.
      """
    )
  )

  static let inexact = DiagnosticRule(
    "POL523", .warning,
    message: (
      en: """
      The budget {amount} of the fund "{fund}" is larger than {limit}, up to which the planner \
      computes exactly.
      """,
      fa: """
      بودجه {amount} برای سرفصل «{fund}» از {limit}، که برنامه‌ریز تا آن دقیق حساب می‌کند، بزرگ‌تر \
      است.
      """
    ),
    hint: (
      en: "Check for zeros too many, or write amounts in a larger unit of the currency.",
      fa: "صفرهای اضافی را بررسی کنید یا مبلغ‌ها را با واحد پول بزرگ‌تری بنویسید."
    ),
    reason: (
      en: """
      The solver computes with floating-point numbers, which hold whole numbers exactly up to 2 to \
      the power of 53. Beyond that, a plan may seem to keep a budget that it exceeds by a few \
      units; the exact check afterwards would then refuse it.
      """,
      fa: """
      حل‌کننده با عددهای ممیز شناور کار می‌کند که عدد صحیح را تا ۲ به توان ۵۳ دقیق نگه می‌دارند. \
      فراتر از آن شاید برنامه‌ای با چند واحد اضافه درون بودجه به نظر برسد و سنجش دقیقِ پس از آن \
      ردش کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [sum, inexact] }

  /// The largest number up to which every whole number is a floating-point number.
  static let exactLimit = 1 << 53

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      var findings: [Finding] = []
      var total: Int? = 0
      for budget in policy.budgets.sorted(by: { $0.location < $1.location }) {
        let place = contents.place(of: "amount", at: budget.location)
        let subject = "budget/\(budget.fund)"
        if budget.amount > exactLimit {
          findings.append(
            Finding(
              inexact, at: place, subject: subject,
              ["fund": budget.fund.text, "amount": "\(budget.amount)", "limit": "\(exactLimit)"]))
        }
        guard let before = total else { continue }
        let (next, overflow) = before.addingReportingOverflow(budget.amount)
        total = overflow ? nil : next
        if overflow {
          findings.append(
            Finding(sum, at: place, subject: subject, ["fund": budget.fund.text, "limit": "\(Int.max)"]))
        }
      }
      return findings
    }
  }
}
