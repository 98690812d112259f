import Foundation
import Testing
import TrainingModel

@Suite struct CalendarDateTests {
  /// Every day of the years, in order, as Foundation's calendar has it, with its Julian day number.
  private func compare(
    _ kind: CalendarKind, _ identifier: Calendar.Identifier, years: ClosedRange<Int>
  ) throws -> (days: Int, faults: [String]) {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(
      calendar.date(from: DateComponents(year: years.lowerBound, month: 1, day: 1, hour: 12)))
    // Noon of day number 2440588 was 1970-01-01.
    var number = 2_440_588 + Int((first.timeIntervalSince1970 / 86_400).rounded(.down))
    var moment = first
    var days = 0
    var faults: [String] = []
    // Foundation counts Sunday as 1; day number 0 was a Monday.
    let weekdays: [Weekday] = [.sun, .mon, .tue, .wed, .thu, .fri, .sat]
    while true {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: moment)
      let year = try #require(parts.year)
      guard year <= years.upperBound else { break }
      let month = try #require(parts.month)
      let day = try #require(parts.day)
      let weekday = weekdays[try #require(parts.weekday) - 1]
      let date = CalendarDate(kind, year: year, month: month, day: day)
      if date?.dayNumber != number || date?.weekday != weekday { faults.append("\(year)-\(month)-\(day)") }
      days += 1
      number += 1
      moment += 86_400
    }
    return (days, faults)
  }

  @Test func persianDaysAreThoseOfFoundation() throws {
    let (days, faults) = try compare(.persian, .persian, years: 1300...1500)
    #expect(faults.isEmpty)
    #expect(days == 201 * 365 + (1300...1500).count { CalendarDate.isLeap($0, .persian) })
  }

  @Test func gregorianDaysAreThoseOfFoundation() throws {
    let (days, faults) = try compare(.gregorian, .gregorian, years: 1900...2100)
    #expect(faults.isEmpty)
    #expect(days == 201 * 365 + (1900...2100).count { CalendarDate.isLeap($0, .gregorian) })
  }

  /// Leap years of the official calendar of Iran.
  @Test func persianLeapYears() {
    let official = [
      1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366,
      1370,
      1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441,
      1445,
      1449, 1453, 1457, 1461, 1465, 1469, 1474, 1478, 1482, 1486, 1490, 1494, 1498,
    ]
    #expect((1300...1500).filter { CalendarDate.isLeap($0, .persian) } == official)
  }

  /// The first days of years as published, in both calendars.
  @Test(arguments: [
    (1357, "1978-03-21"), (1375, "1996-03-20"), (1399, "2020-03-20"), (1400, "2021-03-21"),
    (1403, "2024-03-20"),
    (1404, "2025-03-21"), (1405, "2026-03-21"), (1408, "2029-03-20"), (1409, "2030-03-21"),
  ])
  func newYear(year: Int, gregorian: String) {
    let here = CalendarDate(.persian, year: year, month: 1, day: 1)
    let there = CalendarDate(.gregorian, iso: gregorian)
    #expect(here != nil)
    #expect(here?.dayNumber == there?.dayNumber)
    #expect(here != there)
  }

  @Test func daysThatDoNotExist() {
    #expect(CalendarDate(.persian, year: 1404, month: 12, day: 30) == nil)
    #expect(CalendarDate(.persian, year: 1403, month: 12, day: 30) != nil)
    #expect(CalendarDate(.persian, year: 1404, month: 7, day: 31) == nil)
    #expect(CalendarDate(.gregorian, year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDate(.gregorian, year: 2000, month: 2, day: 29) != nil)
    for (month, day) in [(0, 1), (13, 1), (1, 0), (1, -1), (1, 32)] {
      #expect(CalendarDate(.persian, year: 1404, month: month, day: day) == nil)
    }
    for kind in CalendarKind.allCases {
      let years = CalendarDate.years(of: kind)
      #expect(CalendarDate(kind, year: years.lowerBound - 1, month: 1, day: 1) == nil)
      #expect(CalendarDate(kind, year: years.lowerBound, month: 1, day: 1) != nil)
      #expect(CalendarDate(kind, year: years.upperBound, month: 12, day: 29) != nil)
      #expect(CalendarDate(kind, year: years.upperBound + 1, month: 1, day: 1) == nil)
    }
  }

  @Test func isoFormRoundTrips() {
    for text in ["1404-02-15", "1403-12-30", "1178-01-01"] {
      #expect(CalendarDate(.persian, iso: text)?.iso == text)
    }
    for text in [
      "1404-2-15", "1404/02/15", "140-02-15", "1404-02-15 ", "1404-02", "1404-02-15-1", "", "۱۴۰۴-۰۲-۱۵",
    ] {
      #expect(CalendarDate(.persian, iso: text) == nil)
    }
  }

  @Test func daysOfBothCalendarsCompare() throws {
    let eve = try #require(CalendarDate(.gregorian, year: 2025, month: 3, day: 20))
    let newYear = try #require(CalendarDate(.persian, year: 1404, month: 1, day: 1))
    let after = try #require(CalendarDate(.gregorian, year: 2025, month: 3, day: 22))
    #expect(eve < newYear)
    #expect(newYear < after)
    #expect(newYear.weekday == .fri)
  }
}
