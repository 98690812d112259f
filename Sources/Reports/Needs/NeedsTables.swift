import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// The needs, a row each; people see the identities of needs only if they ask for them.
  func needsTable(showingIdentities: Bool = false) -> Table {
    Table(
      columns: [
        Column("rank", .rank),
        Column("organization", .organization, .leading, .dataOnly),
        Column("organizationTitle", .organization, .leading),
        Column("role", .role, .leading, .dataOnly),
        Column("roleTitle", .role, .leading),
        Column("competency", .competency, .leading, .dataOnly),
        Column("competencyTitle", .competency, .leading),
        Column("domain", .domain, .leading, .dataOnly),
        Column("required", .required, unit: .phrase(.unitLevel)),
        Column("importance", .importance, unit: .phrase(.unitImportance)),
        Column("critical", .critical, .leading, .dataOnly),
        Column("headcount", .headcount, unit: .phrase(.unitPeople)),
        Column("rated", .rated, unit: .phrase(.unitPeople), .trailing, .dataOnly),
        Column("imputed", .imputed, unit: .phrase(.unitPeople), .trailing, .dataOnly),
        Column("coverage", .coverage, unit: .phrase(.unitOfHeadcount)),
        Column("peopleShort", .peopleShort, unit: .phrase(.unitPeople)),
        Column("gap", .gap, unit: .phrase(.unitLevelsTimesPeople), .trailing, .dataOnly),
        Column("score", .score, unit: .points),
        Column("meanDiscrepancy", .meanDiscrepancy, unit: .phrase(.unitPerPerson)),
        Column("rankInOrganization", .rankInOrganization),
        Column("id", .need, .leading, showingIdentities ? .everywhere : .dataOnly),
      ],
      rows: needs.map { need in
        [
          .whole(need.rank),
          .text(need.organization.text), .text(names.organization(need.organization)),
          .text(need.role.text), .text(names.role(need.role)),
          .text(need.competency.text), .text(names.competency(need.competency)),
          .text(need.domain.text),
          .integer(need.required), .integer(need.importance), .flag(need.isCritical),
          .integer(need.headcount), .integer(need.rated), .integer(need.imputed), .share(need.coverage),
          .integer(need.peopleShort),
          .exact(units: need.gap.units, scale: Rating.scale, decimals: 1),
          .exact(units: need.score.units, scale: NeedAmount.scale, decimals: 1),
          .real(need.meanDiscrepancy, decimals: 2),
          .whole(need.rankInOrganization), .text(need.id.text),
        ]
      })
  }

  /// The sums by `key`, a row each.
  func sumsTable(by key: RollUpKey) -> Table {
    Table(
      columns: [
        Column("rank", .rank),
        Column("id", .identity, .leading),
        Column("title", key.phrase, .leading),
        Column("needs", .needsCount, unit: .phrase(.unitNeeds)),
        Column("withheld", .withheld, unit: .phrase(.unitNeeds), .trailing, .dataOnly),
        Column("people", .people, unit: .phrase(.unitPeople)),
        Column("headcount", .headcount, unit: .phrase(.unitNeedCounted)),
        Column("coverage", .coverage, unit: .phrase(.unitOfHeadcount)),
        Column("peopleShort", .peopleShort, unit: .phrase(.unitNeedCounted)),
        Column("score", .score, unit: .points),
      ],
      rows: sums.map { sum in
        [
          .integer(sum.rank), .text(sum.id.text), .text(title(of: sum.id, key)), .integer(sum.needs.count),
          .integer(sum.withheld), .integer(sum.people), .integer(sum.headcount), .share(sum.coverage),
          .integer(sum.peopleShort),
          .exact(units: sum.score.units, scale: NeedAmount.scale, decimals: 1),
        ]
      })
  }

  private func title(of id: Identifier, _ key: RollUpKey) -> String {
    switch key {
    case .organization: names.organization(id)
    case .role: names.role(id)
    case .competency: names.competency(id)
    case .domain: names.domain(id)
    }
  }

  /// The rows as CSV. The options that change the figures stand in every row, since a file has no other place
  /// for them.
  package var csv: String {
    var table = key.map { sumsTable(by: $0) } ?? needsTable()
    table.columns += [
      Column("method", .method, .leading), Column("combine", .combine, .leading),
      Column("missing", .missing, .leading), Column("sourceWeights", .credibility, .leading),
    ]
    let weights = RatingSource.allCases.map { source in
      let weight = scoring.weight(of: source)
      return "\(source.rawValue)=\(DecimalText.exact(units: weight.units, scale: Factor.scale))"
    }.joined(separator: ";")
    let options: [Cell] = [
      .text(scoring.method.rawValue), .text(scoring.combine.rawValue), .text(scoring.missing.rawValue), .text(weights),
    ]
    table.rows = table.rows.map { $0 + options }
    return table.csv
  }
}

extension ScoringRule {
  /// The credibility of a source: the policy's, or else the documented prior.
  func weight(of source: RatingSource) -> Factor { rule(of: source, in: nil)?.weight ?? source.priorCredibility }
}
