import Diagnostics
import Testing

@testable import Reports

@Suite struct NarrowTableTests {
  private let table = Table(
    columns: [Column("a", .organization, .leading), Column("b", .role, .leading), Column("n", .rank)],
    rows: [
      [.text("A very long name of an organization"), .text("Short"), .integer(1)],
      [.text("Other"), .text("A longer name of a role"), .integer(123_456)],
    ])

  private func widths(_ text: String) -> [Int] {
    text.split(separator: "\n").map { DisplayWidth.columns(of: $0) }
  }

  @Test func namesAreCutWhereTheTableWouldBeTooWide() {
    let text = table.text(in: .en, width: 50)
    #expect((widths(text).max() ?? 0) == 50)
    #expect(text.contains("A very long name o…"))
    #expect(text.contains("123,456"))
  }

  @Test func nothingIsCutWithoutNeed() {
    #expect(table.text(in: .en, width: 200) == table.text(in: .en))
    #expect(!table.text(in: .en).contains("…"))
  }

  @Test func noColumnIsMadeUnreadable() {
    #expect((widths(table.text(in: .en, width: 10)).max() ?? 0) == 14 + 14 + 7 + 4)
  }

  @Test func persianIsCutByWidthToo() {
    let text = Table(
      columns: [Column("a", .organization, .leading)],
      rows: [[.text("سازمان آتش‌نشانی و خدمات ایمنی شهر")]]
    ).text(in: .fa, width: 16)
    #expect((widths(text).max() ?? 0) == 16)
    #expect(text.contains("…"))
  }
}
