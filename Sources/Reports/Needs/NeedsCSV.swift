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
    let cells = OptionsCell(
      scoring: scoring, methods: methods, weights: weights, smallestGroup: smallestGroup
    ).cells(and: certaintyPairs)
    table.columns += OptionsCell.columns
    table.rows = table.rows.map { $0 + cells }
    return table.csv
  }

  /// How it was found out how sure the ranks are.
  private var certaintyPairs: [(String, String)] {
    var pairs: [(String, String)] = []
    if isScoredElsewhere {
      pairs.append(("scoredElsewhere", "true"))
    } else if let bootstrap = evidence.bootstrap {
      pairs += [("bootstrap", String(bootstrap.replicates)), ("seed", String(bootstrap.seed))]
    }
    if let agreement = evidence.agreement {
      pairs.append(("compare", agreement.methods.map(\.rawValue).joined(separator: " ")))
    }
    return pairs
  }
}
