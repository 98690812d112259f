package import TrainingModel

/// A moment, to the second, as entries of a register bear it.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  /// A moment by its seconds since 1970-01-01T00:00:00Z.
  package init(seconds: Int) { self.seconds = seconds }

  /// Day number of 1970-01-01 (see `CalendarDate.dayNumber`).
  private static let epoch = 2_440_588

  /// Iran's time, in seconds before UTC: 3 h 30 min, without summer time since 1401.
  private static let iran = 12_600

  /// Reads `2026-05-10T08:30:00Z`, or with a distance from UTC in place of the Z: `2026-05-10T12:00:00+03:30`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
      let day = CalendarDate(.gregorian, iso: text.prefix(10)),
      let hour = Self.number(bytes[11..<13], below: 24), bytes[13] == UInt8(ascii: ":"),
      let minute = Self.number(bytes[14..<16], below: 60), bytes[16] == UInt8(ascii: ":"),
      let second = Self.number(bytes[17..<19], below: 60)
    else { return nil }
    var seconds = (day.dayNumber - Self.epoch) * 86_400 + hour * 3600 + minute * 60 + second
    switch (bytes[19], bytes.count) {
    case (UInt8(ascii: "Z"), 20): break
    case (UInt8(ascii: "+"), 25), (UInt8(ascii: "-"), 25):
      guard let hours = Self.number(bytes[20..<22], below: 15), bytes[22] == UInt8(ascii: ":"),
        let minutes = Self.number(bytes[23..<25], below: 60)
      else { return nil }
      let distance = hours * 3600 + minutes * 60
      seconds += bytes[19] == UInt8(ascii: "+") ? -distance : distance
    default: return nil
    }
    self.seconds = seconds
  }

  /// The first second of a day, by the time of its calendar (see `day(in:)`).
  init(beginningOf day: CalendarDate) {
    seconds = (day.dayNumber - Self.epoch) * 86_400 - (day.calendar == .persian ? Self.iran : 0)
  }

  /// Whether a text is of the form that is read, but of a year that no calendar here has.
  package static func isOutsideYears(_ text: String) -> Bool {
    guard Self(text) == nil, let year = Int(text.prefix(4)), !years.contains(year) else { return false }
    // 2000 has every day that another year may have.
    return Self("2000" + text.dropFirst(4)) != nil
  }

  /// The Gregorian years that are read.
  package static let years = CalendarDate.years(of: .gregorian)

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit) - 0x30
    }
    return value < limit ? value : nil
  }

  /// `2026-05-10T08:30:00Z`.
  package var text: String {
    let (days, rest) = Self.days(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDate(.gregorian, dayNumber: Self.epoch + days)?.iso ?? "0000-00-00"
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// The day: in the Solar Hijri calendar by Iran's time, in the Gregorian by UTC; `nil` outside the years of the
  /// calendar.
  package func day(in calendar: CalendarKind) -> CalendarDate? {
    let days = Self.days(calendar == .persian ? seconds + Self.iran : seconds).days
    return CalendarDate(calendar, dayNumber: Self.epoch + days)
  }

  private static func days(_ seconds: Int) -> (days: Int, rest: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    return (days, seconds - days * 86_400)
  }

  /// Earlier moments first.
  package static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
}
