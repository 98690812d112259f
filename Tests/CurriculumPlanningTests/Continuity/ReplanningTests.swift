import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Planning the rest of a year")
struct ReplanningTests {
  /// Eight officers lack a step that two equal courses make; a third is worth less.
  private func town() throws -> SmallDossier {
    var town = SmallDossier()
    town.periodCount = 3
    town.officer = [("K", 1), ("L", 1)]
    try town.add(8, at: [("K", 0), ("L", 0)])
    town.courses = [
      course("a", size: 2...4), course("b", size: 2...4),
      course("l", size: 2...8, develops: ("L", 0, 1)),
    ]
    town.budgets = [budget(200)]
    return town
  }

  private func plan(_ dossier: Dossier, _ continuity: Continuity = .none) throws -> Plan {
    try Planner(options: PlanOptions(relativeGap: 0, continuity: continuity)).plan(dossier)
  }

  private func held(
    _ course: Identifier, _ period: Identifier, _ people: Int, sessions: Int = 1, spent: Int? = nil,
    role: Identifier = "officer"
  ) -> Delivery.Held {
    Delivery.Held(
      course: course, period: period, sessions: sessions, spent: spent,
      attendance: [.init(organization: "O1", role: role, count: people, location: nowhere)],
      location: nowhere)
  }

  private func delivery(_ held: [Delivery.Held], through: Identifier = "P1", year: Int = 1405) -> Delivery {
    Delivery(
      id: "delivery", organization: "O", year: year, calendar: .persian, currency: "IRR", through: through,
      held: held, location: nowhere)
  }

  private func rows(_ program: Program) -> [String] {
    program.offerings.map { "\($0.course)@\($0.period) \($0.sessions)×\($0.seatCount)" }.sorted()
  }

  private func codes(_ continuity: Continuity, _ dossier: Dossier) throws -> [String] {
    do {
      _ = try plan(dossier, continuity)
      return []
    } catch PlanningError.unusable(let findings) {
      return findings.map(\.rule.code)
    }
  }

  @Test("what was held stays as it was, whatever its size, and the rest of the year makes up for it")
  func held() throws {
    let dossier = try town().dossier()
    let report = delivery([held("a", "P1", 1)])
    let program = try plan(dossier, Continuity(delivery: report)).program
    #expect(rows(program).contains("a@P1 1×1"))
    #expect(program.offerings.filter { $0.period == "P1" }.count == 1)
    // Everybody gets both steps all the same.
    #expect(program.totals?.needClosed == program.totals?.needTotal)
  }

  @Test("money that was spent is gone")
  func spent() throws {
    var town = try town()
    town.budgets = [budget(60)]
    let dossier = try town.dossier()
    let cheap = try plan(dossier, Continuity(delivery: delivery([held("a", "P1", 4)])))
    let dear = try plan(dossier, Continuity(delivery: delivery([held("a", "P1", 4, spent: 40)])))
    #expect(cheap.program.totals?.cost ?? 0 > 34)
    #expect(dear.program.totals?.cost ?? 0 <= 34)
    #expect(dear.remarks.map(\.rule.code).contains("PLN997"))
    #expect(!cheap.remarks.map(\.rule.code).contains("PLN997"))
  }

  @Test("the year planned again without a change keeps every offering", arguments: 0..<12)
  func nothingChanged(seed: Int) throws {
    let dossier = try randomDossier(seed: 81_000 + seed)
    let before = try plan(dossier)
    let after = try plan(dossier, Continuity(base: before.program))
    #expect(after.changes?.touched == 0)
    #expect(rows(after.program) == rows(before.program))
    #expect(after.program.tiers.map(\.value) == before.program.tiers.map(\.value))
  }

  @Test("of equally good programs the one nearest to the base is taken")
  func nearest() throws {
    let dossier = try town().dossier()
    let first = try plan(dossier).program
    // The same with the two equal courses exchanged: as good, and not what the search finds by itself.
    var other = first
    for index in other.offerings.indices {
      switch other.offerings[index].course {
      case "a": other.offerings[index].course = "b"
      case "b": other.offerings[index].course = "a"
      default: break
      }
    }
    let again = try plan(dossier, Continuity(base: other))
    #expect(rows(again.program) == rows(other))
    #expect(again.changes?.touched == 0)
    #expect(again.program.tiers.map(\.value) == first.tiers.map(\.value))
  }

  @Test("where something must change, as little as possible does")
  func fewest() throws {
    var town = try town()
    town.courses.append(course("other", size: 2...8, develops: ("L", 0, 1)))
    let dossier = try town.dossier()
    var base = try plan(dossier).program
    let moved = base.offerings.firstIndex { $0.course == "l" || $0.course == "other" }
    let index = try #require(moved)
    base.offerings[index].course = "other"
    base.offerings[index].period = "P3"
    // The course is gone: only what it taught is planned anew.
    town.courses.removeLast()
    let again = try plan(try town.dossier(), Continuity(base: base))
    #expect(again.changes?.resized.isEmpty == true)
    #expect(again.changes?.added.count == 1)
    #expect(again.changes?.dropped.map(\.course) == ["other"])
  }

  @Test("pins hold sessions, period and seats, also where something better is known")
  func pins() throws {
    var town = try town()
    town.courses.append(course("dear", size: 2...4, sessionCost: 100))
    let dossier = try town.dossier()
    var base = try plan(dossier).program
    var row = base.offerings[0]
    row.course = "dear"
    row.period = "P2"
    row.sessions = 1
    row.seats = [Seats(organization: "O1", role: "officer", count: 3, closes: NeedAmount(units: 0))]
    base.offerings = [row]
    let place = Continuity.Place(course: "dear", period: "P2")
    let free = try plan(dossier, Continuity(base: base)).program
    #expect(!rows(free).contains("dear@P2 1×3"))
    let pinned = try plan(dossier, Continuity(base: base, pins: [place])).program
    #expect(rows(pinned).contains("dear@P2 1×3"))
    let before = try plan(dossier, Continuity(base: base, pinsBefore: "P3")).program
    #expect(rows(before).contains("dear@P2 1×3"))
    #expect(before.offerings.filter { $0.period != "P3" }.count == 1)
  }

  @Test("the referee sees what did not stay")
  func referee() throws {
    let dossier = try town().dossier()
    let policy = try #require(dossier.policy)
    let plan = try plan(dossier)
    func found(_ continuity: Continuity) -> [Violation] {
      Referee(
        dossier, policy: policy, needs: plan.needs, program: plan.program, continuity: continuity
      ).continuityViolations()
    }
    let row = try #require(plan.program.offerings.first { $0.period == "P1" })
    let place = Continuity.Place(course: row.course, period: row.period)
    #expect(found(Continuity(base: plan.program, pins: [place])).isEmpty)
    var other = plan.program
    for index in other.offerings.indices { other.offerings[index].seats[0].count += 1 }
    #expect(found(Continuity(base: other, pins: [place])).count == 1)
    #expect(!found(Continuity(delivery: delivery([]))).isEmpty)
    #expect(
      found(Continuity(delivery: delivery([held("b", "P1", 1, sessions: 7)]))).contains {
        $0.english.contains("b in P1")
      })
  }

  @Test("what cannot stand is refused in words")
  func refusals() throws {
    let dossier = try town().dossier()
    let base = try plan(dossier).program
    let pin = Continuity.Place(course: base.offerings[0].course, period: base.offerings[0].period)
    let cases: [(Continuity, [String])] = [
      (Continuity(delivery: delivery([], year: 1404)), ["PLN990"]),
      (Continuity(delivery: delivery([held("z", "P1", 2)])), ["PLN991"]),
      (Continuity(delivery: delivery([held("a", "P2", 2)])), ["PLN991"]),
      (Continuity(delivery: delivery([held("a", "P1", 2, role: "manager")])), ["PLN991"]),
      (Continuity(delivery: delivery([], through: "P9")), ["PLN991"]),
      (Continuity(delivery: delivery([held("a", "P1", 9)])), ["PLN999"]),
      (Continuity(delivery: delivery([held("a", "P1", 2, sessions: 9_999_999_999)])), ["PLN999"]),
      (Continuity(delivery: delivery([held("a", "P1", 2, spent: 900_000_000_000_000_000)])), ["PLN995"]),
      (Continuity(base: base, pins: [.init(course: "z", period: "P1")]), ["PLN992"]),
      (Continuity(pins: [pin]), ["PLN992"]),
      (Continuity(base: base, pinsBefore: "P9"), ["PLN992"]),
      (Continuity(delivery: delivery([], through: "P3"), base: base, pins: [pin]), ["PLN994"]),
    ]
    for (index, (continuity, expected)) in cases.enumerated() {
      #expect(try codes(continuity, dossier) == expected, "case \(index)")
    }
    var poor = dossier
    poor.policy?.change { $0.budgets = [budget(5)] }
    #expect(try codes(Continuity(base: base, pins: [pin]), poor) == ["PLN995"])
    var gone = base
    for index in gone.offerings.indices { gone.offerings[index].seats[0].organization = "O2" }
    #expect(try codes(Continuity(base: gone, pins: [pin]), dossier) == ["PLN993"])
  }

  @Test("the rest of random years is planned around what was held", arguments: 0..<16)
  func random(seed: Int) throws {
    let dossier = try randomDossier(seed: 82_000 + seed)
    let before = try plan(dossier)
    let held = before.program.offerings.filter { $0.period == "P1" }.map { offering in
      Delivery.Held(
        course: offering.course, period: offering.period, sessions: offering.sessions,
        attendance: offering.seats.map {
          .init(
            organization: $0.organization, role: $0.role, batch: $0.batch, count: $0.count, location: nowhere)
        }, location: nowhere)
    }
    let continuity = Continuity(delivery: delivery(held), base: before.program)
    let after = try plan(dossier, continuity)
    // What was planned first is still the best, and still there.
    #expect(after.changes?.touched == 0)
    for (x, y) in zip(before.program.tiers, after.program.tiers) {
      #expect((x.value - y.value).magnitude < 1e-5)
    }
  }

  @Test("a roster names nobody for sessions that are over, and goes on from them")
  func roster() throws {
    var town = SmallDossier()
    town.periodCount = 2
    town.officer = [("K", 2)]
    town.courses = [
      course("base", size: 3...4), course("next", size: 1...4, develops: ("K", 1, 2), after: ["base"]),
    ]
    let dossier = try town.dossier(naming: [("A", 0, nil), ("B", 0, nil), ("C", 1, nil)])
    let continuity = Continuity(delivery: delivery([held("base", "P1", 1)]))
    let plan = try plan(dossier, continuity)
    let named = try RosterMaker(options: PlanOptions(continuity: continuity)).roster(
      of: plan.program, in: dossier, needs: plan.needs)
    #expect(named.roster.people(in: "base").isEmpty)
    #expect(Set(named.roster.people(in: "next")) == ["A", "C"])
    #expect(named.remarks.map(\.rule.code) == ["PLN987"])
    // As a program that is read, with what was held and without.
    #expect(
      try RosterMaker(options: PlanOptions(continuity: continuity)).roster(of: plan.program, in: dossier)
        .roster.sessions == named.roster.sessions)
    #expect {
      try RosterMaker().roster(of: plan.program, in: dossier)
    } throws: { error in
      if case PlanningError.rejected = error { true } else { false }
    }
  }
}
