import Diagnostics
import TrainingModel
import XMLStreams

/// `ruling`: what a reviewer decides in a round.
enum RulingDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let owner = Subject("ruling", root.identifier("id") ?? "")
    let calendar = root.choice("calendar", CalendarKind.self)
    let date = draft.date(in: root, "date", calendar, about: owner)
    let decisions = [("accepted", true), ("refused", false)].flatMap { name, isAccepted in
      root.children(named: name).compactMap { decision($0, isAccepted) }
    }
    guard let id = root.identifier("id"), let organization = root.identifier("organization"),
      let year = root.year("year"), let calendar, let round = root.positiveCount("round"), let date,
      let by = root["by"]
    else {
      draft.lose(.ruling, in: root.location.file)
      return
    }
    draft.dossier.rulings.append(
      Ruling(
        id: id, organization: organization, year: year, calendar: calendar, round: round, date: date, by: by,
        title: root.title, decisions: decisions,
        objections: root.children(named: "ownObjection").compactMap { objection($0, of: organization, year) },
        location: root.location))
  }

  private static func decision(_ row: XMLElement, _ isAccepted: Bool) -> Ruling.Decision? {
    row["fingerprint"].map {
      Ruling.Decision(
        fingerprint: $0, isAccepted: isAccepted, argument: row.text(of: "argument"), location: row.location)
    }
  }

  private static func objection(_ row: XMLElement, of organization: Identifier, _ year: Int) -> Objection? {
    guard let code = row["code"], let severity = row.choice("severity", ReviewSeverity.self) else {
      return nil
    }
    let offering = OfferingKey(row)
    let course = row.identifier("course")
    let subject =
      row["subject"] ?? offering.map { "offering/\($0.course)/\($0.period)/\($0.host)" }
      ?? course.map { "course/\($0)" } ?? "program/\(organization)/\(year)"
    return Objection(
      code: code, severity: severity, subject: subject, origin: .reviewer, location: row.namedPlace,
      offering: offering, course: offering == nil ? course : nil, message: row.text(of: "message"),
      remedy: row.text(of: "remedy"), evidence: row.evidence, argument: row.text(of: "argument"))
  }
}
