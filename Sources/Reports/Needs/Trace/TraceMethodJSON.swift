import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// From the discrepancy to the score.
  var methodJSON: JSONValue {
    var members: [(key: String, value: JSONValue)] = [("name", .string(scoring.method.rawValue))]
    switch trace.method {
    case .discrepancy: break
    case .borich(let borich):
      members += [
        ("importance", .integer(borich.importance)),
        ("missing", .decimal(units: borich.missing.units, scale: Rating.scale)),
        ("surplus", .decimal(units: borich.surplus.units, scale: Rating.scale)),
        ("people", .integer(borich.people)), ("meanDifference", .number(borich.meanDifference)),
      ]
    case .rankedDiscrepancy(let ranks):
      members += [
        ("below", .integer(ranks.below)), ("equal", .integer(ranks.equal)), ("above", .integer(ranks.above)),
        ("people", .integer(ranks.people)),
      ]
    case .quadrant(let place):
      members += [
        ("importance", .number(place.importance)), ("importanceLine", .number(place.importanceLine)),
        (place.axis.rawValue, .number(place.value)), (place.axis.rawValue + "Line", .number(place.line)),
        ("quadrant", .string(place.quadrant)),
      ]
    case .decisionTable(let decision):
      members += [
        ("difficulty", decision.difficulty.map { .integer($0) } ?? .null),
        ("importance", .integer(decision.importance)),
        ("frequency", decision.frequency.map { .integer($0) } ?? .null),
        ("decided", .bool(decision.isDecided)),
      ]
    case .criteria(let criteria):
      members.append(
        (
          "criteria",
          .array(
            criteria.map { part in
              .object(
                Self.members(of: part.value) + [
                  ("scaled", .number(part.scaled)),
                  ("term", .decimal(units: part.term.units, scale: NeedAmount.scale)),
                ])
            })
        ))
    case .distances(let distances):
      members += [
        ("toBest", .number(distances.toBest)), ("toWorst", .number(distances.toWorst)),
        (
          "criteria",
          .array(
            distances.criteria.map { part in
              .object(
                Self.members(of: part.value) + [
                  ("toBestSquared", .number(part.toBest)), ("toWorstSquared", .number(part.toWorst)),
                ])
            })
        ),
      ]
    }
    return .object(members)
  }

  private static func members(of value: CriterionValue) -> [(key: String, value: JSONValue)] {
    [
      ("criterion", .string(value.criterion.text)), ("measure", .string(value.measure.rawValue)),
      ("value", .number(value.value)), ("stated", .bool(value.isStated)), ("weight", .number(value.weight)),
    ]
  }
}
