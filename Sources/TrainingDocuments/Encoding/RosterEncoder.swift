public import TrainingModel
import XMLStreams

/// Writes rosters as documents.
public struct RosterEncoder: DocumentEncoder {
  var writer = XMLWriter()

  /// The bytes of the roster's document: the same roster gives the same bytes, the document obeys the schema, and
  /// reading it gives the roster back.
  public static func encode(_ roster: Roster) throws(UnwritableDocument) -> [UInt8] {
    var encoder = RosterEncoder()
    try encoder.write(roster)
    return encoder.writer.finish()
  }

  private mutating func write(_ roster: Roster) throws(UnwritableDocument) {
    guard (1000...9999).contains(roster.year) else { throw .year(roster.year) }
    try open(
      "roster",
      [
        ("xmlns", XMLWriter.namespace), ("id", try id(roster.id, "id")),
        ("program", try id(roster.program, "program")),
        ("organization", try id(roster.organization, "organization")), ("year", "\(roster.year)"),
        ("calendar", roster.calendar.rawValue),
      ])
    for session in roster.sessions {
      try open(
        "session",
        [
          ("course", try id(session.course, "course")), ("period", try id(session.period, "period")),
          ("number", try count(session.number, "number")), ("host", try id(session.host, "host")),
        ])
      for seat in session.seats { try write(seat) }
      try close()
    }
    try close()
  }

  private mutating func write(_ seat: RosterSeat) throws(UnwritableDocument) {
    let group = [
      ("organization", Optional(try id(seat.organization, "organization"))),
      ("role", Optional(try id(seat.role, "role"))), ("batch", try optionalID(seat.batch, "batch")),
    ]
    switch seat.holder {
    case .employee(let person, let reason):
      try empty("seat", [("employee", try id(person, "employee"))] + group + [("reason", reason.rawValue)])
    case .counted(let number): try empty("counted", group + [("count", try count(number, "count"))])
    case .open(let number): try empty("open", group + [("count", try count(number, "count"))])
    }
  }
}
