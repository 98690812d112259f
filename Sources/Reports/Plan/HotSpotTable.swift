import CurriculumPlanning
import Diagnostics
import TrainingModel

extension PlanReport {
  /// What limits the program most, what buys most first.
  var hotSpotsTable: Table {
    Table(
      columns: [
        Column("limit", .hotSpotLimit, .leading),
        Column("more", .hotSpotExtra),
        Column("seats", .hotSpotSeats),
        Column("needClosed", .hotSpotCloses, unit: .points),
      ],
      rows: (plan.hotSpots ?? []).prefix(Self.mostHotSpots).map { spot in
        let extra =
          spot.rule.kind == .budget
          ? money.amount(spot.extra)
          : numbers.exact(units: spot.extra, scale: Factor.scale, decimals: 3, isShort: true)
        return [
          .text(conflicts.name(of: spot.rule)), .text(extra), .real(spot.seats, decimals: 1),
          .real(spot.needClosed, decimals: 1),
        ]
      })
  }

  /// People see so many; JSON has all that were looked into.
  private static let mostHotSpots = 5

  /// All that were looked into; `null` if there was no time.
  var hotSpotsJSON: JSONValue {
    guard let spots = plan.hotSpots else { return .null }
    return .array(
      spots.map { spot in
        .object([
          ("kind", .string(spot.rule.kind.rawValue)), ("id", .string(spot.rule.id.text)),
          ("detail", spot.rule.detail.map { .string($0.text) } ?? .null),
          ("file", .string(spot.rule.location.file)),
          ("line", ConflictReport.line(of: spot.rule.location)),
          (
            "more",
            spot.rule.kind == .budget
              ? .integer(spot.extra) : .decimal(units: spot.extra, scale: Factor.scale)
          ),
          ("value", .number(ExplanationReport.rounded(spot.value))),
          ("needClosed", .number(ExplanationReport.rounded(spot.needClosed))),
          ("seats", .number(ExplanationReport.rounded(spot.seats))),
        ])
      })
  }
}
