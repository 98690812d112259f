/// Picks by order.
struct Selection {
  private var counts = [Int32](repeating: 0, count: Self.buckets)
  private var members: [Int32] = []
  private static let buckets = 512
  /// So many are sorted by putting each where it belongs.
  private static let few = 48

  /// The value that has exactly `place` values before it in ascending order; their order may change.
  mutating func smallest(_ place: Int, of values: inout [Int32]) -> Int32 {
    guard !values.isEmpty else { return 0 }
    if values.count > Self.few { return smallest(place, place, of: values).0 }
    values.withUnsafeMutableBufferPointer { values in
      for index in 1..<max(1, values.count) {
        let value = values[index]
        var free = index
        while free > 0, values[free - 1] > value {
          values[free] = values[free - 1]
          free -= 1
        }
        values[free] = value
      }
    }
    return values[min(max(0, place), values.count - 1)]
  }

  /// The values that have exactly `first` and `second` values before them in ascending order.
  ///
  /// Values are counted in buckets of equal width; only those of the two buckets in question are sorted.
  mutating func smallest(_ first: Int, _ second: Int, of values: [Int32]) -> (Int32, Int32) {
    guard let low = values.min(), let high = values.max() else { return (0, 0) }
    var shift: Int32 = 0
    while (high &- low) >> shift >= Self.buckets { shift += 1 }
    counts.withUnsafeMutableBufferPointer { counts in
      counts.update(repeating: 0)
      for value in values { counts[Int((value &- low) &>> shift)] &+= 1 }
    }
    return (
      pick(first, of: values, from: low, shift: shift), pick(second, of: values, from: low, shift: shift)
    )
  }

  private mutating func pick(_ count: Int, of values: [Int32], from low: Int32, shift: Int32) -> Int32 {
    var before = 0
    var bucket = 0
    while bucket < Self.buckets - 1, before + Int(counts[bucket]) <= count {
      before += Int(counts[bucket])
      bucket += 1
    }
    if shift == 0 { return low + Int32(bucket) }
    members.removeAll(keepingCapacity: true)
    for value in values where Int((value &- low) &>> shift) == bucket { members.append(value) }
    members.sort()
    return members[min(count - before, members.count - 1)]
  }
}
