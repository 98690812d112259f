import TrainingModel

/// The discrepancy of a need when its respondents are drawn anew, with replacement, as many as there are: in which bin
/// it falls in each part of its distribution.
///
/// The sum over respondents depends on nothing but how many have which gap. So its distribution is made at once, and cut
/// into equal parts. Where gaps lie so unevenly that it would have too many values, they are put on a grid of eighths of
/// their deviation, and the sums are moved and stretched so that mean and deviation are those of the gaps themselves; of
/// fewer than ``fewPeople`` people, of whom that would be too coarse, people are drawn one by one.
struct ScoreSampler {
  /// Parts of the distribution that fall into one bin.
  struct Run {
    let bin: Int
    let parts: Int
  }

  /// What is drawn.
  enum Draws {
    /// Every replicate has the same score, in this bin.
    case constant(Int)
    /// `runs`, from the lowest score to the highest.
    case runs
    /// `bins`, one a replicate.
    case bins
  }

  /// Respondents beyond which the distribution of so many is taken and widened: its shape no longer changes.
  static let mostPeople = 4096
  /// Respondents from whom on uneven gaps are put on a grid.
  static let fewPeople = 64
  /// Steps of the grid in a deviation.
  private static let fineness = 8.0

  private let strata: Strata
  /// What divides every score, in millionths.
  private let unit: Int
  private let scoreBins: ScoreBins
  private var sums = SumDistribution()
  private(set) var runs: [Run] = []
  private(set) var bins: [Int32] = []
  private var places: [Int] = []
  private var chances: [Double] = []

  init(_ strata: Strata, unit: Int, bins: ScoreBins) {
    self.strata = strata
    self.unit = unit
    scoreBins = bins
  }

  /// Draws the scores of a need.
  mutating func draw(
    _ gaps: ArraySlice<DrawnNeeds.Gap>, fixed: Int, _ random: inout ReplicateRandom
  ) -> Draws {
    var people = 0
    var total = 0
    for gap in gaps {
      people += gap.people
      total += gap.score / unit * gap.people
    }
    let fixed = fixed / unit
    guard let highest = gaps.first?.score, let lowest = gaps.last?.score, lowest < highest, people > 0 else {
      return .constant(scoreBins.bin(of: fixed + total))
    }
    let spread = Spread(gaps, unit: unit, people: people, total: total)
    switch spread.way(replicates: strata.count) {
    case .oneByOne:
      drawPeople(gaps, people, fixed: fixed, &random)
      return .bins
    case .exactly:
      places.removeAll(keepingCapacity: true)
      chances.removeAll(keepingCapacity: true)
      for gap in gaps.reversed() {
        places.append((gap.score / unit - spread.lowest) / spread.step)
        chances.append(Double(gap.people) / Double(people))
      }
    case .onGrid(let step):
      places.removeAll(keepingCapacity: true)
      chances.removeAll(keepingCapacity: true)
      for gap in gaps.reversed() {
        let place = Int((Double(gap.score / unit - spread.lowest) / step).rounded())
        if places.last == place {
          chances[chances.count - 1] += Double(gap.people) / Double(people)
        } else {
          places.append(place)
          chances.append(Double(gap.people) / Double(people))
        }
      }
    }
    cut(spread, fixed: fixed, &random)
    return .runs
  }

  /// How the gaps of a need lie, in units.
  private struct Spread {
    enum Way {
      case exactly
      case onGrid(step: Double)
      case oneByOne
    }

    let people: Int
    let drawn: Int
    let lowest: Int
    let highest: Int
    let total: Int
    let step: Int
    let deviation: Double
    private let values: Int

    init(_ gaps: ArraySlice<DrawnNeeds.Gap>, unit: Int, people: Int, total: Int) {
      self.people = people
      self.total = total
      drawn = min(people, ScoreSampler.mostPeople)
      lowest = (gaps.last?.score ?? 0) / unit
      highest = (gaps.first?.score ?? 0) / unit
      values = gaps.count
      let mean = Double(total) / Double(people)
      var step = 0
      var squares = 0.0
      for gap in gaps {
        let score = gap.score / unit
        step = greatestCommonDivisor(step, score - lowest)
        squares += (Double(score) - mean) * (Double(score) - mean) * Double(gap.people)
      }
      self.step = max(1, step)
      deviation = (squares / Double(people)).squareRoot()
    }

    /// Whatever takes the fewest operations, but no grid that is not worth its while.
    func way(replicates: Int) -> Way {
      let exactly = operations(step: Double(step))
      let grid = deviation / ScoreSampler.fineness
      if people < ScoreSampler.fewPeople {
        return exactly <= 2 * Double(people) * Double(replicates) ? .exactly : .oneByOne
      }
      return exactly <= 4 * operations(step: grid) ? .exactly : .onGrid(step: grid)
    }

    /// About how many operations the distribution of the sum takes on a grid.
    private func operations(step: Double) -> Double {
      let range = Double(highest - lowest) / step
      let sumDeviation = deviation * Double(drawn).squareRoot() / step
      // Twelve deviations hold all but a few parts in 10⁹.
      let width = min(12 * sumDeviation + range, range * Double(drawn)) + 1
      let waves = min(width / 2, 1 + width / max(1e-9, sumDeviation))
      return width * (waves + min(Double(values), range + 1))
    }
  }

  /// Cuts the distribution of the sum into parts. The borders are not at the same place for all needs.
  private mutating func cut(_ spread: Spread, fixed: Int, _ random: inout ReplicateRandom) {
    sums.compute(places, chances, draws: spread.drawn)
    let scores = SumScores(places, chances, spread, fixed: fixed)
    let parts = strata.count
    let offset = random.unit()
    // No more runs than sums or parts, and one for what rounding leaves.
    let most = min(sums.probabilities.count, parts) + 1
    runs = [Run](unsafeUninitializedCapacity: most) { runs, count in
      func append(_ bin: Int, _ parts: Int) {
        if count > 0, runs[count - 1].bin == bin {
          runs[count - 1] = Run(bin: bin, parts: runs[count - 1].parts + parts)
        } else {
          runs.initializeElement(at: count, to: Run(bin: bin, parts: parts))
          count += 1
        }
      }
      var below = 0.0
      var cut = 0
      var last = 0
      // Where the next part begins.
      var border = offset / Double(parts)
      sums.probabilities.withUnsafeBufferPointer { probabilities in
        for place in probabilities.indices {
          below += max(0, probabilities[place])
          guard below > border, cut < parts else { continue }
          // Parts that begin below: rounded up.
          let share = Double(parts) * below - offset
          let whole = Int(share)
          let next = min(parts, max(cut + 1, Double(whole) < share ? whole + 1 : whole))
          last = scoreBins.bin(of: scores[sums.first + place])
          append(last, next - cut)
          cut = next
          border = (Double(cut) + offset) / Double(parts)
        }
      }
      if cut < parts { append(last, parts - cut) }
    }
  }

  /// The scores that sums of places stand for.
  private struct SumScores {
    private let isExact: Bool
    private let start: Int
    private let step: Int
    private let centre: Double
    private let mean: Double
    private let widening: Double
    private let bounds: ClosedRange<Int>

    init(_ places: [Int], _ chances: [Double], _ spread: Spread, fixed: Int) {
      var mean = 0.0
      for (place, chance) in zip(places, chances) { mean += chance * Double(place) }
      var variance = 0.0
      for (place, chance) in zip(places, chances) {
        variance += chance * (Double(place) - mean) * (Double(place) - mean)
      }
      let range = (spread.highest - spread.lowest) / spread.step
      isExact = spread.drawn == spread.people && places.last == range
      start = fixed + spread.lowest * spread.people
      step = spread.step
      centre = Double(fixed) + Double(spread.total)
      self.mean = mean * Double(spread.drawn)
      widening =
        spread.deviation / max(1e-300, variance.squareRoot())
        * (Double(spread.people) / Double(spread.drawn)).squareRoot()
      bounds = start...max(start, fixed + spread.highest * spread.people)
    }

    subscript(sum: Int) -> Int {
      // Rounding may find a trace of a probability beyond the last sum.
      if isExact { return min(start &+ sum &* step, bounds.upperBound) }
      let score = centre + (Double(sum) - mean) * widening
      return min(max(Int(score.rounded()), bounds.lowerBound), bounds.upperBound)
    }
  }

  /// Draws people one by one.
  private mutating func drawPeople(
    _ gaps: ArraySlice<DrawnNeeds.Gap>, _ count: Int, fixed: Int, _ random: inout ReplicateRandom
  ) {
    places.removeAll(keepingCapacity: true)
    for gap in gaps {
      let score = gap.score / unit
      for _ in 0..<gap.people { places.append(score) }
    }
    bins.removeAll(keepingCapacity: true)
    places.withUnsafeBufferPointer { places in
      let limit = UInt64(places.count)
      for _ in 0..<strata.replicates {
        var score = fixed
        var number = 0
        // Two a random number, of 32 bits each.
        while number < count {
          let bits = random.next()
          score &+= places[Int(truncatingIfNeeded: ((bits & 0xFFFF_FFFF) &* limit) &>> 32)]
          if number &+ 1 < count {
            score &+= places[Int(truncatingIfNeeded: ((bits &>> 32) &* limit) &>> 32)]
          }
          number &+= 2
        }
        bins.append(Int32(truncatingIfNeeded: scoreBins.bin(of: score)))
      }
    }
  }
}
