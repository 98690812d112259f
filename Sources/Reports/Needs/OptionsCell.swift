import Diagnostics
import NeedsScoring
import TrainingModel

/// The options that change the figures of a report, as one cell of a table: a file of rows has no other place for them.
struct OptionsCell {
  let scoring: ScoringRule
  /// The methods whose figures are in the report.
  let methods: [NeedMethod]
  /// Weights of the criteria, where any of these methods weighs them.
  let weights: CriterionWeights?
  let smallestGroup: Int

  /// Method, rules and weights of sources, each in a column of its own, and all others in one.
  static let columns = [
    Column("method", .method, .leading), Column("combine", .combine, .leading),
    Column("missing", .missing, .leading), Column("sourceWeights", .credibility, .leading),
    Column("options", .optionsColumn, .leading),
  ]

  /// The cells of `columns`, with some more pairs in the last.
  func cells(and others: [(String, String)] = []) -> [Cell] {
    [
      .text(scoring.method.rawValue), .text(scoring.combine.rawValue), .text(scoring.missing.rawValue),
      .text(weightsText(in: nil)),
      .text((pairs + others).map { "\($0.0)=\($0.1)" }.joined(separator: ";")),
    ]
  }

  private var pairs: [(String, String)] { evidencePairs + methodPairs }

  private var evidencePairs: [(String, String)] {
    var pairs: [(String, String)] = []
    for domain in scoring.namedDomains { pairs.append(("sourceWeights[\(domain)]", weightsText(in: domain))) }
    for row in scoring.sources where row.leniency.units != 0 {
      let name =
        row.domain.map { "leniency[\(row.source.rawValue),\($0)]" } ?? "leniency[\(row.source.rawValue)]"
      pairs.append((name, DecimalText.exact(units: row.leniency.units, scale: Rating.scale)))
    }
    if let days = scoring.halfLife { pairs.append(("halfLife", String(days))) }
    if let days = scoring.staleAfter { pairs.append(("staleAfter", String(days))) }
    pairs += [
      ("minimumRespondents", String(scoring.minimumRespondents)), ("topGroup", String(scoring.topGroup)),
      ("smallestGroup", String(smallestGroup)),
    ]
    return pairs
  }

  private var methodPairs: [(String, String)] {
    var pairs: [(String, String)] = []
    for method in methods {
      guard let normalization = scoring.options.normalization(of: method) else { continue }
      pairs.append(("normalization[\(method.rawValue)]", normalization.rawValue))
    }
    if methods.contains(.importancePerformance) {
      pairs.append(("crosshair", scoring.options.crosshair.rawValue))
    }
    if methods.contains(.dif) {
      pairs.append(("decisionTable", scoring.options.decisionTable.isEmpty ? "customary" : decisionRows))
    }
    if let weights {
      for (criterion, weight) in zip(weights.criteria, weights.weights) {
        pairs.append(("weight[\(criterion.id)]", String(describing: weight)))
        pairs.append(("measure[\(criterion.id)]", criterion.measure.rawValue))
        if !criterion.isMaximized { pairs.append(("sense[\(criterion.id)]", "minimize")) }
        guard methods.contains(.promethee2) else { continue }
        pairs.append(("preference[\(criterion.id)]", criterion.preference.rawValue))
        for (name, value) in criterion.usedThresholds {
          pairs.append(
            ("\(name)[\(criterion.id)]", DecimalText.exact(units: value.units, scale: Factor.scale)))
        }
      }
      pairs.append(("weightsFrom", scoring.source(of: weights)))
      if weights.areJudged {
        pairs.append(("randomIndex", scoring.options.randomIndex.rawValue))
        if let ratio = weights.consistencyRatio {
          pairs.append(("consistencyRatio", String(describing: ratio)))
        }
      }
    }
    return pairs
  }

  /// The rows of the policy's decision table: difficult, important and frequent (+, −, either) and the class.
  private var decisionRows: String {
    func sign(_ flag: Bool?) -> String { flag.map { $0 ? "+" : "-" } ?? "*" }
    return scoring.options.decisionTable.map { row in
      sign(row.isDifficult) + sign(row.isImportant) + sign(row.isFrequent) + ":" + row.priority.rawValue
    }.joined(separator: " ")
  }

  private func weightsText(in domain: Identifier?) -> String {
    let separator = domain == nil ? ";" : ","
    return RatingSource.allCases.map { source in
      let weight = scoring.credibility(of: source, in: domain)
      return "\(source.rawValue)=\(DecimalText.exact(units: weight.units, scale: Factor.scale))"
    }.joined(separator: separator)
  }
}

extension Criterion {
  /// The thresholds that its preference looks at, by the names that documents use.
  var usedThresholds: [(name: String, value: Factor)] {
    switch preference {
    case .usual: []
    case .ushape: [("indifference", indifference)]
    case .vshape, .gaussian: [("threshold", threshold)]
    case .level, .linear: [("indifference", indifference), ("threshold", threshold)]
    }
  }
}
