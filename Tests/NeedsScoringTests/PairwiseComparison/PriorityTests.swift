import NeedsScoring
import Testing

@Suite struct PriorityTests {
  /// Ratios of known weights, with some pairs left out.
  private func consistent(_ weights: [Double], without missing: Set<[Int]> = []) throws -> ComparisonMatrix {
    try ComparisonMatrix(
      rows: weights.indices.map { i in
        weights.indices.map { j in missing.contains([min(i, j), max(i, j)]) ? nil : weights[i] / weights[j] }
      })
  }

  @Test func consistentJudgementsGiveBackTheirWeights() throws {
    let weights = [0.5, 0.25, 0.15, 0.1]
    let matrix = try consistent(weights)
    let vector = PrincipalEigenvector(matrix)
    #expect(agree(vector.weights, weights, within: 1e-14))
    #expect(agree(matrix.logarithmicLeastSquares, weights, within: 1e-14))
    #expect(agree(try #require(matrix.columnMeans), weights, within: 1e-14))
    #expect((vector.largestEigenvalue - 4).magnitude < 1e-12)
    for table in RandomIndexTable.allCases { #expect((vector.consistencyRatio(table) ?? 1) < 1e-12) }
  }

  /// For three elements λmax = 1 + c + 1/c with c = ∛(a₁₃ / (a₁₂ a₂₃)), and the weights are the geometric
  /// means.
  @Test func threeElementsAreThoseOfTheClosedForm() throws {
    let matrix = try ComparisonMatrix(rows: [[1, 2, 32], [nil, 1, 2], [nil, nil, 1]])
    let vector = PrincipalEigenvector(matrix)
    #expect((vector.largestEigenvalue - 3.5).magnitude < 1e-12)
    #expect((vector.consistencyIndex - 0.25).magnitude < 1e-12)
    #expect((try #require(vector.consistencyRatio(.saaty1980)) - 0.25 / 0.58).magnitude < 1e-12)
    // Products of rows: 64, 1, 1/64.
    let sum = 4 + 1 + 0.25
    #expect(agree(vector.weights, [4 / sum, 1 / sum, 0.25 / sum], within: 1e-13))
    #expect(agree(matrix.logarithmicLeastSquares, [4 / sum, 1 / sum, 0.25 / sum], within: 1e-14))
  }

  @Test func oneOrTwoElementsCannotContradictThemselves() throws {
    let one = PrincipalEigenvector(try ComparisonMatrix(rows: [[1]]))
    #expect(one.weights == [1])
    #expect(one.consistencyIndex == 0)
    #expect(try ComparisonMatrix(rows: [[nil]]).logarithmicLeastSquares == [1])
    let two = PrincipalEigenvector(try ComparisonMatrix(rows: [[1, 3], [nil, 1]]))
    #expect(agree(two.weights, [0.75, 0.25], within: 1e-15))
    #expect(two.consistencyIndex == 0)
    for table in RandomIndexTable.allCases {
      #expect(one.consistencyRatio(table) == nil)
      #expect(two.consistencyRatio(table) == nil)
    }
  }

  @Test func aTableWithoutTheSizeGivesNoRatio() throws {
    let vector = PrincipalEigenvector(try consistent((1...11).map { Double($0) }))
    #expect(vector.consistencyRatio(.alonsoLamata) == nil)
    #expect(vector.consistencyRatio(.saaty2005) != nil)
    let larger = PrincipalEigenvector(try consistent((1...16).map { Double($0) }))
    for table in RandomIndexTable.allCases { #expect(larger.consistencyRatio(table) == nil) }
  }

  @Test func missingJudgementsOfConsistentOnesChangeNothing() throws {
    let weights = [0.4, 0.3, 0.2, 0.1]
    for missing in [[[0, 3]], [[0, 2], [1, 3]], [[0, 2], [0, 3], [1, 3]]] as [[[Int]]] {
      let matrix = try consistent(weights, without: Set(missing))
      #expect(matrix.missingPairs == missing.count)
      let vector = PrincipalEigenvector(matrix)
      #expect(agree(vector.weights, weights, within: 1e-12))
      #expect(vector.consistencyIndex < 1e-12)
      #expect(agree(matrix.logarithmicLeastSquares, weights, within: 1e-14))
      #expect(matrix.columnMeans == nil)
    }
  }

  /// Harker's definition: with w(i) / w(j) in the places that are missing, w is the eigenvector of the full
  /// matrix, with the same eigenvalue.
  @Test func harkersWeightsAreTheEigenvectorOfTheMatrixThatTheyComplete() throws {
    let incomplete = try ComparisonMatrix(
      rows: [[1, 3, nil, 5], [nil, 1, 2, nil], [nil, nil, 1, 4], [nil, nil, nil, 1]])
    let vector = PrincipalEigenvector(incomplete)
    let w = vector.weights
    #expect(vector.consistencyIndex > 0.01)
    for i in 0..<4 {
      let sum = (0..<4).reduce(0.0) { $0 + (incomplete[i, $1] ?? w[i] / w[$1]) * w[$1] }
      #expect((sum - vector.largestEigenvalue * w[i]).magnitude < 1e-12)
    }
    // A table made for complete matrices is lenient with this one, but there is a ratio.
    #expect(vector.consistencyRatio(.saaty2005) != nil)
  }

  /// A chain of a hundred: the second eigenvalue is within a hundred-thousandth of the first.
  @Test func aLongChainOfJudgementsIsFollowedToItsEnd() throws {
    let judgements = (1..<100).map {
      PairwiseJudgement(row: $0, column: $0 - 1, ratio: $0 % 2 == 0 ? 2 : 0.6)
    }
    let matrix = try ComparisonMatrix(size: 100, judgements: judgements)
    let vector = PrincipalEigenvector(matrix)
    let w = vector.weights
    for judgement in judgements {
      #expect((w[judgement.row] / w[judgement.column] / judgement.ratio - 1).magnitude < 1e-12)
    }
    #expect(vector.consistencyIndex < 1e-12)
    #expect(agree(matrix.logarithmicLeastSquares, w, within: 1e-14))
  }

  @Test func extremeContradictionsGiveNumbers() throws {
    let top = ComparisonMatrix.largestRatio
    let matrix = try ComparisonMatrix(
      rows: [[1, top, 1 / top, top], [nil, 1, top, 1], [nil, nil, 1, top], [nil, nil, nil, 1]])
    let vector = PrincipalEigenvector(matrix)
    #expect(vector.largestEigenvalue.isFinite)
    for weights in [vector.weights, matrix.logarithmicLeastSquares, try #require(matrix.columnMeans)] {
      #expect(weights.allSatisfy { (0...1).contains($0) })
      #expect((weights.reduce(0, +) - 1).magnitude < 1e-14)
    }
    // Chains of extremes go beyond what a number can hold.
    let chain = try ComparisonMatrix(
      size: 80, judgements: (1..<80).map { PairwiseJudgement(row: $0, column: $0 - 1, ratio: top) })
    let long = PrincipalEigenvector(chain)
    #expect(long.weights.allSatisfy { (0...1).contains($0) })
    #expect(long.consistencyIndex < 1e-12)
    #expect((chain.logarithmicLeastSquares.reduce(0, +) - 1).magnitude < 1e-14)
  }

  /// Random judgements: the equation of the eigenvector holds, and elements in another order have the same
  /// weights.
  @Test func theEigenvectorSolvesItsEquationInAnyOrderOfElements() throws {
    var numbers = SeededGenerator(seed: 1977)
    for _ in 0..<200 {
      let size = Int.random(in: 1...12, using: &numbers)
      var rows = [[Double?]](repeating: Array(repeating: nil, count: size), count: size)
      for i in 0..<size {
        for j in 0..<i where j == i - 1 || Int.random(in: 0..<4, using: &numbers) > 0 {
          let value = Double(Int.random(in: 1...9, using: &numbers))
          rows[i][j] = Bool.random(using: &numbers) ? value : 1 / value
        }
      }
      let matrix = try ComparisonMatrix(rows: rows)
      let vector = PrincipalEigenvector(matrix)
      let w = vector.weights
      #expect(vector.largestEigenvalue >= Double(size))
      for i in 0..<size {
        let sum = (0..<size).reduce(0.0) { $0 + (matrix[i, $1] ?? w[i] / w[$1]) * w[$1] }
        #expect((sum / w[i] / vector.largestEigenvalue - 1).magnitude < 1e-12)
      }
      let order = Array(0..<size).shuffled(using: &numbers)
      let permuted = try ComparisonMatrix(rows: order.map { i in order.map { matrix[i, $0] } })
      #expect(agree(PrincipalEigenvector(permuted).weights, order.map { w[$0] }, within: 1e-11))
      let squares = matrix.logarithmicLeastSquares
      #expect(agree(permuted.logarithmicLeastSquares, order.map { squares[$0] }, within: 1e-12))
    }
  }
}
