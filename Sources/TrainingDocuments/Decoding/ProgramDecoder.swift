import Diagnostics
import TrainingModel
import XMLStreams

/// `program`: an annual curriculum, a plan of ours or a municipality's submission.
enum ProgramDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let id = root.identifier("id")
    let owner = Subject("program", id ?? "")
    let organization = root.identifier("organization")
    let calendar = root.choice("calendar", CalendarKind.self)
    let year = root.year("year")
    if let calendar, let year, !CalendarDate.years(of: calendar).contains(year) {
      draft.report(
        NonexistentDate.year, at: root.location(of: "year"), about: owner,
        DateReading.arguments(ofYear: year, calendar))
    }
    let totals = root.children(named: "totals").first.flatMap { decodeTotals($0, owner, into: &draft) }
    let offerings = root.children(named: "offering").compactMap { decodeOffering($0, id, into: &draft) }
    let shortfalls = root.children(named: "shortfall").compactMap { decodeShortfall($0, id, into: &draft) }
    guard let id, let organization, let year, let calendar, let currency = root["currency"] else { return }
    draft.dossier.programs.append(
      Program(
        id: id, organization: organization, year: year, calendar: calendar, currency: currency,
        title: root.title,
        provenance: root.children(named: "provenance").first.flatMap(decodeProvenance), totals: totals,
        tiers: root.children(named: "tier").compactMap(decodeTier),
        offerings: offerings.sorted { $0.order < $1.order }, shortfalls: shortfalls,
        location: root.location))
  }

  /// Decodes from what a document was made.
  static func decodeProvenance(_ element: XMLElement) -> Provenance? {
    guard let tool = element["tool"], let version = element["version"],
      let policy = element.identifier("policy")
    else { return nil }
    let inputs = element.children(named: "input").compactMap { row -> InputDigest? in
      guard let document = row.identifier("document"), let digest = row["digest"] else { return nil }
      return InputDigest(document: document, digest: digest)
    }
    return Provenance(
      tool: tool, version: version, policy: policy, method: element["method"], seed: element.count("seed"),
      stopped: element["stopped"], inputs: inputs)
  }

  private static func decodeTier(_ element: XMLElement) -> TierResult? {
    guard let name = element["name"], let value = element["value"].flatMap(Double.init),
      let bound = element["bound"].flatMap(Double.init),
      let sense = element.choice("sense", TierResult.Sense.self)
    else { return nil }
    return TierResult(name: name, value: value, bound: bound, sense: sense)
  }

  private static func decodeTotals(
    _ element: XMLElement, _ owner: Subject, into draft: inout DossierDraft
  ) -> ProgramTotals? {
    var totals = ProgramTotals()
    let hours = draft.amount(in: element, "hours", Hours.self, about: owner)
    let closed = draft.amount(in: element, "needClosed", NeedAmount.self, about: owner)
    let total = draft.amount(in: element, "needTotal", NeedAmount.self, about: owner)
    guard let offerings = element.count("offerings"), let sessions = element.count("sessions"),
      let seats = element.count("seats"), let hours, let cost = element.money("cost")
    else { return nil }
    totals.offerings = offerings
    totals.sessions = sessions
    totals.seats = seats
    totals.hours = hours
    totals.cost = cost
    totals.people = element.count("people") ?? 0
    totals.needClosed = closed ?? NeedAmount(units: 0)
    totals.needTotal = total ?? NeedAmount(units: 0)
    totals.newManagers = element.count("newManagers") ?? 0
    totals.newManagersOnboarded = element.count("newManagersOnboarded") ?? 0
    return totals
  }

  private static func decodeOffering(
    _ element: XMLElement, _ program: Identifier?, into draft: inout DossierDraft
  ) -> Offering? {
    let owner = Subject.offering(
      of: program, element.identifier("course"), element.identifier("period"), element.identifier("host"))
    let hours = draft.amount(in: element, "hours", Hours.self, about: owner)
    let closes = draft.amount(in: element, "closes", NeedAmount.self, about: owner)
    let seats = element.children(named: "seats").compactMap { row -> Seats? in
      let closes = draft.amount(in: row, "closes", NeedAmount.self, about: owner)
      guard let organization = row.identifier("organization"), let role = row.identifier("role"),
        let count = row.count("count"), let closes
      else { return nil }
      return Seats(
        organization: organization, role: role, batch: row.identifier("batch"), count: count, closes: closes,
        location: row.location)
    }
    guard let order = element.count("order"), let tier = element.choice("tier", Tier.self),
      let course = element.identifier("course"), let period = element.identifier("period"),
      let sessions = element.count("sessions"), let count = element.count("seats"), let hours,
      let cost = element.money("cost"), let host = element.identifier("host")
    else { return nil }
    return Offering(
      order: order, tier: tier, course: course, period: period, sessions: sessions, seatCount: count,
      hours: hours,
      cost: cost, host: host, closes: closes ?? NeedAmount(units: 0), seats: seats, location: element.location
    )
  }

  private static func decodeShortfall(
    _ element: XMLElement, _ program: Identifier?, into draft: inout DossierDraft
  ) -> Shortfall? {
    let owner = Subject("shortfall", program ?? "", element.identifier("rule"))
    let missing = draft.amount(in: element, "missing", NeedAmount.self, about: owner)
    guard let rule = element.identifier("rule"), let missing, let unit = element["unit"],
      let reason = element["reason"]
    else { return nil }
    return Shortfall(
      rule: rule, course: element.identifier("course"), organization: element.identifier("organization"),
      role: element.identifier("role"), missing: missing, unit: unit, reason: reason,
      note: element.text(of: "note"))
  }
}

extension Subject {
  /// An offering, known by what it is: its place in the order may change.
  static func offering(
    of program: Identifier?, _ course: Identifier?, _ period: Identifier?, _ host: Identifier?
  ) -> Subject {
    Subject(
      "offering", program ?? "",
      Identifier([course, period, host].map { $0?.text ?? "" }.joined(separator: "/")))
  }
}

extension DossierDraft {
  /// Reads an amount of a program and reports one that no program can have.
  fileprivate mutating func amount<Amount: ExactQuantity>(
    in element: XMLElement, _ attribute: String, _: Amount.Type, about owner: Subject
  ) -> Amount? {
    guard let text = element[attribute] else { return nil }
    if let amount = Amount(decimal: text) { return amount }
    ImpossibleAmount.report(text, attribute, in: element, of: Amount.self, about: owner, in: &self)
    return nil
  }
}
