import XMLStreams

/// A number of a document, multiplied.
enum ScaledValue {
  /// How a type of the schemas holds numbers: with so many decimals, or in quarters.
  private struct Grain {
    let decimals: Int
    let denominator: Int128
  }

  /// Types that hold amounts. Identities, dates and words are none, whatever digits they consist of.
  private static let grains: [String: Grain] = {
    var grains: [String: Grain] = [:]
    for name in ["money", "count", "positiveCount", "days", "positiveDays", "level", "weight"] {
      grains[name] = Grain(decimals: 0, denominator: 1)
    }
    grains["hours"] = Grain(decimals: 0, denominator: 4)
    grains["share"] = Grain(decimals: 4, denominator: 1)
    grains["factor"] = Grain(decimals: 3, denominator: 1)
    grains["rating"] = Grain(decimals: 3, denominator: 1)
    grains["decimal"] = Grain(decimals: 6, denominator: 1)
    return grains
  }()

  /// The value, as its type holds it.
  ///
  /// - Parameter type: The name of its type in the schemas.
  static func text(_ value: String, ofType type: String?, by factor: DecimalNumber) throws(Fault) -> String {
    guard let grain = type.flatMap({ grains[$0] }), let number = DecimalNumber(value) else {
      throw .notANumber
    }
    guard let product = number.times(factor) else { throw .impossible("\(value) × \(factor.text)") }
    guard !product.isNegative,
      let result = product.rounded(to: grain.decimals, denominator: grain.denominator)
    else { throw .impossible(product.text) }
    return result.text
  }

  /// Why a value has no multiple.
  enum Fault: Error {
    case notANumber
    /// It would be negative or too long.
    case impossible(String)
  }
}
