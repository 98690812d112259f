import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// Something that provokes one rule of rosters, of the rest of a year, or of alternatives.
struct StandingRuleCase: Sendable, CustomTestStringConvertible {
  let code: String
  let findings: @Sendable () throws -> [Finding]

  var testDescription: String { code }

  init(_ code: String, _ findings: @escaping @Sendable () throws -> [Finding]) {
    self.code = code
    self.findings = findings
  }

  private static let options = PlanOptions(relativeGap: 0)

  /// Two people who cannot fill three seats that fit on average.
  private static func crowded() throws -> Dossier {
    var town = SmallDossier()
    town.officer = [("K", 1), ("L", 1)]
    town.courses = [
      course("long", hours: 6, size: 1...2, maxSessions: 1),
      course("other", hours: 6, size: 1...2, develops: ("L", 0, 1), maxSessions: 1),
    ]
    town.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 40), location: nowhere)]
    return try town.dossier(naming: [("A", 0, 0), ("B", 0, 0)])
  }

  /// One course that builds on another.
  static func stairs() throws -> Dossier {
    var town = SmallDossier()
    town.officer = [("K", 2)]
    town.courses = [course("A"), course("B", develops: ("K", 1, 2), after: ["A"])]
    return try town.dossier(naming: [("A", 0, nil)])
  }

  private static func ordinary() throws -> Dossier {
    var town = SmallDossier()
    try RuleCase.ordinary(&town)
    return try town.dossier(naming: [("A", 0, nil)])
  }

  private static func roster(
    _ dossier: Dossier, _ continuity: Continuity = .none, _ change: (inout RosterMaker) -> Void = { _ in }
  ) throws -> [Finding] {
    let options = PlanOptions(relativeGap: 0, continuity: continuity)
    let plan = try Planner(options: options).plan(dossier)
    var maker = RosterMaker(options: options)
    change(&maker)
    do {
      return try maker.roster(of: plan.program, in: dossier, needs: plan.needs).remarks
    } catch {
      return try conflicts(error)
    }
  }

  private static func plan(_ dossier: Dossier, _ continuity: Continuity) throws -> [Finding] {
    do {
      return try Planner(options: PlanOptions(relativeGap: 0, continuity: continuity)).plan(dossier).remarks
    } catch {
      return try conflicts(error)
    }
  }

  private static func delivery(
    _ course: Identifier = "A", people: Int = 2, spent: Int? = nil, year: Int = 1405
  ) -> Delivery {
    Delivery(
      id: "delivery", organization: "O", year: year, calendar: .persian, currency: "IRR", through: "P1",
      held: [
        .init(
          course: course, period: "P1", sessions: 1, spent: spent,
          attendance: [.init(organization: "O1", role: "officer", count: people, location: nowhere)],
          location: nowhere)
      ], location: nowhere)
  }

  private static func base(_ dossier: Dossier) throws -> Program {
    try Planner(options: options).plan(dossier).program
  }

  private static func other(
    of dossier: Dossier, _ finding: (inout Program, Dossier) -> Finding?
  ) throws -> [Finding] {
    var program = try base(dossier)
    return [finding(&program, dossier)].compactMap(\.self)
  }

  static let all: [StandingRuleCase] = [
    .init("PLN971") {
      try other(of: ordinary()) { program, dossier in
        program.organization = "elsewhere"
        return ProgramOfAnother.organization(of: program, in: dossier) { _ in nowhere }
      }
    },
    .init("PLN972") {
      try other(of: ordinary()) { program, dossier in
        program.year = 1404
        return ProgramOfAnother.year(of: program, in: dossier, mayBeEarlier: false) { _ in nowhere }
      }
    },
    .init("PLN973") {
      try other(of: ordinary()) { program, dossier in
        program.year = 1404
        return ProgramOfAnother.year(of: program, in: dossier, mayBeEarlier: true) { _ in nowhere }
      }
    },
    .init("PLN980") {
      var town = SmallDossier()
      try town.add(6_000_000)
      town.courses = [course("A", size: 1...1, sessionCost: 0, seatCost: 0)]
      return try roster(town.dossier())
    },
    .init("PLN981") { try roster(crowded()) },
    .init("PLN982") { try roster(crowded()) },
    .init("PLN983") { try roster(crowded()) { $0.mostChoices = 0 } },
    .init("PLN984") { try roster(ordinary()) },
    .init("PLN985") {
      var dossier = try ordinary()
      let needs = try NeedsAssessment(dossier)
      let policy = try #require(dossier.policy)
      let scored = needs.document(policy: policy, provenance: nil)
      dossier.people.ratings = []
      dossier.scoredNeeds = [scored]
      dossier.sort()
      return try roster(dossier)
    },
    .init("PLN986") { try roster(ordinary()) { $0.mostUnnamed = 0 } },
    .init("PLN987") { try roster(ordinary(), Continuity(delivery: delivery())) },
    .init("PLN988") {
      let dossier = try stairs()
      let place = try #require(try base(dossier).offerings.first { $0.course == "B" })
      return try plan(
        dossier,
        Continuity(base: try base(dossier), pins: [.init(course: "B", period: place.period)]))
    },
    .init("PLN989") {
      let dossier = try ordinary()
      var other = try base(dossier)
      other.offerings[0].course = "Z"
      return try plan(dossier, Continuity(base: other))
    },
    .init("PLN990") { try plan(ordinary(), Continuity(delivery: delivery(year: 1404))) },
    .init("PLN991") { try plan(ordinary(), Continuity(delivery: delivery("Z"))) },
    .init("PLN992") {
      let dossier = try ordinary()
      return try plan(
        dossier, Continuity(base: try base(dossier), pins: [.init(course: "A", period: "P9")]))
    },
    .init("PLN993") {
      let dossier = try ordinary()
      var other = try base(dossier)
      other.offerings[0].seats[0].organization = "O2"
      return try plan(dossier, Continuity(base: other, pinsBefore: "P2"))
    },
    .init("PLN994") {
      let dossier = try ordinary()
      return try plan(
        dossier,
        Continuity(
          delivery: delivery(), base: try base(dossier), pins: [.init(course: "A", period: "P1")]))
    },
    .init("PLN995") {
      var dossier = try ordinary()
      dossier.policy?.change { $0.budgets = [budget(5)] }
      return try plan(dossier, Continuity(delivery: delivery()))
    },
    .init("PLN996") {
      var dossier = try ordinary()
      dossier.deliveries = [delivery()]
      return try plan(dossier, .none)
    },
    .init("PLN997") { try plan(ordinary(), Continuity(delivery: delivery(spent: 1))) },
    .init("PLN998") {
      try AlternativePlanner(options: options, count: 1, within: 0.1).plan(ordinary()).remarks
    },
    .init("PLN999") { try plan(ordinary(), Continuity(delivery: delivery(people: 6))) },
  ]
}

@Suite("Rules of what stands")
struct StandingRuleTests {
  @Test("each is provoked, and fully said in both languages", arguments: StandingRuleCase.all)
  func provoked(rule: StandingRuleCase) throws {
    let findings = try rule.findings()
    #expect(findings.map(\.rule.code).contains(rule.code))
    for finding in findings {
      for text in [finding.message.en, finding.message.fa, finding.hint.en, finding.hint.fa] {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      }
      // Words that fill a Persian sentence are Persian; names and options stand one by one.
      for text in [finding.message.fa, finding.hint.fa] {
        let bare = text.replacing(/--[a-z][a-z-]*( en)?/, with: "")
        #expect(bare.firstMatch(of: /[A-Za-z]+[ :]+[A-Za-z]+/) == nil, "\(text)")
      }
    }
  }

  @Test(
    "a program of what is above or below the policy's organization is none of another",
    arguments: [
      ("O", nil), ("O1", nil), ("above", nil), ("beside", "PLN971"), ("unknown", "PLN971"),
    ] as [(Identifier, String?)])
  func kin(organization: Identifier, code: String?) throws {
    var dossier = try StandingRuleCase.stairs()
    var program = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
    let root = Organization(
      id: "O", kind: .municipality, parent: "above", title: LocalizedText(), location: nowhere)
    let others = [("above", nil), ("beside", "above")] as [(Identifier, Identifier?)]
    dossier.organizations =
      [root] + dossier.organizations.filter { $0.id != "O" }
      + others.map { id, parent in
        Organization(id: id, kind: .agency, parent: parent, title: LocalizedText(), location: nowhere)
      }
    dossier.policy = Policy(
      id: "policy", year: 1405, calendar: .persian, currency: "IRR",
      organization: Reference(id: "O", location: nowhere), periods: [], location: nowhere)
    program.organization = organization
    let finding = ProgramOfAnother.organization(of: program, in: dossier) { _ in nowhere }
    #expect(finding?.rule.code == code)
  }
}
