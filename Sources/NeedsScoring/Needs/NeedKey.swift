import TrainingModel

/// A need's place: the lesser value first, equal ones as they stand.
struct NeedKey {
  /// Class and score in one number.
  typealias Value = UInt64
  /// What comes last.
  static let unranked = Value.max
  let value: Value
  let row: Int32
  let organization: Int32

  /// A thread is not worth its while for fewer.
  static let fewest = 1 << 14
  /// Bits of the value by which keys are put in order at a time.
  private static let digitBits: UInt64 = 13

  /// The keys in order, equal ones as they stood. Sorting is by some bits of the value, the lowest first, each time
  /// stable (Knuth 1998, The Art of Computer Programming 3, 5.2.5); each thread counts and moves a stretch.
  static func sorted(_ keys: consuming [NeedKey], threads: Int) -> [NeedKey] {
    var keys = keys
    let first = keys.first?.value ?? 0
    let differing = keys.reduce(0 as Value) { $0 | ($1.value ^ first) }
    guard differing != 0 else { return keys }
    var others = [NeedKey](unsafeUninitializedCapacity: keys.count) { others, count in
      // Written in full before it is read.
      count = others.count
    }
    let stretches = SharedWork.stretches(of: keys.count, into: threads, least: fewest)
    let digits = 1 << Int(digitBits)
    // By stretch and digit, how many keys; then where the next of them goes.
    var ends = [Int32](repeating: 0, count: stretches.count * digits)
    var shift = Value(differing.trailingZeroBitCount)
    while shift < 64, differing >> shift != 0 {
      let mask = Value(digits - 1)
      keys.withUnsafeBufferPointer { keys in
        others.withUnsafeMutableBufferPointer { others in
          ends.withUnsafeMutableBufferPointer { ends in
            nonisolated(unsafe) let (keys, others, ends) = (keys, others, ends)
            let low = shift
            SharedWork.perform(stretches.count, threads: stretches.count) { stretch in
              let own = UnsafeMutableBufferPointer(rebasing: ends[stretch * digits..<(stretch + 1) * digits])
              own.update(repeating: 0)
              for index in stretches[stretch] { own[Int(keys[index].value >> low & mask)] += 1 }
            }
            var place: Int32 = 0
            for digit in 0..<digits {
              for stretch in stretches.indices {
                let count = ends[stretch * digits + digit]
                ends[stretch * digits + digit] = place
                place += count
              }
            }
            SharedWork.perform(stretches.count, threads: stretches.count) { stretch in
              let own = UnsafeMutableBufferPointer(rebasing: ends[stretch * digits..<(stretch + 1) * digits])
              for index in stretches[stretch] {
                let digit = Int(keys[index].value >> low & mask)
                others[Int(own[digit])] = keys[index]
                own[digit] += 1
              }
            }
          }
        }
      }
      swap(&keys, &others)
      shift += digitBits
    }
    return keys
  }
}
