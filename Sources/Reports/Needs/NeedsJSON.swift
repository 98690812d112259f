package import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// `"schema":"sanj/needs/1"`: the needs, with `--by` also their sums, and the options that change the figures.
  package var json: JSONValue {
    let rankedTable = needsTable(ranked)
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string("sanj/needs/1")),
      ("scoring", scoringJSON),
      ("bootstrap", bootstrapJSON),
      ("units", rankedTable.jsonUnits),
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
        ("needs", .array(rankedTable.jsonRows)),
        ("unranked", .array(needsTable(unranked).jsonRows)),
        ("agreement", agreementJSON),
        ("sensitivity", sensitivityJSON),
        ("fairness", fairnessJSON),
      ]
      return .object(members)
    }
    let table = sumsTable(by: key)
    members += [
      ("by", .string(key.rawValue)),
      ("rollUpUnits", table.jsonUnits),
      ("suppressedRollUps", .integer(suppressedSums)),
      ("rollUps", .array(table.jsonRows)),
    ]
    return .object(members)
  }
}
