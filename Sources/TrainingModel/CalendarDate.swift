/// The calendar in which a document writes its dates.
public enum CalendarKind: String, Sendable, CaseIterable {
  /// Solar Hijri (هجری خورشیدی).
  case persian
  /// Gregorian.
  case gregorian
}

/// A day, written in one of the two calendars.
///
/// Days of both calendars compare with each other: the order is that of `dayNumber`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The calendar in which it was written.
  public let calendar: CalendarKind
  /// The year: 1178 to 1633 in the Solar Hijri calendar, 1800 to 2254 in the Gregorian.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day, or `nil` if the calendar has no such day (30 Esfand of a common year) or the year is outside
  /// the range in which the 33-year rule of leap years is exact.
  public init?(_ calendar: CalendarKind, year: Int, month: Int, day: Int) {
    guard Self.years(of: calendar).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year, calendar)
    else { return nil }
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `1404-02-15`; `nil` if it is not of that form or no such day exists.
  public init?(_ calendar: CalendarKind, iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(calendar, year: year, month: month, day: day)
  }

  /// The years that are accepted.
  public static func years(of calendar: CalendarKind) -> ClosedRange<Int> {
    calendar == .persian ? 1178...1633 : 1800...2254
  }

  /// Whether the year has 366 days.
  ///
  /// Solar Hijri: the 33-year rule, (25·y + 11) mod 33 < 8, which agrees with the astronomical calendar
  /// in the years accepted here (Heydari-Malayeri 2004, "A concise review of the Iranian calendar").
  public static func isLeap(_ year: Int, _ calendar: CalendarKind) -> Bool {
    switch calendar {
    case .persian: (25 * year + 11) % 33 < 8
    case .gregorian: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
  }

  /// Days in the month.
  public static func length(ofMonth month: Int, year: Int, _ calendar: CalendarKind) -> Int {
    switch calendar {
    case .persian: month <= 6 ? 31 : month <= 11 || isLeap(year, .persian) ? 30 : 29
    case .gregorian:
      switch month {
      case 2: isLeap(year, .gregorian) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }
  }

  /// The Julian day number: whole days, the same for the same day in either calendar.
  public var dayNumber: Int {
    switch calendar {
    case .persian:
      let daysBeforeMonth = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
      return 1_948_319 + 365 * (year - 1) + (8 * year + 21) / 33 + daysBeforeMonth + day
    case .gregorian:
      // Fliegel & Van Flandern (1968), Communications of the ACM 11(10), 657.
      let a = (14 - month) / 12
      let y = year + 4800 - a
      let m = month + 12 * a - 3
      return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
    }
  }

  /// The day of that number in a calendar; `nil` outside the range of years.
  public init?(_ calendar: CalendarKind, dayNumber: Int) {
    switch calendar {
    case .persian:
      // 33 years have 12,053 days, so this is the year or the one after it.
      let first = Self.years(of: .persian).lowerBound
      var year = max(first, (dayNumber - 1_948_320) * 33 / 12_053 + 2)
      while year > first, Self.firstDayNumber(ofPersian: year) > dayNumber { year -= 1 }
      let day = dayNumber - Self.firstDayNumber(ofPersian: year)
      let month = day < 186 ? day / 31 + 1 : (day - 6) / 30 + 1
      let before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
      self.init(.persian, year: year, month: month, day: day - before + 1)
    case .gregorian:
      // Fliegel & Van Flandern (1968), as above.
      var l = dayNumber + 68_569
      let n = 4 * l / 146_097
      l -= (146_097 * n + 3) / 4
      let i = 4000 * (l + 1) / 1_461_001
      l += 31 - 1461 * i / 4
      let j = 80 * l / 2447
      self.init(
        .gregorian, year: 100 * (n - 49) + i + j / 11, month: j + 2 - 12 * (j / 11), day: l - 2447 * j / 80)
    }
  }

  private static func firstDayNumber(ofPersian year: Int) -> Int {
    1_948_320 + 365 * (year - 1) + (8 * year + 21) / 33
  }

  /// The day of the week.
  public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// Earlier days first.
  public static func < (a: Self, b: Self) -> Bool { a.dayNumber < b.dayNumber }

  /// `1404-02-15`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A day of the week.
public enum Weekday: String, Sendable, CaseIterable {
  case mon, tue, wed, thu, fri, sat, sun

  /// The weekday of a Julian day number; number 0 was a Monday.
  public init(dayNumber: Int) {
    let index = ((dayNumber % 7) + 7) % 7
    self = Self.allCases[index]
  }
}
