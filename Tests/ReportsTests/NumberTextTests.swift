import Diagnostics
import Testing

@testable import Reports

@Suite struct NumberTextTests {
  private let en = NumberText(.en)
  private let fa = NumberText(.fa)

  @Test(arguments: [
    (0, "0", "۰"), (999, "999", "۹۹۹"), (1000, "1,000", "۱٬۰۰۰"), (1_234_567, "1,234,567", "۱٬۲۳۴٬۵۶۷"),
    (-12_345, "-12,345", "\u{200E}−۱۲٬۳۴۵"),
    (Int.min, "-9,223,372,036,854,775,808", "\u{200E}−۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۸"),
  ])
  func integers(number: Int, english: String, persian: String) {
    #expect(en.integer(number) == english)
    #expect(fa.integer(number) == persian)
  }

  @Test func signsStandOnOneSide() {
    #expect(en.more("5") == "+5" && fa.more(fa.integer(5)) == "\u{200E}+۵")
  }

  @Test func yearsAreNotGrouped() {
    #expect(en.plain(1404) == "1404")
    #expect(fa.plain(1404) == "۱۴۰۴")
  }

  @Test(arguments: [
    (12_345_678, 1000, 2, "12,345.68", "12,345.68"), (12_345, 10_000, 3, "1.235", "1.235"),
    (-5, 10, 0, "-1", "-1"),
    (-4, 10, 0, "0", "0"), (3, 4, 2, "0.75", "0.75"), (2, 4, 2, "0.50", "0.5"), (8, 4, 2, "2.00", "2"),
    (0, 4, 1, "0.0", "0"), (Int.max, 1, 6, "9,223,372,036,854,775,807.000000", "9,223,372,036,854,775,807"),
  ])
  func exactNumbersRoundHalfAwayFromZero(units: Int, scale: Int, decimals: Int, whole: String, short: String)
  {
    #expect(en.exact(units: units, scale: scale, decimals: decimals) == whole)
    #expect(en.exact(units: units, scale: scale, decimals: decimals, isShort: true) == short)
  }

  @Test func persianDecimals() {
    #expect(fa.exact(units: 1_234_500, scale: 1000, decimals: 1) == "۱٬۲۳۴٫۵")
    #expect(fa.real(-0.25, decimals: 2) == "\u{200E}−۰٫۲۵")
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (2.0 / 3, 3, "0.667"), (1e12, 1, "1,000,000,000,000.0"), (-0.04, 1, "0.0"),
  ])
  func reals(number: Double, decimals: Int, expected: String) {
    #expect(en.real(number, decimals: decimals) == expected)
  }

  @Test func realsThatNoIntegerHoldsAreWrittenAsTheyAre() {
    #expect(en.real(1e300, decimals: 1) == "1e+300")
    #expect(en.real(.infinity, decimals: 1) == "inf")
    #expect(en.real(.nan, decimals: 1) == "nan")
  }

  @Test func percentages() {
    #expect(en.percent(0.2432) == "24.3 %")
    #expect(fa.percent(0.2432) == "۲۴٫۳٪")
    #expect(en.percent(1, isShort: true) == "100 %")
  }

  @Test func countedThings() {
    #expect(en.counted(1, .session) == "1 session")
    #expect(en.counted(1200, .person) == "1,200 people")
    #expect(fa.counted(1, .session) == "۱ جلسه")
    #expect(fa.counted(0, .newManager) == "۰ مدیر جدید")
  }

  @Test func money() {
    #expect(MoneyText(currency: "IRR", .en).amount(1_250_000) == "1,250,000 IRR")
    #expect(MoneyText(currency: "IRR", .fa).amount(1_250_000) == "۱٬۲۵۰٬۰۰۰ ریال")
    #expect(MoneyText(currency: "XTS", .fa).amount(5) == "۵ XTS")
  }
}
