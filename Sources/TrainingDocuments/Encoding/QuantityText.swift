import Diagnostics
import TrainingModel

extension ExactQuantity {
  /// The quantity as decimal text with no more digits than it needs: `12`, `0.25`, `1.5`.
  var text: String { DecimalText.exact(units: units, scale: Self.scale) }
}

/// A floating-point number rounded to six decimals, as the schemas write decimals.
struct DecimalNumber {
  /// `12`, `-0.5`, `3.141593`.
  let text: String
  /// The number that the text stands for.
  let value: Double

  /// `nil` for what is not finite or has more than 18 digits before the point.
  init?(_ number: Double) {
    guard number.isFinite, number.magnitude < 1e18 else { return nil }
    // The difference is exact: it needs no more digits than the number itself.
    var whole = Int(number.magnitude.rounded(.down))
    var millionths = Int(((number.magnitude - Double(whole)) * 1e6).rounded())
    if millionths == 1_000_000 {
      whole += 1
      millionths = 0
    }
    let sign = number < 0 && (whole > 0 || millionths > 0) ? "-" : ""
    let text = sign + "\(whole)" + NeedAmount(units: millionths).text.dropFirst()
    guard let value = Double(text) else { return nil }
    self.text = text
    self.value = value
  }
}
