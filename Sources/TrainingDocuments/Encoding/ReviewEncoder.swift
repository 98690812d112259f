import Diagnostics
public import TrainingModel
import XMLStreams

/// Writes reviews as documents.
public struct ReviewEncoder: DocumentEncoder {
  var writer = XMLWriter()

  /// The bytes of the review's document: the same review gives the same bytes, the document obeys the schema, and
  /// reading it gives the review back. Texts longer than the schema allows end in an ellipsis, and sums larger than it
  /// allows, of figures that it allows, are the largest that it does.
  public static func encode(_ review: Review) throws(UnwritableDocument) -> [UInt8] {
    var encoder = ReviewEncoder()
    try encoder.write(review)
    return encoder.writer.finish()
  }

  private mutating func write(_ review: Review) throws(UnwritableDocument) {
    guard (1000...9999).contains(review.year) else { throw .year(review.year) }
    try open(
      "review",
      [
        ("xmlns", XMLWriter.namespace), ("id", try id(review.id, "id")),
        ("program", try optionalID(review.program, "program")),
        ("organization", try id(review.organization, "organization")), ("year", "\(review.year)"),
        ("calendar", review.calendar.rawValue), ("round", try count(review.round, "round")),
        ("previous", try optionalID(review.previous, "previous")),
        ("asOf", review.asOf.iso), ("ruleSet", try text(review.ruleSet, "ruleSet")),
        ("verdict", review.verdict.rawValue),
      ])
    try write(review.title, as: "title")
    try open(
      "provenance",
      [
        ("tool", try text(review.provenance.tool, "tool")),
        ("version", try text(review.provenance.version, "version")),
        ("policy", try id(review.provenance.policy, "policy")),
      ])
    try write(review.provenance.inputs)
    try close()
    try empty(
      "reviewTotals",
      ReviewSeverity.allCases.map { ($0.rawValue, "\(review.count(of: $0))") } + [
        ("unverified", "\(review.unverified.count)"),
        ("repairsTried", try count(review.repairsTried, "repairsTried")),
      ])
    for rule in review.unverified {
      try open("unverified", [("code", rule.code), ("severity", rule.severity.rawValue)])
      try write(rule.reason.bounded, as: "message")
      try close()
    }
    for held in review.heldBack {
      try empty("heldBack", try attributes(of: held.offering) + [("code", held.code)])
    }
    for objection in review.objections { try write(objection) }
    for difference in review.differences { try write(difference) }
    if let best = review.againstBest { try write(best) }
    try close()
  }

  /// A sum of counts.
  private static func count(_ sum: Int) -> String { "\(min(sum, 9_999_999_999))" }

  /// A sum or difference of amounts of money.
  private static func money(_ sum: Int) -> String {
    let most = 999_999_999_999_999_999
    return "\(max(-most, min(sum, most)))"
  }

  /// Nothing for none.
  private func optionalCount(_ value: Int, _ name: String) throws(UnwritableDocument) -> String? {
    value > 0 ? try count(value, name) : nil
  }

  private func attributes(of offering: OfferingKey) throws(UnwritableDocument) -> [(String, String?)] {
    [
      ("course", try id(offering.course, "course")), ("period", try id(offering.period, "period")),
      ("host", try id(offering.host, "host")),
    ]
  }

  private func attributes(of place: SourceLocation?) -> [(String, String?)] {
    guard let place, !place.file.isEmpty else { return [] }
    let line = place.line > 0 ? "\(place.line)" : nil
    return [
      ("file", place.file.printable.bounded), ("line", line),
      ("column", line != nil && place.column > 0 ? "\(place.column)" : nil),
    ]
  }

  private mutating func write(_ objection: Objection) throws(UnwritableDocument) {
    var about = [("course", try optionalID(objection.course, "course"))]
    if let offering = objection.offering { about = try attributes(of: offering) }
    try open(
      "objection",
      [
        ("code", objection.code), ("severity", objection.severity.rawValue),
        ("subject", objection.subject.printable.bounded),
        ("fingerprint", objection.fingerprint.printable.bounded), ("state", objection.state.rawValue),
        ("effect", objection.effect.rawValue), ("origin", objection.origin.rawValue),
      ] + attributes(of: objection.location) + about + [
        ("untriedIdeas", try optionalCount(objection.untriedIdeas, "untriedIdeas")),
        ("furtherRepairs", try optionalCount(objection.furtherRepairs, "furtherRepairs")),
        ("standsFor", objection.standsFor > 1 ? try optionalCount(objection.standsFor, "standsFor") : nil),
      ])
    try write(objection.message.bounded, as: "message")
    try write(objection.remedy.bounded, as: "remedy")
    if let regraded = objection.regraded {
      try empty(
        "regraded",
        [
          ("from", regraded.from.rawValue), ("until", regraded.until.iso),
          ("reason", regraded.reason.bounded),
          ("organization", try optionalID(regraded.organization, "organization")),
        ])
    }
    try write(objection.evidence)
    for (index, repair) in objection.repairs.enumerated() { try write(repair, rank: index + 1) }
    try write(objection.argument.bounded, as: "argument")
    if let answer = objection.answer { try write(answer) }
    try close()
  }

  private mutating func write(_ evidence: [Evidence]) throws(UnwritableDocument) {
    for piece in evidence {
      try open(
        "evidence",
        [("name", piece.name), ("value", piece.value.printable.bounded)] + attributes(of: piece.location))
      try write(piece.label.bounded, as: "message")
      try close()
    }
  }

  private mutating func write(_ answer: ObjectionAnswer) throws(UnwritableDocument) {
    try open("answer", [("kind", answer.kind.rawValue)])
    try write(answer.argument.bounded, as: "argument")
    try write(answer.evidence)
    if let decision = answer.decision {
      try open("decision", [("accepted", "\(decision.isAccepted)")])
      try write(decision.argument.bounded, as: "argument")
      try close()
    }
    try close()
  }

  private mutating func write(_ difference: ProgramDifference) throws(UnwritableDocument) {
    let (old, new) = (difference.offering, difference.now)
    try empty(
      "difference",
      [("kind", difference.kind.rawValue), ("asked", "\(difference.isAsked)")]
        + attributes(of: old) + [
          ("toCourse", try optionalID(new.course == old.course ? nil : new.course, "toCourse")),
          ("toPeriod", try optionalID(new.period == old.period ? nil : new.period, "toPeriod")),
          ("toHost", try optionalID(new.host == old.host ? nil : new.host, "toHost")),
          ("sessions", Self.count(difference.before.sessions)),
          ("toSessions", Self.count(difference.after.sessions)),
          ("seats", Self.count(difference.before.seats)),
          ("toSeats", Self.count(difference.after.seats)),
          ("cost", Self.money(difference.before.cost)),
          ("toCost", Self.money(difference.after.cost)),
        ])
  }

  private mutating func write(_ repair: ProgramRepair, rank: Int) throws(UnwritableDocument) {
    try open(
      "repair",
      [
        ("rank", "\(rank)"), ("costChange", Self.money(repair.costChange)),
        ("needChange", repair.needChange.text),
      ])
    try write(repair.message.bounded, as: "message")
    for change in repair.changes {
      try empty("change", try attributes(of: change))
    }
    try close()
  }

  private func attributes(of change: ProgramChange) throws(UnwritableDocument) -> [(String, String?)] {
    let key = try attributes(of: change.offering)
    switch change.kind {
    case .move(let period): return [("kind", "move")] + key + [("toPeriod", try id(period, "toPeriod"))]
    case .sessions(let number): return [("kind", "sessions")] + key + [("sessions", "\(number)")]
    case .add(let number): return [("kind", "add")] + key + [("sessions", "\(number)")]
    case .swap(let course): return [("kind", "swap")] + key + [("toCourse", try id(course, "toCourse"))]
    case .host(let host): return [("kind", "host")] + key + [("toHost", try id(host, "toHost"))]
    case .remove: return [("kind", "remove")] + key
    case .cost: return [("kind", "cost")] + key
    case .seats(let organization, let role, let batch, let number):
      return [("kind", "seats")] + key + [
        ("organization", try id(organization, "organization")), ("role", try id(role, "role")),
        ("batch", try optionalID(batch, "batch")), ("seats", "\(number)"),
      ]
    }
  }

  private mutating func write(_ best: AgainstBest) throws(UnwritableDocument) {
    try open(
      "againstBest",
      [
        ("gap", best.gap.flatMap { DecimalNumber($0)?.text }), ("stopped", try text(best.stopped, "stopped")),
      ])
    for measure in best.measures {
      try empty(
        "measure",
        [("name", measure.name), ("submitted", measure.submitted?.text), ("best", measure.best?.text)])
    }
    for (index, gain) in best.gains.enumerated() {
      try open(
        "gain",
        [
          ("rank", "\(index + 1)"), ("course", try id(gain.course, "course")),
          ("seats", Self.count(gain.seats)), ("toSeats", Self.count(gain.toSeats)),
          ("needChange", gain.needChange.text), ("costChange", Self.money(gain.costChange)),
        ])
      try write(gain.message.bounded, as: "message")
      try close()
    }
    for advantage in best.advantages {
      try open(
        "advantage",
        [
          ("course", try id(advantage.course, "course")), ("level", "\(advantage.level)"),
          ("score", try quantity(advantage.score, "score")), ("n", try count(advantage.people, "n")),
        ])
      try write(advantage.message.bounded, as: "message")
      try close()
    }
    try close()
  }
}

extension String {
  /// The text, or as much of it as a document may hold, ending in an ellipsis.
  fileprivate var bounded: String {
    let most = 2000
    guard unicodeScalars.count > most else { return self }
    var view = UnicodeScalarView(unicodeScalars.prefix(most - 1))
    view.append("…")
    return String(view)
  }
}

extension LocalizedText {
  /// The text without empty parts, each no longer than a document may hold.
  fileprivate var bounded: LocalizedText {
    func part(_ text: String?) -> String? {
      text.flatMap { $0.isEmpty ? nil : $0.printable.bounded }
    }
    return LocalizedText(en: part(en), fa: part(fa))
  }
}
