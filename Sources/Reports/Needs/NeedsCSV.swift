import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// The rows as CSV: needs with a rank, then those without. The options that change the figures stand in every row,
  /// since a file has no other place for them.
  package var csv: String {
    var table = key.map { sumsTable(by: $0) } ?? needsTable(ranked)
    // The same columns, whether or not people would see them.
    if key == nil, !unranked.isEmpty { table.rows += needsTable(unranked, withIntervals: true).rows }
    table.columns += [
      Column("method", .method, .leading), Column("combine", .combine, .leading),
      Column("missing", .missing, .leading), Column("sourceWeights", .credibility, .leading),
      Column("options", .optionsColumn, .leading),
    ]
    let cells: [Cell] = [
      .text(scoring.method.rawValue), .text(scoring.combine.rawValue), .text(scoring.missing.rawValue),
      .text(weightsText(in: nil)), .text(optionsText),
    ]
    table.rows = table.rows.map { $0 + cells }
    return table.csv
  }

  /// The options beside the four that have columns of their own, `name=value;name=value`.
  private var optionsText: String {
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
      ("smallestSample", String(scoring.smallestSample)), ("topGroup", String(scoring.topGroup)),
      ("smallestGroup", String(smallestGroup)),
    ]
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
      pairs.append(("weightsFrom", weightsSource(weights)))
      if weights.areJudged {
        pairs.append(("randomIndex", scoring.options.randomIndex.rawValue))
        if let ratio = weights.consistencyRatio {
          pairs.append(("consistencyRatio", String(describing: ratio)))
        }
      }
    }
    if isScoredElsewhere {
      pairs.append(("scoredElsewhere", "true"))
    } else if let bootstrap = evidence.bootstrap {
      pairs += [("bootstrap", String(bootstrap.replicates)), ("seed", String(bootstrap.seed))]
    }
    if let agreement = evidence.agreement {
      pairs.append(("compare", agreement.methods.map(\.rawValue).joined(separator: " ")))
    }
    return pairs.map { "\($0.0)=\($0.1)" }.joined(separator: ";")
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
