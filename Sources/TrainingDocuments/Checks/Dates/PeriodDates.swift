import Diagnostics
import TrainingModel

/// A period ends after it begins and lies in the year of the policy.
enum PeriodDates: DossierCheck {
  static let order = DiagnosticRule(
    "DAT404", .error,
    message: (
      en: "The period \"{id}\" ends on {end}, before its first day {start}.",
      fa: "دوره زمانی «{id}» در {end}، پیش از نخستین روزش {start}، پایان می‌یابد."
    ),
    hint: (
      en: "Correct start or end.",
      fa: "start یا end را اصلاح کنید."
    ),
    reason: (
      en: "A period of no days has no capacity, and the deadlines that lie in it cannot be kept.",
      fa: "دوره زمانی بدون روز هیچ ظرفیتی ندارد و مهلت‌های درون آن رعایت‌شدنی نیست."
    )
  )

  static let outside = DiagnosticRule(
    "DAT406", .warning,
    message: (
      en: "The period \"{id}\", {start} to {end}, is not wholly in the year {year}.",
      fa: "دوره زمانی «{id}»، از {start} تا {end}، به‌تمامی در سال {year} نیست."
    ),
    hint: (
      en: "Check the year in start and end, and the year of the policy.",
      fa: "سال را در start و end و سال سیاست را بررسی کنید."
    ),
    reason: (
      en: """
      A policy governs one year. A period of another year usually remained from the policy that \
      was copied; its days and closures are then last year's.
      """,
      fa: """
      سیاست برای یک سال است. دوره زمانیِ سالی دیگر معمولاً از سیاستی که رونویسی شده به جا مانده و \
      روزها و تعطیلی‌هایش از سال پیش است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [order, outside] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      policy.periods.compactMap { period -> Finding? in
        let arguments = [
          "id": period.id.text, "start": period.start.iso, "end": period.end.iso, "year": "\(policy.year)",
        ]
        if period.end < period.start {
          return Finding(
            order, at: contents.place(of: "end", at: period.location), subject: "period/\(period.id)",
            arguments)
        }
        guard let first = policy.firstDayOfYear, let last = policy.lastDayOfYear,
          period.start < first || period.end > last
        else { return nil }
        return Finding(
          outside, at: contents.place(of: period.start < first ? "start" : "end", at: period.location),
          subject: "period/\(period.id)", arguments)
      }
    }
  }
}
