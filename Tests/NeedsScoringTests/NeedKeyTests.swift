import Testing

@testable import NeedsScoring

/// Putting needs in order on several threads.
struct NeedKeyTests {
  @Test("Equal keys stay as they stood, on one thread and on several", arguments: [1, 2, 3])
  func stable(threads: Int) {
    var state: UInt64 = 7
    // Enough for every thread to have a stretch; few values, so that many are equal.
    let keys = (0..<3 * NeedKey.fewest + 5).map { row in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = state >> 33 & 0xF | (state >> 40 & 3) << 61
      return NeedKey(value: row % 97 == 0 ? NeedKey.unranked : value, row: Int32(row), organization: 0)
    }
    let sorted = NeedKey.sorted(keys, threads: threads)
    let expected = keys.sorted { $0.value != $1.value ? $0.value < $1.value : $0.row < $1.row }
    #expect(sorted.map(\.row) == expected.map(\.row))
  }

  @Test("Nothing, one, and all alike")
  func few() {
    #expect(NeedKey.sorted([], threads: 2).isEmpty)
    let same = (0..<5).map { NeedKey(value: 3, row: $0, organization: 0) }
    #expect(NeedKey.sorted(same, threads: 2).map(\.row) == [0, 1, 2, 3, 4])
  }
}
