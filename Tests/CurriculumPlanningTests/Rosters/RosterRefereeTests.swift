import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// One way to spoil a roster, and the only rules that it breaks. Whoever loses a seat in `base` has no place in `next`.
struct RosterTampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let breaks: String
  let change: @Sendable (inout Roster) -> Void

  init(_ name: String, breaks rule: String, _ change: @escaping @Sendable (inout Roster) -> Void) {
    testDescription = name
    breaks = rule
    self.change = change
  }

  static let all: [RosterTampering] = [
    .init("a session left out", breaks: "seats sessions") { $0.sessions.removeLast() },
    .init("sessions renumbered", breaks: "sessions") { $0.sessions[0].number = 3 },
    .init("somebody without the gap", breaks: "reason prerequisites") {
      $0.replace("A", by: "K", in: "base")
    },
    .init("somebody of another organization", breaks: "reference reason prerequisites") {
      $0.replace("A", by: "X", in: "base")
    },
    .init("a stranger", breaks: "reference prerequisites") { $0.replace("A", by: "nobody", in: "base") },
    .init("somebody who did not take what comes before", breaks: "prerequisites") {
      $0.replace("A", by: "D", in: "next")
    },
    .init("somebody twice", breaks: "once-per-person prerequisites") { $0.replace("A", by: "B", in: "base") },
    .init("a duty that is none", breaks: "reason") {
      $0.reason(.onboarding, of: "A", in: "base")
    },
    .init("people counted whom nobody knows by number", breaks: "once-per-person prerequisites") {
      $0.holder(.counted(1), of: "C", in: "base")
    },
    .init("one seat more", breaks: "seats") {
      $0.holder(.open(2), of: "A", in: "next")
    },
  ]
}

extension Roster {
  fileprivate mutating func holder(_ holder: RosterSeat.Holder, of person: Identifier, in course: Identifier)
  {
    for session in sessions.indices where sessions[session].course == course {
      for seat in sessions[session].seats.indices {
        if case .employee(person, _) = sessions[session].seats[seat].holder {
          sessions[session].seats[seat].holder = holder
        }
      }
    }
  }

  fileprivate mutating func replace(_ person: Identifier, by other: Identifier, in course: Identifier) {
    holder(.employee(other, .need), of: person, in: course)
  }

  fileprivate mutating func reason(_ reason: SeatReason, of person: Identifier, in course: Identifier) {
    holder(.employee(person, reason), of: person, in: course)
  }
}

@Suite("The referee of rosters")
struct RosterRefereeTests {
  private let dossier: Dossier
  private let plan: Plan
  private let roster: Roster

  init() throws {
    var town = SmallDossier()
    town.officer = [("K", 2)]
    town.courses = [
      course("base", size: 1...3, maxSessions: 1),
      course("next", size: 1...9, develops: ("K", 1, 2), after: ["base"], maxSessions: 1),
    ]
    var dossier = try town.dossier(
      naming: [("A", 0, nil), ("B", 0, nil), ("C", 0, nil), ("D", 0, nil), ("K", 2, nil)])
    dossier.people.append(Employee(id: "X", organization: "O2", role: "officer"))
    dossier.sort()
    self.dossier = dossier
    plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    roster = try RosterMaker().roster(of: plan.program, in: dossier, needs: plan.needs).roster
  }

  private func violations(_ roster: Roster) throws -> [String] {
    guard let policy = dossier.policy else { throw NoPolicy() }
    return RosterReferee(dossier, policy: policy, needs: plan.needs, program: plan.program)
      .violations(roster)
  }

  @Test func soundRosterPasses() throws {
    #expect(roster.people(in: "base") == ["A", "B", "C"])
    #expect(roster.people(in: "next") == ["A", "B", "C"])
    #expect(try violations(roster).isEmpty)
  }

  @Test("what is spoiled is found, and nothing else", arguments: RosterTampering.all)
  func tampering(_ tampering: RosterTampering) throws {
    var changed = roster
    tampering.change(&changed)
    let found = try violations(changed).map { String($0.prefix { $0 != ":" }) }
    #expect(Set(found) == Set(tampering.breaks.split(separator: " ").map(String.init)))
  }

  @Test("hours of a person are added up")
  func hours() throws {
    var changed = dossier
    changed.policy?.change { policy in
      policy.hourRules = [HoursRule(id: "hours", maximum: Hours(units: 7), location: nowhere)]
    }
    guard let policy = changed.policy else { throw NoPolicy() }
    let referee = RosterReferee(changed, policy: policy, needs: plan.needs, program: plan.program)
    #expect(
      referee.violations(roster) == ["A", "B", "C"].map { "hours-per-person: \($0) exceeds hours" })
  }

  @Test("every random program gets a roster that its referee accepts, to the seat", arguments: 0..<8)
  func random(batch: Int) throws {
    for seed in batch * 5..<(batch + 1) * 5 {
      let dossier = try randomDossier(seed: 70_000 + seed)
      let (plan, named) = try planAndRoster(dossier)
      // Whole people: employees are named, so that nobody is only counted.
      #expect(named.roster.unnamed.counted == 0)
      let seated = named.roster.sessions.reduce(0) { $0 + $1.count }
      #expect(seated == plan.program.totals?.seats)
      for session in named.roster.sessions {
        let course = try #require(dossier.courses.first { $0.id == session.course })
        #expect((course.minSize...course.maxSize).contains(session.count))
      }
    }
  }
}
