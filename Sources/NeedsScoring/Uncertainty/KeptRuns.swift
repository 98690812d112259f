/// What was drawn of needs, so that it need not be drawn twice; of needs for which there is no room, nothing.
struct KeptRuns {
  /// Bin and number of parts in one number.
  private var runs: [UInt32] = []
  /// For each need that was told of, where its runs begin; −1: not kept. One more at the end.
  private var starts: [Int] = []
  private let room: Int

  private static let partBits = 14

  /// - Parameter bytes: What they may take.
  init(bytes: Int, bins: Int, strata: Int) {
    let fits = strata < 1 << Self.partBits && bins <= 1 << (32 - Self.partBits)
    room = fits ? bytes / MemoryLayout<UInt32>.stride : 0
  }

  /// Keeps the runs of the next need, if there is room; `nil`: it has none.
  mutating func append(_ needs: [ScoreSampler.Run]?) {
    guard let needs, runs.count + needs.count <= room else { return starts.append(-1) }
    starts.append(runs.count)
    // How many there are, and each.
    runs.append(UInt32(needs.count))
    runs.append(contentsOf: needs.lazy.map { UInt32($0.bin << Self.partBits | $0.parts) })
  }

  /// Gets the runs of a need; whether they were kept.
  func read(_ need: Int, into result: inout [ScoreSampler.Run]) -> Bool {
    guard starts[need] >= 0 else { return false }
    let start = starts[need]
    let count = Int(runs[start])
    result.removeAll(keepingCapacity: true)
    result.append(
      contentsOf: runs[start + 1...start + count].lazy.map { run in
        ScoreSampler.Run(
          bin: Int(run >> UInt32(Self.partBits)), parts: Int(run & (1 << UInt32(Self.partBits) - 1)))
      })
    return true
  }
}
