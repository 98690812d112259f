package import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// `"schema":"sanj/needs/1"`: the needs or, with `--by`, their sums, and the options that change the figures.
  package var json: JSONValue {
    // Units are those of the rows that follow.
    let table = key.map { sumsTable(by: $0) } ?? needsTable(ranked)
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string("sanj/needs/1")),
      ("scoring", scoringJSON),
      ("bootstrap", bootstrapJSON),
      ("scoredElsewhere", .bool(isScoredElsewhere)),
      ("units", table.jsonUnits),
      ("found", .integer(found)),
      ("ranked", .integer(rankedCount)),
      ("suppressed", .integer(suppressed)),
      ("suppressedGroups", .integer(suppressedGroups)),
      ("smallestGroup", .integer(smallestGroup)),
      ("unratedRequirements", .integer(unratedRequirements)),
      ("findings", .array(findings.map(\.json))),
    ]
    guard let key else {
      members += [
        ("needs", .array(table.jsonRows)),
        ("unranked", .array(needsTable(unranked).jsonRows)),
        ("agreement", agreementJSON),
        ("sensitivity", sensitivityJSON),
        ("fairness", fairnessJSON),
      ]
      return .object(members)
    }
    members += [
      ("by", .string(key.rawValue)),
      ("suppressedRollUps", .integer(suppressedSums)),
      ("rollUps", .array(table.jsonRows)),
    ]
    return .object(members)
  }
}
