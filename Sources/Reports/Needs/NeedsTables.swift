import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// Needs, a row each; people see the identities of needs only if they ask for them.
  ///
  /// - Parameter withIntervals: Whether ranks have intervals; `nil`: if they do and the needs have ranks.
  func needsTable(
    _ entries: [Entry], showingIdentities: Bool = false, withIntervals: Bool? = nil
  ) -> Table {
    let areRanked = withIntervals ?? entries.first.map { $0.need.rank != nil } ?? true
    let ranks = evidence.bootstrap != nil && areRanked
    let columns: [(Column, (Entry) -> Cell)] =
      whoColumns + peopleColumns + scoreColumns + (ranks ? intervalColumns : []) + [
        (Column("rankInOrganization", .rankInOrganization), { .whole($0.need.rankInOrganization) }),
        (
          Column("id", .need, .leading, showingIdentities ? .everywhere : .dataOnly),
          { .text($0.need.id.text) }
        ),
      ]
    return Table(
      columns: columns.map(\.0), rows: entries.map { entry in columns.map { $0.1(entry) } })
  }

  private var whoColumns: [(Column, (Entry) -> Cell)] {
    [
      (Column("rank", .rank), { .whole($0.need.rank) }),
      (Column("organization", .organization, .leading, .dataOnly), { .text($0.need.organization.text) }),
      (
        Column("organizationTitle", .organization, .leading),
        { .text(names.organization($0.need.organization)) }
      ),
      (Column("role", .role, .leading, .dataOnly), { .text($0.need.role.text) }),
      (Column("roleTitle", .role, .leading), { .text(names.role($0.need.role)) }),
      (Column("family", .family, .leading, .dataOnly), { .text($0.need.family.text) }),
      (Column("managerial", .managerial, .leading, .dataOnly), { .flag($0.need.isManagerial) }),
      (Column("competency", .competency, .leading, .dataOnly), { .text($0.need.competency.text) }),
      (Column("competencyTitle", .competency, .leading), { .text(names.competency($0.need.competency)) }),
      (Column("domain", .domain, .leading, .dataOnly), { .text($0.need.domain.text) }),
      (
        Column("required", .required, unit: .phrase(.unitLevel), .trailing, .dataOnly),
        { .integer($0.need.required) }
      ),
      (
        Column("importance", .importance, unit: .phrase(.unitImportance), .trailing, .dataOnly),
        { .integer($0.need.importance) }
      ),
      (Column("critical", .critical, .leading, .dataOnly), { .flag($0.need.isCritical) }),
    ]
  }

  private var peopleColumns: [(Column, (Entry) -> Cell)] {
    let stale: Column.Visibility = scoring.staleAfter == nil ? .dataOnly : .everywhere
    return [
      (Column("headcount", .headcount, unit: .phrase(.unitPeople)), { .integer($0.need.headcount) }),
      (
        Column("rated", .rated, unit: .phrase(.unitPeople), .trailing, .dataOnly),
        { .integer($0.need.rated) }
      ),
      (
        Column("imputed", .imputed, unit: .phrase(.unitPeople), .trailing, .dataOnly),
        { .integer($0.need.imputed) }
      ),
      (
        Column("respondents", .respondents, unit: .phrase(.unitPeople), .trailing, .dataOnly),
        { .integer($0.need.respondents) }
      ),
      (Column("coverage", .coverage, unit: .phrase(.unitOfHeadcount)), { .share($0.need.coverage) }),
      (
        Column("stale", .stale, unit: .phrase(.unitPeople), .trailing, stale),
        { .integer($0.need.stale) }
      ),
      (Column("peopleShort", .peopleShort, unit: .phrase(.unitPeople)), { .integer($0.need.peopleShort) }),
      (
        Column("gap", .gap, unit: .phrase(.unitLevelsTimesPeople), .trailing, .dataOnly),
        { .exact(units: $0.need.gap.units, scale: Rating.scale, decimals: 1) }
      ),
    ]
  }

  private var scoreColumns: [(Column, (Entry) -> Cell)] {
    let method = scoring.method
    return [
      (
        Column("priority", .priority, .leading, method.classifies ? .everywhere : .dataOnly),
        { entry in
          entry.need.priority.map { .named($0.phrase.text(in: language), $0.rawValue) } ?? .none
        }
      ),
      (
        Column("score", .score, unit: .method(method)),
        { .exact(units: $0.need.score.units, scale: NeedAmount.scale, decimals: method.decimals) }
      ),
      (
        Column(
          "discrepancy", .discrepancy, unit: .points, .trailing,
          method.scoresAreDiscrepancies ? .dataOnly : .everywhere),
        { .exact(units: $0.need.discrepancy.units, scale: NeedAmount.scale, decimals: 1) }
      ),
      (
        Column("meanDiscrepancy", .meanDiscrepancy, unit: .phrase(.unitPerPerson), .trailing, .dataOnly),
        { .real($0.need.meanDiscrepancy, decimals: 2) }
      ),
    ]
      + (evidence.agreement == nil
        ? [] : [(Column("robust", .robust, .leading), { $0.isRobust.map { .flag($0) } ?? .none })])
  }

  private var intervalColumns: [(Column, (Entry) -> Cell)] {
    let numbers = NumberText(language)
    return [
      (
        Column("rankLow", .rankLow, unit: .phrase(.unitRank), .trailing, .dataOnly),
        { .whole($0.interval?.lowestRank) }
      ),
      (
        Column("rankHigh", .rankHigh, unit: .phrase(.unitRank), .trailing, .dataOnly),
        { .whole($0.interval?.highestRank) }
      ),
      (
        Column("rankInterval", .rankInterval, unit: .phrase(.unitInterval), .trailing, .peopleOnly),
        { entry in
          entry.interval.map {
            .text("\(numbers.integer($0.lowestRank))–\(numbers.integer($0.highestRank))")
          } ?? .none
        }
      ),
      (
        Column("topShare", .topShare, unit: .phrase(.unitReplicates)),
        { $0.interval.map { .share($0.topShare) } ?? .none }
      ),
    ]
  }
}
