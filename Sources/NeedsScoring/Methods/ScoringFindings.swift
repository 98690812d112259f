public import Diagnostics
public import TrainingModel

extension NeedsAssessment {
  /// What is doubtful about scoring by the policy's method and by `others`: judgements that contradict one another, and
  /// criteria that decide nothing.
  ///
  /// Criteria that the policy did not declare are looked at only where the policy's method weighs them.
  public func findings(comparing others: [NeedMethod] = []) -> [Finding] {
    guard scoring.method.weighsCriteria || others.contains(where: \.weighsCriteria),
      scoring.method.weighsCriteria || !scoring.criteria.isEmpty,
      let weights = try? CriterionWeights(scoring)
    else { return [] }
    var findings: [Finding] = []
    if let ratio = weights.consistencyRatio, ratio > AnalyticHierarchyLimit.consistencyRatio {
      let shown = String((ratio * 1000).rounded() / 1000)
      findings.append(
        Finding(
          ScoringDiagnostics.inconsistent, at: scoring.location, subject: "policy",
          ["ratio": shown, "table": scoring.options.randomIndex.rawValue]))
    }
    // Of one need nothing could be compared.
    guard needs.count > 1 else { return findings }
    let table = CriterionTable(needs, context)
    for (criterion, weight) in zip(weights.criteria, weights.weights) where weight > 0 {
      let column = table.filledColumn(criterion.measure)
      guard let first = column.first, column.allSatisfy({ $0 == first }) else { continue }
      findings.append(
        Finding(
          ScoringDiagnostics.constant, at: criterion.location ?? scoring.location,
          subject: "criterion/\(criterion.id)", ["criterion": criterion.id.text]))
    }
    return findings
  }
}

/// Saaty's limits.
private enum AnalyticHierarchyLimit {
  /// Judgements with a greater ratio should be looked at again (Saaty 1980).
  static let consistencyRatio = 0.10
}
