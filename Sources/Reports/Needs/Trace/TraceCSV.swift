import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// The rows as CSV. The terms of all rows add up to the discrepancy, the score terms to the score of a method that
  /// adds up criteria.
  package var csv: String {
    let columns = [
      Column("row", .traceRow, .leading), Column("subject", .traceSubject, .leading),
      Column("file", .file, .leading), Column("line", .line), Column("source", .traceSource, .leading),
      Column("date", .traceDate, .leading), Column("rated", .traceRated),
      Column("correction", .traceCorrection),
      Column("countsAs", .traceCountsAs), Column("sd", .traceDeviation), Column("respondents", .rated),
      Column("weight", .traceWeight), Column("weights", .traceWeights), Column("people", .people),
      Column("level", .traceLevel), Column("required", .required), Column("gap", .gap),
      Column("importance", .importance), Column("term", .traceTerm), Column("stale", .traceStale, .leading),
      Column("criterion", .traceCriterion, .leading), Column("value", .traceValue),
      Column("scaled", .traceScaled), Column("criterionWeight", .traceWeight),
      Column("scoreTerm", .traceTerm),
    ]
    var rows: [[Cell]] = []
    for person in trace.people {
      rows += person.ratings.map { csv($0, of: person.id) }
      rows.append(
        csv(
          "person", person.id.text, people: 1, level: person.level, gap: person.gap, term: person.term,
          isStale: person.isStale))
    }
    for cohort in trace.cohorts {
      rows += cohort.ratings.map { csv($0, of: cohort.id) }
      rows += cohort.levels.map {
        csv(
          "cohort", cohort.id.text, people: $0.people, level: $0.level, gap: $0.gap, term: $0.term,
          isStale: cohort.isStale)
      }
    }
    if let imputed = trace.imputed {
      rows.append(
        csv(
          "imputed", "", people: imputed.people, level: imputed.level, gap: imputed.gap,
          term: imputed.term, isStale: false))
    }
    if case .criteria(let criteria) = trace.method {
      rows += criteria.map { part in
        [.text("criterion")] + [Cell](repeating: .none, count: 19) + [
          .text(part.value.criterion.text), .real(part.value.value, decimals: 6),
          .real(part.scaled, decimals: 6),
          .real(part.value.weight, decimals: 6),
          .exact(units: part.term.units, scale: NeedAmount.scale, decimals: 6),
        ]
      }
    }
    let options = OptionsCell(
      scoring: scoring, methods: [scoring.method], weights: criterionWeights, smallestGroup: smallestGroup
    ).cells()
    return Table(columns: columns + OptionsCell.columns, rows: rows.map { $0 + options }).csv
  }

  private func csv(_ rating: RatingTrace, of id: Identifier) -> [Cell] {
    let place = places[rating.position]
    return [
      .text("rating"), .text(id.text), place.map { .text($0.file) } ?? .none,
      place.flatMap { $0.line > 0 ? .integer($0.line) : nil } ?? .none, .text(rating.source.rawValue),
      rating.date.map { .text($0.iso) } ?? .none, .quantity(rating.rated), .quantity(rating.correction),
      .quantity(rating.level), rating.deviation.map { .quantity($0) } ?? .none, .whole(rating.respondents),
      .integer(rating.weight), .integer(rating.allWeights),
    ] + [Cell](repeating: .none, count: 12)
  }

  private func csv(
    _ kind: String, _ subject: String, people: Int, level: Rating, gap: Rating, term: NeedAmount,
    isStale: Bool
  ) -> [Cell] {
    [.text(kind), .text(subject)] + [Cell](repeating: .none, count: 11) + [
      .integer(people), .quantity(level), .integer(trace.need.required), .quantity(gap),
      .integer(trace.need.importance), .quantity(term), .flag(isStale),
    ] + [Cell](repeating: .none, count: 5)
  }
}

extension Cell {
  /// A quantity, exactly, for scripts.
  fileprivate static func quantity<Quantity: ExactQuantity>(_ quantity: Quantity) -> Cell {
    .exact(units: quantity.units, scale: Quantity.scale, decimals: 3)
  }
}
