package import CurriculumPlanning
import Diagnostics
package import Scenarios

/// Programs of a changed year that are clearly different from the one that is compared, and nearly as good.
package struct WhatIfAlternatives: Sendable {
  /// The best program and the others.
  let plans: AlternativePlans
  /// Each of them against the base.
  let sinceBase: [ScenarioComparison]
  /// Each of them against the best program of the changed year.
  let sinceBest: [ScenarioComparison]

  /// The alternatives of a changed dossier, whose best program was compared with `base`.
  package init(_ plans: AlternativePlans, base: ProgramSide, of changed: ChangedDossier) {
    self.plans = plans
    let best = ProgramSide(plans.best, of: changed.dossier)
    let sides = plans.alternatives.map { ProgramSide($0.plan, of: changed.dossier) }
    sinceBase = sides.map { ScenarioComparison(base: base, changed: $0, of: changed) }
    sinceBest = sides.map { ScenarioComparison(base: best, changed: $0, of: changed) }
  }
}

extension WhatIfReport {
  /// Each alternative in sentences: what it trades for the program of the scenario, and what it is against the base.
  func text(of alternatives: WhatIfAlternatives, _ comparison: ScenarioComparison) -> String {
    let report = AlternativesReport(
      alternatives.plans, of: comparison.changed.dossier, language: language)
    return zip(report.paragraphs, alternatives.sinceBase).map { paragraph, since in
      let sentence = Phrase.whatIfAlternative.filled(in: language, ["summary": summary(of: since)])
      return "\n\(paragraph)\(sentence)\n"
    }.joined()
  }

  /// `alternatives` of a scenario: those of `sanj/plan/1`, each with what it is against the base.
  func json(of alternatives: WhatIfAlternatives, _ comparison: ScenarioComparison) -> JSONValue {
    let report = AlternativesReport(
      alternatives.plans, of: comparison.changed.dossier, language: language)
    return .array(
      zip(report.rows, alternatives.sinceBase).map { row, since in
        .object(
          row + [
            ("kept", .integer(since.count(.kept))), ("achieves", measuresJSON(since.changed)),
            ("summary", summaryJSON(of: since)),
          ])
      })
  }

  /// Rows of the alternatives for CSV, against the program of the scenario: what each achieves, and the offerings that
  /// are other ones.
  func alternativeRows(_ alternatives: WhatIfAlternatives) -> [(section: String, row: [Cell])] {
    alternatives.sinceBest.enumerated().flatMap { index, since in
      let section = "alternative-\(index + 1)"
      return offeringRows(since).map { ("\(section)-offering", Array($0.dropLast()) + [.none]) }
        + measures(since).table.rows.map { ("\(section)-measure", [$0[0], .none, $0[1], $0[2], .none]) }
    }
  }
}
