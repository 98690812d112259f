package import Diagnostics
import Scenarios
import TrainingModel

extension SweepReport {
  /// `sanj/sweep/1`.
  package var json: JSONValue {
    let axes = result.grid.axes.map { axis -> JSONValue in
      .object([
        ("key", .string(axis.key)), ("values", .array(axis.choices.map { .string($0.label) })),
      ])
    }
    return .object([
      ("schema", .string("sanj/sweep/1")),
      ("shard", result.shard.map { .string("\($0.index)/\($0.count)") } ?? .null),
      ("complete", .bool(result.unfinished == 0)),
      ("unfinished", .integer(result.unfinished)),
      ("axes", .array(axes)),
      ("currency", currency.isEmpty ? .null : .string(currency)),
      ("units", table.jsonUnits),
      ("rows", .array(rows)),
      ("failures", .array(failures)),
      ("frontier", points),
      ("findings", .array(result.remarks.map(\.json))),
    ])
  }

  /// The rows of the table; the base is case 0, a number like the others.
  private var rows: [JSONValue] {
    table.jsonRows.map { row in
      guard case .object(var members) = row, case .string = members.first?.value else { return row }
      members[0].value = .integer(0)
      return .object(members)
    }
  }

  private var failures: [JSONValue] {
    result.failures.map { row in
      let values = zip(result.grid.axes, row.sweepCase.choices).map { axis, choice in
        (key: axis.key, value: JSONValue.string(choice.label))
      }
      return .object(
        [("case", .integer(row.sweepCase.number))] + values
          + [("findings", .array(row.outcome.findings.map(\.json)))])
    }
  }

  private var points: JSONValue {
    guard result.shard == nil, frontier.budgets > 1 else { return .null }
    return .array(
      frontier.steps.map { step in
        .object([
          ("case", .integer(step.point.number)), ("budget", .integer(step.point.budget)),
          ("needClosed", .decimal(units: step.point.need, scale: NeedAmount.scale)),
          ("onEnvelope", .bool(step.isOnEnvelope)), ("knee", .bool(step.isKnee)),
        ])
      })
  }
}
