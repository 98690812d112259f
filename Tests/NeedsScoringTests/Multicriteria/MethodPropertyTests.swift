import NeedsScoring
import Testing

/// What holds for every matrix, whatever is in it.
@Suite struct MethodPropertyTests {
  /// Scores of one matrix by every method.
  private func scores(_ table: RandomTable, _ functions: [PreferenceFunction]) throws -> [[Double]] {
    let matrix = try table.matrix
    var result: [[Double]] = []
    for normalisation in SimpleAdditiveWeighting.Normalisation.allCases {
      result.append(try SimpleAdditiveWeighting(matrix, normalisation: normalisation).scores)
    }
    for normalisation in Topsis.Normalisation.allCases {
      result.append(Topsis(matrix, normalisation: normalisation).closeness)
    }
    result.append(try Promethee2(matrix, functions: functions).netFlows)
    return result
  }

  private func tables(
    _ seed: UInt64, _ body: (RandomTable, [PreferenceFunction], inout SeededGenerator) throws -> Void
  )
    throws
  {
    var numbers = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let table = RandomTable(
        &numbers, alternatives: Int.random(in: 1...30, using: &numbers),
        criteria: Int.random(in: 1...5, using: &numbers), whole: round % 2 == 0)
      let functions = table.functions(&numbers)
      try body(table, functions, &numbers)
    }
  }

  @Test func theOrderOfAlternativesMakesNoDifferenceToTheBit() throws {
    try tables(1) { table, functions, numbers in
      let order = Array(table.rows.indices).shuffled(using: &numbers)
      let plain = try scores(table, functions)
      let permuted = try scores(table.permuted(order), functions)
      for (plain, permuted) in zip(plain, permuted) { #expect(order.map { plain[$0] } == permuted) }
    }
  }

  @Test func equalRowsHaveEqualScores() throws {
    try tables(2) { table, functions, _ in
      var table = table
      if let first = table.rows.first { table.rows.append(first) }
      for scores in try scores(table, functions) { #expect(scores.first == scores.last) }
    }
  }

  @Test func aConstantColumnChangesNoRank() throws {
    try tables(3) { table, functions, numbers in
      let value = ([0, 1, 250] as [Double]).randomElement(using: &numbers) ?? 0
      let sense = Bool.random(using: &numbers) ? CriterionSense.benefit : .cost
      let wider = table.withConstant(value, weight: 0.7, sense: sense)
      let plain = try scores(table, functions)
      let more = try scores(wider, functions + [.linear(q: 0, p: 1)])
      for (plain, more) in zip(plain, more) {
        #expect(ScoreRanking.ranks(of: plain) == ScoreRanking.ranks(of: more))
      }
    }
  }

  @Test func theUnitOfWeightsMakesNoDifference() throws {
    try tables(4) { table, functions, _ in
      var heavier = table
      heavier.weights = table.weights.map { $0 * 1024 }
      let (plain, heavy) = (try scores(table, functions), try scores(heavier, functions))
      #expect(plain == heavy)
    }
  }

  @Test func scoresStayWithinTheirRange() throws {
    try tables(5) { table, functions, _ in
      let all = try scores(table, functions)
      for scores in all.dropLast() { #expect(scores.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-15 }) }
      #expect((all[2].reduce(0, +) - 1).magnitude < 1e-14)
      let flows = try Promethee2(table.matrix, functions: functions)
      #expect(flows.netFlows.allSatisfy { $0.magnitude <= 1 + 1e-15 })
      #expect(flows.netFlows.reduce(0, +).magnitude < 1e-13)
    }
  }

  @Test func whoIsBetterInEverythingIsNotRankedBelow() throws {
    try tables(6) { table, functions, _ in
      var table = table
      let best = table.senses.indices.map { criterion in
        let column = table.rows.map { $0[criterion] }
        return (table.senses[criterion] == .benefit ? column.max() : column.min()) ?? 0
      }
      table.rows.append(best)
      for scores in try scores(table, functions) { #expect(ScoreRanking.ranks(of: scores).last == 1) }
    }
  }
}
