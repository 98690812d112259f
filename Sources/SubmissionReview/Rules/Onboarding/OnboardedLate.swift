package import Diagnostics
import TrainingModel

/// New managers take their onboarding courses in time.
package enum OnboardedLate: ReviewRule {
  package static let rule = DiagnosticRule(
    "ONB302", .must, reads: [.program, .policy, .workforce],
    message: (
      en:
        "{late} of {people} new managers (\"{role}\" in \"{organization}\") take \"{course}\" later than \"{last}\".",
      fa:
        "{late} نفر از {people} مدیر جدید («{role}» در «{organization}») «{course}» را دیرتر از «{last}» می‌گذرانند."
    ),
    hint: (
      en: "Hold it by \"{last}\", or move their seats to an offering that is.",
      fa: "آن را تا «{last}» برگزار کنید یا صندلی‌هایشان را به برگزاری زودتری ببرید."
    ),
    reason: (
      en:
        "The window begins with the appointment and ends with the policy's deadline; only whole periods within it count.",
      fa:
        "مهلت با انتصاب آغاز می‌شود و با مهلت سیاست پایان می‌یابد؛ تنها دوره‌های زمانی کامل درون آن به شمار می‌آید."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try OnboardingDuty.all(in: program).compactMap { duty in
      let late = min(duty.seats, duty.people) - duty.seatsInTime
      guard duty.window.isReachable, late > 0 else { return nil }
      return duty.finding(["late": "\(late)"], in: program, evidence: [Evidence(.late, late)]).mended {
        ideas(duty, late, in: $0)
      }
    }
  }

  /// Moves the whole offering, or gives the people seats in an earlier one.
  private static func ideas(
    _ duty: OnboardingDuty, _ late: Int, in program: ReviewedProgram
  ) -> [RepairIdea] {
    let rows = program.seatsOfCohort[duty.cohort].map { program.seats[$0] }.filter {
      $0.course.id == duty.course.id && $0.period > duty.window.last
    }
    guard let row = rows.first, let placed = program.offerings.first(where: { $0.index == row.offering })
    else {
      return []
    }
    let key = OfferingKey(placed.offering)
    let inTime = Set(
      (duty.window.first...duty.window.last).map { program.policy.periods[$0].id })
    let moves = Offerings.moves(of: placed, in: program).filter { idea in
      idea.changes.contains { change in
        if case .move(let period) = change.kind { return inTime.contains(period) }
        return false
      }
    }
    guard rows.count == 1 else { return moves }
    let taken = Offerings.withSessions(
      [Offerings.setSeats(ofCohort: duty.cohort, to: row.count - late, in: key, of: program)], of: key,
      after: -late, in: program)
    return moves
      + Offerings.seating(
        late, ofCohort: duty.cohort, in: duty.course, from: duty.window.first, through: duty.window.last,
        of: program
      ).map { RepairIdea(en: $0.message.en ?? "", fa: $0.message.fa ?? "", taken + $0.changes) }
  }
}
