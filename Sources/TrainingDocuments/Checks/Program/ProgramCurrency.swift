import Diagnostics
import TrainingModel

/// A program counts in the currency of its policy.
enum ProgramCurrency: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG808", .error,
    message: (
      en: "The program \"{program}\" counts in {currency}, but the policy in {other}.",
      fa: "برنامه «{program}» با {currency} حساب می‌کند، ولی سیاست با {other}."
    ),
    hint: (
      en: "Convert the amounts to {other} and declare that currency.",
      fa: "مبلغ‌ها را به {other} تبدیل و همان واحد پول را اعلام کنید."
    ),
    reason: (
      en: """
      Amounts are compared as they stand; nothing is converted. Costs in another currency could \
      not be held against the budget.
      """,
      fa: """
      مبلغ‌ها همان‌گونه که هستند مقایسه می‌شوند و چیزی تبدیل نمی‌شود. هزینه به پولی دیگر را \
      نمی‌توان با بودجه سنجید.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return contents.dossier.programs.compactMap { program in
      guard contents.isOfPolicyYear(program), program.currency != policy.currency else { return nil }
      return Finding(
        rule, at: contents.place(of: "currency", at: program.location), subject: "program/\(program.id)",
        ["program": program.id.text, "currency": program.currency, "other": policy.currency])
    }
  }
}
