import NeedsScoring
import Testing

@Suite struct WeightSensitivityTests {
  /// By hand: scores t · 1 and (1 − t) · 1 with t = 0.7 cross at ½; the same seen from the other criterion.
  @Test func twoAlternativesChangePlacesWhereTheirScoresCross() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 0], [0, 1]], weights: [0.7, 0.3], senses: [.benefit, .benefit])
    let sensitivity = WeightSensitivity(try SimpleAdditiveWeighting(matrix, normalisation: .minmax), top: 1)
    let first = try #require(sensitivity.changes[0])
    #expect(first.from == 0.7)
    #expect((first.to - 0.5).magnitude < 1e-15)
    #expect((first.change + 0.2).magnitude < 1e-15)
    #expect(first.leaving == 0)
    #expect(first.entering == 1)
    let second = try #require(sensitivity.changes[1])
    #expect((second.change - 0.2).magnitude < 1e-15)
    #expect(sensitivity.smallest?.criterion == (first.change.magnitude <= second.change.magnitude ? 0 : 1))
  }

  /// By hand: with t for the third criterion and the others in proportion 3 : 1, the scores are (1 − t) · ¾,
  /// (1 − t) · ¼ + t / 2 and t; at t = 0.2 the order is 0, 1, 2. The second passes the first at t = ½, but
  /// the third has passed it at 3/7.
  @Test func otherWeightsKeepTheirProportions() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 0, 0], [0, 1, 0.5], [0, 0, 1]], weights: [0.6, 0.2, 0.2],
      senses: [.benefit, .benefit, .benefit])
    let sensitivity = WeightSensitivity(try SimpleAdditiveWeighting(matrix, normalisation: .minmax), top: 1)
    let change = try #require(sensitivity.changes[2])
    #expect((change.to - 3.0 / 7).magnitude < 1e-15)
    #expect(change.leaving == 0)
    #expect(change.entering == 2)
  }

  @Test func aDominantAlternativeCannotBeDisplaced() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 1], [3, 4], [2, 2]], weights: [1, 1], senses: [.benefit, .benefit])
    let saw = WeightSensitivity(try SimpleAdditiveWeighting(matrix), top: 1)
    #expect(saw.changes == [nil, nil])
    #expect(saw.smallest == nil)
    #expect(WeightSensitivity(topsis: matrix, normalisation: .vector, top: 1).changes == [nil, nil])
    #expect(WeightSensitivity(try Promethee2(matrix, function: .usual), top: 1).changes == [nil, nil])
  }

  @Test(arguments: [-1, 0, 3, 4]) func aSetOfNobodyOrOfAllCannotChange(count: Int) throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 3], [2, 2], [3, 1]], weights: [1, 1], senses: [.benefit, .benefit])
    #expect(WeightSensitivity(try SimpleAdditiveWeighting(matrix), top: count).changes == [nil, nil])
    #expect(WeightSensitivity(topsis: matrix, normalisation: .minmax, top: count).changes == [nil, nil])
  }

  @Test func aTieAtTheEdgeIsBrokenByAnyChange() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 0], [0, 1]], weights: [1, 1], senses: [.benefit, .benefit])
    let saw = try SimpleAdditiveWeighting(matrix, normalisation: .minmax)
    #expect(WeightSensitivity(saw, top: 1).smallest?.change.magnitude ?? 1 < 1e-15)
    let topsis = WeightSensitivity(topsis: matrix, normalisation: .minmax, top: 1)
    #expect(topsis.smallest?.change.magnitude ?? 1 < 2e-9)
  }

  @Test func equalAlternativesStayTied() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 5], [1, 5], [0, 0]], weights: [1, 1], senses: [.benefit, .benefit])
    #expect(WeightSensitivity(try SimpleAdditiveWeighting(matrix), top: 1).changes == [nil, nil])
    #expect(WeightSensitivity(topsis: matrix, normalisation: .vector, top: 1).changes == [nil, nil])
  }

  /// 0.1 + 0.2 against 0.3: the scores are equal at any weight of the first criterion, but not to the last
  /// bit.
  @Test(arguments: [[0, 1], [1, 0]]) func whatOnlyRoundingSetsApartDoesNotChangeTheSet(order: [Int]) throws {
    let tied: [[Double]] = [[0.5, 1, 1, 0], [0.5, 0, 0, 1]]
    let matrix = try DecisionMatrix(
      rows: order.map { tied[$0] } + [[0, 0, 0, 0], [1, 1, 1, 1]], weights: [0.4, 0.1, 0.2, 0.3],
      senses: [.benefit, .benefit, .benefit, .benefit])
    let changes = WeightSensitivity(try SimpleAdditiveWeighting(matrix), top: 2).changes
    #expect(changes[0] == nil)
    // Any change of the others decides between them.
    for change in changes.dropFirst() { #expect((change?.change.magnitude ?? 1) < 1e-15) }
  }

  /// The same for distances: 3² + 4² against 5².
  @Test(arguments: [[0, 1], [1, 0]]) func whatOnlyRoundingSetsApartDoesNotChangeClosenessEither(
    order: [Int]
  ) throws {
    for unit in [0.1, 0.7, 1.3] {
      let tied: [[Double]] = [[0.5, 1, 1, 0], [0.5, 0, 0, 1]]
      let matrix = try DecisionMatrix(
        rows: order.map { tied[$0] } + [[0, 0, 0, 0], [1, 1, 1, 1]], weights: [unit, 3, 4, 5],
        senses: [.benefit, .benefit, .benefit, .benefit])
      let changes = WeightSensitivity(topsis: matrix, normalisation: .minmax, top: 2).changes
      #expect(changes[0] == nil)
    }
  }

  @Test func aCriterionWithAllTheWeightCannotMove() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 0], [0, 1]], weights: [1, 0], senses: [.benefit, .benefit])
    let changes = WeightSensitivity(try SimpleAdditiveWeighting(matrix, normalisation: .minmax), top: 1)
      .changes
    #expect(changes[0] == nil)
    // A criterion without weight can get some.
    #expect(changes[1]?.from == 0)
    #expect((changes[1]?.to ?? 0) == 0.5)
  }

  /// The definition: all pairs, each crossing.
  private func definition(
    _ table: RandomTable, _ values: [Double], _ weights: [Double], _ order: [Int], _ top: Int
  )
    -> [Double?]
  {
    let criteria = weights.count
    return weights.indices.map { c in
      var best: Double?
      for i in order[..<top] {
        for j in order[top...] {
          var (restI, restJ) = (0.0, 0.0)
          for d in 0..<criteria where d != c {
            restI += weights[d] * values[i * criteria + d] / (1 - weights[c])
            restJ += weights[d] * values[j * criteria + d] / (1 - weights[c])
          }
          let low = restI - restJ
          let high = values[i * criteria + c] - values[j * criteria + c]
          guard min(low, high) < -1e-12, low != high else { continue }
          let change = (low / (low - high) - weights[c]).magnitude
          best = min(best ?? change, change)
        }
      }
      return best
    }
  }

  @Test func theClosedFormFindsTheNearestCrossingOfAllPairs() throws {
    var numbers = SeededGenerator(seed: 1997)
    for round in 0..<300 {
      let table = RandomTable(
        &numbers, alternatives: Int.random(in: 2...25, using: &numbers),
        criteria: Int.random(in: 2...5, using: &numbers), whole: round % 3 == 0)
      let top = Int.random(in: 1..<table.rows.count, using: &numbers)
      let saw = try SimpleAdditiveWeighting(table.matrix, normalisation: .minmax)
      let flows = try Promethee2(table.matrix, functions: table.functions(&numbers))
      let pairs: [(WeightSensitivity, [Double], [Double])] = [
        (WeightSensitivity(saw, top: top), saw.normalised, saw.scores),
        (WeightSensitivity(flows, top: top), flows.criterionFlows, flows.netFlows),
      ]
      for (sensitivity, values, scores) in pairs {
        let expected = definition(table, values, saw.weights, ScoreRanking.order(of: scores), top)
        for (found, expected) in zip(sensitivity.changes, expected) {
          #expect((found == nil) == (expected == nil))
          guard let found, let expected else { continue }
          #expect((found.change.magnitude - expected).magnitude < 1e-9)
        }
      }
    }
  }

  /// On both sides of the weight that is found, the method itself is asked who is in the set.
  @Test(arguments: Topsis.Normalisation.allCases)
  func topsisChangesItsSetWhereTheSearchSays(normalisation: Topsis.Normalisation) throws {
    var numbers = SeededGenerator(seed: 1981)
    var found = 0
    for _ in 0..<100 {
      let table = RandomTable(&numbers, alternatives: 12, criteria: 3, whole: false)
      let matrix = try table.matrix
      let set = Set(ScoreRanking.order(of: Topsis(matrix, normalisation: normalisation).closeness)[..<4])
      let sensitivity = WeightSensitivity(topsis: matrix, normalisation: normalisation, top: 4)
      for case let change? in sensitivity.changes {
        found += 1
        let sign = change.change < 0 ? -1.0 : 1.0
        for (weight, isSame) in [(change.to - sign * 1e-6, true), (change.to + sign * 1e-7, false)] {
          guard (0...1).contains(weight) else { continue }
          var moved = table
          moved.weights = matrix.weights.enumerated().map { criterion, other in
            criterion == change.criterion ? weight : other * (1 - weight) / (1 - change.from)
          }
          let closeness = Topsis(try moved.matrix, normalisation: normalisation).closeness
          #expect((Set(ScoreRanking.order(of: closeness)[..<4]) == set) == isSame)
        }
        #expect(set.contains(change.leaving))
        #expect(!set.contains(change.entering))
      }
    }
    #expect(found > 100)
  }
}
