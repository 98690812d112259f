import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// The evidence for people: ratings line by line, and beside the last one of each person what they come to.
  var evidenceTable: Table {
    let columns = [
      Column("subject", .traceSubject, .leading),
      Column("source", .traceSource, .leading),
      Column("date", .traceDate, .leading),
      Column("rated", .traceRated, unit: .phrase(.unitLevel)),
      Column("countsAs", .traceCountsAs, unit: .phrase(.unitLevel)),
      Column("share", .traceShare, unit: .phrase(.unitOfMean)),
      Column("people", .people, unit: .phrase(.unitPeople)),
      Column("level", .traceLevel, unit: .phrase(.unitLevel)),
      Column("gap", .gap, unit: .phrase(.unitLevelsEach)),
      Column("term", .traceTerm, unit: .points),
      Column("place", .tracePlace, .leading),
    ]
    var rows: [[Cell]] = []
    for person in trace.people {
      let result = Self.result(people: 1, level: person.level, gap: person.gap, term: person.term)
      rows += ratingRows(of: person.id, person.ratings, result)
    }
    for cohort in trace.cohorts {
      let mean: [Cell] = [
        Self.blank, .exact(units: cohort.mean.units, scale: Rating.scale, decimals: 3), Self.blank,
        Self.blank,
      ]
      rows += ratingRows(of: cohort.id, cohort.ratings, mean)
      for level in cohort.levels {
        rows.append(
          Self.blanks(6)
            + Self.result(people: level.people, level: level.level, gap: level.gap, term: level.term) + [
              Self.blank
            ])
      }
    }
    if let imputed = trace.imputed {
      rows.append(
        [.text(Phrase.traceImputed.text(in: language))] + Self.blanks(5)
          + Self.result(people: imputed.people, level: imputed.level, gap: imputed.gap, term: imputed.term)
          + [Self.blank])
    }
    rows.append(
      [.text(Phrase.traceTotal.text(in: language))] + Self.blanks(5)
        + [.integer(trace.need.rated), Self.blank, Self.blank, Self.amount(trace.total), Self.blank])
    return Table(columns: columns, rows: rows)
  }

  private func ratingRows(of id: Identifier, _ ratings: [RatingTrace], _ result: [Cell]) -> [[Cell]] {
    ratings.enumerated().map { index, rating in
      let isLast = index == ratings.count - 1
      return [
        index == 0 ? .text(id.text) : Self.blank,
        .text(rating.source.phrase.text(in: language)), .text(date(of: rating)), rated(rating),
        .exact(units: rating.level.units, scale: Rating.scale, decimals: 3), .share(rating.share),
      ] + (isLast ? result : Self.blanks(4)) + [.text(place(of: rating))]
    }
  }

  private static func result(people: Int, level: Rating, gap: Rating, term: NeedAmount) -> [Cell] {
    [
      .integer(people), .exact(units: level.units, scale: Rating.scale, decimals: 3),
      .exact(units: gap.units, scale: Rating.scale, decimals: 3), amount(term),
    ]
  }

  /// Terms are whole thousandths, since importance is whole.
  private static func amount(_ amount: NeedAmount) -> Cell {
    .exact(units: amount.units, scale: NeedAmount.scale, decimals: 3)
  }

  private static let blank = Cell.text("")
  private static func blanks(_ count: Int) -> [Cell] { [Cell](repeating: blank, count: count) }

  /// The level as stated, with the deviation where there is one.
  private func rated(_ rating: RatingTrace) -> Cell {
    guard let deviation = rating.deviation, deviation.units > 0 else {
      return .exact(units: rating.rated.units, scale: Rating.scale, decimals: 3)
    }
    let numbers = NumberText(language)
    return .text(
      "\(numbers.exact(rating.rated, decimals: 3)) ± \(numbers.exact(deviation, decimals: 3, isShort: true))")
  }

  /// The day as the document states it.
  private func date(of rating: RatingTrace) -> String {
    let iso = rating.date?.iso ?? "–"
    return language == .fa ? PersianDigits.all(in: iso) : iso
  }

  /// File and line.
  private func place(of rating: RatingTrace) -> String {
    guard let place = places[rating.position], !place.file.isEmpty else { return "–" }
    return place.line > 0 ? "\(place.file):\(place.line)" : place.file
  }
}
