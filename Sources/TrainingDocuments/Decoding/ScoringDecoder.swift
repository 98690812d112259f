import Diagnostics
import TrainingModel
import XMLStreams

/// `scoring`: how a policy scores needs.
enum ScoringDecoder {
  /// The rule, its references noted.
  static func decode(_ element: XMLElement, of owner: Subject, into draft: inout DossierDraft) -> ScoringRule
  {
    var sources: [ScoringRule.SourceRule] = []
    var criteria: [Criterion] = []
    var judgements: [Judgement] = []
    var table: [MethodOptions.DecisionRow] = []
    var multipliers: [PriorityClass: Factor] = [:]
    for row in element.children {
      switch row.name {
      case "source":
        let domain = draft.mention(.domain, in: row, "domain", by: owner)
        guard let source = row.choice("name", RatingSource.self) else { continue }
        sources.append(
          ScoringRule.SourceRule(
            source, domain: domain, weight: row.factor("weight"),
            leniency: row.rating("leniency") ?? Rating(units: 0)))
      case "criterion": criterion(row).map { criteria.append($0) }
      case "judgement": judgement(row).map { judgements.append($0) }
      case "decision":
        guard let priority = row.choice("priority", PriorityClass.self) else { continue }
        table.append(
          MethodOptions.DecisionRow(
            isDifficult: row.flag("difficult"), isImportant: row.flag("important"),
            isFrequent: row.flag("frequent"), priority: priority))
      case "multiplier":
        guard let priority = row.choice("class", PriorityClass.self), let factor = row.factor("factor")
        else { continue }
        multipliers[priority] = multipliers[priority] ?? factor
      default: break
      }
    }
    return ScoringRule(
      method: element.choice("method") ?? .discrepancy, statedMethod: element["method"],
      missing: element.choice("missing") ?? .exclude, combine: element.choice("combine") ?? .weighted,
      criticalFactor: element.factor("criticalFactor") ?? .one, sources: sources,
      staleAfter: element.days("staleAfter"), halfLife: element.positiveDays("halfLife"),
      minimumRespondents: element.positiveCount("minimumRespondents") ?? 1,
      topGroup: element.positiveCount("topGroup") ?? 10, criteria: criteria,
      options: MethodOptions(
        normalization: element.choice("normalization"), crosshair: element.choice("crosshair") ?? .means,
        randomIndex: element.choice("randomIndex") ?? .saaty2005, decisionTable: table.sorted(by: isBefore),
        judgements: judgements.sorted(by: isBefore)),
      multipliers: multipliers, location: element.location)
  }

  private static func criterion(_ row: XMLElement) -> Criterion? {
    guard let id = row.identifier("id"), let measure = row.choice("measure", CriterionMeasure.self)
    else { return nil }
    return Criterion(
      id: id, measure: measure, weight: row.factor("weight") ?? .one, isMaximized: row["sense"] != "minimize",
      preference: row.choice("preference") ?? .usual, indifference: row.factor("indifference") ?? .zero,
      threshold: row.factor("threshold") ?? .zero, title: row.title, location: row.location)
  }

  private static func judgement(_ row: XMLElement) -> Judgement? {
    guard let judge = row.identifier("judge"), let criterion = row.identifier("criterion"),
      let other = row.identifier("other"), let ratio = row.ratio("ratio")
    else { return nil }
    return Judgement(judge: judge, criterion: criterion, other: other, ratio: ratio)
  }

  // What rows say, not where they stand, gives them their order.

  private static func isBefore(_ a: Judgement, _ b: Judgement) -> Bool {
    (a.judge, a.criterion, a.other, a.ratio.numerator, a.ratio.denominator)
      < (b.judge, b.criterion, b.other, b.ratio.numerator, b.ratio.denominator)
  }

  private static func isBefore(_ a: MethodOptions.DecisionRow, _ b: MethodOptions.DecisionRow) -> Bool {
    func key(_ row: MethodOptions.DecisionRow) -> [String] {
      [row.isDifficult, row.isImportant, row.isFrequent].map { $0.map(String.init(describing:)) ?? "" }
        + [row.priority.rawValue]
    }
    return key(a).lexicographicallyPrecedes(key(b))
  }
}
