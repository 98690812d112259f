import Diagnostics
import TrainingModel

extension PlanReport {
  /// The report for a terminal: the program in sentences, its courses in order, the tiers with their proof, and
  /// what could not be met.
  package var text: String {
    var parts = [summary.map { $0 + "\n" }.joined()]
    func add(_ heading: Phrase, _ table: Table) {
      guard !table.rows.isEmpty else { return }
      parts.append(heading.text(in: language) + "\n\n" + table.text(in: language))
    }
    add(.offeringsHeading, offeringsTable)
    parts.append(Phrase.planPointsLegend.text(in: language) + "\n")
    add(.tiersHeading, tiersTable)
    add(.hotSpotsHeading, hotSpotsTable)
    if !hotSpotsTable.rows.isEmpty { parts.append(Phrase.hotSpotsLegend.text(in: language) + "\n") }
    if program.shortfalls.isEmpty {
      parts.append(Phrase.everyDutyMet.text(in: language) + "\n")
    } else {
      parts.append(Phrase.shortfallsHeading.text(in: language) + "\n\n" + shortfallsText)
    }
    if !conflicts.text.isEmpty { parts.append(conflicts.text) }
    return parts.joined(separator: "\n")
  }
}
