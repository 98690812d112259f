public import TrainingModel
import XMLStreams

/// Writes scored needs as documents.
public struct NeedsEncoder: DocumentEncoder {
  var writer = XMLWriter()

  /// The bytes of the document: the same needs give the same bytes, the document obeys the schema, and reading it
  /// gives the needs back, every figure exactly.
  public static func encode(_ needs: ScoredNeeds) throws(UnwritableDocument) -> [UInt8] {
    var encoder = NeedsEncoder()
    try encoder.write(needs)
    return encoder.writer.finish()
  }

  private mutating func write(_ needs: ScoredNeeds) throws(UnwritableDocument) {
    guard (1000...9999).contains(needs.year) else { throw .year(needs.year) }
    try open(
      "needs",
      [
        ("xmlns", XMLWriter.namespace), ("id", try id(needs.id, "id")), ("year", "\(needs.year)"),
        ("calendar", needs.calendar.rawValue),
        ("suppressed", needs.suppressed > 0 ? try count(needs.suppressed, "suppressed") : nil),
      ])
    try write(needs.title, as: "title")
    if let provenance = needs.provenance {
      try open(
        "provenance",
        [
          ("tool", try text(provenance.tool, "tool")), ("version", try text(provenance.version, "version")),
          ("policy", try id(provenance.policy, "policy")),
        ])
      try write(provenance.inputs)
      try close()
    }
    let scoring = needs.scoring
    try empty(
      "scoring",
      [
        ("method", scoring.method.rawValue), ("missing", scoring.missing.rawValue),
        ("combine", scoring.combine.rawValue),
        ("minimumRespondents", try positive(scoring.minimumRespondents, "minimumRespondents")),
      ])
    for need in needs.needs { try write(need) }
    for standing in needs.standings { try write(standing) }
    try close()
  }

  private mutating func write(_ need: ScoredNeed) throws(UnwritableDocument) {
    try empty(
      "need",
      [
        ("organization", try id(need.organization, "organization")), ("role", try id(need.role, "role")),
        ("competency", try id(need.competency, "competency")),
        ("required", try level(need.required, "required")),
        ("importance", try importance(need.importance)), ("critical", "\(need.isCritical)"),
        ("headcount", try positive(need.headcount, "headcount")),
        ("rated", try positive(need.rated, "rated")), ("imputed", try count(need.imputed, "imputed")),
        ("stale", try count(need.stale, "stale")),
        ("peopleShort", try positive(need.peopleShort, "peopleShort")),
        ("gap", try quantity(need.gap, "gap")),
        ("discrepancy", try quantity(need.discrepancy, "discrepancy")), ("score", need.score.text),
        ("priority", need.priority?.rawValue), ("rank", try rank(need.rank, "rank")),
        ("rankInOrganization", try rank(need.rankInOrganization, "rankInOrganization")),
        ("lowestRank", try rank(need.certainty.lowestRank, "lowestRank")),
        ("highestRank", try rank(need.certainty.highestRank, "highestRank")),
        ("topShare", try share(need.certainty.topShare, "topShare")),
        ("robust", need.certainty.isRobust.map { "\($0)" }),
      ])
  }

  private mutating func write(_ standing: Standing) throws(UnwritableDocument) {
    var batch: Identifier?
    if case .batch(let id) = standing.holders { batch = id }
    try empty(
      "standing",
      [
        ("organization", try id(standing.organization, "organization")),
        ("role", try id(standing.role, "role")), ("batch", try optionalID(batch, "batch")),
        ("together", standing.holders == .all ? "true" : nil),
        ("competency", try id(standing.competency, "competency")),
        ("level", try level(standing.level, "level")), ("people", try positive(standing.people, "people")),
      ])
  }
}

// MARK: - Values that only needs have

extension NeedsEncoder {
  private func positive(_ value: Int, _ attribute: String) throws(UnwritableDocument) -> String {
    guard value > 0 else { throw .amount(attribute: attribute, value: value) }
    return try count(value, attribute)
  }

  private func rank(_ value: Int?, _ attribute: String) throws(UnwritableDocument) -> String? {
    guard let value else { return nil }
    return try positive(value, attribute)
  }

  private func level(_ value: Int, _ attribute: String) throws(UnwritableDocument) -> String {
    guard (0...99).contains(value) else { throw .amount(attribute: attribute, value: value) }
    return "\(value)"
  }

  private func importance(_ value: Int) throws(UnwritableDocument) -> String {
    guard (1...5).contains(value) else { throw .amount(attribute: "importance", value: value) }
    return "\(value)"
  }

  private func share(_ value: Share?, _ attribute: String) throws(UnwritableDocument) -> String? {
    guard let value else { return nil }
    guard value <= .one else { throw .amount(attribute: attribute, value: value.units) }
    return try quantity(value, attribute)
  }
}
