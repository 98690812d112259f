import Diagnostics
import TrainingModel

/// A closure ends after it begins and closes days on which something could be held.
enum ClosureDates: DossierCheck {
  static let order = DiagnosticRule(
    "DAT407", .error,
    message: (
      en: "A closure ends on {end}, before its first day {start}.",
      fa: "یک تعطیلی در {end}، پیش از نخستین روزش {start}، پایان می‌یابد."
    ),
    hint: (
      en: "Correct start or end.",
      fa: "start یا end را اصلاح کنید."
    ),
    reason: (
      en: "A closure of no days closes nothing: sessions would be planned on the days that were meant.",
      fa: "تعطیلیِ بدون روز چیزی را تعطیل نمی‌کند و در روزهایی که منظور بوده جلسه گذاشته می‌شود."
    )
  )

  static let outside = DiagnosticRule(
    "DAT408", .warning,
    message: (
      en: "The closure from {start} to {end} lies in no period, so it closes nothing.",
      fa: "تعطیلی از {start} تا {end} در هیچ دوره زمانی‌ای نیست، پس چیزی را تعطیل نمی‌کند."
    ),
    hint: (
      en: "Check its year, and that the periods cover it.",
      fa: "سال آن و پوشش دوره‌های زمانی را بررسی کنید."
    ),
    reason: (
      en: """
      Movable holidays change every year. A closure outside of all periods is usually last year's, \
      and the same holiday of this year is then missing.
      """,
      fa: """
      تعطیلی‌های متحرک هر سال جابه‌جا می‌شوند. تعطیلیِ بیرون از همه دوره‌های زمانی معمولاً از سال \
      پیش مانده و همان تعطیلی در امسال جا افتاده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [order, outside] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      policy.closures.compactMap { closure -> Finding? in
        let arguments = ["start": closure.start.iso, "end": closure.end.iso]
        let subject = "closure/\(closure.start.iso)"
        if closure.end < closure.start {
          return Finding(
            order, at: contents.place(of: "end", at: closure.location), subject: subject, arguments)
        }
        if policy.periods.contains(where: { $0.start <= closure.end && closure.start <= $0.end }) {
          return nil
        }
        return Finding(outside, at: closure.location, subject: subject, arguments)
      }
    }
  }
}
