import Diagnostics
public import TrainingModel
import XMLStreams

/// Writes programs as documents.
public struct ProgramEncoder {
  private var writer = XMLWriter()

  /// The bytes of the program's document: the same program gives the same bytes, the document obeys the
  /// schema, and reading it gives the program back. Values of tiers are rounded to six decimals.
  public static func encode(_ program: Program) throws(UnwritableProgram) -> [UInt8] {
    var encoder = ProgramEncoder()
    try encoder.write(program)
    return encoder.writer.finish()
  }

  private mutating func write(_ program: Program) throws(UnwritableProgram) {
    guard (1000...9999).contains(program.year) else { throw .year(program.year) }
    let isCode =
      program.currency.utf8.count == 3 && program.currency.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else { throw .currency(program.currency) }
    try open(
      "program",
      [
        ("xmlns", XMLWriter.namespace), ("id", try id(program.id, "id")),
        ("organization", try id(program.organization, "organization")), ("year", "\(program.year)"),
        ("calendar", program.calendar.rawValue), ("currency", program.currency),
      ])
    try write(program.title, as: "title")
    if let provenance = program.provenance { try write(provenance) }
    if let totals = program.totals { try write(totals) }
    for tier in program.tiers { try write(tier) }
    for offering in program.offerings { try write(offering) }
    for shortfall in program.shortfalls { try write(shortfall) }
    try close()
  }

  private mutating func write(_ provenance: Provenance) throws(UnwritableProgram) {
    try open(
      "provenance",
      [
        ("tool", try text(provenance.tool, "tool")), ("version", try text(provenance.version, "version")),
        ("policy", try id(provenance.policy, "policy")),
        (
          "method",
          try optional(provenance.method) { value throws(UnwritableProgram) in try text(value, "method") }
        ),
        (
          "seed",
          try optional(provenance.seed) { value throws(UnwritableProgram) in try count(value, "seed") }
        ),
        (
          "stopped",
          try optional(provenance.stopped) { value throws(UnwritableProgram) in try text(value, "stopped") }
        ),
      ])
    for input in provenance.inputs {
      let isDigest =
        input.digest.utf8.count == 64
        && input.digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      guard isDigest else { throw .digest(input.digest) }
      try empty("input", [("document", try id(input.document, "document")), ("digest", input.digest)])
    }
    try close()
  }

  private mutating func write(_ totals: ProgramTotals) throws(UnwritableProgram) {
    try empty(
      "totals",
      [
        ("offerings", try count(totals.offerings, "offerings")),
        ("sessions", try count(totals.sessions, "sessions")),
        ("seats", try count(totals.seats, "seats")), ("hours", try quantity(totals.hours, "hours")),
        ("cost", try money(totals.cost, "cost")), ("people", try count(totals.people, "people")),
        ("needClosed", try quantity(totals.needClosed, "needClosed")),
        ("needTotal", try quantity(totals.needTotal, "needTotal")),
        ("newManagers", try count(totals.newManagers, "newManagers")),
        ("newManagersOnboarded", try count(totals.newManagersOnboarded, "newManagersOnboarded")),
      ])
  }

  private mutating func write(_ tier: TierResult) throws(UnwritableProgram) {
    // The gap is that of the numbers as they are written, so that reading them gives the same gap.
    guard let value = DecimalNumber(tier.value), let bound = DecimalNumber(tier.bound) else {
      throw .tier(name: tier.name)
    }
    let written = TierResult(name: tier.name, value: value.value, bound: bound.value, sense: tier.sense)
    guard let gap = DecimalNumber(written.gap) else { throw .tier(name: tier.name) }
    try empty(
      "tier",
      [
        ("name", try id(Identifier(tier.name), "name")), ("value", value.text), ("bound", bound.text),
        ("gap", gap.text), ("sense", tier.sense.rawValue),
      ])
  }

  private mutating func write(_ offering: Offering) throws(UnwritableProgram) {
    guard !offering.seats.isEmpty || offering.tier == .balance else {
      throw .emptyOffering(order: offering.order)
    }
    try open(
      "offering",
      [
        ("order", try count(offering.order, "order")), ("tier", offering.tier.rawValue),
        ("course", try id(offering.course, "course")), ("period", try id(offering.period, "period")),
        ("sessions", try count(offering.sessions, "sessions")),
        ("seats", try count(offering.seatCount, "seats")),
        ("hours", try quantity(offering.hours, "hours")), ("cost", try money(offering.cost, "cost")),
        ("host", try id(offering.host, "host")), ("closes", try quantity(offering.closes, "closes")),
      ])
    for seats in offering.seats {
      try empty(
        "seats",
        [
          ("organization", try id(seats.organization, "organization")), ("role", try id(seats.role, "role")),
          ("batch", try optionalID(seats.batch, "batch")), ("count", try count(seats.count, "count")),
          ("closes", try quantity(seats.closes, "closes")),
        ])
    }
    try close()
  }

  private mutating func write(_ shortfall: Shortfall) throws(UnwritableProgram) {
    try open(
      "shortfall",
      [
        ("rule", try id(shortfall.rule, "rule")), ("course", try optionalID(shortfall.course, "course")),
        ("organization", try optionalID(shortfall.organization, "organization")),
        ("role", try optionalID(shortfall.role, "role")),
        ("missing", try quantity(shortfall.missing, "missing")),
        ("unit", try text(shortfall.unit, "unit")),
        ("reason", try id(Identifier(shortfall.reason), "reason")),
      ])
    try write(shortfall.note, as: "note")
    try close()
  }

  private mutating func write(_ localized: LocalizedText, as name: String) throws(UnwritableProgram) {
    for (language, words) in [(Language.fa, localized.fa), (Language.en, localized.en)] {
      guard let words else { continue }
      let content = try text(words, name)
      do throws(XMLWriteFailure) {
        try writer.element(name, [("xml:lang", language.rawValue)], text: content)
      } catch {
        throw .xml(error)
      }
    }
  }
}

// MARK: - The writer, its failures in ours

extension ProgramEncoder {
  private mutating func open(_ name: String, _ attributes: [(String, String?)]) throws(UnwritableProgram) {
    do throws(XMLWriteFailure) { try writer.open(name, attributes) } catch { throw .xml(error) }
  }

  private mutating func empty(_ name: String, _ attributes: [(String, String?)]) throws(UnwritableProgram) {
    do throws(XMLWriteFailure) { try writer.empty(name, attributes) } catch { throw .xml(error) }
  }

  private mutating func close() throws(UnwritableProgram) {
    do throws(XMLWriteFailure) { try writer.close() } catch { throw .xml(error) }
  }
}

// MARK: - Values as the schema wants them

extension ProgramEncoder {
  private func id(_ id: Identifier, _ attribute: String) throws(UnwritableProgram) -> String {
    guard Identifier(wellFormed: id.text) != nil else {
      throw .identity(attribute: attribute, value: id.text)
    }
    return id.text
  }

  private func optionalID(_ id: Identifier?, _ attribute: String) throws(UnwritableProgram) -> String? {
    guard let id else { return nil }
    return try self.id(id, attribute)
  }

  private func text(_ text: String, _ name: String) throws(UnwritableProgram) -> String {
    guard (1...2000).contains(text.unicodeScalars.count) else { throw .text(name: name) }
    return text
  }

  private func count(_ value: Int, _ attribute: String) throws(UnwritableProgram) -> String {
    guard (0...9_999_999_999).contains(value) else { throw .amount(attribute: attribute, value: value) }
    return "\(value)"
  }

  private func money(_ value: Int, _ attribute: String) throws(UnwritableProgram) -> String {
    guard (0...999_999_999_999_999_999).contains(value) else {
      throw .amount(attribute: attribute, value: value)
    }
    return "\(value)"
  }

  private func quantity(_ value: some ExactQuantity, _ attribute: String) throws(UnwritableProgram) -> String
  {
    let whole = value.units / type(of: value).scale
    guard value.units >= 0, whole <= 999_999_999_999_999_999 else {
      throw .amount(attribute: attribute, value: value.units)
    }
    return value.text
  }

  private func optional<Value>(
    _ value: Value?, _ write: (Value) throws(UnwritableProgram) -> String
  ) throws(UnwritableProgram) -> String? {
    guard let value else { return nil }
    return try write(value)
  }
}
