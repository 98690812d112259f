package import Diagnostics
import TrainingModel

/// Onboarding stands first in the program.
package enum OnboardingNotFirst: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL407", .should, reads: [.program, .policy],
    message: (
      en:
        "The onboarding course \"{course}\" in \"{period}\" is number {order} of the program, behind \"{other}\".",
      fa: "دوره بدو خدمت «{course}» در «{period}» شماره {order} برنامه است، پس از «{other}»."
    ),
    hint: (
      en: "List onboarding before everything else.", fa: "بدو خدمت را پیش از همه فهرست کنید."
    ),
    reason: (
      en: """
      The order is the order of claim: where money or rooms run short, what stands first is held. The policy may \
      order its tiers otherwise, with a reason; then this rule is silent.
      """,
      fa: """
      ترتیب یعنی تقدم: اگر پول یا جا کم بیاید آنچه نخست آمده برگزار می‌شود. سیاست می‌تواند با ذکر دلیل ترتیب دیگری \
      بخواهد؛ در آن حال این قاعده خاموش است.
      """
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    guard program.policy.objective.steps.first?.tier == .onboarding,
      let first = program.program.offerings.firstIndex(where: { $0.tier != .onboarding })
    else { return [] }
    let other = program.program.offerings[first]
    return program.offerings.filter {
      $0.index > first && $0.offering.tier == .onboarding
    }.map { placed in
      RuleFinding(
        placed, in: program, ["order": "\(placed.offering.order)", "other": other.course.text],
        evidence: [
          Evidence(.order, placed.offering.order, at: placed.offering.location),
          Evidence(.order, other.order, at: other.location),
        ])
    }
  }
}
