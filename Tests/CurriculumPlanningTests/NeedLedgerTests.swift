import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Need ledger")
struct NeedLedgerTests {
  /// Ten officers at level 0 of `K`, and the given courses.
  private func ledger(_ courses: [Course], people: Int = 10, level: Int = 1) throws -> NeedLedger {
    var dossier = SmallDossier()
    dossier.officer = [("K", level)]
    try dossier.add(people)
    dossier.courses = courses
    return NeedLedger(try dossier.instance())
  }

  @Test("segments: half at 1, three tenths at 0.7, the rest at 0.4, in whole people")
  func segments() throws {
    let expected = [0, 1, 2, 3, 4, 5, 5.7, 6.4, 7.1, 7.5, 7.9]
    for (seats, value) in expected.enumerated() {
      var ledger = try ledger([course("A")])
      #expect(ledger.add(course: 0, candidate: 0, seats: seats) == seats * 1_000_000)
      #expect(abs(ledger.value - value) < 1e-9)
    }
  }

  @Test(
    "segments of few people end at their cumulative share, rounded half up",
    arguments: [
      (1, [1, 0, 0]), (2, [1, 1, 0]), (3, [2, 0, 1]), (4, [2, 1, 1]), (5, [3, 1, 1]), (7, [4, 2, 1]),
    ])
  func segmentSizes(people: Int, sizes: [Int]) throws {
    var dossier = SmallDossier()
    try dossier.add(people)
    dossier.courses = [course("A")]
    #expect(try dossier.instance().segmentSizes(of: people) == sizes)
  }

  @Test("whoever has a seat has the gap closed once")
  func onceOnly() throws {
    var ledger = try ledger([course("A"), course("B")])
    #expect(ledger.add(course: 0, candidate: 0, seats: 6) == 6_000_000)
    #expect(ledger.add(course: 1, candidate: 0, seats: 6) == 4_000_000)
    #expect(ledger.add(course: 1, candidate: 0, seats: 4) == 0)
    #expect(ledger.needClosed == 10_000_000)
  }

  @Test("three quarters of the participants reach the level")
  func effectiveness() throws {
    var ledger = try ledger([course("A", effectiveness: 7_500)])
    #expect(ledger.gain(course: 0, candidate: 0) == 750_000)
    #expect(ledger.add(course: 0, candidate: 0, seats: 3) == 2_250_000)
    #expect(ledger.add(course: 0, candidate: 0, seats: 7) == 5_250_000)
    // 7.5 people: five at 1, two and a half at 0.7.
    #expect(abs(ledger.value - 6.75) < 1e-9)
  }

  @Test("a higher step closes something only after the lower one")
  func chain() throws {
    var ledger = try ledger([course("A"), course("B", develops: ("K", 1, 2))], level: 2)
    #expect(ledger.gain(course: 1, candidate: 0) == 0)
    #expect(ledger.add(course: 1, candidate: 0, seats: 4) == 0)
    #expect(ledger.gain(course: 0, candidate: 0) == 1_000_000)
    // Three lower steps, and with them three of the four higher ones.
    #expect(ledger.add(course: 0, candidate: 0, seats: 3) == 6_000_000)
    #expect(ledger.add(course: 0, candidate: 0, seats: 7) == 8_000_000)
    #expect(ledger.covered == [100_000, 40_000])
  }

  @Test("people who stand higher already need no lower step")
  func ready() throws {
    var dossier = SmallDossier()
    dossier.officer = [("K", 2)]
    try dossier.add(4, at: [("K", 0)])
    try dossier.add(3, at: [("K", 1)])
    dossier.courses = [course("A"), course("B", develops: ("K", 1, 2)), course("C", develops: ("K", 0, 2))]
    let instance = try dossier.instance()
    var ledger = NeedLedger(instance)
    #expect(ledger.add(course: 1, candidate: 0, seats: 5) == 3_000_000)
    // A course of both steps takes people through both.
    #expect(ledger.gain(course: 2, candidate: 0) == 2_000_000)
    #expect(ledger.add(course: 2, candidate: 0, seats: 4) == 8_000_000)
    #expect(ledger.needClosed == instance.needTotal.units)
  }

  @Test("what offerings close adds up to what the program closes", arguments: 0..<20)
  func sums(seed: Int) throws {
    let program = try Planner(options: PlanOptions(relativeGap: 0)).plan(try randomDossier(seed: seed))
      .program
    let totals = try #require(program.totals)
    #expect(program.offerings.reduce(0) { $0 + $1.closes.units } == totals.needClosed.units)
    for offering in program.offerings {
      #expect(offering.seats.reduce(0) { $0 + $1.closes.units } == offering.closes.units)
    }
    #expect(totals.needClosed <= totals.needTotal)
  }
}
