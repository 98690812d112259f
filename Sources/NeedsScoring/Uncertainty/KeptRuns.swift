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
    for run in needs { runs.append(UInt32(run.bin << Self.partBits | run.parts)) }
    // An end of its own: parts are never 0.
    runs.append(0)
  }

  /// Gets the runs of a need; whether they were kept.
  func read(_ need: Int, into result: inout [ScoreSampler.Run]) -> Bool {
    guard starts[need] >= 0 else { return false }
    result.removeAll(keepingCapacity: true)
    var index = starts[need]
    while runs[index] != 0 {
      result.append(
        ScoreSampler.Run(
          bin: Int(runs[index] >> UInt32(Self.partBits)),
          parts: Int(runs[index] & (1 << UInt32(Self.partBits) - 1))))
      index += 1
    }
    return true
  }
}
