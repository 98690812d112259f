/// A decimal number held exactly, as a whole number of units of 1/`scale`.
///
/// All quantities of the documents are of this kind, so that sums and comparisons are exact and the same
/// on every machine.
public protocol ExactQuantity: Hashable, Comparable, Sendable {
  /// Units that make 1.
  static var scale: Int { get }
  /// The number of units.
  var units: Int { get }
  /// A quantity of so many units.
  init(units: Int)
}

extension ExactQuantity {
  /// By amount.
  public static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// The nearest floating-point number, for the solver and for scores.
  public var value: Double { Double(units) / Double(Self.scale) }

  /// Reads plain decimal text such as `12`, `0.25` or `1.500`; `nil` for anything else, for more decimals
  /// than the quantity holds, and for what overflows.
  public init?(decimal text: some StringProtocol) {
    var whole = 0
    var power = 1
    var seenPoint = false
    var digits = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !seenPoint, digits > 0 {
        seenPoint = true
        digits = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      digits += 1
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      let (nextPower, overflow3) = power.multipliedReportingOverflow(by: seenPoint ? 10 : 1)
      guard !overflow, !overflow2, !overflow3 else { return nil }
      whole = sum
      power = nextPower
    }
    guard digits > 0 else { return nil }
    // Units are whole × scale / power. Reduced first, so that nothing overflows but the result itself.
    let common = greatestCommonDivisor(Self.scale, power)
    let (units, overflow) = (whole / (power / common)).multipliedReportingOverflow(by: Self.scale / common)
    guard !overflow, whole % (power / common) == 0 else { return nil }
    self.init(units: units)
  }
}

/// The greatest common divisor, by Euclid's algorithm; of 0 and a number, the number.
package func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

/// Time of training, in quarter-hours.
public struct Hours: ExactQuantity {
  /// Quarter-hours in an hour.
  public static let scale = 4
  /// Quarter-hours.
  public let units: Int
  /// So many quarter-hours.
  public init(units: Int) { self.units = units }
}

/// A share from 0 to 1, in ten-thousandths.
public struct Share: ExactQuantity {
  /// Ten-thousandths.
  public static let scale = 10_000
  /// Ten-thousandths.
  public let units: Int
  /// So many ten-thousandths.
  public init(units: Int) { self.units = units }
  /// The whole.
  public static let one = Share(units: 10_000)
  /// Nothing.
  public static let zero = Share(units: 0)
}

/// A multiplier, or an amount of a resource, in thousandths.
public struct Factor: ExactQuantity {
  /// Thousandths.
  public static let scale = 1000
  /// Thousandths.
  public let units: Int
  /// So many thousandths.
  public init(units: Int) { self.units = units }
  /// The multiplier that changes nothing.
  public static let one = Factor(units: 1000)
  /// Nothing.
  public static let zero = Factor(units: 0)
}

/// A rated level, or the mean or deviation of levels, in thousandths of a level.
@frozen
public struct Rating: ExactQuantity {
  /// Thousandths of a level.
  public static let scale = 1000
  /// Thousandths of a level.
  public let units: Int
  /// So many thousandths of a level.
  @inlinable public init(units: Int) { self.units = units }
}
