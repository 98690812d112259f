import Diagnostics
import TrainingModel
import XMLStreams

/// `roster`: who sits in which session of a program.
enum RosterDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let sessions = root.children(named: "session").compactMap(decodeSession)
    guard let id = root.identifier("id"), let program = root.identifier("program"),
      let organization = root.identifier("organization"), let year = root.year("year"),
      let calendar = root.choice("calendar", CalendarKind.self)
    else { return }
    draft.dossier.rosters.append(
      Roster(
        id: id, program: program, organization: organization, year: year, calendar: calendar,
        sessions: sessions, location: root.location))
  }

  private static func decodeSession(_ element: XMLElement) -> RosterSession? {
    guard let course = element.identifier("course"), let period = element.identifier("period"),
      let number = element.positiveCount("number"), let host = element.identifier("host")
    else { return nil }
    return RosterSession(
      course: course, period: period, number: number, host: host,
      seats: element.children.compactMap(decodeSeat), location: element.location)
  }

  private static func decodeSeat(_ element: XMLElement) -> RosterSeat? {
    let holder: RosterSeat.Holder?
    switch element.name {
    case "seat":
      let reason = element.choice("reason", SeatReason.self)
      holder = element.identifier("employee").flatMap { id in reason.map { .employee(id, $0) } }
    case "counted": holder = element.positiveCount("count").map { .counted($0) }
    case "open": holder = element.positiveCount("count").map { .open($0) }
    default: holder = nil
    }
    guard let holder, let organization = element.identifier("organization"),
      let role = element.identifier("role")
    else { return nil }
    return RosterSeat(
      organization: organization, role: role, batch: element.identifier("batch"), holder: holder)
  }
}
