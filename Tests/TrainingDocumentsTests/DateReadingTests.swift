import Diagnostics
import Testing
import TrainingModel

@testable import TrainingDocuments

@Suite("Reading a date")
struct DateReadingTests {
  private func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  @Test("finds fault with exactly the days that do not exist", arguments: CalendarKind.allCases)
  func everyDay(_ calendar: CalendarKind) {
    let years =
      calendar == .persian ? [1178, 1399, 1403, 1404, 1408, 1633] : [1800, 1900, 2000, 2023, 2024, 2254]
    for year in years {
      for month in 1...12 {
        let length = CalendarDate.length(ofMonth: month, year: year, calendar)
        for day in 1...31 {
          let reading = DateReading(text(year, month, day), calendar)
          let exact = CalendarDate(calendar, year: year, month: month, day: day)
          #expect((reading.fault == nil) == (exact != nil))
          #expect(reading.date == exact ?? CalendarDate(calendar, year: year, month: month, day: length))
        }
      }
    }
  }

  @Test("says how long the month is, and why")
  func words() {
    let esfand = DateReading("1404-12-30", .persian).fault
    #expect(esfand?.rule.code == "DAT401")
    #expect(esfand?.arguments["length"] == "29" && esfand?.arguments["monthFa"] == "اسفند")
    #expect(esfand?.arguments["leapEn"] == ", because 1404 is not a leap year")
    #expect(DateReading("1403-12-30", .persian).fault == nil)
    let mehr = DateReading("1404-07-31", .persian).fault
    #expect(mehr?.arguments["monthEn"] == "Mehr" && mehr?.arguments["leapEn"] == "")
    #expect(DateReading("1404-12-31", .persian).fault?.arguments["leapFa"] == "")
    #expect(DateReading("2023-02-29", .gregorian).fault?.arguments["leapFa"] == "، زیرا سال 2023 کبیسه نیست")
    #expect(DateReading("2024-02-30", .gregorian).fault?.arguments["leapEn"] == "")
  }

  @Test("takes a year of the other calendar for what it is, and a year of neither for nothing")
  func otherCalendar() {
    let reading = DateReading("2025-03-21", .persian)
    #expect(reading.fault?.rule.code == "DAT402")
    #expect(reading.date?.dayNumber == CalendarDate(.persian, year: 1404, month: 1, day: 1)?.dayNumber)
    #expect(reading.fault?.arguments["otherEn"]?.contains("calendar=\"gregorian\"") == true)
    #expect(
      DateReading("1404-01-01", .gregorian).date == CalendarDate(.persian, year: 1404, month: 1, day: 1))
    let neither = DateReading("1700-01-01", .gregorian)
    #expect(neither.date == nil && neither.fault?.arguments["otherEn"] == "")
  }

  @Test(
    "leaves to the schema what is no date",
    arguments: [
      "", "1404", "1404-1-1x", "1404-13-01", "1404-00-01", "1404-01-32", "+404-01-01", "a-b-c",
      "1404-01-01-01", "۱۴۰۴-۰۱-۰۱",
    ])
  func malformed(_ text: String) {
    let reading = DateReading(text, .persian)
    #expect(reading.date == nil && reading.fault == nil)
  }
}
