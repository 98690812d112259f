import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// From the discrepancy to the score, in blocks of lines.
  var methodBlocks: [[String]] {
    switch trace.method {
    case .discrepancy: []
    case .borich(let borich): [[sentence(of: borich)]]
    case .rankedDiscrepancy(let ranks): [[sentence(of: ranks)]]
    case .quadrant(let place): [[sentence(of: place), Phrase.traceScoreIsDiscrepancy.text(in: language)]]
    case .decisionTable(let decision):
      [[sentence(of: decision), Phrase.traceScoreIsDiscrepancy.text(in: language)]]
    case .criteria(let criteria):
      [
        [criteriaTable(criteria).text(in: language)],
        [said(.traceCriteriaAddUp, ["sum": exact(trace.need.score)])],
      ]
    case .distances(let distances):
      [[distanceTable(distances).text(in: language)], [sentence(of: distances)]]
    }
  }

  private var numbers: NumberText { NumberText(language) }

  private func real(_ number: Double) -> String { numbers.real(number, decimals: 6, isShort: true) }

  private func exact(_ levels: Rating) -> String { numbers.exact(levels, decimals: 3, isShort: true) }

  private func sentence(of borich: BorichTrace) -> String {
    said(
      .traceBorich,
      [
        "importance": numbers.integer(borich.importance), "missing": exact(borich.missing),
        "surplus": exact(borich.surplus), "people": numbers.integer(borich.people),
        "score": exact(trace.need.score),
      ])
  }

  private func sentence(of ranks: RankTrace) -> String {
    said(
      .traceRanks,
      [
        "below": numbers.integer(ranks.below), "equal": numbers.integer(ranks.equal),
        "above": numbers.integer(ranks.above), "people": numbers.integer(ranks.people),
        "score": exact(trace.need.score),
      ])
  }

  private func sentence(of place: QuadrantTrace) -> String {
    said(
      place.axis == .performance ? .tracePerformance : .traceLocus,
      [
        "importance": real(place.importance), "importanceLine": real(place.importanceLine),
        "value": real(place.value), "line": real(place.line), "quadrant": place.words(in: language),
        "class": priority,
      ])
  }

  private func sentence(of decision: DecisionTrace) -> String {
    func text(_ judgement: Int?) -> String { judgement.map { numbers.integer($0) } ?? "–" }
    return said(
      decision.isDecided ? .traceDecided : .traceUndecided,
      [
        "difficulty": text(decision.difficulty), "importance": numbers.integer(decision.importance),
        "frequency": text(decision.frequency), "class": priority,
      ])
  }

  private func sentence(of distances: DistanceTrace) -> String {
    said(
      .traceDistances,
      [
        "best": real(distances.toBest), "worst": real(distances.toWorst), "score": exact(trace.need.score),
      ])
  }

  private var priority: String {
    switch trace.need.priority {
    case .first: Phrase.traceClassFirst.text(in: language)
    case .second: Phrase.traceClassSecond.text(in: language)
    case .third: Phrase.traceClassThird.text(in: language)
    case .some(.none): Phrase.traceClassNone.text(in: language)
    case nil: "–"
    }
  }

  private static let criterionColumns = [
    Column("criterion", .traceCriterion, .leading), Column("measure", .traceMeasure, .leading),
    Column("value", .traceValue), Column("stated", .traceStated, .leading), Column("weight", .traceWeight),
  ]

  private static func cells(of value: CriterionValue) -> [Cell] {
    [
      .text(value.criterion.text), .text(value.measure.rawValue), .real(value.value, decimals: 3),
      .flag(value.isStated), .real(value.weight, decimals: 6),
    ]
  }

  private func criteriaTable(_ criteria: [CriterionTrace]) -> Table {
    let scaled: Phrase = scoring.method == .promethee2 ? .traceFlow : .traceScaled
    return Table(
      columns: Self.criterionColumns + [Column("scaled", scaled), Column("term", .traceTerm)],
      rows: criteria.map { part in
        Self.cells(of: part.value) + [
          .real(part.scaled, decimals: 6),
          .exact(units: part.term.units, scale: NeedAmount.scale, decimals: 6),
        ]
      })
  }

  private func distanceTable(_ distances: DistanceTrace) -> Table {
    Table(
      columns: Self.criterionColumns + [
        Column("toBestSquared", .traceToBest), Column("toWorstSquared", .traceToWorst),
      ],
      rows: distances.criteria.map { part in
        Self.cells(of: part.value) + [.real(part.toBest, decimals: 6), .real(part.toWorst, decimals: 6)]
      })
  }
}

extension QuadrantTrace {
  /// What the method calls the quadrant.
  fileprivate func words(in language: Language) -> String {
    let words: (en: String, fa: String) =
      switch (ImportancePerformance.Quadrant(rawValue: quadrant), LocusForFocus.Quadrant(rawValue: quadrant))
      {
      case (.concentrate?, _): ("concentrate here", "اینجا تمرکز کنید")
      case (.keepUp?, _): ("keep up the good work", "همین‌گونه ادامه دهید")
      case (.lowPriority?, _): ("low priority", "اولویت کم")
      case (.overkill?, _): ("possible overkill", "زیاده‌روی احتمالی")
      case (_, .highHigh?): ("important, much missing", "مهم با کمبود زیاد")
      case (_, .highLow?): ("important, little missing", "مهم با کمبود کم")
      case (_, .lowHigh?): ("less important, much missing", "کم‌اهمیت با کمبود زیاد")
      case (_, .lowLow?): ("less important, little missing", "کم‌اهمیت با کمبود کم")
      case (nil, nil): (quadrant, quadrant)
      }
    return language == .fa ? words.fa : words.en
  }
}
