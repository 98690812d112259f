package import Diagnostics
import CurriculumPlanning
import TrainingModel

extension PlanReport {
  /// `"schema":"sanj/plan/1"`: tiers, offerings with their seats by cohort, totals, shortfalls, provenance.
  package var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("schema", .string("sanj/plan/1")),
      ("id", .string(program.id.text)),
      ("organization", .string(program.organization.text)),
      ("year", .integer(program.year)),
      ("calendar", .string(program.calendar.rawValue)),
      ("currency", .string(program.currency)),
      ("stopped", .string(plan.stop.rawValue)),
      ("meetsEveryDuty", .bool(plan.meetsEveryDuty)),
      ("units", offeringsTable.jsonUnits),
      ("tiers", .array(tiersTable.jsonRows)),
      ("totals", totalsJSON),
      ("rankedList", json(of: plan.rankedList)),
      ("offerings", .array(offeringsJSON)),
      ("shortfalls", .array(shortfallsJSON)),
      ("conflicts", conflicts.json),
      ("unexplained", .integer(plan.diagnosis.unexplained)),
      ("hotSpots", hotSpotsJSON),
      ("remarks", .array(plan.remarks.inOrder().map(\.json))),
      ("provenance", program.provenance?.json ?? .null),
    ]
    if let adaptive = plan.adaptiveList { members.append(("adaptiveList", json(of: adaptive))) }
    return .object(members + changesJSON)
  }

  /// What differs from the program to keep to, where there is one.
  private var changesJSON: [(key: String, value: JSONValue)] {
    plan.changes.map { [("base", .string($0.base.text)), ("changes", $0.json)] } ?? []
  }

  private var totalsJSON: JSONValue {
    let totals = totals
    let trained = trained
    return .object([
      ("offerings", .integer(totals.offerings)),
      ("sessions", .integer(totals.sessions)),
      ("seats", .integer(totals.seats)),
      ("hours", .decimal(units: totals.hours.units, scale: Hours.scale)),
      ("cost", .integer(totals.cost)),
      ("budget", budget.map { .integer($0) } ?? .null),
      ("people", .integer(totals.people)),
      ("trainedAtLeast", .integer(trained.fewest)),
      ("trainedAtMost", .integer(trained.most)),
      ("needClosed", .decimal(units: totals.needClosed.units, scale: NeedAmount.scale)),
      ("needTotal", .decimal(units: totals.needTotal.units, scale: NeedAmount.scale)),
      ("newManagers", .integer(totals.newManagers)),
      ("newManagersOnboarded", .integer(totals.newManagersOnboarded)),
    ])
  }

  private func json(of list: ListComparison) -> JSONValue {
    .object([
      ("value", .number(list.value)),
      ("needClosed", .decimal(units: list.needClosed.units, scale: NeedAmount.scale)),
      ("cost", .integer(list.cost)),
    ])
  }

  private var offeringsJSON: [JSONValue] {
    let table = offeringsTable
    return zip(table.rows, program.offerings).map { row, offering in
      let groups = offering.seats.map { seats -> JSONValue in
        .object([
          ("organization", .string(seats.organization.text)),
          ("role", .string(seats.role.text)),
          ("batch", seats.batch.map { .string($0.text) } ?? .null),
          ("count", .integer(seats.count)),
          ("closes", .decimal(units: seats.closes.units, scale: NeedAmount.scale)),
        ])
      }
      return .object(table.members(of: row) + [("seatsByCohort", .array(groups))])
    }
  }

  private var shortfallsJSON: [JSONValue] {
    let table = shortfallsTable
    return zip(table.rows, program.shortfalls).map { row, shortfall in
      let note = JSONValue.object([
        ("en", shortfall.note.en.map { .string($0) } ?? .null),
        ("fa", shortfall.note.fa.map { .string(PersianDigits.inSentence($0)) } ?? .null),
      ])
      return .object(table.members(of: row).map { $0.key == "note" ? ("note", note) : $0 })
    }
  }
}

extension Provenance {
  /// From what and by what a program was made.
  var json: JSONValue {
    .object([
      ("tool", .string(tool)),
      ("version", .string(version)),
      ("policy", .string(policy.text)),
      ("method", method.map { .string($0) } ?? .null),
      ("seed", seed.map { .integer($0) } ?? .null),
      ("stopped", stopped.map { .string($0) } ?? .null),
      (
        "inputs",
        .array(
          inputs.map { .object([("document", .string($0.document.text)), ("digest", .string($0.digest))]) })
      ),
    ])
  }
}
