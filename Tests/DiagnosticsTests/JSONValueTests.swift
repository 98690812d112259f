import Diagnostics
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test func twoLevelsOnLinesOfTheirOwnAndTheRestOnOne() {
    let value = JSONValue.object([
      ("schema", .string("sanj/x/1")),
      ("rows", .array([.object([("b", .integer(1)), ("a", .array([.bool(true), .null]))]), .object([])])),
      ("none", .array([])),
    ])
    #expect(
      value.document == """
        {
          "schema": "sanj/x/1",
          "rows": [
            {"b": 1, "a": [true, null]},
            {}
          ],
          "none": []
        }

        """)
  }

  @Test func textsAreEscapedAndReadBackAsTheyWere() throws {
    let text = "\" \\ / \n\r\t \u{1} \u{1F} \u{7F} می‌شود 👍 \u{2028}"
    let read = try JSONDecoder().decode(
      [String].self, from: Data(JSONValue.array([.string(text)]).document.utf8))
    #expect(read == [text])
  }

  @Test func numbers() {
    let value = JSONValue.array([
      .number(0.1), .number(2.0 / 3), .number(.infinity), .number(.nan), .number(-0.0),
      .decimal(units: 12_500_000, scale: 1_000_000),
      .decimal(units: -1, scale: 1000), .decimal(units: 7, scale: 4), .integer(.min),
    ])
    #expect(
      JSONValue.object([("x", .object([("n", value)]))]).document.contains(
        "[0.1, 0.6666666666666666, null, null, 0.0, 12.5, -0.001, 1.75, -9223372036854775808]"))
  }

  @Test(arguments: [
    (0, 4, "0"), (3, 4, "0.75"), (8, 4, "2"), (-5, 4, "-1.25"), (Int.max, 1_000_000, "9223372036854.775807"),
    (Int.min, 1_000_000, "-9223372036854.775808"), (100, 1000, "0.1"), (1, 3, "0.333333333333333333"),
  ])
  func exactDecimals(units: Int, scale: Int, expected: String) {
    #expect(DecimalText.exact(units: units, scale: scale) == expected)
  }
}
