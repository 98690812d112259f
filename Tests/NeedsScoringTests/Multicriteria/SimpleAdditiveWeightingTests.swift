import NeedsScoring
import Testing

@Suite struct SimpleAdditiveWeightingTests {
  private func scores(
    _ rows: [[Double]], _ weights: [Double], _ senses: [CriterionSense],
    _ normalisation: SimpleAdditiveWeighting.Normalisation
  ) throws -> [Double] {
    try SimpleAdditiveWeighting(
      DecisionMatrix(rows: rows, weights: weights, senses: senses), normalisation: normalisation
    ).scores
  }

  /// By hand: columns (2, 4, 8) benefit and (1, 2, 4) cost with weights ¼ and ¾.
  @Test func scoresAreThoseComputedByHand() throws {
    let rows: [[Double]] = [[2, 1], [4, 2], [8, 4]]
    let senses: [CriterionSense] = [.benefit, .cost]
    // Ratios to the best: 1/4, 1/2, 1 and 1, 1/2, 1/4.
    #expect(try scores(rows, [1, 3], senses, .max) == [0.8125, 0.5, 0.4375])
    // Places: 0, 1/3, 1 and 1, 2/3, 0.
    #expect(agree(try scores(rows, [1, 3], senses, .minmax), [0.75, 7.0 / 12, 0.25], within: 1e-15))
    // Shares: 1/7, 2/7, 4/7 and 4/7, 2/7, 1/7.
    #expect(agree(try scores(rows, [1, 3], senses, .sum), [13.0 / 28, 8.0 / 28, 7.0 / 28], within: 1e-15))
  }

  @Test func termsAddUpToTheScore() throws {
    let result = try SimpleAdditiveWeighting(
      DecisionMatrix(rows: [[2, 1], [4, 2], [8, 4]], weights: [1, 3], senses: [.benefit, .cost]))
    for row in 0..<3 {
      let sum =
        result.weights[0] * result.normalised[2 * row] + result.weights[1] * result.normalised[2 * row + 1]
      #expect(result.scores[row] == sum)
    }
  }

  @Test(arguments: [0.0, 7.0], [CriterionSense.benefit, .cost])
  func aConstantColumnGivesEverybodyTheSame(value: Double, sense: CriterionSense) throws {
    let rows = [[value], [value], [value], [value]]
    #expect(try scores(rows, [1], [sense], .max) == [1, 1, 1, 1])
    #expect(try scores(rows, [1], [sense], .minmax) == [1, 1, 1, 1])
    #expect(try scores(rows, [1], [sense], .sum) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test func aCostOfZeroTakesEverything() throws {
    let rows: [[Double]] = [[0], [5], [0], [10]]
    #expect(try scores(rows, [1], [.cost], .max) == [1, 0, 1, 0])
    #expect(try scores(rows, [1], [.cost], .sum) == [0.5, 0, 0.5, 0])
    #expect(try scores(rows, [1], [.cost], .minmax) == [1, 0.5, 1, 0])
  }

  @Test func negativeValuesHaveNoRatioButAPlace() throws {
    for normalisation in [SimpleAdditiveWeighting.Normalisation.max, .sum] {
      #expect(throws: SimpleAdditiveWeightingError.negativeValue(row: 1, column: 1, value: -2)) {
        try scores([[1, 1], [1, -2]], [1, 1], [.benefit, .benefit], normalisation)
      }
    }
    #expect(try scores([[-3], [-1], [-2]], [1], [.benefit], .minmax) == [0, 1, 0.5])
  }

  @Test func reciprocalsOfTheSmallestNumbersDoNotOverflow() throws {
    let tiny = Double.leastNonzeroMagnitude
    let result = try scores([[tiny], [tiny * 2], [1e100]], [1], [.cost], .sum)
    #expect(agree(result, [2.0 / 3, 1.0 / 3, 0], within: 1e-15))
  }

  @Test func oneAlternativeHasTheFullScore() throws {
    for normalisation in SimpleAdditiveWeighting.Normalisation.allCases {
      #expect(try scores([[3, 0]], [1, 1], [.cost, .benefit], normalisation) == [1])
    }
  }
}
