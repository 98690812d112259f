import NeedsScoring
import Testing

@Suite struct Promethee2Tests {
  /// By hand: 0, 1 and 3, so differences of 1, 2 and 3.
  @Test(
    arguments: [
      (.usual, [-2, 0, 2]),
      (.uShape(q: 1), [-1, -1, 2]),
      (.vShape(p: 2), [-1.5, -0.5, 2]),
      (.level(q: 1, p: 2), [-1, -0.5, 1.5]),
      (.linear(q: 1, p: 3), [-1, -0.5, 1.5]),
    ] as [(PreferenceFunction, [Double])])
  func netFlowsAreThoseComputedByHand(function: PreferenceFunction, twice: [Double]) throws {
    let matrix = try DecisionMatrix(rows: [[0], [1], [3]], weights: [1], senses: [.benefit])
    #expect(try Promethee2(matrix, function: function).netFlows == twice.map { $0 / 2 })
    let costs = try DecisionMatrix(rows: [[0], [1], [3]], weights: [1], senses: [.cost])
    #expect(try Promethee2(costs, function: function).netFlows == twice.map { -$0 / 2 })
  }

  @Test func gaussianPreferenceIsThatOfTheFormula() throws {
    // 1 − e^(−1/2), at a difference of s.
    let expected = 0.393_469_340_287_366_6
    #expect((PreferenceFunction.gaussian(s: 4).preference(4) - expected).magnitude < 1e-16)
    let matrix = try DecisionMatrix(rows: [[5], [1]], weights: [1], senses: [.benefit])
    let flows = try Promethee2(matrix, function: .gaussian(s: 4))
    #expect(agree(flows.netFlows, [expected, -expected], within: 1e-15))
    #expect(flows.positiveFlows[1] == 0)
    #expect(flows.negativeFlows[0] == 0)
  }

  @Test func preferenceIsFullFromItsThresholdOnAndNothingUpToTheOther() {
    #expect([-1, 0, 0.1].map(PreferenceFunction.usual.preference) == [0, 0, 1])
    #expect([1, 1.1].map(PreferenceFunction.uShape(q: 1).preference) == [0, 1])
    #expect([-1, 1, 2, 3].map(PreferenceFunction.vShape(p: 2).preference) == [0, 0.5, 1, 1])
    #expect([1, 1.5, 2, 2.1].map(PreferenceFunction.level(q: 1, p: 2).preference) == [0, 0.5, 0.5, 1])
    #expect([1, 1.5, 2, 2.1].map(PreferenceFunction.linear(q: 1, p: 2).preference) == [0, 0.5, 1, 1])
    #expect([1, 1.1].map(PreferenceFunction.linear(q: 1, p: 1).preference) == [0, 1])
    #expect([0, 1].map(PreferenceFunction.vShape(p: 0).preference) == [0, 1])
  }

  @Test func flowsOfCriteriaMakeTheNetFlow() throws {
    let matrix = try DecisionMatrix(
      rows: [[1, 9], [2, 7], [4, 8]], weights: [1, 3], senses: [.benefit, .cost])
    let flows = try Promethee2(matrix, functions: [.usual, .vShape(p: 2)])
    #expect(flows.criterionFlows == [-1, -0.75, 0, 0.75, 1, 0])
    #expect(agree(flows.netFlows, [-0.8125, 0.5625, 0.25], within: 1e-15))
  }

  @Test func oneAlternativeAndEqualOnesHaveNoFlow() throws {
    let alone = try DecisionMatrix(rows: [[3]], weights: [1], senses: [.benefit])
    let equal = try DecisionMatrix(rows: [[3], [3], [3]], weights: [1], senses: [.benefit])
    for function in [PreferenceFunction.usual, .linear(q: 0, p: 1), .gaussian(s: 1)] {
      #expect(try Promethee2(alone, function: function).netFlows == [0])
      let flows = try Promethee2(equal, function: function)
      #expect(flows.positiveFlows == [0, 0, 0])
      #expect(flows.negativeFlows == [0, 0, 0])
    }
  }

  @Test(
    arguments: [
      .uShape(q: -1), .uShape(q: .nan), .vShape(p: .infinity), .level(q: 2, p: 1), .linear(q: 3, p: 1),
      .gaussian(s: 0), .gaussian(s: .nan),
    ] as [PreferenceFunction])
  func thresholdsThatAreNoneAreRefused(function: PreferenceFunction) throws {
    let matrix = try DecisionMatrix(rows: [[1, 2]], weights: [1, 1], senses: [.benefit, .benefit])
    let error = #expect(throws: Promethee2Error.self) {
      try Promethee2(matrix, functions: [.usual, function])
    }
    guard case .thresholds(column: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func thereIsOneFunctionForEachCriterion() throws {
    let matrix = try DecisionMatrix(rows: [[1, 2]], weights: [1, 1], senses: [.benefit, .benefit])
    #expect(throws: Promethee2Error.functionCount(expected: 2, found: 1)) {
      try Promethee2(matrix, functions: [.usual])
    }
  }

  /// The definition, with nothing sorted.
  private func definition(_ table: RandomTable, _ functions: [PreferenceFunction]) throws -> [[Double]] {
    let matrix = try table.matrix
    let count = matrix.alternatives
    var positive = [Double](repeating: 0, count: count)
    var negative = positive
    for a in 0..<count {
      for b in 0..<count where a != b {
        for (c, function) in functions.enumerated() {
          let difference =
            matrix.senses[c] == .benefit ? matrix[a, c] - matrix[b, c] : matrix[b, c] - matrix[a, c]
          let preference = matrix.weights[c] * function.preference(difference) / Double(count - 1)
          positive[a] += preference
          negative[b] += preference
        }
      }
    }
    return [positive, negative, zip(positive, negative).map { $0 - $1 }]
  }

  @Test func sortingFindsWhatTheDefinitionFinds() throws {
    var numbers = SeededGenerator(seed: 22)
    for round in 0..<300 {
      let table = RandomTable(
        &numbers, alternatives: Int.random(in: 2...40, using: &numbers),
        criteria: Int.random(in: 1...4, using: &numbers), whole: round % 2 == 0)
      let functions = table.functions(&numbers)
      let flows = try Promethee2(table.matrix, functions: functions)
      let expected = try definition(table, functions)
      #expect(agree(flows.positiveFlows, expected[0], within: 1e-13), "\(functions)")
      #expect(agree(flows.negativeFlows, expected[1], within: 1e-13), "\(functions)")
      #expect(agree(flows.netFlows, expected[2], within: 1e-13), "\(functions)")
    }
  }

  /// Thresholds a billion times smaller than the values: a plain prefix sum would lose all digits.
  @Test func smallDifferencesOfLargeValuesAreNotLost() throws {
    var numbers = SeededGenerator(seed: 23)
    var table = RandomTable(&numbers, alternatives: 200, criteria: 1, whole: false)
    table.rows = table.rows.map { [1e9 + $0[0] / 1024] }
    let functions = [PreferenceFunction.linear(q: 0.0001, p: 0.02)]
    let flows = try Promethee2(table.matrix, functions: functions)
    #expect(agree(flows.netFlows, try definition(table, functions)[2], within: 1e-12))
  }

  /// Values from far closer together than s to far wider apart, with ties: all shapes of boxes.
  @Test(arguments: [1e-3, 0.1, 1, 7, 50, 1e4, 1e300, .leastNonzeroMagnitude] as [Double])
  func gaussianBoxesSumWhatTheDefinitionSums(
    s: Double
  ) throws {
    var numbers = SeededGenerator(seed: 1991)
    for whole in [true, false] {
      let table = RandomTable(&numbers, alternatives: 300, criteria: 1, whole: whole)
      let flows = try Promethee2(table.matrix, function: .gaussian(s: s))
      let expected = try definition(table, [.gaussian(s: s)])
      #expect(agree(flows.positiveFlows, expected[0], within: 1e-14))
      #expect(agree(flows.negativeFlows, expected[1], within: 1e-14))
    }
  }
}
