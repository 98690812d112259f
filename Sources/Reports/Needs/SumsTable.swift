import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// The sums by `key`, a row each. Scores are added up only where they are discrepancies.
  func sumsTable(by key: RollUpKey) -> Table {
    let adds = scoring.method.scoresAreDiscrepancies
    return Table(
      columns: [
        Column("rank", .rank),
        Column("id", .identity, .leading),
        Column("title", key.phrase, .leading),
        Column("needs", .needsCount, unit: .phrase(.unitNeeds)),
        Column("unranked", .unranked, unit: .phrase(.unitNeeds), .trailing, .dataOnly),
        Column("withheld", .withheld, unit: .phrase(.unitRequirements), .trailing, .dataOnly),
        Column("people", .people, unit: .phrase(.unitPeople)),
        Column("headcount", .headcount, unit: .phrase(.unitNeedCounted), .trailing, .dataOnly),
        Column("coverage", .coverage, unit: .phrase(.unitOfHeadcount)),
        Column("peopleShort", .peopleShort, unit: .phrase(.unitNeedCounted)),
        Column("score", .score, unit: .points, .trailing, adds ? .everywhere : .dataOnly),
        Column("discrepancy", .discrepancy, unit: .points, .trailing, adds ? .dataOnly : .everywhere),
        Column("inTopGroup", .inTopGroup, unit: .phrase(.unitNeeds)),
        Column("firstNeed", .firstNeed, .leading, .dataOnly),
        Column("firstRank", .firstRank, unit: .phrase(.unitRank)),
      ],
      rows: sums.map { sum in
        let discrepancy = Cell.exact(units: sum.discrepancy.units, scale: NeedAmount.scale, decimals: 1)
        return [
          .integer(sum.rank), sum.id.map { .text($0.text) } ?? .none, .text(title(of: sum.id, key)),
          .integer(sum.needs), .integer(sum.unranked), .integer(sum.withheld), .integer(sum.people),
          .integer(sum.headcount), .share(sum.coverage), .integer(sum.peopleShort),
          adds ? discrepancy : .none, discrepancy, .integer(sum.inTopGroup),
          sum.firstNeed.map { .text($0.text) } ?? .none, .whole(sum.firstRank),
        ]
      })
  }

  /// What people call that of which needs are summed.
  func title(of id: Identifier?, _ key: RollUpKey) -> String {
    guard let id else { return Phrase.belongsToNone.text(in: language) }
    switch key {
    case .organization, .district, .municipality: return names.organization(id)
    case .role: return names.role(id)
    case .competency: return names.competency(id)
    case .domain: return names.domain(id)
    case .family: return names.family(id)
    case .managerial:
      return (id == RollUpKey.managers ? Phrase.managers : .otherRoles).text(in: language)
    }
  }
}
