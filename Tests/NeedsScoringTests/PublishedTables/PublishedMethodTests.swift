import NeedsScoring
import Testing

/// SAW, TOPSIS and PROMETHEE II as published.
@Suite(.enabled(if: PublishedData.isPresent)) struct PublishedMethodTests {
  private struct Table: Decodable {
    let matrix: [[Double]]
    let weights: [Double]
    let types: [Int]?
    let reproduces: Bool?

    var decision: DecisionMatrix {
      get throws {
        let senses = types?.map { $0 < 0 ? CriterionSense.cost : .benefit }
        return try DecisionMatrix(
          rows: matrix, weights: weights, senses: senses ?? weights.map { _ in .benefit })
      }
    }
  }

  private struct Additive: Decodable {
    let published: [Double]
    let recomputed: [Double]
  }

  /// Weights are printed as they are and sum to 1; values of a pupil are shares of the highest.
  @Test func rizan2020IsReproduced() throws {
    let name = "saw_rizan_2020"
    let table = try PublishedData.json(name, as: Table.self)
    let expected = try PublishedData.json(name, as: Additive.self)
    let result = try SimpleAdditiveWeighting(table.decision, normalisation: .max)
    let sum = table.weights.reduce(0, +)
    #expect((sum - 1).magnitude < 1e-12)
    #expect(table.reproduces == true)
    #expect(agree(result.scores, expected.published, within: 0.0005))
    #expect(agree(result.scores, expected.recomputed, within: 0.000005))
  }

  private struct Closeness: Decodable {
    let published_closeness: [Double]
    let recomputed: [String: [Double]]
    let reproduces_with: [String]
    let max_abs_dev: [String: Double]
  }

  /// Every normalisation gives what the table says it gives, and reproduces the print if and only if it says
  /// so.
  private func check(_ name: String, decimals: Double) throws {
    let table = try PublishedData.json(name, as: Table.self)
    let expected = try PublishedData.json(name, as: Closeness.self)
    for normalisation in Topsis.Normalisation.allCases {
      let closeness = Topsis(try table.decision, normalisation: normalisation).closeness
      let recomputed = try #require(expected.recomputed[normalisation.rawValue])
      #expect(agree(closeness, recomputed, within: 0.000006))
      let deviation = zip(closeness, expected.published_closeness).map { ($0 - $1).magnitude }.max() ?? 0
      let stated = try #require(expected.max_abs_dev[normalisation.rawValue])
      #expect((deviation - stated).magnitude < 0.00001)
      #expect((deviation < decimals) == expected.reproduces_with.contains(normalisation.rawValue))
    }
    // "vector_rev" turns costs round after normalising: the distances, and so the closeness, are the same.
    let vector = Topsis(try table.decision, normalisation: .vector).closeness
    #expect(agree(vector, try #require(expected.recomputed["vector_rev"]), within: 0.000006))
  }

  @Test func tzengAndHuang2011IsReproducedByVectorNormalisation() throws {
    try check("topsis_tzeng_huang_2011", decimals: 0.0001)
    let table = try PublishedData.json("topsis_tzeng_huang_2011", as: Table.self)
    #expect(ScoreRanking.order(of: Topsis(try table.decision).closeness) == [2, 1, 0, 3])
  }

  /// The climber's table is printed with linear normalisation. By vector normalisation, which is that of the
  /// original TOPSIS, it does not reproduce: the first mountain, not the second, is then the best, and 0.762,
  /// 0.722, 0.238 are right.
  @Test func opricovicAndTzeng2004IsReproducedByMinmaxOnly() throws {
    let name = "topsis_opricovic_tzeng_2004"
    try check(name, decimals: 0.0005)
    let table = try PublishedData.json(name, as: Table.self)
    let vector = Topsis(try table.decision, normalisation: .vector).closeness
    #expect(agree(vector, [0.76214, 0.72218, 0.23786], within: 0.000005))
    #expect(ScoreRanking.order(of: vector) == [0, 1, 2])
    let minmax = Topsis(try table.decision, normalisation: .minmax).closeness
    #expect(ScoreRanking.ranks(of: minmax) == [2, 1, 2])
  }

  private struct Flows: Decodable {
    let preference_function: String
    let p: [Double]?
    let q: [Double]?
    let published_net_flow: [Double]
    let recomputed_net_flow: [Double]
  }

  @Test(arguments: ["promethee2_papathanasiou_2018", "promethee2_zhao_2013"])
  func netFlowsAreReproduced(name: String) throws {
    let table = try PublishedData.json(name, as: Table.self)
    let expected = try PublishedData.json(name, as: Flows.self)
    let functions: [PreferenceFunction] =
      switch expected.preference_function {
      case "linear": zip(expected.q ?? [], expected.p ?? []).map { .linear(q: $0, p: $1) }
      case "usual": table.weights.map { _ in .usual }
      default: []
      }
    let flows = try Promethee2(table.decision, functions: functions)
    #expect(table.reproduces == true)
    #expect(agree(flows.netFlows, expected.published_net_flow, within: 1e-12))
    #expect(agree(flows.netFlows, expected.recomputed_net_flow, within: 1e-12))
    #expect(ScoreRanking.order(of: flows.netFlows) == ScoreRanking.order(of: expected.published_net_flow))
  }
}
