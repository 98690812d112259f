package import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// `"schema":"sanj/needs/1"` with the need's trace.
  package var json: JSONValue {
    let need = trace.need
    return .object([
      ("schema", .string("sanj/needs/1")),
      (
        "scoring",
        .object([
          ("method", .string(scoring.method.rawValue)), ("combine", .string(scoring.combine.rawValue)),
          ("missing", .string(scoring.missing.rawValue)), ("halfLife", scoring.halfLife.json),
          ("staleAfter", scoring.staleAfter.json),
          ("sourceWeights", .object(weights.map { ($0.source.rawValue, $0.weight.json) })),
          ("leniency", .object(leniencies.map { ($0.source.rawValue, $0.levels.json) })),
        ])
      ),
      (
        "trace",
        .object([
          ("id", .string(need.id.text)), ("organization", .string(need.organization.text)),
          ("role", .string(need.role.text)), ("competency", .string(need.competency.text)),
          ("domain", .string(need.domain.text)), ("required", .integer(need.required)),
          ("importance", .integer(need.importance)), ("headcount", .integer(need.headcount)),
          ("rated", .integer(need.rated)), ("imputed", .integer(need.imputed)),
          ("unrated", .integer(trace.unrated)), ("stale", .integer(need.stale)), ("gap", trace.gap.json),
          ("discrepancy", trace.total.json), ("score", need.score.json),
          ("rank", need.rank.json),
          ("priority", need.priority.map { .string($0.rawValue) } ?? .null),
          ("people", .array(trace.people.map(json))), ("cohorts", .array(trace.cohorts.map(json))),
          ("unratedPeople", trace.imputed.map(json) ?? .null), ("method", methodJSON),
        ])
      ),
    ])
  }

  private func json(_ person: PersonTrace) -> JSONValue {
    .object([
      ("id", .string(person.id.text)), ("level", person.level.json), ("gap", person.gap.json),
      ("term", person.term.json), ("stale", .bool(person.isStale)),
      ("ratings", .array(person.ratings.map { json($0, isOfCohort: false) })),
    ])
  }

  private func json(_ cohort: CohortTrace) -> JSONValue {
    .object([
      ("id", .string(cohort.id.text)), ("headcount", .integer(cohort.headcount)), ("mean", cohort.mean.json),
      ("sd", cohort.deviation.json), ("people", .integer(cohort.people)), ("gap", cohort.gap.json),
      ("term", cohort.term.json), ("stale", .bool(cohort.isStale)),
      ("ratings", .array(cohort.ratings.map { json($0, isOfCohort: true) })),
      (
        "levels",
        .array(
          cohort.levels.map {
            .object([
              ("level", $0.level.json), ("people", .integer($0.people)), ("gap", $0.gap.json),
              ("term", $0.term.json),
            ])
          })
      ),
    ])
  }

  private func json(_ rating: RatingTrace, isOfCohort: Bool) -> JSONValue {
    let place = places[rating.position]
    var members: [(key: String, value: JSONValue)] = [
      ("file", place.map { .string($0.file) } ?? .null),
      ("line", place.flatMap { $0.line > 0 ? .integer($0.line) : nil } ?? .null),
      ("source", .string(rating.source.rawValue)), ("date", rating.date.map { .string($0.iso) } ?? .null),
      ("calendar", rating.date.map { .string($0.calendar.rawValue) } ?? .null),
      ("rated", rating.rated.json), ("correction", rating.correction.json), ("countsAs", rating.level.json),
      ("weight", .integer(rating.weight)), ("weights", .integer(rating.allWeights)),
      ("share", .number(rating.share)),
    ]
    if isOfCohort {
      members += [("sd", rating.deviation?.json ?? .null), ("respondents", rating.respondents.json)]
    }
    return .object(members)
  }

  private func json(_ imputed: ImputedTrace) -> JSONValue {
    .object([
      ("rule", .string(imputed.rule.rawValue)), ("level", imputed.level.json),
      ("people", .integer(imputed.people)),
      ("gap", imputed.gap.json), ("term", imputed.term.json),
    ])
  }
}

extension ExactQuantity {
  /// The quantity, exactly.
  fileprivate var json: JSONValue { .decimal(units: units, scale: Self.scale) }
}

extension Int? {
  /// The number, or nothing.
  fileprivate var json: JSONValue { map { .integer($0) } ?? .null }
}
