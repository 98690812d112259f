package import Diagnostics
import CurriculumPlanning
import Scenarios
import TrainingModel

extension WhatIfReport {
  /// `"schema":"sanj/whatif/1"`: the base, and of each scenario what was changed and what came of it.
  package var json: JSONValue {
    .object([
      ("schema", .string("sanj/whatif/1")),
      ("organization", .string(base.program.organization.text)),
      ("year", .integer(base.program.year)), ("currency", .string(base.program.currency)),
      ("base", measuresJSON(base)), ("baseStopped", stopped(base)),
      ("scenarios", .array(cases.map { json(of: $0) })),
    ])
  }

  private func json(of item: Case) -> JSONValue {
    switch item {
    case .compared(let comparison):
      var members = head(comparison.scenarios, comparison.inputs)
      members += [
        ("stopped", stopped(comparison.changed)),
        ("differs", .bool(comparison.differs)), ("kept", .integer(comparison.count(.kept))),
        ("offeringsOfBase", .integer(comparison.offeringsOfBase)),
        ("achieves", measuresJSON(comparison.changed)),
        ("offerings", .array(offerings(comparison).table.jsonRows)),
        ("organizations", .array(organizations(comparison).table.jsonRows)),
        ("measures", .array(measures(comparison).table.jsonRows)),
        ("summary", summaryJSON(of: comparison)), ("findings", .array([])),
      ]
      if let alternatives { members.append(("alternatives", json(of: alternatives, comparison))) }
      return .object(members)
    case .refused(let scenarios, let inputs, let findings):
      return .object(
        head(scenarios, inputs) + [("findings", .array(findings.inOrder().map(\.json)))])
    }
  }

  /// Why a search ended; of a program that was given, as it states.
  private func stopped(_ side: ProgramSide) -> JSONValue {
    (side.stop?.rawValue ?? side.program.provenance?.stopped).map { .string($0) } ?? .null
  }

  /// The sentence of a comparison in both languages.
  func summaryJSON(of comparison: ScenarioComparison) -> JSONValue {
    .object([
      ("en", .string(inLanguage(.en).summary(of: comparison))),
      ("fa", .string(inLanguage(.fa).summary(of: comparison))),
    ])
  }

  private func head(_ scenarios: [Scenario], _ changes: [InputChange]) -> [(key: String, value: JSONValue)] {
    [
      (
        "composedOf",
        .array(
          scenarios.map { scenario in
            .object([
              ("id", .string(scenario.id.text)), ("digest", .string(scenario.digest)),
              (
                "title",
                .object([
                  ("en", scenario.title.en.map { .string($0) } ?? .null),
                  ("fa", scenario.title.fa.map { .string($0) } ?? .null),
                ])
              ),
            ])
          })
      ), ("inputs", .array(inputs(changes).jsonRows)),
    ]
  }

  private func inLanguage(_ language: Language) -> WhatIfReport {
    WhatIfReport(cases, base: base, showsAll: showsAll, language: language)
  }

  func measuresJSON(_ side: ProgramSide) -> JSONValue {
    .object(measures(of: side).map { ($0.key, $0.value.json) })
  }

  /// Every row of every table in one: section by section, scenario by scenario.
  package var csv: String { flat.csv }

  /// What has become of offerings: subject, change, old, new, reason.
  func offeringRows(_ comparison: ScenarioComparison) -> [[Cell]] {
    func part(_ part: OfferingChange.Part?) -> Cell {
      guard let part else { return .none }
      return .text("\(part.period) sessions=\(part.sessions) seats=\(part.seats) cost=\(part.cost)")
    }
    return comparison.offerings.filter { showsAll || $0.kind != .kept }.map { change in
      [
        .text(change.course.text), .text(change.kind.rawValue), part(change.old), part(change.new),
        .text(change.reason.data),
      ]
    }
  }

  private var flat: Table {
    var rows: [[Cell]] = []
    for (index, item) in cases.enumerated() {
      let number = Cell.integer(index + 1)
      let scenarios: [Scenario]
      let changes: [InputChange]
      switch item {
      case .compared(let comparison): (scenarios, changes) = (comparison.scenarios, comparison.inputs)
      case .refused(let refused, let inputs, _): (scenarios, changes) = (refused, inputs)
      }
      let name = Cell.text(scenarios.map(\.id.text).joined(separator: "+"))
      func add(_ section: String, _ subject: Cell, _ change: Cell, _ old: Cell, _ new: Cell, _ reason: Cell) {
        rows.append([number, name, .text(section), subject, change, old, new, reason])
      }
      for row in inputs(changes).rows { add("input", row[0], .none, row[1], row[2], row[4]) }
      switch item {
      case .compared(let comparison):
        for row in offeringRows(comparison) { add("offering", row[0], row[1], row[2], row[3], row[4]) }
        for row in organizations(comparison).table.rows {
          add("organization", row[0], .none, row[1], row[2], .none)
        }
        for row in measures(comparison).table.rows { add("measure", row[0], .none, row[1], row[2], .none) }
        if base.cut != nil || comparison.changed.cut != nil {
          add(
            "search", .text("stopped"), .none, base.cut.map { .text($0.rawValue) } ?? .none,
            comparison.changed.cut.map { .text($0.rawValue) } ?? .none, .none)
        }
        if let alternatives {
          for other in alternativeRows(alternatives) {
            add(other.section, other.row[0], other.row[1], other.row[2], other.row[3], other.row[4])
          }
        }
      case .refused(_, _, let findings):
        for finding in findings.inOrder() {
          add(
            "finding", .text(finding.subject), .text(finding.rule.code), .none, .none,
            .text(finding.message.en))
        }
      }
    }
    return Table(
      columns: [
        Column("case", .order), Column("scenario", .whatIfChange, .leading),
        Column("section", .whatIfMeasure, .leading), Column("subject", .subject, .leading),
        Column("change", .whatIfChange, .leading), Column("old", .whatIfOld), Column("new", .whatIfNew),
        Column("reason", .reason, .leading),
      ], rows: rows)
  }
}
