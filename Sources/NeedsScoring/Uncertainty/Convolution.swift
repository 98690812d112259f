/// Probabilities of the whole numbers from `first` on.
struct WholeNumberDistribution {
  /// The number of the first probability.
  var first: Int
  /// Probabilities, with the sum 1 but for rounding and what was cut off.
  var probabilities: [Double]

  /// What is cut off at either end: less than a draw of 32 bits can tell.
  private static let negligible = 1.0 / Double(1 << 34)

  /// The distribution of the sum of `count` independent draws, at least one, by squaring.
  func sum(ofDraws count: Int) -> Self {
    var result = self
    let bits = Int.bitWidth - max(1, count).leadingZeroBitCount
    for bit in stride(from: bits - 2, through: 0, by: -1) {
      result = result.squared.trimmed
      if count >> bit & 1 == 1 { result = result.convolved(with: self).trimmed }
    }
    return result
  }

  /// The distribution of two draws.
  private var squared: Self {
    let count = probabilities.count
    var product = [Double](repeating: 0, count: 2 * count - 1)
    product.withUnsafeMutableBufferPointer { product in
      probabilities.withUnsafeBufferPointer { own in
        // Each pair of different places counts twice.
        for index in 0..<count {
          let double = 2 * own[index]
          let row = UnsafeMutableBufferPointer(rebasing: product[index..<index + count])
          product[2 * index] += own[index] * own[index]
          for place in (index + 1)..<max(count, index + 1) { row[place] += double * own[place] }
        }
      }
    }
    return Self(first: 2 * first, probabilities: product)
  }

  private func convolved(with other: Self) -> Self {
    var product = [Double](repeating: 0, count: probabilities.count + other.probabilities.count - 1)
    product.withUnsafeMutableBufferPointer { product in
      other.probabilities.withUnsafeBufferPointer { other in
        for (index, probability) in probabilities.enumerated() {
          let row = UnsafeMutableBufferPointer(rebasing: product[index..<index + other.count])
          for place in 0..<other.count { row[place] += probability * other[place] }
        }
      }
    }
    return Self(first: first + other.first, probabilities: product)
  }

  /// Without the ends that no draw would meet.
  private var trimmed: Self {
    var low = 0
    var mass = 0.0
    while low < probabilities.count - 1, mass + probabilities[low] < Self.negligible {
      mass += probabilities[low]
      low += 1
    }
    var high = probabilities.count - 1
    mass = 0
    while high > low, mass + probabilities[high] < Self.negligible {
      mass += probabilities[high]
      high -= 1
    }
    if low == 0, high == probabilities.count - 1 { return self }
    return Self(first: first + low, probabilities: Array(probabilities[low...high]))
  }
}
