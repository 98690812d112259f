import Diagnostics
package import TrainingModel

/// Dates must exist in the calendar that the document declares.
///
/// A date that does not exist is replaced by what was most likely meant (the last day of the month, the same
/// day of the other calendar), so that no other check reports the same slip again.
enum NonexistentDate: DossierCheck {
  static let day = DiagnosticRule(
    "DAT401", .error,
    message: (
      en: "The date {date} does not exist: {monthEn} {year} has {length} days{leapEn}.",
      fa: "تاریخ «{date}» وجود ندارد: {monthFa} {year} {length} روز دارد{leapFa}."
    ),
    hint: (
      en: "Write a day from 1 to {length}.",
      fa: "روزی از ۱ تا {length} بنویسید."
    ),
    reason: (
      en: """
      The first six months of the Solar Hijri year have 31 days, the next five 30, and Esfand has \
      29, or 30 in a leap year. A plan built on a day that does not exist would silently move \
      deadlines and periods.
      """,
      fa: """
      شش ماه نخست سال خورشیدی ۳۱ روز، پنج ماه بعد ۳۰ روز و اسفند ۲۹ روز و در سال کبیسه ۳۰ روز \
      دارد. برنامه‌ای که بر روزی ناموجود بنا شود، مهلت‌ها و دوره‌های زمانی را بی‌خبر جابه‌جا \
      می‌کند.
      """
    )
  )

  static let year = DiagnosticRule(
    "DAT402", .error,
    message: (
      en: """
      The year {year} is outside the years {first} to {last} that are accepted in the {calendarEn} \
      calendar.
      """,
      fa: "سال {year} بیرون از بازه {first} تا {last} است که در گاه‌شمار {calendarFa} پذیرفته می‌شود."
    ),
    hint: (
      en: "Correct the year{otherEn}.",
      fa: "سال را اصلاح کنید{otherFa}."
    ),
    reason: (
      en: """
      Every date of a document is written in the calendar that its root element declares. A \
      Gregorian year in a Solar Hijri document, or the reverse, would move a date by six \
      centuries.
      """,
      fa: """
      همه تاریخ‌های یک سند در گاه‌شماری نوشته می‌شود که ریشه سند اعلام کرده است. سال میلادی در سند \
      خورشیدی، یا برعکس، تاریخ را شش سده جابه‌جا می‌کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [day, year] }
}

/// What the text of a date means in a calendar.
struct DateReading {
  /// The date, or the date that was most likely meant; `nil` if the text is no date at all, which the schema
  /// has reported, or if nobody can tell what was meant.
  let date: CalendarDate?
  /// Why it is not the date that was written.
  let fault: (rule: DiagnosticRule, arguments: [String: String])?

  init(_ text: String, _ calendar: CalendarKind) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(digits: parts[0]),
      let month = Int(digits: parts[1]), let day = Int(digits: parts[2]), (1...12).contains(month),
      (1...31).contains(day)
    else {
      date = nil
      fault = nil
      return
    }
    guard CalendarDate.years(of: calendar).contains(year) else {
      let other: CalendarKind = calendar == .persian ? .gregorian : .persian
      date = CalendarDate(other, year: year, month: month, day: day)
      fault = (NonexistentDate.year, Self.arguments(ofYear: year, calendar))
      return
    }
    let length = CalendarDate.length(ofMonth: month, year: year, calendar)
    date = CalendarDate(calendar, year: year, month: month, day: min(day, length))
    guard day > length else {
      fault = nil
      return
    }
    let lacksLeapDay =
      month == (calendar == .persian ? 12 : 2) && day == length + 1 && !CalendarDate.isLeap(year, calendar)
    let name = calendar.monthNames[month - 1]
    fault = (
      NonexistentDate.day,
      [
        "date": text, "year": "\(year)", "length": "\(length)", "monthEn": name.en, "monthFa": name.fa,
        "leapEn": lacksLeapDay ? ", because \(year) is not a leap year" : "",
        "leapFa": lacksLeapDay ? "، زیرا سال \(year) کبیسه نیست" : "",
      ]
    )
  }

  /// What a finding says of a year that the calendar does not accept.
  static func arguments(ofYear year: Int, _ calendar: CalendarKind) -> [String: String] {
    let years = CalendarDate.years(of: calendar)
    let other: CalendarKind = calendar == .persian ? .gregorian : .persian
    let isOther = CalendarDate.years(of: other).contains(year)
    return [
      "year": "\(year)", "first": "\(years.lowerBound)", "last": "\(years.upperBound)",
      "calendarEn": calendar.name.en, "calendarFa": calendar.name.fa,
      "otherEn": isOther
        ? "; if it is meant as a \(other.name.en) year, declare calendar=\"\(other.rawValue)\" on the root element"
        : "",
      "otherFa": isOther
        ? "؛ اگر سال \(other.name.fa) است، در ریشه سند calendar=\"\(other.rawValue)\" بنویسید" : "",
    ]
  }
}

extension CalendarKind {
  /// What people call the calendar.
  package var name: (en: String, fa: String) {
    switch self {
    case .persian: ("Solar Hijri", "خورشیدی")
    case .gregorian: ("Gregorian", "میلادی")
    }
  }

  /// The names of its months.
  var monthNames: [(en: String, fa: String)] {
    switch self {
    case .persian:
      [
        ("Farvardin", "فروردین"), ("Ordibehesht", "اردیبهشت"), ("Khordad", "خرداد"), ("Tir", "تیر"),
        ("Mordad", "مرداد"), ("Shahrivar", "شهریور"), ("Mehr", "مهر"), ("Aban", "آبان"), ("Azar", "آذر"),
        ("Dey", "دی"), ("Bahman", "بهمن"), ("Esfand", "اسفند"),
      ]
    case .gregorian:
      [
        ("January", "ژانویه"), ("February", "فوریه"), ("March", "مارس"), ("April", "آوریل"), ("May", "مه"),
        ("June", "ژوئن"), ("July", "ژوئیه"), ("August", "اوت"), ("September", "سپتامبر"),
        ("October", "اکتبر"), ("November", "نوامبر"), ("December", "دسامبر"),
      ]
    }
  }
}
