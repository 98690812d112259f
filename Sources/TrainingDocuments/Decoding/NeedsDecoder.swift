import Diagnostics
import TrainingModel
import XMLStreams

/// `needs`: needs that were scored elsewhere.
enum NeedsDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    let id = root.identifier("id")
    let calendar = root.choice("calendar", CalendarKind.self)
    let year = root.year("year")
    if let calendar, let year, !CalendarDate.years(of: calendar).contains(year) {
      draft.report(
        NonexistentDate.year, at: root.location(of: "year"), about: Subject("needs", id ?? ""),
        DateReading.arguments(ofYear: year, calendar))
    }
    let needs = root.children(named: "need").compactMap { decodeNeed($0, id, into: &draft) }
    let standings = root.children(named: "standing").compactMap { decodeStanding($0, id, into: &draft) }
    let scoring = root.children(named: "scoring").first.flatMap(decodeScoring)
    guard let id, let year, let calendar, let scoring else { return }
    draft.dossier.scoredNeeds.append(
      ScoredNeeds(
        id: id, year: year, calendar: calendar, title: root.title,
        provenance: root.children(named: "provenance").first.flatMap(ProgramDecoder.decodeProvenance),
        scoring: scoring, suppressed: root.count("suppressed") ?? 0, needs: needs, standings: standings,
        location: root.location))
  }

  private static func decodeScoring(_ element: XMLElement) -> ScoringNames? {
    guard let method = element.choice("method", NeedMethod.self),
      let missing = element.choice("missing", MissingRule.self),
      let combine = element.choice("combine", CombineRule.self),
      let smallest = element.positiveCount("minimumRespondents")
    else { return nil }
    return ScoringNames(method: method, missing: missing, combine: combine, minimumRespondents: smallest)
  }

  private static func decodeNeed(
    _ row: XMLElement, _ document: Identifier?, into draft: inout DossierDraft
  ) -> ScoredNeed? {
    let owner = Subject.scoredNeed(row, of: document)
    let organization = draft.mention(.organization, in: row, "organization", by: owner)
    let role = draft.mention(.role, in: row, "role", by: owner)
    let competency = draft.mention(.competency, in: row, "competency", by: owner)
    let gap = draft.figure(in: row, "gap", Rating.self, about: owner)
    let discrepancy = draft.figure(in: row, "discrepancy", NeedAmount.self, about: owner)
    let score = draft.figure(in: row, "score", NeedAmount.self, about: owner)
    guard let organization, let role, let competency, let required = row.level("required"),
      let importance = row.importance("importance"), let isCritical = row.flag("critical"),
      let headcount = row.positiveCount("headcount"), let rated = row.positiveCount("rated"),
      let imputed = row.count("imputed"), let stale = row.count("stale"),
      let short = row.positiveCount("peopleShort"), let gap, let discrepancy, let score
    else { return nil }
    return ScoredNeed(
      organization: organization, role: role, competency: competency, required: required,
      importance: importance, isCritical: isCritical, headcount: headcount, rated: rated, imputed: imputed,
      stale: stale, peopleShort: short, gap: gap, discrepancy: discrepancy, score: score,
      priority: row.choice("priority"), rank: row.positiveCount("rank"),
      rankInOrganization: row.positiveCount("rankInOrganization"),
      certainty: ScoredNeed.Certainty(
        lowestRank: row.positiveCount("lowestRank"), highestRank: row.positiveCount("highestRank"),
        topShare: row.share("topShare"), isRobust: row.flag("robust")),
      location: row.location)
  }

  private static func decodeStanding(
    _ row: XMLElement, _ document: Identifier?, into draft: inout DossierDraft
  ) -> Standing? {
    let owner = Subject.scoredNeed(row, of: document)
    let organization = draft.mention(.organization, in: row, "organization", by: owner)
    let role = draft.mention(.role, in: row, "role", by: owner)
    let competency = draft.mention(.competency, in: row, "competency", by: owner)
    guard let organization, let role, let competency, let level = row.level("level"),
      let people = row.positiveCount("people")
    else { return nil }
    let batch = row.identifier("batch")
    return Standing(
      organization: organization, role: role,
      holders: row.flag("together") == true ? .all : batch.map { .batch($0) } ?? .settled,
      competency: competency, level: level, people: people, location: row.location)
  }
}

extension Subject {
  /// A need, known by what it is.
  static func scoredNeed(_ row: XMLElement, of document: Identifier?) -> Subject {
    let names = ["organization", "role", "competency"].map { row[$0] ?? "" }
    return Subject("needs", document ?? "", Identifier(names.joined(separator: "/")))
  }
}

extension DossierDraft {
  /// Reads a figure of a need, with its sign, and reports one that cannot be held.
  fileprivate mutating func figure<Amount: ExactQuantity>(
    in element: XMLElement, _ attribute: String, _: Amount.Type, about owner: Subject
  ) -> Amount? {
    guard let text = element[attribute] else { return nil }
    let isNegative = text.hasPrefix("-")
    if let amount = Amount(decimal: isNegative ? text.dropFirst() : text[...]),
      amount.units / Amount.scale < NeedFigures.limit
    {
      return Amount(units: isNegative ? -amount.units : amount.units)
    }
    NeedFigures.reportUnheld(text, attribute, in: element, about: owner, in: &self)
    return nil
  }
}
