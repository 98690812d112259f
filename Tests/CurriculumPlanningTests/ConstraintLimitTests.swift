import Diagnostics
import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Constraints at their limits")
struct ConstraintLimitTests {
  private typealias Class = Town.Class

  /// Whether one constraint of the town admits the classes of one course and the sound ones of the others.
  private func admits(
    _ name: ConstraintName, _ changes: [Town.Class], claimed: Double = 0
  ) throws -> Bool {
    let town = try Town()
    var classes = Town.sound
    for course in Set(changes.map(\.course)) { classes[course] = changes.filter { $0.course == course } }
    let schedule = try town.schedule(of: classes.values.flatMap { $0 })
    return try CurriculumPlanningTests.admits(
      schedule, allConstraints.filter { $0.name == name }, town.instance, claimed: claimed)
  }

  @Test("class size: from the smallest to the largest, in every month")
  func classSize() throws {
    #expect(try admits(.classSize, [Class(course: "base", period: 0, first: 2)]))
    #expect(try admits(.classSize, [Class(course: "base", period: 0, first: 4)]))
    #expect(try !admits(.classSize, [Class(course: "base", period: 0, first: 1)]))
    #expect(try !admits(.classSize, [Class(course: "base", period: 0, sessions: 0, first: 2)]))
    // Five in two sessions of the year, but all of them in the first month.
    #expect(
      try !admits(
        .classSize, [Class(course: "web", period: 0, first: 4, second: 1), Class(course: "web", period: 1)]))
  }

  @Test("once a year: as many seats as people, over all months")
  func oncePerPerson() throws {
    let first = Class(course: "base", period: 0, first: 2, second: 2)
    #expect(try admits(.oncePerPerson, [first, Class(course: "base", period: 1, first: 2, second: 2)]))
    #expect(try !admits(.oncePerPerson, [first, Class(course: "base", period: 1, first: 3, second: 2)]))
  }

  @Test("budget: to the last unit, fund by fund")
  func budgetLimit() throws {
    var dossier = SmallDossier()
    try dossier.add(4)
    dossier.courses = [course("A", fund: "one"), course("B", fund: "two")]
    for (one, two, isEnough) in [(14, 14, true), (13, 100, false), (100, 13, false)] {
      dossier.budgets = [budget(one, fund: "one"), budget(two, fund: "two")]
      let instance = try dossier.instance()
      var schedule = Schedule(courses: 2, periods: 2)
      for index in 0..<2 {
        schedule.sessions[index][0] = 1
        schedule.seatings.append(.init(course: index, period: 0, candidate: 0, count: 4))
      }
      #expect(try CurriculumPlanningTests.admits(schedule, [BudgetLimit()], instance) == isEnough)
    }
  }

  @Test("capacity: to the last room of each month")
  func resourceCapacity() throws {
    let base = Class(course: "base", period: 1, first: 2, second: 2)
    #expect(try admits(.resourceCapacity, [base]))
    #expect(try !admits(.resourceCapacity, [base, Class(course: "next", period: 1, sessions: 2, first: 4)]))
  }

  @Test(
    "hours: least and most, averaged over a cohort",
    arguments: [(0, false), (1, true), (6, true), (7, false)])
  func hoursPerPerson(seats: Int, isAdmitted: Bool) throws {
    var dossier = SmallDossier()
    try dossier.add(8)
    // Eight people: from eight hours to 24, in courses of no more than three hours each.
    dossier.courses = [course("A", hours: 3), course("B", hours: 1)]
    dossier.hourRules = [
      HoursRule(
        id: "hours", minimum: Hours(units: 4), maximum: Hours(units: 12), isFirm: true, location: nowhere)
    ]
    let instance = try dossier.instance()
    var schedule = Schedule(courses: 2, periods: 2)
    schedule.sessions = [[1, 0], [1, 0]]
    schedule.seatings = [
      .init(course: 0, period: 0, candidate: 0, count: seats),
      .init(course: 1, period: 0, candidate: 0, count: 5),
    ]
    #expect(try CurriculumPlanningTests.admits(schedule, [HoursPerPerson()], instance) == isAdmitted)
  }

  @Test("prerequisites: in an earlier month, or already known")
  func prerequisites() throws {
    let base = Class(course: "base", period: 0, first: 2, second: 2)
    #expect(try admits(.prerequisites, [base, Class(course: "next", period: 1, first: 2, second: 2)]))
    #expect(try !admits(.prerequisites, [base, Class(course: "next", period: 1, first: 3, second: 2)]))
    #expect(
      try !admits(
        .prerequisites,
        [Class(course: "base", period: 1, first: 4), Class(course: "next", period: 1, first: 4)]))
    var dossier = SmallDossier()
    dossier.officer = [("K", 2)]
    try dossier.add(3, at: [("K", 1)])
    try dossier.add(2, at: [("K", 0)])
    dossier.courses = [course("A"), course("B", develops: ("K", 1, 2), after: ["A"])]
    let instance = try dossier.instance()
    for seats in [3, 4] {
      var schedule = Schedule(courses: 2, periods: 2)
      schedule.sessions[1][0] = 1
      schedule.seatings = [.init(course: 1, period: 0, candidate: 0, count: seats)]
      #expect(try CurriculumPlanningTests.admits(schedule, [Prerequisites()], instance) == (seats == 3))
    }
  }

  @Test("offered periods: neither closed ones nor those that a course leaves out")
  func offeredPeriods() throws {
    #expect(try admits(.offeredPeriods, [Class(course: "web", period: 1, first: 2, second: 2)]))
    #expect(try !admits(.offeredPeriods, [Class(course: "web", period: 2, first: 2, second: 2)]))
    var dossier = SmallDossier()
    try dossier.add(2)
    dossier.courses = [course("A", offered: ["P2"])]
    let instance = try dossier.instance()
    for period in 0..<2 {
      var schedule = Schedule(courses: 1, periods: 2)
      schedule.sessions[0][period] = 1
      schedule.seatings = [.init(course: 0, period: period, candidate: 0, count: 2)]
      #expect(try CurriculumPlanningTests.admits(schedule, [OfferedPeriods()], instance) == (period == 1))
    }
  }

  @Test("step cover: what seats reach, and not a hundredth of a person more")
  func stepCover() throws {
    #expect(try admits(.stepCover, []))
    #expect(try !admits(.stepCover, [], claimed: 0.01))
    // Without the lower step the higher one closes nothing, and claiming nothing is allowed.
    #expect(try admits(.stepCover, [Class(course: "base", period: 0, sessions: 0)]))
  }

  @Test("onboarding: every seat that is due, in time")
  func onboarding() throws {
    #expect(try admits(.onboarding, [Class(course: "welcome", period: 1, managers: 2)]))
    #expect(try !admits(.onboarding, [Class(course: "welcome", period: 1, managers: 1)]))
  }

  @Test("mandatory: the share rounded up, only bound people, only in time")
  func mandatory() throws {
    #expect(try admits(.mandatoryCourses, [Class(course: "law", period: 1, first: 4)]))
    #expect(try !admits(.mandatoryCourses, [Class(course: "law", period: 1, first: 3)]))
    var dossier = SmallDossier()
    try dossier.add(5)
    dossier.courses = [course("A")]
    dossier.mandatory = [must("A", share: 5_000, before: "P1", isFirm: true)]
    let instance = try dossier.instance()
    for (seats, period, isAdmitted) in [(2, 0, false), (3, 0, true), (3, 1, false)] {
      var schedule = Schedule(courses: 1, periods: 2)
      schedule.sessions[0][period] = 1
      schedule.seatings = [.init(course: 0, period: period, candidate: 0, count: seats)]
      #expect(try CurriculumPlanningTests.admits(schedule, [MandatoryCourses()], instance) == isAdmitted)
    }
  }

  @Test("equity: a quarter of twelve steps is three")
  func equity() throws {
    let others = [Class(course: "base", period: 0, first: 4), Class(course: "next", period: 1, first: 4)]
    #expect(try admits(.equityFloor, others + [Class(course: "web", period: 0, first: 1, second: 3)]))
    #expect(try !admits(.equityFloor, others + [Class(course: "web", period: 0, first: 2, second: 2)]))
  }

  @Test("delivery: from a quarter to half of the hours, duties not counted")
  func delivery() throws {
    let base = [Class(course: "base", period: 0, first: 4), Class(course: "next", period: 0, sessions: 0)]
    #expect(try admits(.deliveryShare, base + [Class(course: "web", period: 0, first: 4)]))
    #expect(
      try !admits(.deliveryShare, base + [Class(course: "web", period: 0, sessions: 2, first: 4, second: 1)]))
    #expect(try admits(.deliveryShare, [Class(course: "web", period: 0, first: 3)]))
    #expect(try !admits(.deliveryShare, [Class(course: "web", period: 0, first: 2)]))
    #expect(
      try admits(
        .deliveryShare,
        [
          Class(course: "law", period: 0, sessions: 2, first: 4, second: 4),
          Class(course: "web", period: 0, first: 3),
        ]))
  }
}
