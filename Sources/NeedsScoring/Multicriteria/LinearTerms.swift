/// Scores that are weighted sums: S(a) = Σ_c w(c) · r(a, c).
///
/// As a function of one weight t, with the others in proportion, a score is a line: f(t) = t · r(c) + (1 − t)
/// · Q, where Q is the score without criterion c. The lowest of the lines inside the set is concave and the
/// highest of those outside convex, so their margin is concave: on each side of the present weight it falls
/// below zero once, if at all. From the far end, where it is negative, the crossing of the two lines that
/// make the margin there lies between that end and the change; taking the crossing as the new end gets nearer
/// each time and reaches the change itself (Newton's method on a concave function of straight pieces, as in
/// Dinkelbach 1967, Management Science 13, 492–498). Each step is O(n); no pairs are listed.
struct LinearTerms {
  /// Terms before weighting, row by row.
  let values: [Double]
  /// Weights with the sum 1.
  let weights: [Double]

  /// For each criterion the smallest change of its weight that changes the set of the first `count`.
  func changes(_ ranking: PublishedRanking, top count: Int) -> [WeightChange?] {
    guard let set = TopSet(ranking, top: count) else { return weights.map { _ in nil } }
    return weights.indices.map { criterion in
      guard let lines = Lines(self, criterion, count: ranking.order.count) else { return nil }
      let down = lines.change(of: set, from: weights[criterion], end: 0, criterion)
      let up = lines.change(of: set, from: weights[criterion], end: 1, criterion)
      return TopSet.nearer(down, up)
    }
  }

  /// The scores as lines over one weight.
  private struct Lines {
    /// Scores where the criterion has no weight.
    var without: [Double]
    /// Scores where it has all.
    var alone: [Double]

    /// `nil` where the criterion has all the weight and cannot move.
    init?(_ terms: LinearTerms, _ criterion: Int, count: Int) {
      let criteria = terms.weights.count
      var rest = 0.0
      for other in 0..<criteria where other != criterion { rest += terms.weights[other] }
      guard rest > 0 else { return nil }
      without = (0..<count).map { row in
        var score = 0.0
        for other in 0..<criteria where other != criterion {
          score += terms.weights[other] * terms.values[row * criteria + other]
        }
        return score / rest
      }
      alone = (0..<count).map { terms.values[$0 * criteria + criterion] }
    }

    func score(_ index: Int, at weight: Double) -> Double {
      weight * alone[index] + (1 - weight) * without[index]
    }

    /// The change between the present weight and `end`.
    func change(of set: TopSet, from start: Double, end: Double, _ criterion: Int) -> WeightChange? {
      var edge = set.edge { score($0, at: end) }
      guard edge.margin < -set.resolution else { return nil }
      var weight = end
      while true {
        let crossing = crossing(edge.leaving, edge.entering, from: start, to: weight)
        let next = set.edge { score($0, at: crossing) }
        let isNearer = (crossing - start).magnitude < (weight - start).magnitude
        weight = crossing
        guard isNearer, next.margin < 0, (next.leaving, next.entering) != (edge.leaving, edge.entering)
        else { break }
        edge = next
      }
      return WeightChange(
        criterion: criterion, from: start, to: weight, leaving: edge.leaving, entering: edge.entering)
    }

    /// Where two lines cross between `start` and `end`, beyond which `entering` is above `leaving`.
    private func crossing(_ leaving: Int, _ entering: Int, from start: Double, to end: Double) -> Double {
      let low = without[leaving] - without[entering]
      let high = alone[leaving] - alone[entering]
      guard low != high else { return start }
      let weight = low / (low - high)
      return min(max(weight, min(start, end)), max(start, end))
    }
  }
}
