package import Diagnostics
import TrainingModel

/// A program counts in the currency of the policy.
package enum OtherCurrency: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB113", .must, reads: [.program, .policy],
    message: (
      en: "The program counts in {currency}, the policy in {expected}.",
      fa: "برنامه به {currency} حساب می‌کند و سیاست به {expected}."
    ),
    hint: (
      en: "State all amounts in the currency of the policy.", fa: "همه مبلغ‌ها را به واحد پول سیاست بنویسید."
    ),
    reason: (
      en:
        "Rials and tomans differ by a factor of ten; a budget that is compared across them is kept by nobody.",
      fa: "ریال و تومان ده برابر تفاوت دارد؛ بودجه‌ای که با واحد دیگر سنجیده شود رعایت نمی‌شود."
    ))

  package static var covers: Set<String> { ["PRG808"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    guard program.program.currency != program.policy.currency else { return [] }
    return [
      RuleFinding(
        "program", at: program.program.location,
        ["currency": program.program.currency, "expected": program.policy.currency],
        evidence: [
          Evidence(.stated, text: program.program.currency, at: program.program.location),
          Evidence(.expected, text: program.policy.currency, at: program.policy.location),
        ])
    ]
  }
}
