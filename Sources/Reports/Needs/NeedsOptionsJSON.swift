import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// `scoring` of the JSON form: every option that changes a figure.
  var scoringJSON: JSONValue { .object(evidenceMembers + methodMembers) }

  private var evidenceMembers: [(key: String, value: JSONValue)] {
    func factor(_ factor: Factor) -> JSONValue { .decimal(units: factor.units, scale: Factor.scale) }
    return [
      ("method", .string(scoring.method.rawValue)),
      ("combine", .string(scoring.combine.rawValue)),
      ("missing", .string(scoring.missing.rawValue)),
      ("criticalFactor", factor(scoring.criticalFactor)),
      (
        "sourceWeights",
        .object(RatingSource.allCases.map { ($0.rawValue, factor(scoring.credibility(of: $0))) })
      ),
      (
        "sources",
        .array(
          ([nil] + scoring.namedDomains.map { Optional($0) }).flatMap { domain in
            RatingSource.allCases.map { source in
              let leniency = scoring.leniency(of: source, in: domain)
              return .object([
                ("source", .string(source.rawValue)),
                ("domain", domain.map { .string($0.text) } ?? .null),
                ("weight", factor(scoring.credibility(of: source, in: domain))),
                ("leniency", .decimal(units: leniency.units, scale: Rating.scale)),
              ])
            }
          })
      ),
      ("halfLife", scoring.halfLife.map { .integer($0) } ?? .null),
      ("staleAfter", scoring.staleAfter.map { .integer($0) } ?? .null),
      ("minimumRespondents", .integer(scoring.minimumRespondents)),
      ("topGroup", .integer(scoring.topGroup)),
    ]
  }

  private var methodMembers: [(key: String, value: JSONValue)] {
    let normalizations = methods.compactMap { method in
      scoring.options.normalization(of: method).map { (method.rawValue, JSONValue.string($0.rawValue)) }
    }
    return [
      ("normalization", normalizations.isEmpty ? .null : .object(normalizations)),
      (
        "crosshair",
        methods.contains(.importancePerformance) ? .string(scoring.options.crosshair.rawValue) : .null
      ),
      ("decisionTable", methods.contains(.dif) ? decisionTableJSON : .null),
      ("criteria", weights.map { criteriaJSON($0) } ?? .null),
      ("weightsFrom", weights.map { .string(scoring.source(of: $0)) } ?? .null),
      (
        "randomIndex",
        weights?.areJudged == true ? .string(scoring.options.randomIndex.rawValue) : .null
      ),
      ("consistencyRatio", weights?.consistencyRatio.map { .number($0) } ?? .null),
    ]
  }

  private func criteriaJSON(_ weights: CriterionWeights) -> JSONValue {
    .array(
      zip(weights.criteria, weights.weights).map { criterion, weight in
        .object([
          ("id", .string(criterion.id.text)), ("measure", .string(criterion.measure.rawValue)),
          ("document", .string(criterion.measure.source.rawValue)), ("weight", .number(weight)),
          ("sense", .string(criterion.isMaximized ? "maximize" : "minimize")),
          ("preference", .string(criterion.preference.rawValue)),
          ("indifference", .decimal(units: criterion.indifference.units, scale: Factor.scale)),
          ("threshold", .decimal(units: criterion.threshold.units, scale: Factor.scale)),
        ])
      })
  }

  private var decisionTableJSON: JSONValue {
    let rows = scoring.options.decisionTable
    if rows.isEmpty { return .string("customary") }
    func flag(_ flag: Bool?) -> JSONValue { flag.map { .bool($0) } ?? .null }
    return .array(
      rows.map { row in
        .object([
          ("difficult", flag(row.isDifficult)), ("important", flag(row.isImportant)),
          ("frequent", flag(row.isFrequent)), ("priority", .string(row.priority.rawValue)),
        ])
      })
  }

  /// `bootstrap` of the JSON form.
  var bootstrapJSON: JSONValue {
    guard !isScoredElsewhere, let bootstrap = evidence.bootstrap else { return .null }
    return .object([
      ("replicates", .integer(bootstrap.replicates)), ("seed", .integer(bootstrap.seed)),
      ("interval", .decimal(units: 95, scale: 100)), ("by", .string(NeedMethod.discrepancy.rawValue)),
    ])
  }
}

extension ScoringRule {
  /// Where the weights of criteria come from, as scripts read it.
  func source(of weights: CriterionWeights) -> String {
    criteria.isEmpty ? "customary" : weights.areJudged ? "judgements" : "policy"
  }
}
