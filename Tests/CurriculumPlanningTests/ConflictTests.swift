import Testing
import TrainingModel

@testable import CurriculumPlanning

/// What a refused policy, or a program that falls short, says of conflicts.
func conflictsFound(_ dossier: Dossier, repairs: Bool = true) throws -> [RuleConflict] {
  var options = PlanOptions(relativeGap: 0)
  options.findsRepairs = repairs
  do {
    return try Planner(options: options).plan(dossier).diagnosis.conflicts
  } catch {
    guard case PlanningError.conflicting(_, let conflicts) = error else { throw error }
    return conflicts
  }
}

@Suite("Conflicts, by hand")
struct ConflictTests {
  /// So many officers who lack `K`, and a course of which all must take part.
  private func ordinary(
    _ people: Int = 10, isFirm: Bool = true, _ taught: Course = course("A")
  ) throws -> SmallDossier {
    var small = SmallDossier()
    try small.add(people)
    small.courses = [taught]
    small.mandatory = [must("A", isFirm: isFirm)]
    return small
  }

  /// The only conflict, whose rules must be these.
  private func only(_ small: SmallDossier, _ names: Set<String>) throws -> RuleConflict {
    let found = try conflictsFound(try small.dossier())
    let conflict = try #require(found.first)
    #expect(found.count == 1)
    #expect(Set(conflict.rules.map(\.words.en)) == names)
    #expect(conflict.isSmallest && conflict.proof == .exact)
    return conflict
  }

  private func changes(_ conflict: RuleConflict, lowering: Bool = false) -> [[String]] {
    conflict.repairs.filter { $0.lowersDuty == lowering }.map { repair in
      repair.changes.map { change in
        ([change.kind.rawValue, change.id.text, change.detail?.text]
          + [change.from, change.to].map { $0.map { "\($0)" } }).compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  @Test("money", arguments: [true, false])
  func money(isFirm: Bool) throws {
    var small = try ordinary(isFirm: isFirm)
    small.budgets = [budget(12)]
    let conflict = try only(small, ["mandatory course (mandatory)", "budget (fund)"])
    // Ten people cost 10 for the session and 1 each. In 12 there is room for two, or for a session that costs 2.
    #expect(changes(conflict) == [["session-cost A 10 2"], ["budget fund 12 20"]])
    let cheaper = try #require(conflict.repairs.first)
    #expect(cheaper.isCheapest)
    #expect(cheaper.gain.cost == (isFirm ? 12 : 0))
    #expect(cheaper.gain.people == (isFirm ? 10 : 8))
    let repair = try #require(conflict.repairs.first { $0.changes.first?.kind == .budget })
    #expect(repair.isCheapest)
    #expect(repair.gain.cost == (isFirm ? 20 : 8))
    #expect(repair.gain.people == (isFirm ? 10 : 8))
    #expect(repair.gain.needClosed.value == (isFirm ? 10 : 8))
    #expect(conflict.part == (isFirm ? nil : "mandatory"))
    #expect(conflict.missing == (isFirm ? 0 : 8))
    // What is firm is left alone; what is not may be lowered to what is reached.
    #expect(changes(conflict, lowering: true) == (isFirm ? [] : [["mandatory-share mandatory 10000 2000"]]))
  }

  @Test(
    "money for a floor, of which what comes before would take the most",
    arguments: [(5, false), (25, false), (25, true)])
  func moneyTakenBefore(amount: Int, isFirm: Bool) throws {
    var small = try ordinary(10, isFirm: isFirm, course("M", develops: ("L", 0, 1)))
    small.mandatory = [must("M", isFirm: isFirm)]
    small.courses.append(course("A", sessionCost: 30))
    small.budgets = [budget(amount)]
    small.equityFloor = EquityFloor(id: "floor", share: Share(units: 5000), isFirm: isFirm, location: nowhere)
    let found = try conflictsFound(try small.dossier())
    let floor = try #require(found.first { $0.rules.contains { $0.kind == .equityFloor } })
    #expect(Set(floor.rules.map(\.words.en)) == ["equity floor (floor)", "budget (fund)"])
    // Half of ten people in A cost 35, but the mandatory seats come first, and cost 20.
    #expect(changes(floor) == [["budget fund \(amount) 55"]])
    // Where the mandatory seats are missing before, that less of them would do has not been ruled out.
    #expect(floor.repairs.first?.isCheapest == (amount == 25))
  }

  @Test("rooms, in every month that could be used")
  func rooms() throws {
    var small = try ordinary(4, course("A", size: 1...4, rooms: 1))
    small.resources = [CurriculumPlanningTests.rooms([0, 0])]
    let conflict = try only(
      small, ["mandatory course (mandatory)", "capacity (room, P1)", "capacity (room, P2)"])
    #expect(changes(conflict).count == 1)
    #expect(conflict.repairs.first?.changes.map(\.to) == [1000])
  }

  @Test("a deadline, and the rooms before it")
  func deadline() throws {
    var small = try ordinary(4, isFirm: false, course("A", size: 1...4, rooms: 1))
    small.mandatory = [must("A", before: "P1")]
    small.resources = [CurriculumPlanningTests.rooms([0, 1])]
    let conflict = try only(
      small,
      [
        "mandatory course (mandatory)", "deadline of the mandatory course (mandatory, P1)",
        "capacity (room, P1)",
      ])
    #expect(
      Set(changes(conflict)) == [["capacity room P1 0 1000"], ["mandatory-deadline mandatory P2"]])
  }

  @Test("a smallest class that nobody fills")
  func smallestClass() throws {
    let conflict = try only(
      try ordinary(4, course("A", size: 5...9)), ["mandatory course (mandatory)", "smallest class (A)"])
    #expect(changes(conflict) == [["smallest-class A 5 4"]])
    #expect(conflict.repairs.allSatisfy { $0.isCheapest })
  }

  @Test("too few sessions: more of them, or larger ones")
  func sessions() throws {
    let conflict = try only(
      try ordinary(9, course("A", size: 1...4, maxSessions: 1)),
      ["mandatory course (mandatory)", "most sessions (A)"])
    #expect(Set(changes(conflict)) == [["most-sessions A 1 3"], ["largest-class A 4 9"]])
  }

  @Test("a course that is longer than the hours of its people")
  func hours() throws {
    var small = try ordinary(4, course("A", hours: 9))
    small.hourRules = [HoursRule(id: "most", maximum: Hours(units: 32), location: nowhere)]
    let conflict = try only(small, ["mandatory course (mandatory)", "most hours a head (most)"])
    #expect(changes(conflict) == [["most-hours most 32 36"]])
    small.hourRules = [HoursRule(id: "most", maximum: Hours(units: 32), isFirm: true, location: nowhere)]
    #expect(try only(small, ["mandatory course (mandatory)", "most hours a head (most)"]).repairs.isEmpty)
  }

  @Test("a course that is offered too late")
  func offered() throws {
    var small = try ordinary(4, isFirm: false, course("A", offered: ["P2"]))
    small.mandatory = [must("A", before: "P1")]
    let conflict = try only(
      small,
      [
        "mandatory course (mandatory)", "deadline of the mandatory course (mandatory, P1)",
        "offered periods (A)",
      ])
    #expect(
      Set(changes(conflict)) == [["offered-period A P1"], ["mandatory-deadline mandatory P2"]])
  }

  @Test("a prerequisite for which there is no room")
  func prerequisite() throws {
    var small = try ordinary(4, course("A", develops: ("K", 1, 2), after: ["base"]))
    small.officer = [("K", 2)]
    small.courses.append(course("base", rooms: 1))
    small.resources = [CurriculumPlanningTests.rooms([0, 9])]
    // Too late in the second month: the course itself would have no month left.
    let conflict = try only(
      small, ["mandatory course (mandatory)", "prerequisite (A, base)", "capacity (room, P1)"])
    #expect(Set(changes(conflict)) == [["capacity room P1 0 1000"], ["prerequisite A base"]])
  }

  @Test("two duties that are both paid by one fund")
  func duties() throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A"), course("B")]
    small.budgets = [budget(20)]
    small.mandatory = [must("A", isFirm: true, id: "first"), must("B", isFirm: true, id: "second")]
    let conflict = try only(
      small, ["mandatory course (first)", "mandatory course (second)", "budget (fund)"])
    #expect(
      Set(changes(conflict)) == [["budget fund 20 28"], ["session-cost A 10 2"], ["session-cost B 10 2"]])
  }

  @Test("a window in which no month fits", arguments: [false, true])
  func window(isFirm: Bool) throws {
    var small = SmallDossier()
    try small.add(2, "manager", appointed: try day(1, 1), at: [])
    small.courses = [course("welcome", develops: nil)]
    try small.onboard(["welcome"], withinDays: 3, isFirm: isFirm)
    let conflict = try only(small, ["onboarding (onboarding)", "deadline of onboarding (onboarding)"])
    // The first month ends 30 days after its first.
    #expect(changes(conflict) == (isFirm ? [] : [["onboarding-days onboarding 3 30"]]))
    if !isFirm { #expect(conflict.repairs.first?.gain.met == 2) }
  }

  @Test("a floor that the budget does not reach")
  func equity() throws {
    var small = SmallDossier()
    try small.add(4, in: "O1")
    try small.add(4, in: "O2")
    small.courses = [course("A")]
    small.budgets = [budget(12)]
    small.equityFloor = EquityFloor(
      id: "floor", share: Share(units: 5_000), kind: .district, location: nowhere)
    let conflict = try only(small, ["equity floor (floor)", "budget (fund)"])
    #expect(changes(conflict) == [["budget fund 12 14"]])
    #expect(changes(conflict, lowering: true).count == 1)
  }

  @Test("least hours, for which there is no course")
  func leastHours() throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A", hours: 2)]
    small.hourRules = [HoursRule(id: "least", minimum: Hours(units: 16), location: nowhere)]
    let conflict = try only(small, ["least hours a head (least)"])
    #expect(changes(conflict) == [])
    #expect(changes(conflict, lowering: true) == [["least-hours least 16 8"]])
  }

  @Test("conflicts that have nothing to do with each other are both found")
  func independent() throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A", size: 5...9), course("B", rooms: 1)]
    small.resources = [CurriculumPlanningTests.rooms([0, 0])]
    small.mandatory = [must("A", isFirm: true, id: "first"), must("B", isFirm: true, id: "second")]
    let found = try conflictsFound(try small.dossier())
    #expect(
      found.map { Set($0.rules.map(\.words.en)) } == [
        ["mandatory course (first)", "smallest class (A)"],
        ["mandatory course (second)", "capacity (room, P1)", "capacity (room, P2)"],
      ])
    #expect(found.allSatisfy { !$0.repairs.isEmpty })
  }

  @Test("nothing is said where nothing falls short")
  func none() throws {
    var small = try ordinary()
    small.budgets = [budget(20)]
    #expect(try conflictsFound(try small.dossier()).isEmpty)
  }

  @Test("the deletion filter finds an irreducible set as well")
  func filter() throws {
    var small = try ordinary(4, course("A", size: 1...4, rooms: 1))
    small.resources = [CurriculumPlanningTests.rooms([0, 0])]
    small.budgets = [budget(100)]
    let dossier = try small.dossier()
    let instance = try small.instance()
    let open = PlanningInstance(
      opening: dossier, policy: instance.policy, needs: try Planner().needs(of: dossier))
    let question = DutyQuestion(allowances: [.mandatory(0): 0])
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let solver = try ElasticSolver(
      ElasticModel(open, question), options: PlanOptions(), time: AnalysisTime(control))
    let outcome = try ConflictSearch(solver: solver, mostRounds: 0).run()
    guard case .conflict(let places, let isSmallest) = outcome else {
      Issue.record("no conflict: \(outcome)")
      return
    }
    #expect(!isSmallest)
    #expect(
      Set(places.map { solver.elastic.rules[$0] }) == [
        .mandatory(0), .capacity(resource: 0, period: 0), .capacity(resource: 0, period: 1),
      ])
  }

  @Test("a time limit that is over is respected, and said")
  func timeLimit() throws {
    var small = try ordinary(isFirm: false)
    small.budgets = [budget(12)]
    let dossier = try small.dossier()
    var stop = false
    let options = PlanOptions(relativeGap: 0)
    let control = SearchControl(timeLimit: nil, shouldStop: { stop }, report: { _ in })
    let instance = try small.instance()
    let needs = try Planner().needs(of: dossier)
    let made = try #require(
      try Planner(options: options).make(dossier, instance: instance, needs: needs, control: control))
    stop = true
    let diagnosis = try ProgramDiagnosis(
      dossier, instance: instance, needs: needs, options: options, control: control
    ).ofShortfalls(made.program, made.result)
    #expect(diagnosis.diagnosis.conflicts.isEmpty && diagnosis.diagnosis.unexplained == 1)
    #expect(diagnosis.shortfalls.count == 1)
  }
}
