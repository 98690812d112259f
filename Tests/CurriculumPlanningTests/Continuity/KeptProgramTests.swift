import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("What is kept of a program beside duties that were planned anew")
struct KeptProgramTests {
  /// Ten officers must take `law`. Two of them have sat in `base`, a class smaller than it should be; `next`, which
  /// builds on it, and `web`, which closes more for its cost, come later.
  private func question(budget amount: Int) throws -> (dossier: Dossier, instance: PlanningInstance) {
    var small = SmallDossier()
    small.periodCount = 3
    small.officer = [("K", 2), ("L", 1)]
    try small.add(10, at: [("K", 0), ("L", 0)])
    small.courses = [
      course("base", size: 5...10), course("law", develops: nil),
      course("next", develops: ("K", 1, 2), after: ["base"]), course("web", develops: ("L", 0, 1)),
    ]
    small.mandatory = [must("law")]
    small.budgets = [budget(amount)]
    let held = Delivery(
      id: "delivery", organization: "O", year: 1405, calendar: .persian, currency: "IRR", through: "P1",
      held: [
        .init(
          course: "base", period: "P1", sessions: 1, spent: nil,
          attendance: [.init(organization: "O1", role: "officer", count: 2, location: nowhere)],
          location: nowhere)
      ], location: nowhere)
    let dossier = try small.dossier()
    let policy = try #require(dossier.policy)
    let needs = try NeedsAssessment(dossier)
    let fixed = try FixedPlanResolver(dossier: dossier, policy: policy, needs: needs)
      .plan(Continuity(delivery: held))
    return (dossier, PlanningInstance(dossier, policy: policy, needs: needs, fixed: fixed))
  }

  private func schedule(
    _ classes: [(course: Identifier, period: Int, people: Int)], in instance: PlanningInstance
  ) throws -> Schedule {
    var schedule = Schedule(courses: instance.courses.count, periods: instance.periodCount)
    for held in classes {
      let index = try #require(instance.courses.firstIndex { $0.course.id == held.course })
      schedule.sessions[index][held.period] += 1
      schedule.seatings.append(
        .init(course: index, period: held.period, candidate: 0, count: held.people))
    }
    schedule.normalize()
    return schedule
  }

  private func rows(_ schedule: Schedule, in instance: PlanningInstance) -> [String] {
    schedule.seatings.map { "\(instance.courses[$0.course].course.id)@\($0.period) \($0.count)" }.sorted()
  }

  /// - Parameter amount: money for 20 of `law`, 12 of what was held, and what is left.
  @Test(
    "what was held stands, before anything that closes more",
    arguments: [(45, ["base@0 2", "law@1 10", "web@1 3"]), (32, ["base@0 2", "law@1 10"])])
  func held(amount: Int, expected: [String]) throws {
    let (_, instance) = try question(budget: amount)
    let known = try schedule([("base", 0, 2), ("law", 1, 5), ("web", 1, 10)], in: instance)
    let duties = try schedule([("base", 0, 2), ("law", 1, 10)], in: instance)
    let kept = KeptProgram.schedule(known, beside: duties, in: instance)
    #expect(rows(kept, in: instance) == expected)
  }

  @Test("what builds on what was held may stay")
  func prepared() throws {
    let (_, instance) = try question(budget: 44)
    let known = try schedule([("base", 0, 2), ("law", 1, 5), ("next", 2, 2)], in: instance)
    let duties = try schedule([("base", 0, 2), ("law", 1, 10)], in: instance)
    let kept = KeptProgram.schedule(known, beside: duties, in: instance)
    #expect(rows(kept, in: instance) == ["base@0 2", "law@1 10", "next@2 2"])
  }
}
