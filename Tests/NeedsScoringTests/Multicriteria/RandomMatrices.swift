import NeedsScoring

/// What a random matrix is made of, so that it can be changed and made again.
struct RandomTable {
  var rows: [[Double]]
  var weights: [Double]
  var senses: [CriterionSense]

  /// Whole values, so with ties, or any from 0.1 to 100.
  init(_ numbers: inout SeededGenerator, alternatives: Int, criteria: Int, whole: Bool) {
    rows = (0..<alternatives).map { _ in
      (0..<criteria).map { _ in
        whole ? Double(Int.random(in: 1...6, using: &numbers)) : Double.random(in: 0.1...100, using: &numbers)
      }
    }
    weights = (0..<criteria).map { _ in Double.random(in: 0.05...1, using: &numbers) }
    senses = (0..<criteria).map { _ in Bool.random(using: &numbers) ? .benefit : .cost }
  }

  var matrix: DecisionMatrix {
    get throws { try DecisionMatrix(rows: rows, weights: weights, senses: senses) }
  }

  /// The same alternatives in the order of `order`.
  func permuted(_ order: [Int]) -> RandomTable {
    var result = self
    result.rows = order.map { rows[$0] }
    return result
  }

  /// One more criterion in which all are equal.
  func withConstant(_ value: Double, weight: Double, sense: CriterionSense) -> RandomTable {
    var result = self
    result.rows = rows.map { $0 + [value] }
    result.weights.append(weight)
    result.senses.append(sense)
    return result
  }

  /// Some function for each criterion, its thresholds among the values.
  func functions(_ numbers: inout SeededGenerator) -> [PreferenceFunction] {
    senses.map { _ in
      let q = Double(Int.random(in: 0...2, using: &numbers))
      let p = q + Double(Int.random(in: 0...3, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: return .usual
      case 1: return .uShape(q: q)
      case 2: return .vShape(p: p)
      case 3: return .level(q: q, p: p)
      case 4: return .linear(q: q, p: p)
      default: return .gaussian(s: q + 0.5)
      }
    }
  }
}
