/// Budget against need closed: the cases of which none closes as much need for less money, and where more money
/// begins to buy less.
package struct Frontier: Sendable {
  /// A case as a point.
  package struct Point: Sendable, Hashable {
    /// The case.
    package let number: Int
    /// Its budget in the currency's unit.
    package let budget: Int
    /// Weighted need that it closes, in millionths.
    package let need: Int

    /// A point.
    package init(number: Int, budget: Int, need: Int) {
      self.number = number
      self.budget = budget
      self.need = need
    }
  }

  /// A point of the frontier.
  package struct Step: Sendable, Hashable {
    /// The case.
    package let point: Point
    /// Whether it lies on the concave envelope: no mixture of two other budgets buys more need for the same money.
    package fileprivate(set) var isOnEnvelope: Bool
    /// Whether more money begins to buy less here.
    package fileprivate(set) var isKnee: Bool
  }

  /// The points of the frontier, by budget; need grows with it.
  package let steps: [Step]
  /// How many different budgets there were: with one there is nothing to compare.
  package let budgets: Int

  /// The frontier of `points`. Of equal points the first by number stands.
  package init(_ points: [Point]) {
    budgets = Set(points.map(\.budget)).count
    let sorted = points.sorted { ($0.budget, -$0.need, $0.number) < ($1.budget, -$1.need, $1.number) }
    var best: [Point] = []
    for point in sorted where best.last.map({ point.need > $0.need }) ?? true { best.append(point) }
    let envelope = Self.envelope(of: best)
    let knees = Self.knees(of: best).intersection(envelope)
    steps = best.indices.map { index in
      Step(point: best[index], isOnEnvelope: envelope.contains(index), isKnee: knees.contains(index))
    }
  }

  /// Indices of the points on the upper concave envelope (Andrew's monotone chain, in whole numbers).
  private static func envelope(of points: [Point]) -> Set<Int> {
    var chain: [Int] = []
    for index in points.indices {
      while chain.count >= 2 {
        let (a, b, c) = (points[chain[chain.count - 2]], points[chain[chain.count - 1]], points[index])
        let along = Int128(b.budget - a.budget) * Int128(c.need - a.need)
        let across = Int128(b.need - a.need) * Int128(c.budget - a.budget)
        // On the line is on the envelope.
        guard along > across else { break }
        chain.removeLast()
      }
      chain.append(index)
    }
    return Set(chain)
  }

  /// Indices of knees by Kneedle (V. Satopää, J. Albrecht, D. Irwin, B. Raghavan, "Finding a 'Kneedle' in a Haystack",
  /// 2011), without smoothing and with the sensitivity S = 1 that the authors recommend.
  ///
  /// Both axes run from 0 to 1; the difference is how far a point lies above the diagonal. A local maximum of the
  /// difference is a knee if the difference falls below it by more than S mean distances of the points before it
  /// rises again. With few points, or a nearly straight frontier, there is none.
  private static func knees(of points: [Point]) -> Set<Int> {
    guard points.count > 2, let first = points.first, let last = points.last else { return [] }
    let width = Double(last.budget - first.budget)
    let height = Double(last.need - first.need)
    let differences = points.map { point in
      Double(point.need - first.need) / height - Double(point.budget - first.budget) / width
    }
    let threshold = sensitivity / Double(points.count - 1)
    var knees: Set<Int> = []
    var candidate: Int?
    for index in 1..<points.count {
      let isRising = differences[index] > differences[index - 1]
      if isRising {
        candidate = index
      } else if let found = candidate, differences[index] < differences[found] - threshold {
        knees.insert(found)
        candidate = nil
      }
    }
    return knees
  }

  private static let sensitivity = 1.0
}
