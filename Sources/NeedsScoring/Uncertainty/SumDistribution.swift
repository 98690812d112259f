#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The distribution of the sum of independent draws of a whole number, by its Fourier transform.
///
/// If φ(θ) = Σ p(x) e^{iθx} is the transform of one draw, φⁿ is that of the sum of n, and
///
///     P(S = s) = 1/M · Σ_k φ(2πk/M)ⁿ e^{−2πiks/M}      k = 0 … M − 1
///
/// wherever no other sum that differs from s by a multiple of M is possible (Good 1952, "Circulants: the distribution of
/// sums of random variables"; the inversion is exact, not an approximation by a normal distribution). M is as large as
/// the sums that are not less likely than 10⁻¹⁰ on either side, by Bernstein's inequality. Of the sum of many draws all
/// but a few waves are nil: those with |φ|ⁿ < 10⁻¹¹ are left out.
struct SumDistribution {
  /// The sum that the first probability is of.
  private(set) var first = 0
  /// Probabilities of the sums from `first` on: correct to 10⁻¹⁰ or so, so that some are a little below 0.
  private(set) var probabilities: [Double] = []

  /// A wave that is not nil.
  private struct Wave {
    let number: Int
    let real: Double
    let imaginary: Double
  }

  private var waves: [Wave] = []
  private var even: [Double] = []
  private var odd: [Double] = []
  private var phases: [Int] = []
  private var roots: [Int: RootsOfUnity] = [:]
  private var lastRoots: RootsOfUnity?

  /// −ln of what may be cut off at either end.
  private static let cut = 23.1
  /// ln of the size of a wave that is nil.
  private static let nothing = -25.4

  /// The distribution of the sum of `draws` numbers.
  ///
  /// - Parameters:
  ///   - places: The numbers that can be drawn, ascending from 0.
  ///   - chances: Their probabilities, with the sum 1.
  mutating func compute(_ places: [Int], _ chances: [Double], draws: Int) {
    let count = Double(draws)
    var mean = 0.0
    var square = 0.0
    for (place, chance) in zip(places, chances) {
      mean += chance * Double(place)
      square += chance * Double(place) * Double(place)
    }
    let variance = max(0, square - mean * mean) * count
    let largest = places.last ?? 0
    func reach(_ farthest: Double) -> Double {
      let part = Self.cut * farthest / 3
      return part + (part * part + 2 * Self.cut * variance).squareRoot()
    }
    first = max(0, Int(count * mean - reach(mean)))
    let last = min(largest * draws, Int(count * mean + reach(Double(largest) - mean)) + 1)
    let roots = roots(Self.order(last - first + 1))
    findWaves(places, chances, draws, roots)
    invert(roots)
  }

  /// Sizes are rounded up by a sixteenth at most, so that few circles are needed.
  private static func order(_ least: Int) -> Int {
    let bits = max(0, Int.bitWidth - least.leadingZeroBitCount - 5)
    return ((least + (1 << bits) - 1) >> bits) << bits
  }

  private mutating func roots(_ order: Int) -> RootsOfUnity {
    if let lastRoots, lastRoots.order == order { return lastRoots }
    let found = roots[order] ?? RootsOfUnity(order: order)
    // Those of very wide sums are made anew.
    if order <= 1 << 14 { roots[order] = found }
    lastRoots = found
    return found
  }

  /// Finds the waves that are not nil, with their phase as of the first sum.
  private mutating func findWaves(
    _ places: [Int], _ chances: [Double], _ draws: Int, _ roots: RootsOfUnity
  ) {
    waves.removeAll(keepingCapacity: true)
    let order = roots.order
    let smallest = exp(2 * Self.nothing / Double(draws))
    // |φ(θ)|² ≤ 1 − 2q · (1 − cos θ), where q = Σ p(x) p(x + 1): beyond this cosine all waves are nil.
    var neighbours = 0.0
    for index in 1..<max(1, places.count) where places[index] == places[index - 1] + 1 {
      neighbours += chances[index] * chances[index - 1]
    }
    let farthest = neighbours > 0 ? 1 - (1 - smallest) / (2 * neighbours) : -2
    phases.removeAll(keepingCapacity: true)
    for _ in places { phases.append(0) }
    roots.cosines.withUnsafeBufferPointer { cosines in
      roots.sines.withUnsafeBufferPointer { sines in
        phases.withUnsafeMutableBufferPointer { phases in
          for wave in 1..<max(1, order / 2 + 1) {
            if cosines[wave] < farthest { break }
            var real = 0.0
            var imaginary = 0.0
            for index in 0..<places.count {
              var phase = phases[index] &+ places[index]
              if phase >= order { phase = phase &- order }
              // A place may lie beyond the whole circle.
              if phase >= order { phase %= order }
              phases[index] = phase
              real += chances[index] * cosines[phase]
              imaginary += chances[index] * sines[phase]
            }
            if real * real + imaginary * imaginary >= smallest {
              waves.append(Wave(number: wave, real: real, imaginary: imaginary))
            }
          }
        }
      }
    }
    raise(to: draws, roots)
  }

  /// Raises four waves at a time to the power of `draws`, and turns them to the first sum.
  private mutating func raise(to draws: Int, _ roots: RootsOfUnity) {
    let bits = Int.bitWidth - draws.leadingZeroBitCount
    var start = 0
    while start < waves.count {
      let here = min(4, waves.count - start)
      var (baseReal, baseImaginary) = (SIMD4<Double>(repeating: 0), SIMD4<Double>(repeating: 0))
      for lane in 0..<here {
        baseReal[lane] = waves[start + lane].real
        baseImaginary[lane] = waves[start + lane].imaginary
      }
      var (real, imaginary) = (baseReal, baseImaginary)
      for bit in stride(from: bits - 2, through: 0, by: -1) {
        (real, imaginary) = (real * real - imaginary * imaginary, 2 * real * imaginary)
        if draws >> bit & 1 == 1 {
          (real, imaginary) = (
            real * baseReal - imaginary * baseImaginary, real * baseImaginary + imaginary * baseReal
          )
        }
      }
      for lane in 0..<here {
        let number = waves[start + lane].number
        let phase = number * (first % roots.order) % roots.order
        let (cosine, sine) = (roots.cosines[phase], roots.sines[phase])
        waves[start + lane] = Wave(
          number: number, real: real[lane] * cosine + imaginary[lane] * sine,
          imaginary: imaginary[lane] * cosine - real[lane] * sine)
      }
      start += here
    }
  }

  /// Adds up the waves: cosines are the same on both sides of the circle, sines have the opposite sign.
  private mutating func invert(_ roots: RootsOfUnity) {
    let order = roots.order
    let stride = roots.stride
    if even.count < stride {
      even = [Double](repeating: 0, count: stride)
      odd = even
    }
    if probabilities.count != order { probabilities = [Double](repeating: 0, count: order) }
    even.withUnsafeMutableBufferPointer { even in
      odd.withUnsafeMutableBufferPointer { odd in
        for place in 0..<stride {
          even[place] = 1 / Double(order)
          odd[place] = 0
        }
        Self.add(waves, roots, even, odd)
        probabilities.withUnsafeMutableBufferPointer { probabilities in
          for place in 0..<stride { probabilities[place] = even[place] + odd[place] }
          for place in 1..<max(1, order - stride + 1) {
            probabilities[order - place] = even[place] - odd[place]
          }
        }
      }
    }
  }

  /// Adds waves four at a time where there are rows for them, so that sums are read and written less often.
  private static func add(
    _ waves: [Wave], _ roots: RootsOfUnity, _ even: UnsafeMutableBufferPointer<Double>,
    _ odd: UnsafeMutableBufferPointer<Double>
  ) {
    let order = roots.order
    let stride = roots.stride
    /// The last wave of an even order stands for itself alone, all others for their opposites too.
    func weight(_ wave: Wave) -> Double { (2 * wave.number == order ? 1 : 2) / Double(order) }
    var index = 0
    roots.rows.withUnsafeBufferPointer { rows in
      func row(_ wave: Wave) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(rebasing: rows[2 * stride * wave.number..<2 * stride * (wave.number + 1)])
      }
      while index + 3 < waves.count, waves[index + 3].number < roots.waves {
        let (a, b, c, d) = (waves[index], waves[index + 1], waves[index + 2], waves[index + 3])
        let (rowA, rowB, rowC, rowD) = (row(a), row(b), row(c), row(d))
        let (weightA, weightB, weightC, weightD) = (weight(a), weight(b), weight(c), weight(d))
        let (realA, realB) = (a.real * weightA, b.real * weightB)
        let (realC, realD) = (c.real * weightC, d.real * weightD)
        for place in 0..<stride {
          even[place] +=
            realA * rowA[place] + realB * rowB[place] + realC * rowC[place] + realD * rowD[place]
        }
        let (imaginaryA, imaginaryB) = (a.imaginary * weightA, b.imaginary * weightB)
        let (imaginaryC, imaginaryD) = (c.imaginary * weightC, d.imaginary * weightD)
        for place in 0..<stride {
          odd[place] +=
            imaginaryA * rowA[stride &+ place] + imaginaryB * rowB[stride &+ place]
            + imaginaryC * rowC[stride &+ place] + imaginaryD * rowD[stride &+ place]
        }
        index += 4
      }
      while index < waves.count, waves[index].number < roots.waves {
        let row = row(waves[index])
        let real = waves[index].real * weight(waves[index])
        let imaginary = waves[index].imaginary * weight(waves[index])
        for place in 0..<stride { even[place] += real * row[place] }
        for place in 0..<stride { odd[place] += imaginary * row[stride &+ place] }
        index += 1
      }
    }
    for wave in waves[index...] {
      let weight = weight(wave)
      var phase = 0
      for place in 0..<stride {
        even[place] += weight * wave.real * roots.cosines[phase]
        odd[place] += weight * wave.imaginary * roots.sines[phase]
        phase += wave.number
        if phase >= order { phase -= order }
      }
    }
  }
}
