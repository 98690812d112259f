public import TrainingModel

/// The smallest change of one weight that changes who is in the top group.
public struct TopGroupSensitivity: Sendable, Equatable {
  /// What is weighed.
  public enum Weight: Sendable, Equatable {
    /// The importance of one need's requirement, 1 to 5.
    case importance(need: Identifier)
    /// A criterion, by its share of all weights, 0 to 1; the others keep their proportions.
    case criterion(Identifier)
  }

  /// The weight.
  public let weight: Weight
  /// What it is.
  public let from: Double
  /// What it must pass for the group to change.
  public let to: Double
  /// The need that would leave the group.
  public let leaving: Identifier
  /// The need that would enter it.
  public let entering: Identifier

  /// How much must change.
  public var change: Double { to - from }
}

extension NeedsAssessment {
  /// The smallest change of one weight that changes the top group: of the importance of one requirement, for methods
  /// that multiply by it, or of a criterion, for methods that weigh several (Triantaphyllou & Sánchez 1997, Decision
  /// Sciences 28, 151–194).
  ///
  /// `nil` if no change within the scale does, if all ranked needs are in the group, or if the method has no weights.
  public func sensitivity() throws(NeedsScoringError) -> TopGroupSensitivity? {
    let ranked = needs.indices.prefix { needs.order.ranks[$0] > 0 }
    guard scoring.topGroup > 0, ranked.count > scoring.topGroup else { return nil }
    switch scoring.method {
    case .discrepancy, .borich: return importanceSensitivity(ranked.count)
    case .saw, .topsis, .promethee2: return try criterionSensitivity()
    case .rankedDiscrepancy, .importancePerformance, .locus, .dif: return nil
    }
  }

  /// A score is importance × what it multiplies, so the importance at which it meets the score on the other side of the
  /// group's border is a division.
  private func importanceSensitivity(_ ranked: Int) -> TopGroupSensitivity? {
    let top = scoring.topGroup
    let rows = (0..<ranked).map { needs.rows[Int(needs.order.rows[$0])] }
    let lastIn = Double(rows[top - 1].score)
    let firstOut = Double(rows[top].score)
    var best: (position: Int, from: Double, to: Double)?
    for (position, row) in rows.enumerated() {
      let importance = Double(needs.slot(of: row).requirement.importance)
      let base = Double(row.score) / importance
      guard base > 0 else { continue }
      let met = (position < top ? firstOut : lastIn) / base
      guard met >= 1, met <= 5 else { continue }
      if let best, (best.to - best.from).magnitude <= (met - importance).magnitude { continue }
      best = (position, importance, met)
    }
    guard let best else { return nil }
    let own = needs[best.position].id
    return TopGroupSensitivity(
      weight: .importance(need: own), from: best.from, to: best.to,
      leaving: best.position < top ? own : needs[top - 1].id,
      entering: best.position < top ? needs[top].id : own)
  }

  private func criterionSensitivity() throws(NeedsScoringError) -> TopGroupSensitivity? {
    let method = MethodScoring(needs: needs, context: context, scoring: scoring)
    let weights = try CriterionWeights(scoring)
    let rows = method.rankedRows
    let change: WeightChange?
    switch scoring.method {
    case .saw: change = WeightSensitivity(try method.additive(rows), top: scoring.topGroup).smallest
    case .promethee2: change = WeightSensitivity(try method.promethee(rows), top: scoring.topGroup).smallest
    default:
      change =
        WeightSensitivity(
          topsis: try method.matrix(weights, rows: rows), normalisation: scoring.options.topsisNormalisation,
          top: scoring.topGroup
        ).smallest
    }
    guard let change else { return nil }
    var positions = [Int](repeating: 0, count: needs.rows.count)
    for (position, row) in needs.order.rows.enumerated() { positions[Int(row)] = position }
    return TopGroupSensitivity(
      weight: .criterion(weights.criteria[change.criterion].id), from: change.from, to: change.to,
      leaving: needs[positions[rows[change.leaving]]].id, entering: needs[positions[rows[change.entering]]].id
    )
  }
}
