package import Diagnostics
import TrainingModel

extension ReviewReport {
  /// `"schema":"sanj/review/1"`: all objections, whatever the printed report leaves out.
  package var json: JSONValue { .object([("schema", .string("sanj/review/1"))] + members) }

  /// The review as members of an object.
  package var members: [(key: String, value: JSONValue)] {
    var totals = ReviewSeverity.allCases.map { ($0.rawValue, JSONValue.integer(review.count(of: $0))) }
    totals.append(("unverified", .integer(review.unverified.count)))
    totals.append(("repairsTried", .integer(review.repairsTried)))
    return [
      ("id", .string(review.id.text)), ("program", review.program.map { .string($0.text) } ?? .null),
      ("organization", .string(review.organization.text)), ("year", .integer(review.year)),
      ("calendar", .string(review.calendar.rawValue)), ("round", .integer(review.round)),
      ("previous", review.previous.map { .string($0.text) } ?? .null),
      ("asOf", .string(review.asOf.iso)), ("ruleSet", .string(review.ruleSet)),
      ("verdict", .string(review.verdict.rawValue)),
      (
        "provenance",
        .object([
          ("tool", .string(review.provenance.tool)), ("version", .string(review.provenance.version)),
          ("policy", .string(review.provenance.policy.text)),
          (
            "inputs",
            .array(
              review.provenance.inputs.map {
                .object([("document", .string($0.document.text)), ("digest", .string($0.digest))])
              })
          ),
        ])
      ),
      ("totals", .object(totals)),
      (
        "unverified",
        .array(
          review.unverified.map {
            .object([
              ("code", .string($0.code)), ("severity", .string($0.severity.rawValue)),
              ("reason", Self.pair($0.reason)),
            ])
          })
      ),
      (
        "heldBack",
        .array(
          review.heldBack.map {
            .object(Self.members(of: $0.offering) + [("code", .string($0.code))])
          })
      ),
      ("objections", .array(review.objections.map(Self.json))),
      ("differences", .array(review.differences.map(Self.json))),
      ("againstBest", review.againstBest.map(Self.json) ?? .null),
    ]
  }

  private static func json(_ objection: Objection) -> JSONValue {
    .object(
      [
        ("code", .string(objection.code)), ("severity", .string(objection.severity.rawValue)),
        ("message", pair(objection.message)), ("hint", pair(objection.remedy)),
      ] + members(of: objection.location) + [
        ("subject", .string(objection.subject)), ("fingerprint", .string(objection.fingerprint)),
        ("state", .string(objection.state.rawValue)), ("effect", .string(objection.effect.rawValue)),
        ("origin", .string(objection.origin.rawValue)),
        (
          "regraded",
          objection.regraded.map {
            .object([
              ("from", .string($0.from.rawValue)), ("until", .string($0.until.iso)),
              ("reason", .string($0.reason)),
              ("organization", $0.organization.map { .string($0.text) } ?? .null),
            ])
          } ?? .null
        ),
        ("offering", objection.offering.map { .object(members(of: $0)) } ?? .null),
        ("course", (objection.offering?.course ?? objection.course).map { .string($0.text) } ?? .null),
        (
          "evidence",
          .array(
            objection.evidence.map {
              .object(
                [
                  ("name", .string($0.name)), ("value", .string($0.value)), ("label", pair($0.label)),
                ] + members(of: $0.location))
            })
        ),
        ("repairs", .array(objection.repairs.map(json))),
        ("untriedIdeas", .integer(objection.untriedIdeas)),
        ("furtherRepairs", .integer(objection.furtherRepairs)), ("standsFor", .integer(objection.standsFor)),
        ("argument", pair(objection.argument)),
        ("answer", objection.answer.map(json) ?? .null),
      ])
  }

  private static func json(_ answer: ObjectionAnswer) -> JSONValue {
    .object([
      ("kind", .string(answer.kind.rawValue)), ("argument", pair(answer.argument)),
      ("accepted", answer.decision.map { .bool($0.isAccepted) } ?? .null),
      ("decision", answer.decision.map { pair($0.argument) } ?? .null),
    ])
  }

  private static func json(_ difference: ProgramDifference) -> JSONValue {
    func size(_ size: ProgramDifference.Size) -> JSONValue {
      .object([
        ("sessions", .integer(size.sessions)), ("seats", .integer(size.seats)), ("cost", .integer(size.cost)),
      ])
    }
    return .object([
      ("kind", .string(difference.kind.rawValue)), ("asked", .bool(difference.isAsked)),
      ("offering", .object(members(of: difference.offering))), ("now", .object(members(of: difference.now))),
      ("before", size(difference.before)), ("after", size(difference.after)),
    ])
  }

  private static func json(_ repair: ProgramRepair) -> JSONValue {
    .object([
      ("message", pair(repair.message)), ("costChange", .integer(repair.costChange)),
      ("needChange", .decimal(units: repair.needChange.units, scale: NeedAmount.scale)),
      ("changes", .array(repair.changes.map(json))),
    ])
  }

  private static func json(_ change: ProgramChange) -> JSONValue {
    let own: [(key: String, value: JSONValue)] =
      switch change.kind {
      case .move(let period): [("kind", .string("move")), ("toPeriod", .string(period.text))]
      case .sessions(let count): [("kind", .string("sessions")), ("sessions", .integer(count))]
      case .add(let count): [("kind", .string("add")), ("sessions", .integer(count))]
      case .swap(let course): [("kind", .string("swap")), ("toCourse", .string(course.text))]
      case .host(let host): [("kind", .string("host")), ("toHost", .string(host.text))]
      case .remove: [("kind", .string("remove"))]
      case .cost: [("kind", .string("cost"))]
      case .seats(let organization, let role, let batch, let count):
        [
          ("kind", .string("seats")), ("organization", .string(organization.text)),
          ("role", .string(role.text)),
          ("batch", batch.map { .string($0.text) } ?? .null), ("seats", .integer(count)),
        ]
      }
    return .object(members(of: change.offering) + own)
  }

  private static func json(_ best: AgainstBest) -> JSONValue {
    func amount(_ amount: NeedAmount?) -> JSONValue {
      amount.map { .decimal(units: $0.units, scale: NeedAmount.scale) } ?? .null
    }
    return .object([
      ("gap", best.gap.map { .number($0) } ?? .null), ("stopped", .string(best.stopped)),
      (
        "measures",
        .array(
          best.measures.map {
            .object([
              ("name", .string($0.name)), ("submitted", amount($0.submitted)), ("best", amount($0.best)),
            ])
          })
      ),
      (
        "gains",
        .array(
          best.gains.map {
            .object([
              ("course", .string($0.course.text)), ("seats", .integer($0.seats)),
              ("toSeats", .integer($0.toSeats)),
              ("needChange", amount($0.needChange)), ("costChange", .integer($0.costChange)),
              ("message", pair($0.message)),
            ])
          })
      ),
      (
        "advantages",
        .array(
          best.advantages.map {
            .object([
              ("course", .string($0.course.text)), ("level", .integer($0.level)),
              ("score", .decimal(units: $0.score.units, scale: Share.scale)), ("n", .integer($0.people)),
              ("message", pair($0.message)),
            ])
          })
      ),
    ])
  }

  private static func members(of key: OfferingKey) -> [(key: String, value: JSONValue)] {
    [
      ("course", .string(key.course.text)), ("period", .string(key.period.text)),
      ("host", .string(key.host.text)),
    ]
  }

  private static func members(of place: SourceLocation?) -> [(key: String, value: JSONValue)] {
    let line = place.flatMap { $0.line > 0 ? $0.line : nil }
    let column = place.flatMap { $0.line > 0 && $0.column > 0 ? $0.column : nil }
    return [
      ("file", place.map { .string($0.file) } ?? .null), ("line", line.map { .integer($0) } ?? .null),
      ("column", column.map { .integer($0) } ?? .null),
    ]
  }

  private static func pair(_ text: LocalizedText) -> JSONValue {
    .object([
      ("en", text.en.map { .string($0) } ?? .null),
      ("fa", text.fa.map { .string(PersianDigits.inSentence($0)) } ?? .null),
    ])
  }
}
