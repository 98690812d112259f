import NeedsScoring
import Testing

@Suite struct ComparisonMatrixTests {
  @Test func oneOfTwoOppositeEntriesIsEnough() throws {
    let upper = try ComparisonMatrix(rows: [[1, 4, 2], [nil, nil, 0.5], [nil, nil, nil]])
    let full = try ComparisonMatrix(rows: [[1, 4, 2], [0.25, 1, 0.5], [0.5, 2, 1]])
    #expect(upper == full)
    #expect(upper.isComplete)
    #expect(upper[2, 1] == 2)
    let judgements = [
      PairwiseJudgement(row: 2, column: 1, ratio: 2), PairwiseJudgement(row: 0, column: 1, ratio: 4),
      PairwiseJudgement(row: 0, column: 2, ratio: 2), PairwiseJudgement(row: 1, column: 1, ratio: 1),
    ]
    #expect(try ComparisonMatrix(size: 3, judgements: judgements) == full)
  }

  @Test func aRoundedReciprocalIsTakenFromTheEntryThatWasJudged() throws {
    let matrix = try ComparisonMatrix(rows: [[1, 0.143], [7, 1]])
    #expect(matrix[0, 1] == 1.0 / 7)
    #expect(try ComparisonMatrix(rows: [[1, 7], [0.143, 1]])[1, 0] == 1.0 / 7)
  }

  @Test func entriesThatContradictEachOtherAreNamed() {
    #expect(throws: ComparisonMatrixError.notReciprocal(row: 0, column: 2, value: 3, opposite: 3)) {
      try ComparisonMatrix(rows: [[1, 2, 3], [0.5, 1, 1], [3, 1, 1]])
    }
    // Two decimals are too few for a seventh.
    #expect(throws: ComparisonMatrixError.notReciprocal(row: 0, column: 1, value: 7, opposite: 0.14)) {
      try ComparisonMatrix(rows: [[1, 7], [0.14, 1]])
    }
  }

  @Test func whatIsNoRatioIsNamedByRowAndColumn() {
    #expect(throws: ComparisonMatrixError.notPositive(row: 1, column: 0, value: 0)) {
      try ComparisonMatrix(rows: [[1, nil], [0, 1]])
    }
    #expect(throws: ComparisonMatrixError.notPositive(row: 0, column: 1, value: -3)) {
      try ComparisonMatrix(rows: [[1, -3], [nil, 1]])
    }
    #expect(throws: ComparisonMatrixError.notFinite(row: 0, column: 1)) {
      try ComparisonMatrix(rows: [[1, .nan], [nil, 1]])
    }
    #expect(throws: ComparisonMatrixError.notFinite(row: 1, column: 0)) {
      try ComparisonMatrix(size: 2, judgements: [PairwiseJudgement(row: 1, column: 0, ratio: .infinity)])
    }
    #expect(throws: ComparisonMatrixError.beyondScale(row: 0, column: 1, value: 1e7)) {
      try ComparisonMatrix(rows: [[1, 1e7], [nil, 1]])
    }
    #expect(throws: ComparisonMatrixError.beyondScale(row: 0, column: 1, value: 1e-7)) {
      try ComparisonMatrix(rows: [[1, 1e-7], [nil, 1]])
    }
    #expect(throws: ComparisonMatrixError.diagonalNotOne(row: 1, value: 2)) {
      try ComparisonMatrix(rows: [[1, 3], [nil, 2]])
    }
  }

  @Test func aMatrixHasAsManyColumnsAsRows() {
    #expect(throws: ComparisonMatrixError.empty) { try ComparisonMatrix(rows: []) }
    #expect(throws: ComparisonMatrixError.empty) { try ComparisonMatrix(size: 0, judgements: []) }
    #expect(throws: ComparisonMatrixError.notSquare(row: 1, expected: 2, found: 1)) {
      try ComparisonMatrix(rows: [[1, 2], [0.5]])
    }
    #expect(throws: ComparisonMatrixError.noSuchElement(row: 0, column: 2, size: 2)) {
      try ComparisonMatrix(size: 2, judgements: [PairwiseJudgement(row: 0, column: 2, ratio: 1)])
    }
    #expect(throws: ComparisonMatrixError.judgedTwice(row: 1, column: 0)) {
      try ComparisonMatrix(
        size: 2,
        judgements: [
          PairwiseJudgement(row: 0, column: 1, ratio: 2), PairwiseJudgement(row: 1, column: 0, ratio: 0.5),
        ])
    }
  }

  @Test func everyElementIsJoinedToTheFirstByJudgements() throws {
    #expect(throws: ComparisonMatrixError.notConnected(element: 2)) {
      try ComparisonMatrix(
        size: 4,
        judgements: [
          PairwiseJudgement(row: 0, column: 1, ratio: 2), PairwiseJudgement(row: 2, column: 3, ratio: 2),
        ])
    }
    let chain = try ComparisonMatrix(rows: [[1, 2, nil], [nil, 1, 3], [nil, nil, 1]])
    #expect(chain.missingPairs == 1)
    #expect(!chain.isComplete)
  }
}
