/// Closeness by TOPSIS as a function of one weight, with the others in proportion.
///
/// The squared distances are D² = t² · a + (1 − t)² · A, where a is the criterion's own squared deviation and
/// A that of all others at their proportions: each try of a weight takes O(n) whatever the number of
/// criteria.
struct ClosenessSearch {
  private let matrix: DecisionMatrix
  private let deviations: IdealDeviations

  init(_ matrix: DecisionMatrix, normalisation: Topsis.Normalisation) {
    self.matrix = matrix
    deviations = IdealDeviations(matrix, normalisation: normalisation)
  }

  /// For each criterion the smallest change of its weight that changes the set of the first `count`.
  func changes(_ ranking: PublishedRanking, top count: Int) -> [WeightChange?] {
    guard let set = TopSet(ranking, top: count) else { return matrix.weights.map { _ in nil } }
    return (0..<matrix.criteria).map { criterion in
      guard let curves = Curves(matrix, deviations, criterion) else { return nil }
      let down = change(of: set, curves, criterion, end: 0)
      let up = change(of: set, curves, criterion, end: 1)
      return TopSet.nearer(down, up)
    }
  }

  /// The first change between the present weight and `end`, to the resolution.
  private func change(of set: TopSet, _ curves: Curves, _ criterion: Int, end: Double) -> WeightChange? {
    let start = matrix.weights[criterion]
    let step = (end < start ? -1 : 1) / Double(WeightSensitivity.topsisSteps)
    var same = start
    var tries = 0
    while same != end {
      tries += 1
      let next = start + Double(tries) * step
      var other = step < 0 ? max(next, end) : min(next, end)
      var edge = set.edge { curves.closeness($0, at: other) }
      if edge.margin < -set.resolution {
        while (other - same).magnitude > WeightSensitivity.topsisResolution {
          let middle = same + (other - same) / 2
          let here = set.edge { curves.closeness($0, at: middle) }
          if here.margin < -set.resolution {
            (other, edge) = (middle, here)
          } else {
            same = middle
          }
        }
        return WeightChange(
          criterion: criterion, from: start, to: other, leaving: edge.leaving, entering: edge.entering)
      }
      same = other
    }
    return nil
  }

  /// Squared deviations of each alternative: in one criterion, and in all others at their proportions.
  private struct Curves {
    private var ownToBest: [Double] = []
    private var ownToWorst: [Double] = []
    private var restToBest: [Double] = []
    private var restToWorst: [Double] = []

    /// `nil` where the criterion has all the weight and cannot move.
    init?(_ matrix: DecisionMatrix, _ deviations: IdealDeviations, _ criterion: Int) {
      let criteria = matrix.criteria
      var rest = 0.0
      for other in 0..<criteria where other != criterion { rest += matrix.weights[other] }
      guard rest > 0 else { return nil }
      let squares = matrix.weights.map { ($0 / rest) * ($0 / rest) }
      for row in 0..<matrix.alternatives {
        var (toBest, toWorst) = (0.0, 0.0)
        for other in 0..<criteria where other != criterion {
          toBest += squares[other] * deviations.toBest[row * criteria + other]
          toWorst += squares[other] * deviations.toWorst[row * criteria + other]
        }
        restToBest.append(toBest)
        restToWorst.append(toWorst)
        ownToBest.append(deviations.toBest[row * criteria + criterion])
        ownToWorst.append(deviations.toWorst[row * criteria + criterion])
      }
    }

    func closeness(_ index: Int, at weight: Double) -> Double {
      let (own, rest) = (weight * weight, (1 - weight) * (1 - weight))
      return Topsis.closeness(
        toBest: (own * ownToBest[index] + rest * restToBest[index]).squareRoot(),
        toWorst: (own * ownToWorst[index] + rest * restToWorst[index]).squareRoot())
    }
  }
}
