package import Diagnostics
package import TrainingModel

/// A roster for spreadsheets and scripts.
package struct RosterReport: Sendable {
  private let roster: Roster

  /// A report of `roster`.
  package init(_ roster: Roster) { self.roster = roster }

  /// One row for each person, and one for seats of a cohort in a session that are only counted.
  package var csv: String { table.csv }

  private var table: Table {
    Table(
      columns: [
        Column("course", .course), Column("period", .period), Column("session", .sessionNumber),
        Column("host", .host), Column("organization", .organization), Column("role", .role),
        Column("batch", .batch), Column("employee", .identity), Column("seats", .seats),
        Column("reason", .reason),
      ],
      rows: roster.sessions.flatMap { session in
        session.seats.map { seat in
          [
            .text(session.course.text), .text(session.period.text), .integer(session.number),
            .text(session.host.text), .text(seat.organization.text), .text(seat.role.text),
            seat.batch.map { .text($0.text) } ?? .none, seat.employee.map { .text($0.text) } ?? .none,
            .integer(seat.count), .text(seat.reason),
          ]
        }
      })
  }

  /// `"schema":"sanj/roster/1"`: sessions with their seats.
  package var json: JSONValue {
    .object([
      ("schema", .string("sanj/roster/1")),
      ("id", .string(roster.id.text)),
      ("program", .string(roster.program.text)),
      ("organization", .string(roster.organization.text)),
      ("year", .integer(roster.year)),
      ("calendar", .string(roster.calendar.rawValue)),
      (
        "sessions",
        .array(
          roster.sessions.map { session in
            .object([
              ("course", .string(session.course.text)), ("period", .string(session.period.text)),
              ("session", .integer(session.number)), ("host", .string(session.host.text)),
              ("seats", .array(session.seats.map(json))),
            ])
          })
      ),
    ])
  }

  private func json(_ seat: RosterSeat) -> JSONValue {
    .object([
      ("organization", .string(seat.organization.text)), ("role", .string(seat.role.text)),
      ("batch", seat.batch.map { .string($0.text) } ?? .null),
      ("employee", seat.employee.map { .string($0.text) } ?? .null), ("seats", .integer(seat.count)),
      ("reason", .string(seat.reason)),
    ])
  }
}

extension RosterSeat {
  fileprivate var employee: Identifier? {
    if case .employee(let id, _) = holder { id } else { nil }
  }

  /// Why a person has the seat, or why nobody is named: `counted` or `open`.
  fileprivate var reason: String {
    switch holder {
    case .employee(_, let reason): reason.rawValue
    case .counted: "counted"
    case .open: "open"
    }
  }
}
