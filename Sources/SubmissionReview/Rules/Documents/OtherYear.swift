package import Diagnostics
import TrainingModel

/// A program is of the year of the policy.
package enum OtherYear: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB105", .must, reads: [.program, .policy],
    message: (
      en:
        "The program is of the year {year} ({calendarEn}), the policy of {expected} ({expectedCalendarEn}).",
      fa: "برنامه از سال {year} ({calendarFa}) است و سیاست از سال {expected} ({expectedCalendarFa})."
    ),
    hint: (
      en: "Send the program of the year that is asked for.", fa: "برنامه سالی را بفرستید که خواسته شده است."
    ),
    reason: (
      en: "Last year's program, sent again, would be judged by a calendar and a budget that are not its own.",
      fa: "برنامه سال گذشته اگر دوباره فرستاده شود با تقویم و بودجه‌ای سنجیده می‌شود که از آنِ آن نیست."
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    let policy = ground.policy
    return ground.programs.filter { $0.year != policy.year || $0.calendar != policy.calendar }.map {
      program in
      var finding = RuleFinding(
        "program", at: program.location, ["year": "\(program.year)", "expected": "\(policy.year)"],
        evidence: [
          Evidence(.stated, program.year, at: program.location),
          Evidence(.expected, policy.year, at: policy.location),
        ])
      finding.english["calendarEn"] = program.calendar.rawValue
      finding.english["expectedCalendarEn"] = policy.calendar.rawValue
      finding.persian["calendarFa"] = words(program.calendar)
      finding.persian["expectedCalendarFa"] = words(policy.calendar)
      return finding
    }
  }

  private static func words(_ calendar: CalendarKind) -> String {
    calendar == .persian ? "هجری خورشیدی" : "میلادی"
  }
}
