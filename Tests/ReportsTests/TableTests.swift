import Diagnostics
import Foundation
import Testing

@testable import Reports

@Suite struct TableTests {
  private let table = Table(
    columns: [
      Column("rank", .rank), Column("id", .identity, .leading, .dataOnly), Column("title", .course, .leading),
      Column("hours", .hours, unit: .phrase(.unitPersonHours)), Column("critical", .critical, .leading),
    ],
    rows: [
      [
        .integer(1), .text("=C-1"), .text("مدیریتِ شهر"), .exact(units: 5002, scale: 4, decimals: 1),
        .flag(true),
      ],
      [.integer(1200), .text("C,\"2\""), .text("漢字 course"), .none, .flag(false)],
    ])

  @Test func terminalTable() {
    #expect(
      table.text(in: .en) == """
         Rank  Course              Hours  Critical
                            person-hours
        ─────  ───────────  ────────────  ────────
            1  مدیریتِ شهر        1,250.5  yes
        1,200  漢字 course             –  no

        """)
  }

  @Test func persianTableStandsOnTheRight() {
    let lines = table.text(in: .fa).split(separator: "\n")
    #expect(Set(lines.map { DisplayWidth.columns(of: $0) }).count == 1)
    #expect(lines[0].hasSuffix("\u{200E} رتبه"))
    #expect(lines[3].hasSuffix("\u{200E}    ۱"))
    #expect(lines[3].contains("\u{200E} مدیریتِ شهر  \u{200E}"))
    #expect(lines[3].hasPrefix("\u{200E}  بله  \u{200E}۱٬۲۵۰٫۵"))
    #expect(lines.allSatisfy { $0.hasPrefix("\u{200E}") })
  }

  @Test func aTableWithoutRowsIsNothing() {
    #expect(Table(columns: table.columns, rows: []).text(in: .en) == "")
  }

  @Test func textsCannotSteerTheTerminal() {
    let row: [Cell] = [.none, .none, .text("a\u{1B}[2Jb\nc"), .none, .none]
    #expect(Table(columns: table.columns, rows: [row]).text(in: .en).contains("a\u{FFFD}[2Jb c"))
  }

  @Test func commaSeparatedValues() {
    #expect(
      table.csv
        == "rank,id,title,hours,critical\r\n"
        + "1,'=C-1,مدیریتِ شهر,1250.5,true\r\n"
        + "1200,\"C,\"\"2\"\"\",漢字 course,,false\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+98", "'+98"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("\nx", "\"'\nx\""), ("＝1", "'＝1"), ("＠a", "'＠a"),
    ("a=b", "a=b"), ("", ""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("\"", "\"\"\"\""),
    ("'x", "'x"),
  ])
  func formulasAreGuardedAndSpecialCharactersQuoted(text: String, field: String) {
    let table = Table(columns: [Column("x", .course)], rows: [[.text(text)]])
    #expect(table.csv == "x\r\n\(field)\r\n")
  }

  @Test func negativeNumbersAreNotFormulas() {
    let table = Table(
      columns: [Column("x", .course), Column("y", .course)],
      rows: [[.integer(-5), .exact(units: -1, scale: 4, decimals: 1)]])
    #expect(table.csv == "x,y\r\n-5,-0.25\r\n")
  }

  @Test func jsonRowsHaveTheSameNamesAndValues() throws {
    let data = Data(JSONValue.array(table.jsonRows).document.utf8)
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["rank"] as? Int == 1)
    #expect(rows[0]["id"] as? String == "=C-1")
    #expect(rows[0]["hours"] as? Double == 1250.5)
    #expect(rows[0]["critical"] as? Bool == true)
    #expect(rows[1]["hours"] is NSNull)
    #expect(Set(rows[0].keys) == Set(table.columns.map(\.key)))
  }

  @Test func unitsOfJSONAreEnglish() {
    #expect(
      JSONValue.object([("units", table.jsonUnits)]).document.contains("\"hours\": \"person-hours\""))
  }
}
