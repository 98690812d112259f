import Diagnostics
import NeedsScoring
import TrainingModel

@testable import CurriculumPlanning

/// A town in which every rule is in force, a schedule that keeps them all, and for each rule a schedule that
/// breaks it and no other.
///
/// Four officers in each district lack two steps of `K` and one of `L`; two new managers are due in the first
/// two months; the third month is closed. Sizes are 2 to 4, hours 4, sessions cost 10 and seats 1; a session
/// of `law` costs 70. There are two rooms, for `base` and `next`.
struct Town {
  let dossier: Dossier
  let policy: Policy
  let needs: NeedsAssessment
  let instance: PlanningInstance

  init() throws {
    var town = SmallDossier()
    town.periodCount = 3
    town.officer = [("K", 2), ("L", 1)]
    try town.close(month: 3)
    try town.add(4, in: "O1", at: [("K", 0), ("L", 0)])
    try town.add(4, in: "O2", at: [("K", 0), ("L", 0)])
    try town.add(2, "manager", in: "O1", appointed: try day(1, 1), at: [])
    try town.onboard(["welcome"], withinDays: 62, isFirm: true)
    town.courses = [
      course("base", hours: 4, size: 2...4, rooms: 1),
      course("next", hours: 4, size: 2...4, develops: ("K", 1, 2), after: ["base"], rooms: 1),
      course("web", hours: 4, size: 2...4, develops: ("L", 0, 1), delivery: .online),
      course("law", hours: 4, size: 2...4, sessionCost: 70, develops: nil, offered: ["P1", "P3"]),
      course("welcome", hours: 4, size: 1...4, develops: nil, maxSessions: 1),
      course(
        "club", develops: nil, audiences: [Audience(isManagerial: true, location: nowhere)]),
    ]
    town.budgets = [budget(160)]
    town.resources = [rooms([2, 2, 2])]
    town.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 48), location: nowhere)]
    town.mandatory = [must("law", share: 5_000, isFirm: true)]
    town.equityFloor = EquityFloor(
      id: "equity", share: Share(units: 2_500), kind: .district, isFirm: true, location: nowhere)
    town.deliveryShares = [
      DeliveryShare(
        id: "online", delivery: .online, minimum: Share(units: 2_500), maximum: Share(units: 5_000),
        location: nowhere)
    ]
    dossier = try town.dossier()
    guard let policy = dossier.policy else { throw NoPolicy() }
    self.policy = policy
    needs = try NeedsAssessment(dossier)
    instance = PlanningInstance(dossier, policy: policy, needs: needs)
  }

  /// One class: a course in a period, with seats for the officers of each district and for new managers.
  struct Class {
    var course: Identifier
    var period: Int
    var sessions = 1
    var first = 0
    var second = 0
    var managers = 0
  }

  /// A schedule that keeps every rule.
  static let sound: [Identifier: [Class]] = [
    "base": [Class(course: "base", period: 0, first: 2, second: 2)],
    "next": [Class(course: "next", period: 1, first: 2, second: 2)],
    "web": [Class(course: "web", period: 0, first: 2, second: 2)],
    "law": [Class(course: "law", period: 0, first: 2, second: 2)],
    "welcome": [Class(course: "welcome", period: 0, managers: 2)],
  ]

  /// The classes that a breach puts in place of the sound ones.
  static func changes(breaking name: ConstraintName) -> [Class] {
    switch name {
    case .classSize: [Class(course: "base", period: 0, first: 3, second: 2)]
    case .oncePerPerson:
      [
        Class(course: "base", period: 0, first: 3, second: 1), Class(course: "base", period: 1, first: 2),
        Class(course: "next", period: 1, first: 3, second: 1),
      ]
    case .budget: [Class(course: "law", period: 0, sessions: 2, first: 2, second: 2)]
    case .resourceCapacity:
      [
        Class(course: "base", period: 0, first: 4), Class(course: "base", period: 1, second: 2),
        Class(course: "next", period: 1, sessions: 2, first: 4),
      ]
    case .hoursPerPerson:
      [
        Class(course: "base", period: 0, sessions: 2, first: 4, second: 2),
        Class(course: "next", period: 1, first: 4),
        Class(course: "web", period: 0, sessions: 2, first: 4, second: 2),
      ]
    case .prerequisites: [Class(course: "next", period: 0, first: 2, second: 2)]
    case .offeredPeriods: [Class(course: "web", period: 2, first: 2, second: 2)]
    case .stepCover: []
    case .onboarding: [Class(course: "welcome", period: 0, managers: 1)]
    case .mandatoryCourses: [Class(course: "law", period: 0, first: 2, second: 1)]
    case .equityFloor:
      [Class(course: "base", period: 0, first: 4), Class(course: "next", period: 1, first: 4)]
    case .deliveryShare: [Class(course: "web", period: 0, first: 1, second: 1)]
    }
  }

  /// The sound schedule, or one that breaks a rule.
  func schedule(breaking name: ConstraintName? = nil) throws -> Schedule {
    var classes = Self.sound
    let changes = name.map(Self.changes) ?? []
    for course in Set(changes.map(\.course)) { classes[course] = changes.filter { $0.course == course } }
    return try schedule(of: classes.values.flatMap { $0 })
  }

  /// The schedule of some classes.
  func schedule(of classes: [Class]) throws -> Schedule {
    var schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    for held in classes {
      guard let course = instance.courses.firstIndex(where: { $0.course.id == held.course }) else {
        throw NoSuchCourse()
      }
      schedule.sessions[course][held.period] += held.sessions
      for (place, candidate) in instance.courses[course].candidates.enumerated() {
        let cohort = instance.cohorts[candidate.cohort]
        let count =
          cohort.window != nil ? held.managers : cohort.organization == "O1" ? held.first : held.second
        if count > 0 {
          schedule.seatings.append(.init(course: course, period: held.period, candidate: place, count: count))
        }
      }
    }
    schedule.normalize()
    return schedule
  }

  /// A schedule as a program, with its totals and without claims about tiers.
  func program(of schedule: Schedule) -> Program {
    let assembly = ProgramAssembly(instance: instance, needs: needs)
    let offerings = assembly.offerings(of: schedule)
    return Program(
      id: "program", organization: "O", year: 1405, calendar: .persian, currency: "IRR",
      totals: assembly.totals(of: offerings, schedule: schedule, people: dossier.people.headcount),
      offerings: offerings,
      location: nowhere)
  }

  /// An offering of a course of the catalog, its cost and hours as they should be.
  func offering(_ id: Identifier, in period: Identifier, sessions: Int, seats: [Seats]) throws -> Offering {
    guard let course = dossier.courses.first(where: { $0.id == id }) else { throw NoSuchCourse() }
    let count = seats.reduce(0) { $0 + $1.count }
    return Offering(
      order: 0, tier: .need, course: id, period: period, sessions: sessions, seatCount: count,
      hours: Hours(units: count * course.hours.units),
      cost: sessions * course.sessionCost + count * course.seatCost,
      host: "O", closes: NeedAmount(units: 0), seats: seats)
  }

  /// The names of the rules that the referee sees broken.
  func violations(in program: Program) -> Set<String> {
    let all = Referee(dossier, policy: policy, needs: needs, program: program).violations()
    return Set(all.map(\.constraint))
  }
}

/// A course was named that is not taught: the test is wrong.
struct NoSuchCourse: Error {}

extension Program {
  /// Makes the totals the sums of the offerings again, after these were changed.
  mutating func sum() {
    totals?.offerings = offerings.count
    totals?.sessions = offerings.reduce(0) { $0 + $1.sessions }
    totals?.seats = offerings.reduce(0) { $0 + $1.seatCount }
    totals?.hours = Hours(units: offerings.reduce(0) { $0 + $1.hours.units })
    totals?.cost = offerings.reduce(0) { $0 + $1.cost }
  }

  /// Changes the offering of a course.
  mutating func change(_ course: Identifier, _ change: (inout Offering) -> Void) {
    for index in offerings.indices where offerings[index].course == course { change(&offerings[index]) }
  }
}
