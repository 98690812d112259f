/// A decimal number with a sign, exact: `digits` × 10^-`decimals`.
public struct DecimalNumber: Hashable, Sendable {
  /// All digits as one whole number, with its sign.
  let digits: Int128
  /// How many of them are decimals.
  let decimals: Int

  /// Reads plain text such as `-0.25`; `nil` for anything else, and for more than 18 digits.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    let all = parts.joined()
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), all.utf8.count <= 24,
      all.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = Int128(all)
    else { return nil }
    self.digits = isNegative ? -digits : digits
    decimals = parts.count == 2 ? parts[1].utf8.count : 0
  }

  private init(digits: Int128, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// Whether it is below 0.
  public var isNegative: Bool { digits < 0 }

  /// The product, exact; `nil` if it has more digits than can be held.
  public func times(_ other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    return overflow ? nil : DecimalNumber(digits: product, decimals: decimals + other.decimals)
  }

  /// The nearest number that is a multiple of 1/`denominator` with at most `limit` decimals, halves up.
  func rounded(to limit: Int, denominator: Int128 = 1) -> DecimalNumber? {
    let (numerator, overflow) = digits.multipliedReportingOverflow(by: denominator * Self.power(limit))
    guard !overflow, decimals <= 30 else { return nil }
    let divisor = Self.power(decimals)
    let (twice, overflow2) = numerator.multipliedReportingOverflow(by: 2)
    guard !overflow2 else { return nil }
    // floor(x + 1/2)
    let sum = twice + divisor
    var units = sum / (2 * divisor)
    if sum % (2 * divisor) < 0 { units -= 1 }
    return DecimalNumber(digits: units, decimals: limit).divided(by: denominator)
  }

  private func divided(by denominator: Int128) -> DecimalNumber? {
    guard denominator != 1 else { return self }
    // Only by quarters, which have two decimals.
    let (product, overflow) = digits.multipliedReportingOverflow(by: 100)
    guard !overflow, product % denominator == 0 else { return nil }
    return DecimalNumber(digits: product / denominator, decimals: decimals + 2)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  /// Without zeros at the end of the decimals.
  public var text: String {
    var magnitude = String(digits.magnitude)
    if decimals == 0 { return (isNegative ? "-" : "") + magnitude }
    if magnitude.utf8.count <= decimals {
      magnitude = String(repeating: "0", count: decimals + 1 - magnitude.utf8.count) + magnitude
    }
    var fraction = magnitude.suffix(decimals)
    let whole = magnitude.dropLast(decimals)
    while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
