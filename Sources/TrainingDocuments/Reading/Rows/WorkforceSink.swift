import Diagnostics
import TrainingModel
import XMLStreams

/// Takes the rows of `workforce`, or of a part of it.
final class WorkforceSink: BulkRowSink, RowSink {
  /// The columns of one kind of row by their places in the schema; those that this kind lacks are `nil`.
  private struct Columns {
    let id: Int
    let organization: Int
    let role: Int
    let appointed: Int?
    let hired: Int?
    let headcount: Int?
    let newManagers: Int?

    init?(_ layout: RowLayout) {
      guard let id = layout.index(of: "id"), let organization = layout.index(of: "organization"),
        let role = layout.index(of: "role")
      else { return nil }
      self.id = id
      self.organization = organization
      self.role = role
      appointed = layout.index(of: "appointed")
      hired = layout.index(of: "hired")
      headcount = layout.index(of: "headcount")
      newManagers = layout.index(of: "newManagers")
    }
  }

  private static let columns: [Columns?] =
    RowLayout.layouts(ofRoot: DocumentKind.workforce.rawValue)?.map { Columns($0) } ?? []
  /// Which kind of row is an employee; the other is a cohort.
  private static let employee = RowLayout.layouts(ofRoot: DocumentKind.workforce.rawValue)?.firstIndex {
    $0.element == "employee"
  }

  private let positions: PositionRange
  private var batch: RowBatch
  private let calendar: CalendarKind
  /// Codes of the last employee; `nil` before there is one.
  private var organization: IdentifierPool.Code?
  private var role: IdentifierPool.Code?

  /// A sink for rows of a document with this root, whose positions are from `base` to `last`; `nil` if the root does
  /// not say how they are to be read.
  init?(_ root: XMLElement, base: Int, last: Int, intake: RowIntake) {
    guard let calendar = root.choice("calendar", CalendarKind.self) else { return nil }
    self.calendar = calendar
    positions = PositionRange(base: base, last: last)
    batch = RowBatch(intake: intake)
  }

  func receive(_ row: borrowing BulkRow) -> Bool {
    guard let columns = Self.columns[row.element] else { return false }
    let position = positions.position(of: row)
    if row.element != Self.employee { return receiveCohort(row, columns, at: position) }
    if !row.repeats(columns.organization) || organization == nil {
      organization = batch.table.organizations.code(for: row.value(columns.organization))
    }
    if !row.repeats(columns.role) || role == nil {
      role = batch.table.roles.code(for: row.value(columns.role))
    }
    guard let person = batch.table.persons.code(for: row.value(columns.id)), let organization, let role else {
      return batch.overflow()
    }
    let appointed = date(row, columns.appointed, "appointed", of: "employee", columns, at: position)
    let hired = date(row, columns.hired, "hired", of: "employee", columns, at: position)
    batch.table.employees.append(
      EmployeeRow(
        person: person, organization: organization, role: role, appointed: appointed, hired: hired,
        position: position))
    return batch.flushIfFull()
  }

  func finish() -> RowBatch.Remainder {
    batch.flush()
    return batch.remainder
  }

  private func receiveCohort(
    _ row: borrowing BulkRow, _ columns: Columns, at position: RowPosition
  ) -> Bool {
    let appointed = date(row, columns.appointed, "appointed", of: "cohort", columns, at: position)
    guard batch.table.persons.code(for: row.value(columns.id)) != nil else { return batch.overflow() }
    batch.table.cohorts.append(
      CohortRecord(
        id: RowValues.identifier(row.value(columns.id)),
        organization: RowValues.identifier(row.value(columns.organization)),
        role: RowValues.identifier(row.value(columns.role)),
        headcount: columns.headcount.map { RowValues.count(row.value($0)) } ?? 0,
        newManagers: columns.newManagers.map { RowValues.count(row.value($0)) } ?? 0,
        appointed: appointed, position: position))
    return batch.flushIfFull()
  }

  /// The date in a column; one that does not exist is reported.
  private func date(
    _ row: borrowing BulkRow, _ column: Int?, _ attribute: String, of kind: String, _ columns: Columns,
    at position: RowPosition
  ) -> CalendarDate? {
    guard let column, row.has(column) else { return nil }
    if let date = RowValues.date(row.value(column), calendar) { return date }
    let reading = DateReading(String(decoding: row.value(column), as: UTF8.self), calendar)
    let id = RowValues.identifier(row.value(columns.id))
    if let fault = reading.fault {
      batch.findings.report(fault.rule, at: position, attribute) { (Subject(kind, id), fault.arguments) }
    }
    return reading.date
  }
}
