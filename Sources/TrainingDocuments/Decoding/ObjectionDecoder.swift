import Diagnostics
import TrainingModel
import XMLStreams

/// `objection`: one coded finding of a review, with its evidence and repairs.
enum ObjectionDecoder {
  /// Decodes what is well-formed of it.
  static func decode(
    _ element: XMLElement, _ calendar: CalendarKind?, of owner: Subject, into draft: inout DossierDraft
  ) -> Objection? {
    let regraded = element.children(named: "regraded").first.flatMap { row -> Regraded? in
      guard let from = row.choice("from", ReviewSeverity.self),
        let until = draft.date(in: row, "until", calendar, about: owner), let reason = row["reason"]
      else { return nil }
      return Regraded(
        from: from, until: until, reason: reason, organization: row.identifier("organization"))
    }
    guard let code = element["code"], let severity = element.choice("severity", ReviewSeverity.self),
      let subject = element["subject"], let state = element.choice("state", Objection.State.self),
      let effect = element.choice("effect", Objection.Effect.self),
      let origin = element.choice("origin", Objection.Origin.self)
    else {
      draft.lose(.review, in: element.location.file)
      return nil
    }
    let offering = OfferingKey(element)
    var objection = Objection(
      code: code, severity: severity, regraded: regraded, subject: subject, state: state, effect: effect,
      origin: origin, location: element.namedPlace, offering: offering,
      course: offering == nil ? element.identifier("course") : nil, message: element.text(of: "message"),
      remedy: element.text(of: "remedy"),
      evidence: element.evidence, repairs: element.children(named: "repair").compactMap(repair),
      untriedIdeas: element.positiveCount("untriedIdeas") ?? 0,
      furtherRepairs: element.positiveCount("furtherRepairs") ?? 0,
      argument: element.text(of: "argument"),
      answer: element.children(named: "answer").first.flatMap(answer))
    objection.standsFor = element.positiveCount("standsFor") ?? 1
    return objection
  }

  private static func answer(_ row: XMLElement) -> ObjectionAnswer? {
    guard let kind = row.choice("kind", AnswerKind.self) else { return nil }
    return ObjectionAnswer(
      kind: kind, argument: row.text(of: "argument"), evidence: row.evidence,
      decision: row.children(named: "decision").first.flatMap { decision in
        decision.flag("accepted").map {
          ObjectionAnswer.Decision(isAccepted: $0, argument: decision.text(of: "argument"))
        }
      })
  }

  private static func repair(_ row: XMLElement) -> ProgramRepair? {
    guard let cost = row.signedMoney("costChange"), let need = row.signed("needChange") else { return nil }
    return ProgramRepair(
      message: row.text(of: "message"), changes: row.children(named: "change").compactMap(change),
      costChange: cost, needChange: need)
  }

  private static func change(_ row: XMLElement) -> ProgramChange? {
    guard let offering = OfferingKey(row), let kind = kind(row) else { return nil }
    return ProgramChange(offering, kind)
  }

  private static func kind(_ row: XMLElement) -> ProgramChange.Kind? {
    switch row["kind"] {
    case "move": return row.identifier("toPeriod").map { .move(to: $0) }
    case "sessions": return row.count("sessions").map { .sessions($0) }
    case "add": return row.count("sessions").map { .add(sessions: $0) }
    case "swap": return row.identifier("toCourse").map { .swap(course: $0) }
    case "host": return row.identifier("toHost").map { .host($0) }
    case "remove": return .remove
    case "cost": return .cost
    case "seats":
      guard let organization = row.identifier("organization"), let role = row.identifier("role"),
        let count = row.count("seats")
      else { return nil }
      return .seats(
        organization: organization, role: role, batch: row.identifier("batch"), count: count)
    default: return nil
    }
  }
}

extension XMLElement {
  /// The figures and lines in it.
  var evidence: [Evidence] {
    children(named: "evidence").compactMap { row in
      guard let name = row["name"], let value = row["value"] else { return nil }
      return Evidence(name: name, value: value, label: row.text(of: "message"), location: row.namedPlace)
    }
  }
}
