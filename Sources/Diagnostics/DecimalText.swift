/// Decimal numbers held as whole units, written exactly: no floating point on the way.
public enum DecimalText {
  /// `units` / `scale` with ASCII digits and a point, without trailing zeros: 12 500 000 millionths are `12.5`.
  ///
  /// `scale` is a product of twos and fives (4, 1000, 10 000, 1 000 000), so that the fraction ends; of any
  /// other, eighteen decimals are written.
  public static func exact(units: Int, scale: Int) -> String {
    let divisor = max(scale.magnitude, 1)
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: divisor)
    var text = (units < 0 ? "-" : "") + String(whole)
    var remainder = rest
    var decimals = 0
    while remainder > 0, decimals < 18 {
      let (digit, next) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      text += decimals == 0 ? ".\(digit)" : String(digit)
      remainder = next
      decimals += 1
    }
    return text
  }
}
