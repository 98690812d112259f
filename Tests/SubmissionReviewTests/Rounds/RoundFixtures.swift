import Diagnostics
import TrainingModel

@testable import SubmissionReview

/// Reviews, programs and answers of two rounds, made by hand.
enum RoundFixtures {
  static let place = SourceLocation(file: "response.xml", line: 3)

  static func day(_ day: Int) -> CalendarDate {
    let base = 2_460_800
    guard let date = CalendarDate(.persian, dayNumber: base + day) else { preconditionFailure("no such day") }
    return date
  }

  static func key(_ course: Identifier, _ period: Identifier = "p1", _ host: Identifier = "M") -> OfferingKey
  {
    OfferingKey(course: course, period: period, host: host)
  }

  /// An objection about an offering.
  static func objection(
    _ code: String, _ key: OfferingKey, _ severity: ReviewSeverity = .should, _ state: Objection.State = .new,
    line: Int = 1
  ) -> Objection {
    Objection(
      code: code, severity: severity, subject: RuleFinding.subject(of: key), state: state,
      location: SourceLocation(file: "program.xml", line: line), offering: key,
      message: LocalizedText(en: "m", fa: "م"))
  }

  /// An objection about something else.
  static func objection(
    _ code: String, about subject: String, _ severity: ReviewSeverity = .should,
    _ state: Objection.State = .new, origin: Objection.Origin = .rule
  ) -> Objection {
    Objection(
      code: code, severity: severity, subject: subject, state: state, origin: origin,
      message: LocalizedText(en: "m", fa: "م"))
  }

  static func review(
    _ objections: [Objection], round: Int = 1, verdict: Verdict = .partial
  ) -> Review {
    Review(
      id: Identifier("review-\(round)"), program: "P", organization: "M", year: 1405, calendar: .persian,
      round: round,
      asOf: day(0), ruleSet: "1", verdict: verdict,
      provenance: Provenance(tool: "sanj", version: "1", policy: "policy"), objections: objections)
  }

  static func response(
    _ answers: [Response.Answer] = [], renames: [Response.Rename] = [], splits: [Response.Split] = [],
    review: Identifier = "review-1", date: Int = 5
  ) -> Response {
    Response(
      id: "response-1", organization: "M", year: 1405, calendar: .persian, review: review, round: 1,
      date: day(date),
      answers: answers, renames: renames, splits: splits, location: place)
  }

  static func answer(
    _ objection: Objection, _ kind: AnswerKind, evidence: Bool = true
  ) -> Response.Answer {
    Response.Answer(
      fingerprint: objection.fingerprint, kind: kind, argument: LocalizedText(fa: "دلیل"),
      evidence: evidence ? [Evidence(name: "n", value: "1", label: LocalizedText())] : [], location: place)
  }

  static func ruling(_ decisions: [(Objection, Bool)], own: [Objection] = []) -> Ruling {
    Ruling(
      id: "ruling-1", organization: "M", year: 1405, calendar: .persian, round: 2, date: day(9), by: "سارا",
      decisions: decisions.map {
        Ruling.Decision(
          fingerprint: $0.0.fingerprint, isAccepted: $0.1, argument: LocalizedText(fa: "چون"), location: place
        )
      }, objections: own, location: place)
  }

  static func program(_ offerings: [(OfferingKey, seats: Int)]) -> Program {
    Program(
      id: "P", organization: "M", year: 1405, calendar: .persian, currency: "IRR",
      offerings: offerings.enumerated().map { index, row in
        Offering(
          order: index + 1, tier: .need, course: row.0.course, period: row.0.period, sessions: 1,
          seatCount: row.seats, hours: Hours(units: 4), cost: 100 * row.seats, host: row.0.host,
          closes: NeedAmount(units: 0), seats: [])
      }, location: SourceLocation(file: "program.xml"))
  }

  static func input(
    _ previous: Review, _ response: Response? = nil, _ ruling: Ruling? = nil, old: Program? = nil
  ) -> RoundInput {
    var input = RoundInput()
    input.previous = previous
    input.response = response
    input.ruling = ruling
    input.previousProgram = old
    return input
  }
}
