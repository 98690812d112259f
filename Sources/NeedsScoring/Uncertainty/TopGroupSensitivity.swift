public import TrainingModel

/// The smallest change of one weight that changes who is in the top group.
public struct TopGroupSensitivity: Sendable, Equatable {
  /// What is weighed.
  public enum Weight: Sendable, Equatable {
    /// The importance of a requirement, 1 to 5, wherever the role is held.
    case importance(role: Identifier, competency: Identifier)
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

  /// A score is importance × what it multiplies, and a requirement is one for all who hold the role: all its needs grow
  /// and shrink together. So the first to leave is the last of them in the group, when it meets the first of another
  /// requirement outside; the first to enter is the first of them outside, when it meets the last of another inside.
  private func importanceSensitivity(_ ranked: Int) -> TopGroupSensitivity? {
    let top = scoring.topGroup
    let rows = (0..<ranked).map { needs.rows[Int(needs.order.rows[$0])] }
    let requirements = rows.map {
      RequirementPlace(role: needs.groups[Int($0.group)].role, place: Int($0.place))
    }
    var seen: Set<RequirementPlace> = []
    var best: (own: Int, from: Double, to: Double, leaving: Int, entering: Int)?
    func consider(_ own: Int, meets other: Int, leaving: Int, entering: Int) {
      let importance = Double(needs.slot(of: rows[own]).requirement.importance)
      guard rows[own].score > 0 else { return }
      let met = importance * Double(rows[other].score) / Double(rows[own].score)
      guard met >= 1, met <= 5 else { return }
      if let best, (best.to - best.from).magnitude <= (met - importance).magnitude { return }
      best = (own, importance, met, leaving, entering)
    }
    for position in (0..<top).reversed() where seen.insert(requirements[position]).inserted {
      guard let other = (top..<ranked).first(where: { requirements[$0] != requirements[position] }) else {
        continue
      }
      consider(position, meets: other, leaving: position, entering: other)
    }
    seen = []
    for position in top..<ranked where seen.insert(requirements[position]).inserted {
      guard let other = (0..<top).last(where: { requirements[$0] != requirements[position] }) else {
        continue
      }
      consider(position, meets: other, leaving: other, entering: position)
    }
    guard let best else { return nil }
    let own = needs[best.own]
    return TopGroupSensitivity(
      weight: .importance(role: own.role, competency: own.competency), from: best.from, to: best.to,
      leaving: needs[best.leaving].id, entering: needs[best.entering].id)
  }

  /// A requirement of a role.
  private struct RequirementPlace: Hashable {
    let role: Int
    let place: Int
  }

  private func criterionSensitivity() throws(NeedsScoringError) -> TopGroupSensitivity? {
    let method = MethodScoring(needs: needs, context: context, scoring: scoring)
    let weights = try CriterionWeights(scoring)
    let rows = method.rankedRows
    var positions = [Int](repeating: 0, count: needs.rows.count)
    for (position, row) in needs.order.rows.enumerated() { positions[Int(row)] = position }
    // The group is that of the ranks that are shown: by rounded scores, ties by identity.
    let ranking = PublishedRanking(
      order: rows.indices.sorted { positions[rows[$0]] < positions[rows[$1]] },
      resolution: 1 / Double(NeedAmount.scale))
    let top = scoring.topGroup
    let change: WeightChange?
    switch scoring.method {
    case .saw: change = WeightSensitivity(try method.additive(rows), top: top, ranking: ranking).smallest
    case .promethee2:
      change = WeightSensitivity(try method.promethee(rows), top: top, ranking: ranking).smallest
    default:
      change =
        WeightSensitivity(
          topsis: try method.matrix(weights, rows: rows), normalisation: scoring.options.topsisNormalisation,
          top: top, ranking: ranking
        ).smallest
    }
    guard let change else { return nil }
    return TopGroupSensitivity(
      weight: .criterion(weights.criteria[change.criterion].id), from: change.from, to: change.to,
      leaving: needs[positions[rows[change.leaving]]].id, entering: needs[positions[rows[change.entering]]].id
    )
  }
}
