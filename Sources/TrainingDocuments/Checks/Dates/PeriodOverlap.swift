import Diagnostics
import TrainingModel

/// Periods follow one another; no day lies in two.
enum PeriodOverlap: DossierCheck {
  static let rule = DiagnosticRule(
    "DAT405", .error,
    message: (
      en: "The period \"{id}\" begins on {start}, before \"{other}\" has ended on {end}.",
      fa: "دوره زمانی «{id}» در {start} آغاز می‌شود، پیش از آنکه «{other}» در {end} پایان یابد."
    ),
    hint: (
      en: "Let every period begin after the one before it has ended.",
      fa: "هر دوره زمانی را پس از پایان دوره پیشین آغاز کنید."
    ),
    reason: (
      en: """
      Days that lie in two periods would be counted twice as capacity, and "an earlier period" \
      would have no meaning for prerequisites.
      """,
      fa: """
      روزی که در دو دوره زمانی باشد دو بار ظرفیت به شمار می‌آید و «دوره زمانی پیش‌تر» برای \
      پیش‌نیازها بی‌معنا می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      var findings: [Finding] = []
      var latest: Period?
      for period in policy.periods where period.start <= period.end {
        if let other = latest, period.start <= other.end {
          findings.append(
            Finding(
              rule, at: contents.place(of: "start", at: period.location), subject: "period/\(period.id)",
              [
                "id": period.id.text, "start": period.start.iso, "other": other.id.text, "end": other.end.iso,
              ]))
        }
        if latest.map({ $0.end < period.end }) ?? true { latest = period }
      }
      return findings
    }
  }
}
