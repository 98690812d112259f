package import Diagnostics
package import Scenarios
import TrainingModel

/// Many cases side by side, and what money buys.
package struct SweepReport: Sendable {
  let result: SweepResult
  let frontier: Frontier
  let language: Language
  let numbers: NumberText
  let currency: String

  /// A report of `result`.
  package init(_ result: SweepResult, language: Language) {
    self.result = result
    self.language = language
    frontier = result.frontier
    numbers = NumberText(language)
    currency = result.rows.lazy.compactMap { $0.outcome.figures?.currency }.first ?? ""
  }

  /// The report for a terminal: the rows, what has no program, and the frontier.
  package var text: String {
    var parts = [heading]
    if hasFigures { parts.append(table.text(in: language) + legend) }
    if !result.failures.isEmpty {
      parts.append(
        Phrase.sweepFailuresHeading.text(in: language) + "\n\n" + failuresTable.text(in: language) + remedies)
    }
    // The frontier of a part is not that of the whole.
    if result.shard == nil, hasFigures { parts.append(frontierText) }
    return parts.joined(separator: "\n")
  }

  private var hasFigures: Bool { result.rows.count > result.failures.count }

  private var heading: String {
    let cases = result.rows.filter { $0.sweepCase.number > 0 }.count
    let isBaseThere = result.rows.first?.sweepCase.number == 0 || result.unfinished > 0
    var lines = [
      (isBaseThere ? Phrase.sweepHeading : .sweepHeadingWithoutBase).filled(
        in: language,
        [
          "cases": numbers.integer(cases),
          "planned": numbers.integer(result.rows.count - result.failures.count),
          "failed": numbers.integer(result.failures.count),
        ])
    ]
    if let shard = result.shard {
      lines.append(
        Phrase.sweepShardHeading.filled(
          in: language, ["index": numbers.integer(shard.index), "count": numbers.integer(shard.count)]))
    }
    if result.unfinished > 0 {
      lines.append(
        Phrase.sweepIncomplete.filled(in: language, ["unfinished": numbers.integer(result.unfinished)]))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var legend: String {
    let phrases: [Phrase] = [.planPointsLegend, .sweepPeopleLegend, .sweepTouchedLegend, .sweepGapLegend]
    return "\n" + phrases.map { $0.text(in: language) + "\n" }.joined()
  }

  /// What to do about the cases without a program, each once.
  private var remedies: String {
    var said: [String] = []
    for finding in result.failures.flatMap(\.outcome.findings) {
      let remedy = "\(finding.rule.code): \(finding.remedy(in: language))"
      if !said.contains(remedy) { said.append(remedy) }
    }
    let shown = said.prefix(Self.mostRemedies).map { $0 + "\n" }.joined()
    return shown.isEmpty ? "" : "\n" + shown
  }

  private static let mostRemedies = 5

  private var frontierText: String {
    let heading = Phrase.sweepFrontierHeading.text(in: language) + "\n\n"
    guard frontier.budgets > 0 else { return heading + Phrase.sweepNoBudget.text(in: language) + "\n" }
    guard frontier.budgets > 1 else { return heading + Phrase.sweepOneBudget.text(in: language) + "\n" }
    let plot = FrontierPlot(self).text
    var lines = [
      Phrase.sweepMarks.text(in: language),
      Phrase.sweepEnvelope.filled(
        in: language,
        [
          "steps": numbers.integer(frontier.steps.count),
          "envelope": numbers.integer(frontier.steps.filter(\.isOnEnvelope).count),
        ]),
    ]
    let knees = frontier.steps.filter(\.isKnee).compactMap { sentence(ofKnee: $0.point.number) }
    lines += knees.isEmpty ? [Phrase.sweepNoKnee.text(in: language)] : knees
    lines.append(Phrase.sweepKneeLegend.text(in: language))
    return heading + plot + "\n" + lines.map { $0 + "\n" }.joined()
  }

  private func sentence(ofKnee number: Int) -> String? {
    guard let row = result.rows.first(where: { $0.sweepCase.number == number }),
      let figures = row.outcome.figures, let budget = figures.budget
    else { return nil }
    return Phrase.sweepKnee.filled(
      in: language,
      [
        "case": name(of: row.sweepCase),
        "budget": MoneyText(currency: figures.currency, language).amount(budget),
        "closed": numbers.exact(figures.needClosed, decimals: 1),
        "share": figures.needShare.map { numbers.percent($0) } ?? "–",
        "people": numbers.between(figures.trainedAtLeast, figures.trainedAtMost),
      ])
  }

  /// `12 (amount = 88000000, units = 5)`.
  func name(of sweepCase: SweepCase) -> String {
    guard sweepCase.number > 0 else { return Phrase.sweepBase.text(in: language) }
    let values = zip(result.grid.axes, sweepCase.choices).map { axis, choice in
      "\(name(of: axis).printable) = \(shown(choice, of: axis).printable)"
    }
    let list = values.joined(separator: language == .fa ? "، " : ", ")
    return "\(numbers.plain(sweepCase.number)) (\(list))"
  }

  /// The rows as comma-separated values.
  package var csv: String { table.csv }

  /// Findings of cases without a program, one sentence each, for where the rows have no room for them.
  package var failureNotes: [String] {
    result.failures.flatMap { row in
      row.outcome.findings.map { finding in
        "\(name(of: row.sweepCase)): \(finding.rule.code): \(finding.message(in: language))"
      }
    }
  }
}
