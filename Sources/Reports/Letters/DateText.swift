package import Diagnostics
package import TrainingModel

/// Days as letters write them: ۱۵ اردیبهشت ۱۴۰۵, or `15 Ordibehesht 1405 (5 May 2026)`.
package struct DateText: Sendable {
  private let language: Language

  /// Days for readers of `language`.
  package init(_ language: Language) { self.language = language }

  /// The day in its own calendar; in English, one of the Solar Hijri calendar has the Gregorian beside it.
  package func day(_ date: CalendarDate) -> String {
    let own = plain(date)
    guard language == .en, date.calendar == .persian,
      let other = CalendarDate(.gregorian, dayNumber: date.dayNumber)
    else { return own }
    return "\(own) (\(plain(other)))"
  }

  private func plain(_ date: CalendarDate) -> String {
    let numbers = NumberText(language)
    return "\(numbers.plain(date.day)) \(month(date)) \(numbers.plain(date.year))"
  }

  private func month(_ date: CalendarDate) -> String {
    let names =
      switch (date.calendar, language) {
      case (.persian, .fa): Self.persianInPersian
      case (.persian, .en): Self.persianInEnglish
      case (.gregorian, .fa): Self.gregorianInPersian
      case (.gregorian, .en): Self.gregorianInEnglish
      }
    return names[date.month - 1]
  }

  private static let persianInPersian = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
  ]
  private static let persianInEnglish = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
    "Bahman",
    "Esfand",
  ]
  private static let gregorianInPersian = [
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
  ]
  private static let gregorianInEnglish = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
