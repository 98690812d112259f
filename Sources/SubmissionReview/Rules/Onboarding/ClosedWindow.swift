package import Diagnostics
import TrainingModel

/// No batch of new managers has a window that is over before a period fits in.
package enum ClosedWindow: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB306", .should, reads: [.program, .policy, .workforce],
    message: (
      en: """
      For {people} new managers ("{role}" in "{organization}") the deadline of "{course}" is over before a \
      whole period of the year fits in.
      """,
      fa: """
      مهلت «{course}» برای {people} مدیر جدید («{role}» در «{organization}») پیش از آنکه یک دوره زمانی کامل در آن \
      بگنجد به پایان می‌رسد.
      """
    ),
    hint: (
      en: "Say when they are onboarded all the same, or ask the centre for a later deadline.",
      fa: "بگویید با این همه کی بدو خدمت را می‌گذرانند یا از مرکز مهلت بیشتری بخواهید."
    ),
    reason: (
      en:
        "No program can keep such a deadline. It is known to the reviewer, and nobody is forgotten over it.",
      fa: "هیچ برنامه‌ای چنین مهلتی را رعایت نمی‌کند. بازبین از آن آگاه است و کسی فراموش نمی‌شود."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try OnboardingDuty.all(in: program).filter { !$0.window.isReachable }.map {
      $0.finding([:], in: program, evidence: [])
    }
  }
}
