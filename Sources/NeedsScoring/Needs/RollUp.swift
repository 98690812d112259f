public import TrainingModel

/// By what needs are summed.
public enum RollUpKey: String, Sendable, CaseIterable {
  /// Organization.
  case organization
  /// Job role.
  case role
  /// Competency.
  case competency
  /// Domain of competencies.
  case domain
}

/// Needs summed over one organization, role, competency or domain.
public struct RollUp: Sendable {
  /// What it is summed over.
  public let id: Identifier
  /// How many needs.
  public let needs: Int
  /// People below the level, counted once for each need.
  public let peopleShort: Int
  /// People with a level, counted once for each need.
  public let rated: Int
  /// Ratings of their own among these, counted once for each need.
  public let ratedOwn: Int
  /// Holders, counted once for each need.
  public let headcount: Int
  /// Sum of scores.
  public let score: NeedAmount
  /// Rank by score, from 1; ties share a rank.
  public let rank: Int

  /// Share of the holders that has a rating of its own, 0 to 1.
  public var coverage: Double { headcount > 0 ? Double(ratedOwn) / Double(headcount) : 0 }
}

extension NeedsAssessment {
  /// The needs summed by `key`, highest sum first, ties by id.
  public func rolledUp(by key: RollUpKey) -> [RollUp] {
    var groups: [Identifier: [Need]] = [:]
    for need in needs {
      let id =
        switch key {
        case .organization: need.organization
        case .role: need.role
        case .competency: need.competency
        case .domain: need.domain
        }
      groups[id, default: []].append(need)
    }
    let sums = groups.map { id, needs in
      (id: id, needs: needs, score: needs.reduce(0) { $0 + $1.score.units })
    }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
    var result: [RollUp] = []
    for (place, group) in sums.enumerated() {
      let rank = result.last.map { $0.score.units == group.score ? $0.rank : place + 1 } ?? 1
      result.append(
        RollUp(
          id: group.id, needs: group.needs.count, peopleShort: group.needs.reduce(0) { $0 + $1.peopleShort },
          rated: group.needs.reduce(0) { $0 + $1.rated },
          ratedOwn: group.needs.reduce(0) { $0 + $1.rated - $1.imputed },
          headcount: group.needs.reduce(0) { $0 + $1.headcount }, score: NeedAmount(units: group.score),
          rank: rank))
    }
    return result
  }
}
