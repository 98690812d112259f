/// Draws an index with given probabilities in constant time (Vose 1991, IEEE Transactions on Software Engineering 17,
/// 972–975).
struct AliasTable {
  private struct Column {
    /// Below it the column stands for itself, in 2⁻³².
    var threshold: UInt32
    /// For what it stands else.
    var alias: UInt32
  }

  private var columns: [Column]

  /// How many indices there are.
  var count: Int { columns.count }

  /// A table of weights that are not negative and not all zero.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    let scale = total > 0 ? Double(weights.count) / total : 0
    var columns = weights.indices.map { Column(threshold: .max, alias: UInt32(truncatingIfNeeded: $0)) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: weights.count) { heights in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: weights.count) { waiting in
        // Columns that are too low wait at the front, those that are too high at the back.
        var low = 0
        var high = weights.count
        for (index, weight) in weights.enumerated() {
          heights.initializeElement(at: index, to: weight * scale)
          if heights[index] < 1 {
            waiting.initializeElement(at: low, to: UInt32(truncatingIfNeeded: index))
            low += 1
          } else {
            high -= 1
            waiting.initializeElement(at: high, to: UInt32(truncatingIfNeeded: index))
          }
        }
        while low > 0, high < weights.count {
          low -= 1
          let small = Int(waiting[low])
          let large = Int(waiting[high])
          columns[small].threshold = UInt32(heights[small] * 4_294_967_295)
          columns[small].alias = UInt32(truncatingIfNeeded: large)
          heights[large] -= 1 - heights[small]
          if heights[large] < 1 {
            high += 1
            waiting[low] = UInt32(truncatingIfNeeded: large)
            low += 1
          }
        }
      }
    }
    self.columns = columns
  }

  /// Calls `body` with `count` indices drawn with `random`, two for each number.
  @inline(__always)
  func draw(_ count: Int, with random: inout ReplicateRandom, _ body: (_ number: Int, _ index: Int) -> Void) {
    columns.withUnsafeBufferPointer { columns in
      let size = UInt64(columns.count)
      var number = 0
      while number < count {
        let bits = random.next()
        body(number, Self.index(bits & 0xFFFF_FFFF, columns, size))
        number &+= 1
        if number < count {
          body(number, Self.index(bits &>> 32, columns, size))
          number &+= 1
        }
      }
    }
  }

  /// The column is the whole part of `bits` × size / 2³², the height in it the rest.
  @inline(__always)
  private static func index(_ bits: UInt64, _ columns: UnsafeBufferPointer<Column>, _ size: UInt64) -> Int {
    let product = bits &* size
    let column = Int(truncatingIfNeeded: product &>> 32)
    let entry = columns[column]
    let isOwn = UInt32(truncatingIfNeeded: product) <= entry.threshold
    return isOwn ? column : Int(truncatingIfNeeded: entry.alias)
  }
}

/// Random numbers of one need: the same whoever draws them, in whatever order (Steele, Lea & Flood 2014, "Fast
/// splittable pseudorandom number generators", OOPSLA).
struct ReplicateRandom {
  private var state: UInt64

  /// The numbers of a seed and a stream.
  init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mixed(stream &* 0xD134_2543_DE82_EF95 &+ 1)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
