package import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// `"schema":"sanj/needs/1"`: the needs, with `--by` also their sums, and the options that change the figures.
  package var json: JSONValue {
    let needsTable = needsTable()
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string("sanj/needs/1")),
      ("scoring", scoringJSON),
      ("units", needsTable.jsonUnits),
      ("found", .integer(found)),
      ("suppressed", .integer(suppressed)),
      ("smallestGroup", .integer(smallestGroup)),
      ("unratedRequirements", .integer(unratedRequirements)),
      ("needs", .array(needsTable.jsonRows)),
    ]
    if let key {
      let table = sumsTable(by: key)
      members += [
        ("by", .string(key.rawValue)),
        ("rollUpUnits", table.jsonUnits),
        ("suppressedRollUps", .integer(suppressedSums)),
        ("rollUps", .array(table.jsonRows)),
      ]
    }
    return .object(members)
  }

  private var scoringJSON: JSONValue {
    .object([
      ("method", .string(scoring.method.rawValue)),
      ("combine", .string(scoring.combine.rawValue)),
      ("missing", .string(scoring.missing.rawValue)),
      ("criticalFactor", .decimal(units: scoring.criticalFactor.units, scale: Factor.scale)),
      (
        "sourceWeights",
        .object(
          RatingSource.allCases.map {
            ($0.rawValue, .decimal(units: scoring.weight(of: $0).units, scale: Factor.scale))
          })
      ),
    ])
  }
}
