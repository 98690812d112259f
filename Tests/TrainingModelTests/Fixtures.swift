import Diagnostics
import TrainingModel

/// Where nothing was read.
let nowhere = Diagnostics.SourceLocation(file: "")

/// A day of the Solar Hijri calendar, which must exist.
func day(_ iso: String) -> CalendarDate {
  guard let day = CalendarDate(.persian, iso: iso) else {
    preconditionFailure("a fixture names no day: \(iso)")
  }
  return day
}

/// A period from one day to another.
func period(_ id: Identifier, _ start: String, _ end: String, stated: Int? = nil) -> Period {
  Period(id: id, start: day(start), end: day(end), statedWorkingDays: stated, location: nowhere)
}

/// A policy of 1404 with what a test needs.
func policy(
  _ periods: [Period], weekend: Set<Weekday> = [], closures: [(String, String)] = [],
  onboarding: OnboardingRule? = nil
) -> Policy {
  Policy(
    id: "P", year: 1404, calendar: .persian, currency: "IRR", weekend: weekend, periods: periods,
    closures: closures.map { Closure(start: day($0.0), end: day($0.1), location: nowhere) },
    onboarding: onboarding,
    location: nowhere)
}
