import CurriculumPlanning
package import Diagnostics
import TrainingModel

extension ExplanationReport {
  /// `"schema":"sanj/explain/1"`.
  package var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string("sanj/explain/1")), ("program", .string(explanation.program.text)),
      ("course", .string(explanation.course.id.text)),
      ("courseTitle", .string(names.course(explanation.course.id))),
      ("currency", .string(currency)),
      ("scope", .string(explanation.isOverAllPrograms ? "all-programs" : "nearest-courses")),
    ]
    switch explanation.standing {
    case .held(let course):
      members += [
        ("inProgram", .bool(true)), ("cost", .integer(course.cost)),
        ("closes", .decimal(units: course.closes.units, scale: NeedAmount.scale)),
        ("closesPerMillion", course.closesPerMillion.map { .number($0) } ?? .null),
        ("withheld", .decimal(units: course.withheld.units, scale: NeedAmount.scale)),
        ("offerings", .array(course.offerings.map { json($0, of: course) })),
        ("needs", .array(needsTable(course).jsonRows)), ("without", course.without.json),
      ]
    case .unusable(let causes, let together):
      members += [
        ("inProgram", .bool(false)), ("reason", .string("unusable")),
        ("causes", .array(causes.map { .string($0.rawValue) })),
        ("isBlockedTogether", .bool(together)),
      ]
    case .leftOut(let course):
      members += [
        ("inProgram", .bool(false)), ("reason", .string(course.reason.rawValue)),
        ("with", course.entry.json),
        ("gainOfSession", course.gain.map { .number(Self.rounded($0)) } ?? .null),
        ("blockers", .array(course.blockers.map(json))),
        ("rivals", .array(course.rivals.map(json))), ("price", json(course.price)),
      ]
    }
    let both = [Language.en, .fa].map { language in
      (
        language.rawValue,
        JSONValue.array(
          ExplanationReport(explanation, of: dossier, language: language).sentences.map { .string($0) })
      )
    }
    return .object(members + [("sentences", .object(both))])
  }

  private func json(_ offering: Offering, of course: HeldCourse) -> JSONValue {
    .object([
      ("period", .string(offering.period.text)), ("tier", .string(offering.tier.rawValue)),
      ("sessions", .integer(offering.sessions)), ("seats", .integer(offering.seatCount)),
      ("cost", .integer(offering.cost)),
      ("closes", .decimal(units: offering.closes.units, scale: NeedAmount.scale)),
      (
        "seatsByCohort",
        .array(
          offering.seats.map { seats in
            .object([
              ("organization", .string(seats.organization.text)), ("role", .string(seats.role.text)),
              ("batch", seats.batch.map { .string($0.text) } ?? .null), ("count", .integer(seats.count)),
              (
                "closes",
                course.hides(seats) ? .null : .decimal(units: seats.closes.units, scale: NeedAmount.scale)
              ),
            ])
          })
      ),
    ])
  }

  /// Six decimals, as documents hold them.
  static func rounded(_ value: Double) -> Double {
    let result = (value * 1e6).rounded() / 1e6
    return result == 0 ? 0 : result
  }

  private func json(_ rule: BlockingRule) -> JSONValue {
    .object([
      ("constraint", .string(rule.constraint)),
      (
        "statements",
        .array(
          rule.statements.map {
            .object([
              ("id", .string($0.id.text)), ("file", .string($0.location.file)),
              ("line", $0.location.line > 0 ? .integer($0.location.line) : .null),
            ])
          })
      ),
    ])
  }

  private func json(_ rival: DominatingCourse) -> JSONValue {
    .object([
      ("course", .string(rival.course.text)), ("seatPrice", .integer(rival.seatPrice)),
      ("isDecisive", .bool(rival.isDecisive)),
    ])
  }

  private func json(_ price: EntryPrice) -> JSONValue {
    switch price {
    case .below(let amount): .object([("result", .string("enters")), ("sessionCost", .integer(amount))])
    case .never: .object([("result", .string("never"))])
    case .untested: .null
    }
  }
}

extension ReplanResult {
  /// What came of making a program again.
  var json: JSONValue {
    switch self {
    case .impossible: .object([("result", .string("impossible"))])
    case .undecided: .object([("result", .string("undecided"))])
    case .possible(let change):
      .object([
        ("result", .string("possible")), ("part", .string(change.part)),
        ("lossAtMost", .number(ExplanationReport.rounded(change.loss))),
        ("lossAtLeast", change.leastLoss.map { .number(ExplanationReport.rounded($0)) } ?? .null),
        (
          "sessions",
          .array(
            change.sessions.map {
              .object([
                ("course", .string($0.course.text)), ("before", .integer($0.before)),
                ("after", .integer($0.after)),
              ])
            })
        ),
      ])
    }
  }
}
