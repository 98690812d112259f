import NeedsScoring
import Testing

/// Whatever a matrix accepts gets numbers from every method: never NaN, never infinity.
@Suite struct ExtremeMatrixTests {
  private static let values: [Double] = [
    0, 1, -1, 1e100, -1e100, 1e-300, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 3, 3, 3,
  ]
  private static let weights: [Double] = [
    0, 1, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.5,
  ]
  private static let thresholds: [Double] = [0, 1, 1e-300, .leastNonzeroMagnitude, 1e100, 1e308]

  @Test func everyMethodGivesNumbers() throws {
    var numbers = SeededGenerator(seed: 9)
    func any(_ list: [Double]) -> Double { list.randomElement(using: &numbers) ?? 0 }
    for _ in 0..<500 {
      let criteria = Int.random(in: 1...4, using: &numbers)
      let rows = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
        (0..<criteria).map { _ in any(Self.values) }
      }
      let weights = (0..<criteria).map { _ in any(Self.weights) }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let senses = (0..<criteria).map { _ in Bool.random(using: &numbers) ? CriterionSense.benefit : .cost }
      let matrix = try DecisionMatrix(rows: rows, weights: weights, senses: senses)
      var sensitivities: [WeightSensitivity] = []
      for normalisation in SimpleAdditiveWeighting.Normalisation.allCases {
        // Negative values have no ratio, and nothing else may be refused.
        let isRefused = normalisation != .minmax && rows.contains { $0.contains { $0 < 0 } }
        guard let saw = try? SimpleAdditiveWeighting(matrix, normalisation: normalisation) else {
          #expect(isRefused)
          continue
        }
        #expect(!isRefused)
        #expect(saw.scores.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-15 })
        sensitivities.append(WeightSensitivity(saw, top: 2))
      }
      for normalisation in Topsis.Normalisation.allCases {
        let topsis = Topsis(matrix, normalisation: normalisation)
        #expect(topsis.closeness.allSatisfy { $0 >= 0 && $0 <= 1 })
        sensitivities.append(WeightSensitivity(topsis: matrix, normalisation: normalisation, top: 2))
      }
      let q = any(Self.thresholds)
      let p = max(q, any(Self.thresholds))
      let functions: [PreferenceFunction] = [
        .usual, .uShape(q: q), .vShape(p: p), .level(q: q, p: p), .linear(q: q, p: p),
        .gaussian(s: max(q, .leastNonzeroMagnitude)),
      ]
      for function in functions {
        let flows = try Promethee2(matrix, function: function)
        #expect(flows.netFlows.allSatisfy { $0.magnitude <= 1 + 1e-15 }, "\(function) \(rows)")
        sensitivities.append(WeightSensitivity(flows, top: 2))
      }
      for sensitivity in sensitivities {
        for case let change? in sensitivity.changes { #expect((0...1).contains(change.to)) }
      }
    }
  }
}
