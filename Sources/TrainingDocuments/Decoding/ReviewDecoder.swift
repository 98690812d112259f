import Diagnostics
import TrainingModel
import XMLStreams

/// `review`: what was found in a submitted program.
enum ReviewDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let owner = Subject("review", root.identifier("id") ?? "")
    let calendar = root.choice("calendar", CalendarKind.self)
    let asOf = draft.date(in: root, "asOf", calendar, about: owner)
    let objections = root.children(named: "objection").compactMap {
      ObjectionDecoder.decode($0, calendar, of: owner, into: &draft)
    }
    guard let id = root.identifier("id"), let organization = root.identifier("organization"),
      let year = root.year("year"), let calendar, let round = root.positiveCount("round"), let asOf,
      let ruleSet = root["ruleSet"], let verdict = root.choice("verdict", Verdict.self),
      let provenance = root.children(named: "provenance").first.flatMap(ProgramDecoder.decodeProvenance)
    else {
      draft.lose(.review, in: root.location.file)
      return
    }
    draft.dossier.reviews.append(
      Review(
        id: id, program: root.identifier("program"), organization: organization, year: year,
        calendar: calendar, round: round, previous: root.identifier("previous"), asOf: asOf, ruleSet: ruleSet,
        verdict: verdict,
        provenance: provenance, title: root.title,
        unverified: root.children(named: "unverified").compactMap(decodeUnverified),
        heldBack: root.children(named: "heldBack").compactMap(decodeHeld), objections: objections,
        differences: root.children(named: "difference").compactMap(decodeDifference),
        repairsTried: root.children(named: "reviewTotals").first?.count("repairsTried") ?? 0,
        againstBest: root.children(named: "againstBest").first.map(decodeBest), location: root.location))
  }

  private static func decodeUnverified(_ row: XMLElement) -> UnverifiedRule? {
    guard let code = row["code"], let severity = row.choice("severity", ReviewSeverity.self) else {
      return nil
    }
    return UnverifiedRule(code: code, severity: severity, reason: row.text(of: "message"))
  }

  private static func decodeHeld(_ row: XMLElement) -> HeldOffering? {
    guard let offering = OfferingKey(row), let code = row["code"] else { return nil }
    return HeldOffering(offering: offering, code: code)
  }

  private static func decodeDifference(_ row: XMLElement) -> ProgramDifference? {
    guard let offering = OfferingKey(row), let kind = row.choice("kind", ProgramDifference.Kind.self),
      let isAsked = row.flag("asked"), let sessions = row.count("sessions"), let seats = row.count("seats"),
      let cost = row.money("cost"), let toSessions = row.count("toSessions"),
      let toSeats = row.count("toSeats"), let toCost = row.money("toCost")
    else { return nil }
    return ProgramDifference(
      kind: kind, isAsked: isAsked, offering: offering,
      now: OfferingKey(
        course: row.identifier("toCourse") ?? offering.course,
        period: row.identifier("toPeriod") ?? offering.period,
        host: row.identifier("toHost") ?? offering.host),
      before: ProgramDifference.Size(sessions: sessions, seats: seats, cost: cost),
      after: ProgramDifference.Size(sessions: toSessions, seats: toSeats, cost: toCost))
  }

  private static func decodeBest(_ element: XMLElement) -> AgainstBest {
    AgainstBest(
      measures: element.children(named: "measure").compactMap { row in
        row["name"].map {
          AgainstBest.Measure(name: $0, submitted: row.signed("submitted"), best: row.signed("best"))
        }
      },
      gains: element.children(named: "gain").compactMap { row -> AgainstBest.Gain? in
        guard let course = row.identifier("course"), let seats = row.count("seats"),
          let toSeats = row.count("toSeats"), let need = row.signed("needChange"),
          let cost = row.signedMoney("costChange")
        else { return nil }
        return AgainstBest.Gain(
          course: course, seats: seats, toSeats: toSeats, needChange: need, costChange: cost,
          message: row.text(of: "message"))
      },
      advantages: element.children(named: "advantage").compactMap { row -> AgainstBest.Advantage? in
        guard let course = row.identifier("course"), let level = row.evaluationLevel("level"),
          let score = row.share("score"), let people = row.positiveCount("n")
        else { return nil }
        return AgainstBest.Advantage(
          course: course, level: level, score: score, people: people, message: row.text(of: "message"))
      },
      gap: element["gap"].flatMap(Double.init), stopped: element["stopped"] ?? "")
  }
}

extension OfferingKey {
  /// The offering that an element names, if it names one in full.
  init?(_ element: XMLElement) {
    guard let course = element.identifier("course"), let period = element.identifier("period"),
      let host = element.identifier("host")
    else { return nil }
    self.init(course: course, period: period, host: host)
  }
}

extension XMLElement {
  /// A decimal that may be less than 0, in millionths.
  func signed(_ name: String) -> NeedAmount? {
    guard let text = self[name] else { return nil }
    guard text.hasPrefix("-") else { return NeedAmount(decimal: text) }
    return NeedAmount(decimal: text.dropFirst()).map { NeedAmount(units: -$0.units) }
  }

  /// An amount of money that may be less than 0.
  func signedMoney(_ name: String) -> Int? {
    guard let text = self[name] else { return nil }
    guard text.hasPrefix("-") else { return Int(digits: text) }
    return Int(digits: text.dropFirst()).map { -$0 }
  }

  /// The place that the attributes `file`, `line` and `column` name.
  var namedPlace: SourceLocation? {
    self["file"].map {
      SourceLocation(file: $0, line: positiveCount("line") ?? 0, column: positiveCount("column") ?? 0)
    }
  }
}
