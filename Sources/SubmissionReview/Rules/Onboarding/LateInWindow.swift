package import Diagnostics
import TrainingModel

/// New managers are onboarded soon, not only in time.
package enum LateInWindow: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB305", .advice, reads: [.program, .policy, .workforce],
    limit: ("2", "periods from the appointment on average", "میانگین دوره‌های زمانی از انتصاب"),
    message: (
      en: "New managers (\"{role}\" in \"{organization}\") wait {wait} periods on average for \"{course}\".",
      fa:
        "مدیران جدید («{role}» در «{organization}») برای «{course}» به‌طور میانگین {wait} دوره زمانی منتظر می‌مانند."
    ),
    hint: (en: "Hold it earlier, if there is room.", fa: "اگر ظرفیت هست آن را زودتر برگزار کنید."),
    reason: (
      en: "The deadline is the last day, not the aim. Mistakes of new managers are made in the first months.",
      fa: "مهلت آخرین روز است، نه هدف. خطاهای مدیر جدید در ماه‌های نخست رخ می‌دهد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let limit = program.ground.limit(of: Self.self).units
    return try OnboardingDuty.all(in: program).compactMap { duty in
      guard duty.window.isReachable, duty.seatsInTime >= duty.people, duty.people > 0 else { return nil }
      let rows = program.seatsOfCohort[duty.cohort].map { program.seats[$0] }.filter {
        $0.course.id == duty.course.id && $0.period >= duty.window.first
      }
      // Seats are what somebody wrote: many rows of many are beyond an integer.
      let waited = rows.reduce(Int128(0)) { $0 + Int128($1.period - duty.window.first) * Int128($1.count) }
      let count = rows.reduce(Int128(0)) { $0 + Int128($1.count) }
      let scale = Int128(Factor.scale)
      guard count > 0, waited * scale > Int128(limit) * count else { return nil }
      let wait = Factor(units: Int(clamping: (waited * scale + count / 2) / count))
      return duty.finding(
        ["wait": wait.decimalText], in: program, evidence: [Evidence(.limit, Factor(units: limit))])
    }
  }
}
