package import Diagnostics
import TrainingModel

/// Every new manager has a seat in every onboarding course.
package enum NotOnboarded: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB301", .must, reads: [.program, .policy, .workforce],
    message: (
      en:
        "{missing} of {people} new managers (\"{role}\" in \"{organization}\") have no seat in \"{course}\".",
      fa: "{missing} نفر از {people} مدیر جدید («{role}» در «{organization}») در «{course}» جا ندارند."
    ),
    hint: (
      en: "Add {missing} seats in the course for them, in time.",
      fa: "{missing} صندلی در مهلت برایشان بیفزایید."
    ),
    reason: (
      en:
        "Whoever takes over a post learns it in the first months, or makes the mistakes that the course would have spared.",
      fa: "کسی که پستی را می‌پذیرد یا در ماه‌های نخست آن را می‌آموزد یا خطاهایی می‌کند که دوره از آن‌ها بازمی‌داشت."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try OnboardingDuty.all(in: program).filter { $0.seats < $0.people }.map { duty in
      let missing = duty.people - duty.seats
      return duty.finding(
        ["missing": "\(missing)"], in: program, evidence: [Evidence(.missing, missing)]
      ).mended { program in
        let last = duty.window.isReachable ? duty.window.last : program.policy.periods.count - 1
        return Offerings.seating(
          missing, ofCohort: duty.cohort, in: duty.course, from: duty.window.first, through: last, of: program
        )
      }
    }
  }
}
