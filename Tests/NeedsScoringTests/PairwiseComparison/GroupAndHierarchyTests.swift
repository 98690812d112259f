import NeedsScoring
import Testing

@Suite struct GroupAndHierarchyTests {
  private func pair(_ ratio: Double?) throws -> ComparisonMatrix {
    try ComparisonMatrix(rows: [[1, 1, ratio], [nil, 1, 2], [nil, nil, 1]])
  }

  @Test func groupsJudgeByTheGeometricMean() throws {
    let group = try GroupJudgement.aggregate([pair(2), pair(8)])
    #expect(((group[0, 2] ?? 0) - 4).magnitude < 1e-14)
    #expect(((group[2, 0] ?? 0) - 0.25).magnitude < 1e-15)
    #expect(((group[1, 2] ?? 0) - 2).magnitude < 1e-15)
    let weighted = try GroupJudgement.aggregate([pair(2), pair(16)], votes: [2, 1])
    #expect(((weighted[0, 2] ?? 0) - 4).magnitude < 1e-14)
  }

  @Test func oneWhoDidNotJudgeAPairHasNoSayInIt() throws {
    let group = try GroupJudgement.aggregate([pair(5), pair(nil), pair(5)])
    #expect(((group[0, 2] ?? 0) - 5).magnitude < 1e-14)
    #expect(try GroupJudgement.aggregate([pair(nil), pair(nil)]).missingPairs == 1)
    let other = try ComparisonMatrix(rows: [[1, nil, 3], [nil, 1, 2], [nil, nil, 1]])
    #expect(try GroupJudgement.aggregate([pair(nil), other]).isComplete)
  }

  @Test func theMeanOfReciprocalsIsTheReciprocalOfTheMean() throws {
    let turned = try ComparisonMatrix(rows: [[1, 3], [nil, 1]])
    let back = try ComparisonMatrix(rows: [[1, 1.0 / 3], [nil, 1]])
    #expect(((try GroupJudgement.aggregate([turned, back])[0, 1] ?? 0) - 1).magnitude < 1e-15)
  }

  @Test func whatIsNoGroupIsRefused() throws {
    let one = try pair(2)
    let small = try ComparisonMatrix(rows: [[1]])
    #expect(throws: GroupJudgementError.nobody) { try GroupJudgement.aggregate([]) }
    #expect(throws: GroupJudgementError.size(member: 1, expected: 3, found: 1)) {
      try GroupJudgement.aggregate([one, small])
    }
    #expect(throws: GroupJudgementError.voteCount(expected: 1, found: 2)) {
      try GroupJudgement.aggregate([one], votes: [1, 1])
    }
    #expect(throws: GroupJudgementError.vote(member: 1, -1)) {
      try GroupJudgement.aggregate([one, one], votes: [1, -1])
    }
    #expect(throws: GroupJudgementError.votesSumToZero) {
      try GroupJudgement.aggregate([one, one], votes: [0, 0])
    }
  }

  /// By hand: criteria 3 : 1, alternatives 1 : 1 in the first and 4 : 1 in the second.
  @Test func scoresAreWeightedSumsOfLocalWeights() throws {
    let criteria = try ComparisonMatrix(rows: [[1, 3], [nil, 1]])
    let equal = try ComparisonMatrix(rows: [[1, 1], [nil, 1]])
    let four = try ComparisonMatrix(rows: [[1, 4], [nil, 1]])
    for method in PriorityMethod.allCases {
      let hierarchy = try AnalyticHierarchy(criteria: criteria, alternatives: [equal, four], method: method)
      #expect(agree(hierarchy.criteriaWeights, [0.75, 0.25], within: 1e-15))
      #expect(agree(hierarchy.scores, [0.575, 0.425], within: 1e-15))
      #expect(hierarchy.alternativeConsistency.count == 2)
    }
  }

  /// Where judgements contradict each other, methods differ from the third decimal on.
  @Test func theMethodThatIsNamedIsUsedThroughout() throws {
    let judged = try ComparisonMatrix(
      rows: [[1, 3, 0.2, 7], [nil, 1, 2, 5], [nil, nil, 1, 9], [nil, nil, nil, 1]])
    let all = Array(repeating: judged, count: 4)
    let vector = PrincipalEigenvector(judged).weights
    let means = judged.logarithmicLeastSquares
    #expect(!agree(vector, means, within: 0.001))
    for (method, weights) in [(PriorityMethod.eigenvector, vector), (.geometricMean, means)] {
      let hierarchy = try AnalyticHierarchy(criteria: judged, alternatives: all, method: method)
      #expect(hierarchy.method == method)
      #expect(hierarchy.criteriaWeights == weights)
      #expect(hierarchy.alternativeWeights == Array(repeating: weights, count: 4))
      #expect(agree(hierarchy.scores, weights, within: 1e-15))
    }
  }

  @Test func aHierarchyHasOneMatrixForEachCriterion() throws {
    let criteria = try ComparisonMatrix(rows: [[1, 3], [nil, 1]])
    let two = try ComparisonMatrix(rows: [[1, 4], [nil, 1]])
    let one = try ComparisonMatrix(rows: [[1]])
    #expect(throws: AnalyticHierarchyError.matrixCount(expected: 2, found: 1)) {
      try AnalyticHierarchy(criteria: criteria, alternatives: [two])
    }
    #expect(throws: AnalyticHierarchyError.size(criterion: 1, expected: 2, found: 1)) {
      try AnalyticHierarchy(criteria: criteria, alternatives: [two, one])
    }
  }
}
