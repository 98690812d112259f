import Testing
import TrainingModel

@Suite struct QuantitiesTests {
  @Test(arguments: [
    ("0", 0), ("1", 1000), ("0.25", 250), ("1.500", 1500), ("12", 12_000), ("007", 7000), ("0.001", 1),
    ("9223372036854775", 9_223_372_036_854_775_000),
  ])
  func factors(text: String, units: Int) {
    #expect(Factor(decimal: text)?.units == units)
  }

  @Test(arguments: [
    "", ".", ".5", "5.", "1..2", "1.2.3", "-1", "+1", " 1", "1 ", "1e3", "1,5", "۱", "0x1", "0.0001", "NaN",
    "9223372036854776", "99999999999999999999", "0.10000000000000000000",
  ])
  func notFactors(text: String) {
    #expect(Factor(decimal: text) == nil)
  }

  @Test func hoursAreQuarters() {
    #expect(Hours(decimal: "1.25")?.units == 5)
    #expect(Hours(decimal: "1.50")?.units == 6)
    #expect(Hours(decimal: "1.3") == nil)
    #expect(Hours(units: 7).value == 1.75)
  }

  @Test func everyUnitIsReadBack() {
    func check<Quantity: ExactQuantity>(_ type: Quantity.Type, decimals: Int) {
      for units in [
        0, 1, 9, 10, 99, 100, 999, 1000, 1001, 9999, 10_000, 123_456, 999_999, 1_000_000, 7_654_321,
      ] {
        // Decimal text of units / scale by whole-number arithmetic.
        var power = 1
        for _ in 0..<decimals { power *= 10 }
        let scaled = units * (power / Quantity.scale)
        let fraction = String(scaled % power)
        let text = "\(scaled / power)." + String(repeating: "0", count: decimals - fraction.count) + fraction
        #expect(Quantity(decimal: text)?.units == units, "\(type) \(text)")
      }
    }
    check(Factor.self, decimals: 3)
    check(Rating.self, decimals: 3)
    check(Share.self, decimals: 4)
    check(Hours.self, decimals: 2)
    check(NeedAmount.self, decimals: 6)
  }

  @Test func orderIsThatOfAmounts() {
    #expect(Share(units: 1) < Share(units: 2))
    #expect(Share.zero < .one)
    #expect(Factor.one.value == 1)
    #expect([Rating(units: 3), Rating(units: -1)].max() == Rating(units: 3))
  }
}
