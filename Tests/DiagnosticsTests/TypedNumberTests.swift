import Testing

@testable import Diagnostics

/// Numbers as they are typed in either language.
@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("12.5", 12.5, "12.5"), ("۱۲٫۵", 12.5, "12.5"), ("١٢٫٥", 12.5, "12.5"), ("80%", 0.8, "80"),
    ("۸۰٪", 0.8, "80"), ("-3", -3, "-3"), ("−۳", -3, "-3"), ("0", 0, "0"), ("1۲", 12, "12"),
  ])
  func areRead(typed: String, value: Double, text: String) throws {
    let number = try TypedNumber(typed)
    #expect(number.value == value && number.text == text)
    #expect(number.isPercent == (typed.hasSuffix("%") || typed.hasSuffix("٪")))
  }

  @Test(arguments: [("12,5", "12.5"), ("۱۲٬۵۰۰", "12.500"), ("1,000", "1.000"), ("-1،5", "-1.5")])
  func commasAreAmbiguous(typed: String, other: String) {
    #expect(throws: TypedNumber.Fault.comma(other)) { try TypedNumber(typed) }
  }

  @Test(arguments: [
    "", "x", "-", ".", "1.", ".5", "1.2.3", "%", "5%%", "%5", "1e3", "0x10", "inf", "nan", " 5", "1,2,3",
    ",5", "5,",
    "1,2.5", "--5", "+5", "۵ ٪",
  ])
  func othersAreNone(typed: String) {
    #expect(throws: TypedNumber.Fault.noNumber) { try TypedNumber(typed) }
  }
}
