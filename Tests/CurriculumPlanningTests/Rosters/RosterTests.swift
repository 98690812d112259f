import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Who sits in which session")
struct RosterTests {
  private func codes(_ named: NamedRoster) -> [String] { named.remarks.map(\.rule.code) }

  @Test("seats go to those with a gap, larger gaps first, then by identity")
  func precedence() throws {
    var town = SmallDossier()
    town.officer = [("K", 3)]
    town.courses = [course("base", size: 1...2, develops: ("K", 0, 3), maxSessions: 1)]
    let dossier = try town.dossier(naming: [
      ("A", 2, nil), ("B", 3, nil), ("C", 0, nil), ("D", nil, nil), ("E", 2, nil), ("F", 1, nil),
    ])
    let (_, named) = try planAndRoster(dossier)
    #expect(named.roster.people(in: "base") == ["C", "F"])
    #expect(named.remarks.isEmpty)
  }

  @Test("of equal gaps the first identity gets the seat")
  func identities() throws {
    var town = SmallDossier()
    town.courses = [course("base", size: 1...2, maxSessions: 1)]
    let (_, named) = try planAndRoster(
      town.dossier(naming: [("Z", 0, nil), ("B", 0, nil), ("M", 0, nil)]))
    #expect(named.roster.people(in: "base") == ["B", "M"])
  }

  @Test("new managers appointed earlier sit in the earlier sessions")
  func onboarding() throws {
    var town = SmallDossier()
    town.periodCount = 3
    town.courses = [course("welcome", size: 1...1, develops: nil, rooms: 1)]
    town.resources = [rooms([0, 1, 1])]
    try town.onboard(["welcome"], withinDays: 93)
    let dossier = try town.dossier(
      naming: [("A", nil, nil), ("B", nil, nil)], "manager",
      appointed: ["A": try day(1, 1), "B": try day(1, 1)])
    #expect(try planAndRoster(dossier).named.roster.people(in: "welcome") == ["A", "B"])
    var other = town
    other.onboarding = OnboardingRule(
      id: "onboarding", appointedSince: try day(10, 1, year: 1404), withinDays: 300,
      courses: [Reference(id: "welcome", location: nowhere)], location: nowhere)
    let earlier = try other.dossier(
      naming: [("A", nil, nil), ("B", nil, nil)], "manager",
      appointed: ["A": try day(12, 20, year: 1404), "B": try day(11, 3, year: 1404)])
    #expect(try planAndRoster(earlier).named.roster.people(in: "welcome") == ["B", "A"])
  }

  @Test("who takes what builds on a course has taken it before")
  func prerequisites() throws {
    var town = SmallDossier()
    town.officer = [("K", 2)]
    town.courses = [
      course("base", size: 1...2, maxSessions: 1),
      course("next", size: 1...3, develops: ("K", 1, 2), after: ["base"], maxSessions: 1),
    ]
    let dossier = try town.dossier(naming: [("A", 0, nil), ("B", 0, nil), ("C", 0, nil), ("D", 1, nil)])
    let (plan, named) = try planAndRoster(dossier)
    let base = Set(named.roster.people(in: "base"))
    #expect(base.count == 2)
    #expect(Set(named.roster.people(in: "next")) == base.union(["D"]))
    #expect(plan.program.totals?.needClosed.units == 5_000_000)
    #expect(named.remarks.isEmpty)
  }

  @Test("two courses for one gap go to two people")
  func noGapTwice() throws {
    var town = SmallDossier()
    town.courses = [
      course("one", size: 1...1, maxSessions: 1), course("two", size: 1...1, maxSessions: 1),
    ]
    let (_, named) = try planAndRoster(town.dossier(naming: [("A", 0, nil), ("B", 0, nil)]))
    #expect(Set(named.roster.people(in: "one") + named.roster.people(in: "two")) == ["A", "B"])
  }

  @Test("hours that hold on average but not for single people leave a seat open, and that is said")
  func averages() throws {
    var town = SmallDossier()
    town.officer = [("K", 1), ("L", 1)]
    town.courses = [
      course("long", hours: 6, size: 1...2, maxSessions: 1),
      course("other", hours: 6, size: 1...2, develops: ("L", 0, 1), maxSessions: 1),
    ]
    town.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 40), location: nowhere)]
    let (plan, named) = try planAndRoster(town.dossier(naming: [("A", 0, 0), ("B", 0, 0)]))
    #expect(plan.program.totals?.seats == 3)
    #expect(named.roster.unnamed == (0, 1))
    #expect(codes(named) == ["PLN981", "PLN982"])
    let message = named.remarks.first?.message
    #expect(message?.en.contains("hours a head") == true)
    #expect(message?.fa.contains("سرانه ساعت") == true)
  }

  @Test("prerequisites that hold by count but not for single people leave a seat open")
  func counts() throws {
    var town = SmallDossier()
    town.officer = [("K", 3), ("L", 1)]
    town.courses = [
      course("k", size: 9...10), course("l", size: 9...10, develops: ("L", 0, 1)),
      course("both", size: 1...2, develops: ("K", 1, 3), after: ["k", "l"]),
    ]
    // One knows what k teaches, the other what l does.
    let (plan, named) = try planAndRoster(town.dossier(naming: [("A", 1, 0), ("B", 0, 1)]))
    #expect(plan.program.totals?.seats == 1)
    #expect(named.roster.unnamed == (0, 1))
    #expect(codes(named) == ["PLN981", "PLN982"])
    #expect(named.remarks.first?.message.en.contains("prerequisites") == true)
  }

  @Test("people known by number are counted, beside named ones by what they lack")
  func mixed() throws {
    var town = SmallDossier()
    town.officer = [("K", 2)]
    try town.add(3, at: [("K", 1)])
    town.courses = [course("base", size: 1...3, develops: ("K", 0, 2), maxSessions: 1)]
    let (plan, named) = try planAndRoster(town.dossier(naming: [("A", 0, nil), ("B", 1, nil)]))
    #expect(plan.program.totals?.seats == 3)
    #expect(named.roster.people(in: "base") == ["A", "B"])
    #expect(named.roster.unnamed == (1, 0))
    #expect(codes(named) == ["PLN984"])
  }

  @Test("where nobody is known by name there are counts, session by session")
  func counted() throws {
    var town = SmallDossier()
    try town.add(4)
    try town.add(3, in: "O2")
    town.courses = [course("base", size: 2...4)]
    let dossier = try town.dossier()
    let (plan, named) = try planAndRoster(dossier)
    #expect(plan.program.totals?.sessions == 2)
    #expect(named.roster.sessions.map(\.count) == [4, 3])
    #expect(named.roster.unnamed == (7, 0))
    #expect(codes(named) == ["PLN984"])
  }

  @Test("sessions of an offering are equally large, and people of one organization sit together")
  func dealing() {
    func seats(_ organization: Identifier, _ count: Int) -> RosterSeat {
      RosterSeat(organization: organization, role: "R", holder: .counted(count))
    }
    let offering = Offering(
      order: 1, tier: .need, course: "C", period: "P", sessions: 3, seatCount: 8, hours: Hours(units: 8),
      cost: 0, host: "O", closes: NeedAmount(units: 0), seats: [])
    let sessions = SessionDealing.sessions(
      of: offering, seats: [seats("A", 4), seats("B", 3), seats("C", 1)])
    #expect(sessions.map(\.number) == [1, 2, 3])
    #expect(
      sessions.map(\.seats) == [
        [seats("A", 3)], [seats("A", 1), seats("B", 2)], [seats("B", 1), seats("C", 1)],
      ])
  }

  @Test("a program that is not of the dossier is refused")
  func foreignProgram() throws {
    var town = SmallDossier()
    town.courses = [course("base")]
    let dossier = try town.dossier(naming: [("A", 0, nil)])
    var program = try Planner().plan(dossier).program
    program.offerings[0].seats[0].count = 2
    #expect {
      try RosterMaker().roster(of: program, in: dossier)
    } throws: { error in
      if case PlanningError.rejected = error { true } else { false }
    }
  }

  @Test("more sessions than a roster can list are refused in words")
  func tooLarge() throws {
    var town = SmallDossier()
    try town.add(6_000_000)
    town.courses = [course("base", size: 1...1, sessionCost: 0, seatCost: 0)]
    let dossier = try town.dossier()
    #expect {
      _ = try planAndRoster(dossier)
    } throws: { error in
      guard case PlanningError.unusable(let findings) = error else { return false }
      return findings.map(\.rule.code) == ["PLN980"]
    }
  }
}
