package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

/// Programs that are nearly as good as the best, with what each trades.
package struct AlternativesReport: Sendable {
  private let plans: AlternativePlans
  private let best: PlanReport
  private let reports: [PlanReport]
  private let language: Language

  /// A report of `plans`, which were made from `dossier`.
  package init(_ plans: AlternativePlans, of dossier: Dossier, language: Language) {
    self.plans = plans
    self.language = language
    best = PlanReport(plans.best, of: dossier, language: language)
    reports = plans.alternatives.map { PlanReport($0.plan, of: dossier, language: language) }
  }

  /// Each alternative in sentences: how different it is, what it trades, which courses it holds instead of which.
  package var text: String { paragraphs.map { "\n" + $0 }.joined() }

  /// The sentences of each alternative, a line each.
  var paragraphs: [String] {
    zip(plans.alternatives, reports).enumerated().map { index, pair in
      ([heading(index, pair.0)] + trades(pair.1) + courses(pair.0.plan.program))
        .map { $0 + "\n" }.joined()
    }
  }

  private func heading(_ index: Int, _ alternative: Alternative) -> String {
    Phrase.alternativeHeading.filled(
      in: language,
      [
        "number": best.numbers.integer(index + 1),
        "share": best.numbers.percent(alternative.changes.difference),
        "added": best.numbers.integer(alternative.changes.added.count),
        "dropped": best.numbers.integer(alternative.changes.dropped.count),
      ])
  }

  private func trades(_ report: PlanReport) -> [String] {
    let (own, other) = (report.totals, best.totals)
    let numbers = best.numbers
    return [
      Phrase.alternativeTrades.filled(
        in: language,
        [
          "need": numbers.percent(best.needValue > 0 ? report.needValue / best.needValue : 1),
          "needChange": sign(report.needValue - best.needValue)
            + numbers.real(
              report.needValue - best.needValue, decimals: 1),
          "closed": numbers.exact(own.needClosed, decimals: 1),
          "closedChange": change(own.needClosed.units - other.needClosed.units, scale: NeedAmount.scale),
          "cost": report.money.amount(own.cost), "costChange": change(own.cost - other.cost),
          "seats": numbers.counted(own.seats, .seat), "seatsChange": change(own.seats - other.seats),
          "people": numbers.between(report.trained.fewest, report.trained.most),
        ])
    ]
  }

  private func sign(_ difference: Double) -> String { difference > 0 ? "+" : "" }

  /// A difference with its sign.
  private func change(_ units: Int, scale: Int = 1) -> String {
    let text =
      scale == 1
      ? best.numbers.integer(units) : best.numbers.exact(units: units, scale: scale, decimals: 1)
    return units > 0 ? best.numbers.more(text) : text
  }

  private func courses(_ program: Program) -> [String] {
    let own = Set(program.offerings.map(\.course))
    let other = Set(best.program.offerings.map(\.course))
    func names(_ courses: Set<Identifier>) -> String {
      courses.isEmpty
        ? Phrase.alternativeNone.text(in: language)
        : courses.sorted().map { best.names.course($0).printable }.joined(
          separator: language == .fa ? "، " : ", ")
    }
    return [
      Phrase.alternativeCourses.filled(
        in: language, ["with": names(own.subtracting(other)), "without": names(other.subtracting(own))])
    ]
  }

  /// `sanj/plan/1` of the best, with `alternatives`.
  package var json: JSONValue {
    guard case .object(let members) = best.json else { return best.json }
    return .object(members + [("alternatives", .array(rows.map { .object($0) }))])
  }

  /// Of each alternative its changes from the best, what it trades, and itself.
  var rows: [[(key: String, value: JSONValue)]] {
    zip(plans.alternatives, reports).map { alternative, report in
      let (own, other) = (report.totals, best.totals)
      let need = report.needValue - best.needValue
      let trades = JSONValue.object([
        ("need", .number((need * 1e6).rounded() / 1e6)),
        (
          "needClosed",
          .decimal(units: own.needClosed.units - other.needClosed.units, scale: NeedAmount.scale)
        ), ("cost", .integer(own.cost - other.cost)), ("seats", .integer(own.seats - other.seats)),
        ("trainedAtLeast", .integer(report.trained.fewest - best.trained.fewest)),
        ("trainedAtMost", .integer(report.trained.most - best.trained.most)),
      ])
      return [("changes", alternative.changes.json), ("trades", trades), ("plan", report.json)]
    }
  }
}

extension PlanReport {
  /// What the tier of need comes to.
  fileprivate var needValue: Double { program.tiers.first { $0.name == Tier.need.rawValue }?.value ?? 0 }
}
