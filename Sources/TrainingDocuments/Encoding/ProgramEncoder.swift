import Diagnostics
public import TrainingModel
import XMLStreams

/// Writes programs as documents.
public struct ProgramEncoder: DocumentEncoder {
  var writer = XMLWriter()

  /// The bytes of the program's document: the same program gives the same bytes, the document obeys the
  /// schema, and reading it gives the program back. Values of tiers are rounded to six decimals.
  public static func encode(_ program: Program) throws(UnwritableDocument) -> [UInt8] {
    var encoder = ProgramEncoder()
    try encoder.write(program)
    return encoder.writer.finish()
  }

  private mutating func write(_ program: Program) throws(UnwritableDocument) {
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

  private mutating func write(_ provenance: Provenance) throws(UnwritableDocument) {
    try open(
      "provenance",
      [
        ("tool", try text(provenance.tool, "tool")), ("version", try text(provenance.version, "version")),
        ("policy", try id(provenance.policy, "policy")),
        (
          "method",
          try optional(provenance.method) { value throws(UnwritableDocument) in try text(value, "method") }
        ),
        (
          "seed",
          try optional(provenance.seed) { value throws(UnwritableDocument) in try count(value, "seed") }
        ),
        (
          "stopped",
          try optional(provenance.stopped) { value throws(UnwritableDocument) in try text(value, "stopped") }
        ),
      ])
    try write(provenance.inputs)
    try close()
  }

  private mutating func write(_ totals: ProgramTotals) throws(UnwritableDocument) {
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

  private mutating func write(_ tier: TierResult) throws(UnwritableDocument) {
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

  private mutating func write(_ offering: Offering) throws(UnwritableDocument) {
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

  private mutating func write(_ shortfall: Shortfall) throws(UnwritableDocument) {
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
}
