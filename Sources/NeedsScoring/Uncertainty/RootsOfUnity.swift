#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cosines and sines of the parts of a circle.
struct RootsOfUnity {
  /// Into how many parts the circle is cut.
  let order: Int
  /// cos(2πj / order), sin(2πj / order) for each j below `order`.
  let cosines: [Double]
  let sines: [Double]
  /// For the first `waves` multiples k: cos(2πkm / order) for m from 0 to half the order, then the same of sines.
  let rows: [Double]
  /// Of how many multiples there are rows.
  let waves: Int

  /// Numbers in the row of one function and multiple.
  var stride: Int { order / 2 + 1 }

  init(order: Int) {
    self.order = order
    var cosines: [Double] = []
    var sines: [Double] = []
    for part in 0..<order {
      let angle = 2 * Double.pi * Double(part) / Double(order)
      cosines.append(cos(angle))
      sines.append(sin(angle))
    }
    self.cosines = cosines
    self.sines = sines
    let stride = order / 2 + 1
    waves = min(stride, Self.mostNumbers / (2 * stride))
    var rows: [Double] = []
    rows.reserveCapacity(waves * 2 * stride)
    for wave in 0..<waves {
      for place in 0..<stride { rows.append(cosines[wave * place % order]) }
      for place in 0..<stride { rows.append(sines[wave * place % order]) }
    }
    self.rows = rows
  }

  /// Numbers that rows may take.
  private static let mostNumbers = 1 << 16
}
