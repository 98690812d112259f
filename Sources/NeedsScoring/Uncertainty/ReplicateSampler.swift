import TrainingModel

/// The discrepancy of a need when its respondents are drawn anew, with replacement, as many as there are.
///
/// Scores are counted in a unit that divides those of all needs. The sum over respondents depends on nothing but how
/// many have which gap, so that it is drawn at once from its exact distribution, the gaps' convolved with itself; where
/// gaps lie so unevenly that this would take longer than drawing people one by one, they are drawn one by one.
struct ReplicateSampler {
  private enum Source {
    /// Every replicate has the same score.
    case constant
    /// First score, distance between scores, and their distribution.
    case sums(first: Int, step: Int, AliasTable)
    /// The score that each group of people adds, their distribution, and how many people are drawn.
    case people([Int], AliasTable, count: Int)
  }

  /// Respondents beyond which the distribution of so many is taken and widened: its shape no longer changes.
  static let mostPeople = 4096

  private let source: Source
  /// What is the same in each replicate: levels that were supplied, or the whole.
  private let fixed: Int
  /// For more respondents than are drawn: the score is `centre` + (drawn − `drawnCentre`) × `widening`.
  private let centre: Double
  private let drawnCentre: Double
  private let widening: Double

  /// - Parameters:
  ///   - gaps: What a respondent adds to the score, in units, and how many respondents do; each amount once.
  ///   - fixed: What people add who did not respond.
  ///   - replicates: How often will be drawn.
  init(_ gaps: [(score: Int, people: Int)], fixed: Int, replicates: Int) {
    let all = gaps.filter { $0.people > 0 }.sorted { $0.score < $1.score }
    let respondents = all.reduce(0) { $0 + $1.people }
    let total = all.reduce(0.0) { $0 + Double($1.score) * Double($1.people) }
    guard let lowest = all.first?.score, let highest = all.last?.score, lowest < highest else {
      source = .constant
      self.fixed = fixed + (all.first?.score ?? 0) * respondents
      (centre, drawnCentre, widening) = (0, 0, 1)
      return
    }
    let drawn = min(respondents, Self.mostPeople)
    self.fixed = fixed
    centre = total
    drawnCentre = total * Double(drawn) / Double(respondents)
    widening = drawn < respondents ? (Double(respondents) / Double(drawn)).squareRoot() : 1
    let step = all.reduce(0) { greatestCommonDivisor($0, $1.score - lowest) }
    let mean = total / Double(respondents)
    let variance = all.reduce(0.0) { sum, gap in
      sum + (Double(gap.score) - mean) * (Double(gap.score) - mean) * Double(gap.people) / Double(respondents)
    }
    // Thirteen deviations hold all but a few parts in 10¹⁰.
    let width = min(
      13 * (variance * Double(drawn)).squareRoot() / Double(step),
      Double(highest - lowest) / Double(step) * Double(drawn))
    if width * width < 2 * Double(drawn) * Double(replicates) {
      var probabilities = [Double](repeating: 0, count: (highest - lowest) / step + 1)
      for gap in all { probabilities[(gap.score - lowest) / step] = Double(gap.people) / Double(respondents) }
      let sums = WholeNumberDistribution(first: 0, probabilities: probabilities).sum(ofDraws: drawn)
      source = .sums(
        first: lowest * drawn + sums.first * step, step: step, AliasTable(sums.probabilities))
    } else {
      source = .people(all.map(\.score), AliasTable(all.map { Double($0.people) }), count: drawn)
    }
  }

  /// The scores that can be drawn, if there are at most 256: then a draw is a byte.
  var fewScores: [Int]? {
    guard case .sums(let first, let step, let table) = source, widening == 1, table.count <= 256 else {
      return nil
    }
    return (0..<table.count).map { fixed + first + $0 * step }
  }

  /// Draws, for each place of `indices`, which of the few scores.
  func drawIndices(into indices: UnsafeMutableBufferPointer<UInt8>, _ random: inout ReplicateRandom) {
    guard case .sums(_, _, let table) = source else { return }
    table.draw(indices.count, with: &random) { indices[$0] = UInt8(truncatingIfNeeded: $1) }
  }

  /// Draws a score for each place of `scores`.
  func draw(into scores: UnsafeMutableBufferPointer<Int>, _ random: inout ReplicateRandom) {
    switch source {
    case .constant:
      scores.update(repeating: fixed)
      return
    case .sums(let first, let step, let table):
      let start = fixed + first
      table.draw(scores.count, with: &random) { scores[$0] = start &+ $1 &* step }
    case .people(let values, let table, let count):
      for place in scores.indices {
        var sum = fixed
        table.draw(count, with: &random) { sum &+= values[$1] }
        scores[place] = sum
      }
    }
    guard widening > 1 else { return }
    for place in scores.indices {
      let score = centre + (Double(scores[place] - fixed) - drawnCentre) * widening
      scores[place] = fixed + max(0, Int(score.rounded()))
    }
  }
}
