import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Why a course is in a program or not, by hand")
struct ExplanationTests {
  private func explain(_ id: Identifier, _ small: SmallDossier) throws -> CourseExplanation {
    let dossier = try small.dossier()
    let program = try small.plan().program
    let course = try #require(dossier.courses.first { $0.id == id })
    return try ProgramExplainer().explain(course, of: program, in: dossier)
  }

  private func leftOut(_ id: Identifier, _ small: SmallDossier) throws -> LeftOutCourse {
    guard case .leftOut(let course) = try explain(id, small).standing else { throw Unexpected() }
    return course
  }

  private struct Unexpected: Error {}

  private func change(_ result: ReplanResult) throws -> ReplanChange {
    guard case .possible(let change) = result else { throw Unexpected() }
    return change
  }

  /// Ten people, one step each of weight 1. With diminishing returns the tier of need counts all ten as
  /// 5 × 1 + 3 × 0.7 + 2 × 0.4 = 7.9, and five of them as 5.
  private func ten(at levels: [(Identifier, Int)] = [("K", 0)]) throws -> SmallDossier {
    var small = SmallDossier()
    try small.add(10, at: levels)
    return small
  }

  @Test("without the only course that closes it, all of the need is lost")
  func onlyCourse() throws {
    var small = try ten()
    small.courses = [course("A")]
    guard case .held(let held) = try explain("A", small).standing else { throw Unexpected() }
    #expect(held.cost == 20)
    #expect(held.closes.value == 10)
    #expect(held.needs.map(\.need) == ["O1/officer/K"])
    #expect(held.needs.first?.steps == 100_000)
    #expect(held.withheld.units == 0)
    let without = try change(held.without)
    #expect(without.part == "need")
    #expect(abs(without.loss - 7.9) < 1e-6 && abs((without.leastLoss ?? 0) - 7.9) < 1e-6)
    #expect(without.sessions.isEmpty)
  }

  @Test("what is withheld is never the figure of one small group")
  func smallGroups() throws {
    var small = try ten()
    try small.add(3, in: "O2", at: [("K", 0)])
    small.courses = [course("A", size: 1...20)]
    func held(_ smallest: Int) throws -> HeldCourse {
      small.smallestGroup = smallest
      guard case .held(let held) = try explain("A", small).standing else { throw Unexpected() }
      return held
    }
    func needs(_ smallest: Int) throws -> (shown: [Identifier], withheld: Double) {
      let held = try held(smallest)
      return (held.needs.map(\.need), held.withheld.value)
    }
    func hidden(_ smallest: Int) throws -> Set<Identifier> {
      Set(try held(smallest).hiddenGroups.map(\.organization))
    }
    #expect(try needs(0) == (["O1/officer/K", "O2/officer/K"], 0))
    // Of two groups one is too small: the other's figure would tell it.
    #expect(try needs(5) == ([], 13))
    #expect(try hidden(5) == ["O1", "O2"])
    try small.add(8, in: "O3", at: [("K", 0)])
    small.courses = [course("A", size: 1...30)]
    #expect(try needs(5) == (["O1/officer/K"], 11))
    #expect(try hidden(5) == ["O2", "O3"])
    #expect(try hidden(0) == [])
  }

  @Test("what another course makes up for is not lost")
  func replaceable() throws {
    var small = try ten()
    small.courses = [course("A"), course("B", sessionCost: 20, effectiveness: 5000)]
    guard case .held(let held) = try explain("A", small).standing else { throw Unexpected() }
    let without = try change(held.without)
    #expect(abs(without.loss - 2.9) < 1e-6 && abs((without.leastLoss ?? 0) - 2.9) < 1e-6)
    #expect(without.sessions.map(\.course) == ["B"])
    #expect(without.sessions.map(\.after) == [1])
  }

  @Test("nobody lacks what the course teaches")
  func nobodyLacks() throws {
    var small = try ten()
    small.courses = [course("A"), course("B", develops: ("L", 0, 1))]
    guard case .unusable(let causes, let together) = try explain("B", small).standing else {
      throw Unexpected()
    }
    #expect(causes.isEmpty && !together)
  }

  @Test("a course for others, or with too large a class, cannot be held for that reason alone")
  func unusable() throws {
    var small = try ten()
    small.courses = [
      course("A"), course("B", audiences: [Audience(role: "manager", location: nowhere)]),
      course("C", size: 11...20),
      course("D", size: 11...20, audiences: [Audience(role: "manager", location: nowhere)]),
    ]
    for (id, cause) in [("B", UsabilityCause.audience), ("C", .classSize)] {
      guard case .unusable(let causes, _) = try explain(Identifier(id), small).standing else {
        throw Unexpected()
      }
      #expect(causes == [cause])
    }
    guard case .unusable(let causes, let together) = try explain("D", small).standing else {
      throw Unexpected()
    }
    #expect(causes.isEmpty && together)
  }

  @Test("only the budget keeps a session out")
  func budgetBlocks() throws {
    var small = try ten(at: [("K", 0), ("L", 0)])
    small.officer = [("K", 1), ("L", 1)]
    small.courses = [course("A"), course("B", sessionCost: 40, develops: ("L", 0, 1))]
    // A costs 20 and leaves 10; B costs 40 and its seats.
    small.budgets = [budget(30)]
    let out = try leftOut("B", small)
    #expect(out.blockers.map(\.constraint) == ["budget"])
    #expect(out.blockers.first?.statements.map(\.id) == ["fund"])
    #expect(out.reason == .blocked)
    #expect(abs((out.gain ?? 0) - 7.9) < 1e-6)
    // At 20, ten seats of it take all 30 and close as much as A does; at 21 it has nine.
    guard case .below(let price) = out.price else { throw Unexpected() }
    #expect(price == 20)
  }

  @Test("only the rooms keep a session out")
  func roomsBlock() throws {
    var small = try ten(at: [("K", 0), ("L", 0)])
    small.periodCount = 1
    small.officer = [("K", 1), ("L", 1)]
    small.courses = [
      course("A", rooms: 1), course("B", develops: ("L", 0, 1), effectiveness: 5000, rooms: 1),
    ]
    small.resources = [rooms([1])]
    small.budgets = [budget(1000)]
    let out = try leftOut("B", small)
    #expect(out.blockers.map(\.constraint) == ["resource-capacity"])
    #expect(out.blockers.first?.statements.map(\.id) == ["room"])
    // It takes the only room from A: 5 for 7.9, at every price.
    let entry = try change(out.entry)
    #expect(abs(entry.loss - 2.9) < 1e-6)
    #expect(entry.sessions.map(\.course) == ["A"])
    guard case .never = out.price else { throw Unexpected() }
  }

  @Test("a session adds nothing where another course has closed everything")
  func nothingLeft() throws {
    var small = try ten()
    small.courses = [course("A"), course("B", sessionCost: 30)]
    // Both would pay for ten seats, and B closes as much alone.
    small.budgets = [budget(45)]
    #expect(try leftOut("B", small).reason == .asGood)
    // Now B seats only five in the place of A, and nobody beside it.
    small.budgets = [budget(35)]
    let out = try leftOut("B", small)
    #expect(out.reason == .nothingLeft)
    #expect(abs(try change(out.entry).loss - 2.9) < 1e-6)
  }

  @Test("a cheaper course that does the same dominates")
  func dominated() throws {
    var small = try ten()
    small.courses = [course("A", size: 1...5, maxSessions: 1), course("B", sessionCost: 30)]
    // A seats five for 15; B seats four for 34, or nobody beside A.
    small.budgets = [budget(34)]
    let out = try leftOut("B", small)
    #expect(out.reason == .dominated)
    #expect(out.rivals.map(\.course) == ["A"])
    #expect(out.rivals.map(\.isDecisive) == [true])
    #expect(out.rivals.map(\.seatPrice) == [3])
    #expect(abs((out.gain ?? 0) - 2.9) < 1e-6)
    #expect(abs(try change(out.entry).loss - 1) < 1e-6)
  }

  @Test("a duty that is lost comes before the need that is lost")
  func dutyLost() throws {
    var small = try ten()
    small.courses = [course("A"), course("B", sessionCost: 30)]
    small.mandatory = [must("A")]
    guard case .held(let held) = try explain("A", small).standing else { throw Unexpected() }
    let without = try change(held.without)
    #expect(without.part == "mandatory")
    #expect(without.loss == 10)
    // What remains is made the best of.
    #expect(without.sessions.map(\.course) == ["B"])
    small.mandatory = [must("A", isFirm: true)]
    guard case .held(let firm) = try explain("A", small).standing, case .impossible = firm.without else {
      throw Unexpected()
    }
  }

  @Test("a program of other documents is refused")
  func otherDocuments() throws {
    var small = try ten()
    small.courses = [course("A")]
    let program = try small.plan().program
    small.budgets = [budget(5)]
    let dossier = try small.dossier()
    let explained = try #require(dossier.courses.first)
    #expect(throws: ExplanationError.self) {
      try ProgramExplainer().explain(explained, of: program, in: dossier)
    }
  }
}
