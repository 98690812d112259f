import Diagnostics
import TrainingModel
import XMLStreams

/// `workforce`: rows of employees and cohorts. Rows are collected while the document streams and decoded
/// once it has proved to be well-formed and its calendar is known.
struct WorkforceDecoder {
  private struct EmployeeRow {
    let id: Identifier
    let organization: RowReference
    let role: RowReference
    let appointed: RowDate?
    let hired: RowDate?
    let location: SourceLocation
  }

  private struct CohortRow {
    let id: Identifier
    let organization: RowReference
    let role: RowReference
    let headcount: Int
    let newManagers: Int
    let appointed: RowDate?
    let location: SourceLocation
  }

  private var employees: [EmployeeRow] = []
  private var cohorts: [CohortRow] = []

  /// Collects a row.
  mutating func append(_ row: borrowing XMLRow) {
    guard let id = row["id"].flatMap({ Identifier(wellFormed: $0) }),
      let organization = RowReference(row, "organization"), let role = RowReference(row, "role")
    else { return }
    switch row.name {
    case "employee":
      employees.append(
        EmployeeRow(
          id: id, organization: organization, role: role, appointed: RowDate(row, "appointed"),
          hired: RowDate(row, "hired"), location: row.location))
    case "cohort":
      guard let headcount = row["headcount"].flatMap({ Int(digits: $0) }) else { return }
      cohorts.append(
        CohortRow(
          id: id, organization: organization, role: role, headcount: headcount,
          newManagers: row["newManagers"].flatMap { Int(digits: $0) } ?? 0,
          appointed: RowDate(row, "appointed"),
          location: row.location))
    default: break
    }
  }

  /// Decodes the collected rows.
  func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    guard let calendar = root.choice("calendar", CalendarKind.self) else { return }
    for row in employees {
      let owner = Subject("employee", row.id)
      draft.declare(.employee, row.id, at: row.location)
      draft.mention(.organization, row.organization, by: owner)
      draft.mention(.role, row.role, by: owner)
      draft.dossier.employees.append(
        Employee(
          id: row.id, organization: row.organization.id, role: row.role.id,
          appointed: row.appointed.flatMap { draft.date($0.text, calendar, at: $0.location, about: owner) },
          hired: row.hired.flatMap { draft.date($0.text, calendar, at: $0.location, about: owner) },
          location: row.location))
    }
    for row in cohorts {
      let owner = Subject("cohort", row.id)
      draft.declare(.cohort, row.id, at: row.location)
      draft.mention(.organization, row.organization, by: owner)
      draft.mention(.role, row.role, by: owner)
      draft.dossier.cohorts.append(
        CohortRecord(
          id: row.id, organization: row.organization.id, role: row.role.id, headcount: row.headcount,
          newManagers: row.newManagers,
          appointed: row.appointed.flatMap { draft.date($0.text, calendar, at: $0.location, about: owner) },
          location: row.location))
    }
  }
}
