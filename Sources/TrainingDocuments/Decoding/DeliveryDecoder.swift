import Diagnostics
import TrainingModel
import XMLStreams

/// `delivery`: what has been held of a year's program.
enum DeliveryDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let held = root.children(named: "held").compactMap(decodeHeld)
    guard let id = root.identifier("id"), let organization = root.identifier("organization"),
      let year = root.year("year"), let calendar = root.choice("calendar", CalendarKind.self),
      let currency = root["currency"], let through = root.identifier("through")
    else { return }
    draft.dossier.deliveries.append(
      Delivery(
        id: id, organization: organization, year: year, calendar: calendar, currency: currency,
        through: through, held: held, location: root.location))
  }

  private static func decodeHeld(_ element: XMLElement) -> Delivery.Held? {
    let attendance = element.children(named: "seats").compactMap { row -> Delivery.Held.Attendance? in
      guard let organization = row.identifier("organization"), let role = row.identifier("role"),
        let count = row.positiveCount("count")
      else { return nil }
      return Delivery.Held.Attendance(
        organization: organization, role: role, batch: row.identifier("batch"), count: count,
        location: row.location)
    }
    guard let course = element.identifier("course"), let period = element.identifier("period"),
      let sessions = element.positiveCount("sessions")
    else { return nil }
    return Delivery.Held(
      course: course, period: period, sessions: sessions, spent: element.money("spent"),
      attendance: attendance, location: element.location)
  }
}
