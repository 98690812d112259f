import NeedsScoring
import Testing

@Suite struct TopsisTests {
  /// By hand: columns (3, 4, 0) of length 5 and (0, 0, 1) of length 1, weights ½.
  @Test func closenessIsThatComputedByHand() throws {
    let matrix = try DecisionMatrix(
      rows: [[3, 0], [4, 0], [0, 1]], weights: [1, 1], senses: [.benefit, .benefit])
    let result = Topsis(matrix)
    // v: (0.3, 0), (0.4, 0), (0, 0.5); the best is (0.4, 0.5) and the worst (0, 0).
    let root = (0.26 as Double).squareRoot()
    #expect(agree(result.distanceToBest, [root, 0.5, 0.4], within: 1e-15))
    #expect(agree(result.distanceToWorst, [0.3, 0.4, 0.5], within: 1e-15))
    #expect(agree(result.closeness, [0.3 / (0.3 + root), 4.0 / 9, 5.0 / 9], within: 1e-15))
  }

  @Test func costsTurnTheScaleRound() throws {
    let matrix = try DecisionMatrix(rows: [[1], [2], [4]], weights: [1], senses: [.cost])
    #expect(agree(Topsis(matrix, normalisation: .minmax).closeness, [1, 2.0 / 3, 0], within: 1e-15))
    #expect(agree(Topsis(matrix, normalisation: .vector).closeness, [1, 2.0 / 3, 0], within: 1e-15))
  }

  @Test(arguments: Topsis.Normalisation.allCases, [0.0, -2.0, 1e100])
  func whereNothingDiffersEverybodyIsHalfWay(normalisation: Topsis.Normalisation, value: Double) throws {
    let rows = Array(repeating: [value, value], count: 3)
    let matrix = try DecisionMatrix(rows: rows, weights: [1, 1], senses: [.benefit, .cost])
    #expect(Topsis(matrix, normalisation: normalisation).closeness == [0.5, 0.5, 0.5])
  }

  @Test(arguments: Topsis.Normalisation.allCases)
  func whatDiffersOnlyWithoutWeightIsAsGoodAsEqual(normalisation: Topsis.Normalisation) throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 5], [1, 9]], weights: [1, 0], senses: [.benefit, .benefit])
    #expect(Topsis(matrix, normalisation: normalisation).closeness == [0.5, 0.5])
  }

  @Test(arguments: Topsis.Normalisation.allCases)
  func extremesGiveNumbers(normalisation: Topsis.Normalisation) throws {
    let rows = [[1e100, .leastNonzeroMagnitude], [-1e100, 0], [0, 1e-300]]
    let matrix = try DecisionMatrix(rows: rows, weights: [1, 1e-300], senses: [.benefit, .cost])
    let closeness = Topsis(matrix, normalisation: normalisation).closeness
    #expect(closeness.allSatisfy { (0...1).contains($0) })
    #expect(closeness[0] > closeness[2] && closeness[2] > closeness[1])
  }
}
