import Diagnostics
import TrainingModel

/// The working days that a period states fit into it.
enum WorkingDays: DossierCheck {
  static let days = DiagnosticRule(
    "DAT409", .error,
    message: (
      en: "The period \"{id}\" states workingDays=\"{stated}\", but it has only {days} days.",
      fa: "دوره زمانی «{id}» اعلام می‌کند workingDays=\"{stated}\"، ولی تنها {days} روز دارد."
    ),
    hint: (
      en: "Correct workingDays, or leave it out: all days but the weekend's are then counted.",
      fa: "workingDays را اصلاح کنید یا حذف کنید تا همه روزها جز آخر هفته شمرده شود."
    ),
    reason: (
      en: """
      Capacity is a daily amount times working days. Days that do not exist would be filled with \
      sessions.
      """,
      fa: "ظرفیت برابر مقدار روزانه ضرب در روزهای کاری است. روزهایی که وجود ندارند با جلسه پر می‌شوند."
    )
  )

  static let weekend = DiagnosticRule(
    "DAT410", .warning,
    message: (
      en: """
      The period "{id}" states workingDays="{stated}", but only {open} of its days are not weekend.
      """,
      fa: "دوره زمانی «{id}» اعلام می‌کند workingDays=\"{stated}\"، ولی تنها {open} روز آن آخر هفته نیست."
    ),
    hint: (
      en: "Correct workingDays, or the weekend of the policy.",
      fa: "workingDays یا روزهای تعطیل هفته در سیاست را اصلاح کنید."
    ),
    reason: (
      en: """
      Stated working days are counted before closures. If they are more than the week allows, \
      either the weekend or the number is wrong, and capacity is too high.
      """,
      fa: """
      روزهای کاریِ اعلام‌شده پیش از کسر تعطیلی‌ها شمرده می‌شود. اگر بیش از توان هفته باشد، یا آخر \
      هفته نادرست است یا عدد، و ظرفیت بیش از واقع می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [days, weekend] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      policy.periods.compactMap { period -> Finding? in
        guard let stated = period.statedWorkingDays, period.start <= period.end else { return nil }
        let numbers = period.start.dayNumber...period.end.dayNumber
        guard stated > 0 else { return nil }
        let open = numbers.reduce(0) { $0 + (policy.weekend.contains(Weekday(dayNumber: $1)) ? 0 : 1) }
        guard stated > open else { return nil }
        return Finding(
          stated > numbers.count ? days : weekend, at: contents.place(of: "workingDays", at: period.location),
          subject: "period/\(period.id)",
          ["id": period.id.text, "stated": "\(stated)", "days": "\(numbers.count)", "open": "\(open)"])
      }
    }
  }
}
