import NeedsScoring
import Testing

@Suite struct DecisionMatrixTests {
  @Test func weightsAreNormalisedAndValuesFoundByRowAndColumn() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 2], [3, 4], [5, 6]], weights: [1, 3], senses: [.benefit, .cost])
    #expect(matrix.alternatives == 3)
    #expect(matrix.criteria == 2)
    #expect(matrix.weights == [0.25, 0.75])
    #expect(matrix[1, 0] == 3)
    #expect(matrix[2, 1] == 6)
    #expect(matrix.column(1) == [2, 4, 6])
    #expect(
      matrix
        == (try DecisionMatrix(values: [1, 2, 3, 4, 5, 6], weights: [2, 6], senses: [.benefit, .cost])))
  }

  @Test func hugeAndTinyWeightsAreNormalisedAsWell() throws {
    for unit in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude] {
      let matrix = try DecisionMatrix(rows: [[1, 2]], weights: [unit, unit], senses: [.benefit, .benefit])
      #expect(matrix.weights == [0.5, 0.5])
    }
  }

  @Test func nothingIsNoMatrix() {
    #expect(throws: DecisionMatrixError.empty) { try DecisionMatrix(rows: [], weights: [], senses: []) }
    #expect(throws: DecisionMatrixError.empty) { try DecisionMatrix(rows: [[]], weights: [], senses: []) }
    #expect(throws: DecisionMatrixError.empty) {
      try DecisionMatrix(values: [], weights: [1], senses: [.cost])
    }
    #expect(throws: DecisionMatrixError.empty) { try DecisionMatrix(values: [1], weights: [1], senses: []) }
  }

  @Test func rowsOfDifferentLengthAreNamed() {
    #expect(throws: DecisionMatrixError.ragged(row: 1, expected: 2, found: 1)) {
      try DecisionMatrix(rows: [[1, 2], [3]], weights: [1, 1], senses: [.benefit, .benefit])
    }
    #expect(throws: DecisionMatrixError.notRectangular(values: 3, criteria: 2)) {
      try DecisionMatrix(values: [1, 2, 3], weights: [1, 1], senses: [.benefit, .benefit])
    }
    #expect(throws: DecisionMatrixError.senseCount(expected: 2, found: 1)) {
      try DecisionMatrix(rows: [[1, 2]], weights: [1, 1], senses: [.benefit])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func whatIsNoNumberIsNamedByRowAndColumn(value: Double) {
    #expect(throws: DecisionMatrixError.notFinite(row: 1, column: 0)) {
      try DecisionMatrix(rows: [[1, 2], [value, 4]], weights: [1, 1], senses: [.benefit, .benefit])
    }
    #expect(throws: DecisionMatrixError.weightNotFinite(column: 1)) {
      try DecisionMatrix(rows: [[1, 2]], weights: [1, value], senses: [.benefit, .benefit])
    }
  }

  @Test func valuesWhoseSquaresOverflowAreRefused() throws {
    #expect(throws: DecisionMatrixError.tooLarge(row: 0, column: 1)) {
      try DecisionMatrix(rows: [[1, -1e101]], weights: [1, 1], senses: [.benefit, .benefit])
    }
    _ = try DecisionMatrix(rows: [[1, -1e100]], weights: [1, 1], senses: [.benefit, .benefit])
  }

  @Test func weightsThatWeighNothingAreRefused() {
    #expect(throws: DecisionMatrixError.weightsSumToZero) {
      try DecisionMatrix(rows: [[1, 2]], weights: [0, 0], senses: [.benefit, .benefit])
    }
    #expect(throws: DecisionMatrixError.negativeWeight(column: 1, weight: -1)) {
      try DecisionMatrix(rows: [[1, 2]], weights: [1, -1], senses: [.benefit, .benefit])
    }
    #expect(throws: DecisionMatrixError.weightCount(expected: 2, found: 3)) {
      try DecisionMatrix(rows: [[1, 2]], weights: [1, 1, 1], senses: [.benefit, .benefit])
    }
  }
}
