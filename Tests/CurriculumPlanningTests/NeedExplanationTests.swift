import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Why a need is closed or not, by hand")
struct NeedExplanationTests {
  private func explain(_ small: SmallDossier, _ need: Identifier = "O1/officer/K") throws -> NeedExplanation {
    let dossier = try small.dossier()
    let explanation = try ProgramExplainer().explain(need: need, of: try small.plan().program, in: dossier)
    return try #require(explanation)
  }

  private func ten() throws -> SmallDossier {
    var small = SmallDossier()
    try small.add(10)
    small.courses = [course("A")]
    return small
  }

  @Test("closed wholly: who closes it, and nothing left to ask")
  func closed() throws {
    let found = try explain(try ten())
    #expect(found.standing == .closed)
    #expect(found.steps == 10 && found.closedSteps == 100_000)
    #expect(found.closed == found.total && found.total.value == 10)
    #expect(found.courses.map(\.course) == ["A"])
    #expect(found.courses.first?.seats == 10 && found.courses.first?.seatsLeft == 0)
    #expect(found.courses.first?.closes.value == 10)
    #expect(found.more == nil && found.unusable.isEmpty)
  }

  @Test("closed in part: the rule that binds, and that no program closes more")
  func partly() throws {
    var small = try ten()
    small.budgets = [budget(14)]
    let found = try explain(small)
    #expect(found.standing == .partly)
    #expect(found.closedSteps == 40_000)
    #expect(found.courses.first?.binding.map(\.words.en) == ["budget (fund)"])
    guard case .impossible = found.more else {
      Issue.record("\(String(describing: found.more))")
      return
    }
  }

  @Test("left open: what one level of it would displace")
  func open() throws {
    var small = SmallDossier()
    small.officer = [("K", 1), ("L", 1)]
    try small.add(10, at: [("K", 0), ("L", 0)])
    small.courses = [course("A"), course("B", sessionCost: 20, develops: ("L", 0, 1))]
    small.budgets = [budget(30)]
    let found = try explain(small, "O1/officer/L")
    #expect(found.standing == .open)
    #expect(found.courses.map(\.course) == ["B"])
    #expect(found.courses.first?.binding.map(\.kind) == [.budget])
    guard case .possible(let change) = found.more else {
      Issue.record("\(String(describing: found.more))")
      return
    }
    // B in the place of A: both close ten with ten seats, so nothing is lost but the order of names.
    #expect(change.part == "need" && abs(change.loss) < 1e-6)
    #expect(change.sessions.map(\.course) == ["A", "B"])
  }

  @Test("no course for it")
  func uncoverable() throws {
    var small = try ten()
    small.officer = [("K", 1), ("L", 1)]
    try small.add(3, in: "O2", at: [("L", 0)])
    let found = try explain(small, "O2/officer/L")
    #expect(found.standing == .uncoverable)
    #expect(found.courses.isEmpty && found.more == nil && found.closedSteps == 0)
  }

  @Test("a course that would close it, but for its class or its audience")
  func unusable() throws {
    var small = try ten()
    small.officer = [("K", 1), ("L", 1)]
    try small.add(3, in: "O2", at: [("L", 0)])
    small.courses += [
      course("B", size: 5...9, develops: ("L", 0, 1)),
      course(
        "C", develops: ("L", 0, 1), audiences: [Audience(organization: "O1", location: nowhere)]),
    ]
    let found = try explain(small, "O2/officer/L")
    #expect(found.unusable.map(\.course) == ["B", "C"])
    #expect(found.unusable.map(\.causes) == [[.classSize], [.audience]])
  }

  @Test("each limit binds by its own name")
  func binding() throws {
    func binding(_ change: (inout SmallDossier) throws -> Void) throws -> [String] {
      var small = try ten()
      try change(&small)
      return try explain(small).courses.first?.binding.map(\.words.en) ?? []
    }
    #expect(
      try binding {
        $0.courses = [course("A", size: 1...4, maxSessions: 1)]
      } == ["most sessions (A)"])
    #expect(
      try binding {
        $0.periodCount = 1
        $0.courses = [course("A", size: 1...4, rooms: 1)]
        $0.resources = [rooms([1])]
      } == ["capacity (room, P1)"])
    #expect(
      try binding {
        $0.courses = [course("A", size: 4...4)]
      } == ["smallest class (A)"])
  }

  @Test("an unknown need is none, and a program of other documents is refused")
  func unknown() throws {
    var small = try ten()
    let program = try small.plan().program
    #expect(
      try ProgramExplainer().explain(need: "O1/officer/Z", of: program, in: try small.dossier()) == nil)
    small.budgets = [budget(5)]
    let dossier = try small.dossier()
    #expect(throws: ExplanationError.self) {
      try ProgramExplainer().explain(need: "O1/officer/K", of: program, in: dossier)
    }
  }
}
