/// How many needs have a score above each bin, in each replicate.
struct RankTable {
  /// Bins.
  let bins: Int
  private let strata: Strata
  /// By bin and replicate: first how many needs are in the bin, then how many are above. The replicates beyond those that
  /// were asked for are counted too, which is quicker than to ask.
  private var needs: [Int32]
  /// By bin, needs that are there in every replicate.
  private var constant: [Int32]
  /// By bin, the fewest and the most needs above in any replicate.
  private(set) var fewest: [Int32] = []
  private(set) var most: [Int32] = []
  /// For each part of a need, how far its row is from that of the part before.
  private var steps: [Int]

  init(bins: Int, strata: Strata) {
    self.bins = bins
    self.strata = strata
    needs = [Int32](repeating: 0, count: bins * strata.count)
    constant = [Int32](repeating: 0, count: bins)
    steps = [Int](repeating: 0, count: strata.count)
  }

  /// Bytes that a table takes.
  static func bytes(bins: Int, strata: Strata) -> Int { MemoryLayout<Int32>.stride * bins * strata.count }

  /// Counts a need that is in a bin in each replicate.
  mutating func count(constant bin: Int) { constant[bin] += 1 }

  /// Counts a need by its bin in each replicate.
  mutating func count(_ bins: [Int32]) {
    for (replicate, bin) in bins.enumerated() { needs[Int(bin) * strata.count + replicate] += 1 }
  }

  /// Counts a need by the bins of its parts.
  mutating func count(_ runs: [ScoreSampler.Run], _ deal: Strata.Deal) {
    let parts = strata.count
    var part = 0
    var row = 0
    for run in runs {
      steps[part] = (run.bin - row) * parts
      row = run.bin
      part += run.parts
    }
    steps.withUnsafeBufferPointer { steps in
      needs.withUnsafeMutableBufferPointer { needs in
        // Two parts at a time, so that neither waits for the other.
        let step = 2 * deal.step >= parts ? 2 * deal.step - parts : 2 * deal.step
        var place = 0
        var first = deal.start
        var second = first + deal.step >= parts ? first + deal.step - parts : first + deal.step
        var part = 0
        while part &+ 1 < parts {
          place &+= steps[part]
          needs[place &+ first] &+= 1
          place &+= steps[part &+ 1]
          needs[place &+ second] &+= 1
          let (next, other) = (first &+ step, second &+ step)
          first = next >= parts ? next &- parts : next
          second = other >= parts ? other &- parts : other
          part &+= 2
        }
        if part < parts { needs[place &+ steps[part] &+ first] &+= 1 }
      }
    }
    part = 0
    for run in runs {
      steps[part] = 0
      part += run.parts
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: Self) {
    for index in needs.indices { needs[index] &+= other.needs[index] }
    for bin in constant.indices { constant[bin] &+= other.constant[bin] }
  }

  /// Makes of the needs in each bin those above it.
  mutating func sumUp() {
    let parts = strata.count
    var sums = [Int32](repeating: 0, count: parts)
    var constants: Int32 = 0
    fewest = constant
    most = constant
    for bin in stride(from: bins - 1, through: 0, by: -1) {
      let row = bin * parts
      for replicate in 0..<parts {
        let count = needs[row + replicate]
        needs[row + replicate] = sums[replicate] &+ constants
        sums[replicate] &+= count
      }
      constants += constant[bin]
      var (least, greatest) = (Int32.max, Int32.min)
      for replicate in 0..<strata.replicates {
        least = min(least, needs[row + replicate])
        greatest = max(greatest, needs[row + replicate])
      }
      fewest[bin] = least
      most[bin] = greatest
    }
  }

  /// Needs above a bin in a replicate, after `sumUp`.
  func above(_ bin: Int, in replicate: Int) -> Int32 { needs[bin * strata.count + replicate] }
}
