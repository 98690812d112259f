import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Who sits in sessions that stand is left as it was where it can be")
struct SeatSavingTests {
  private func instance(_ dossier: Dossier) throws -> PlanningInstance {
    PlanningInstance(dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
  }

  /// Two programs of one random dossier, the second made with other needs before it.
  private func pair(_ seed: Int) throws -> (
    dossier: Dossier, instance: PlanningInstance, old: Schedule, new: Schedule
  ) {
    let dossier = try randomDossier(seed: seed)
    let instance = try instance(dossier)
    let list = RankedList.schedule(instance, duties: nil)
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    return (dossier, instance, list, try #require(instance.schedule(of: plan.program)))
  }

  private func touched(_ instance: PlanningInstance, _ a: Schedule, _ b: Schedule) -> Int {
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    return ChangeSaving(instance: instance, options: PlanOptions(), control: control) { _ in true }
      .touched(a, b)
  }

  @Test("dealing near a program changes no value, no seats of the year and no rule", arguments: 0..<40)
  func dealing(seed: Int) throws {
    let (dossier, instance, old, new) = try pair(8_000 + seed)
    let dealt = instance.dealt(new, near: old)
    #expect(dealt.sessions == new.sessions)
    func year(_ schedule: Schedule) -> [[Int]: Int] {
      schedule.seatings.reduce(into: [:]) { $0[[$1.course, $1.candidate], default: 0] += $1.count }
    }
    #expect(year(dealt) == year(new))
    for (part, value) in instance.values(of: new) {
      #expect(abs((instance.values(of: dealt)[part] ?? 0) - value) < 1e-9)
    }
    let needs = try NeedsAssessment(dossier)
    let program = Planner().program(of: dealt, instance: instance, needs: needs, dossier)
    #expect(
      Referee(dossier, policy: instance.policy, needs: needs, program: program).violations().isEmpty)
    // What is as it was stays so, and what was dealt otherwise comes back.
    #expect(instance.dealt(new, near: new) == new)
  }

  @Test("seats near a program keep every tier and touch no more than before", arguments: 0..<20)
  func saving(seed: Int) throws {
    let (dossier, instance, old, new) = try pair(8_100 + seed)
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let values = instance.values(of: new)
    let kept = TierPart.parts(of: instance).map {
      HeldPart(part: $0, value: values[$0] ?? 0, bound: 0, tolerance: 0)
    }
    let saved = try #require(
      try SeatSaving(instance: instance, options: PlanOptions(), control: control)
        .nearer(to: old, than: new, keeping: kept, whole: kept))
    #expect(saved.sessions == new.sessions)
    for part in kept {
      #expect(abs((instance.values(of: saved)[part.part] ?? 0) - part.value) < 1e-4 * max(1, part.value))
    }
    let needs = try NeedsAssessment(dossier)
    let program = Planner().program(of: saved, instance: instance, needs: needs, dossier)
    #expect(
      Referee(dossier, policy: instance.policy, needs: needs, program: program).violations().isEmpty)
    // A program is its own nearest.
    let own = try SeatSaving(instance: instance, options: PlanOptions(), control: control)
      .nearer(to: new, than: new, keeping: kept, whole: kept)
    #expect(try touched(instance, #require(own), new) == 0)
  }

  @Test("cohorts whose seats are told apart by nothing come back to the sessions they had")
  func comesBack() throws {
    var small = SmallDossier()
    small.periodCount = 2
    try small.add(20)
    small.courses = [course("A", rooms: 1)]
    small.resources = [rooms([1, 1])]
    let instance = try instance(try small.dossier())
    let candidates = instance.courses[0].candidates.indices
    try #require(!candidates.isEmpty)
    var late = Schedule(courses: 1, periods: 2)
    late.sessions[0] = [1, 1]
    late.seatings = [
      .init(course: 0, period: 0, candidate: 0, count: 5),
      .init(course: 0, period: 1, candidate: 0, count: 8),
    ]
    var early = late
    early.seatings[0].count = 8
    early.seatings[1].count = 5
    #expect(instance.dealt(early, near: late) == late)
  }

  @Test("the nearest program keeps every tier, touches no more, and is always the same", arguments: 0..<12)
  func nearest(seed: Int) throws {
    let (dossier, instance, old, new) = try pair(8_200 + seed)
    let values = instance.values(of: new)
    let parts = TierPart.parts(of: instance).map {
      HeldPart(part: $0, value: values[$0] ?? 0, bound: values[$0] ?? 0, tolerance: 0)
    }
    let found = PhasedSearch.Result(schedule: new, parts: parts, stop: .gapReached)
    let needs = try NeedsAssessment(dossier)
    func nearest() throws -> Schedule {
      let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
      return try ChangeSaving(
        instance: instance, options: PlanOptions(relativeGap: 0), control: control
      ) { schedule in
        let program = Planner().program(of: schedule, instance: instance, needs: needs, dossier)
        return Referee(dossier, policy: instance.policy, needs: needs, program: program).violations().isEmpty
      }.nearest(to: old, from: found).schedule
    }
    let kept = try nearest()
    #expect(touched(instance, kept, old) <= touched(instance, new, old))
    for (part, value) in instance.values(of: kept) where parts.contains(where: { $0.part == part }) {
      #expect(abs(value - (values[part] ?? 0)) < 1e-6 * max(1, value))
    }
    #expect(try nearest() == kept)
  }

  @Test(
    "what keeps the rules exceeds no limit, and with one rial or one place less it does", arguments: 0..<30)
  func limits(seed: Int) throws {
    let (dossier, instance, _, new) = try pair(8_300 + seed)
    #expect(!instance.exceedsLimits(new))
    let spent = Dictionary(
      grouping: new.sessions.indices.filter { !instance.courses[$0].funds.isEmpty },
      by: { instance.courses[$0].funds[0] }
    ).mapValues { courses in
      courses.reduce(0) { sum, index in
        let seats = new.seatings.filter { $0.course == index }.reduce(0) { $0 + $1.count }
        let course = instance.courses[index].course
        return sum + course.sessionCost * new.sessions[index].reduce(0, +) + course.seatCost * seats
      }
    }
    for (fund, amount) in spent where amount > 0 {
      func limited(to most: Int) throws -> PlanningInstance {
        var changed = dossier
        changed.policy?.change { policy in
          policy.budgets[fund] = Budget(
            fund: policy.budgets[fund].fund, amount: most, host: policy.budgets[fund].host, location: nowhere)
        }
        return try self.instance(changed)
      }
      let (enough, short) = (try limited(to: amount), try limited(to: amount - 1))
      // Fewer courses may be worth considering with less money.
      guard enough.courses.count == instance.courses.count, short.courses.count == instance.courses.count
      else { continue }
      #expect(!enough.exceedsLimits(new))
      #expect(short.exceedsLimits(new))
    }
    for index in instance.courses.indices {
      for period in 0..<instance.periodCount where !instance.courses[index].periods.contains(period) {
        var closed = new
        closed.sessions[index][period] += 1
        #expect(instance.exceedsLimits(closed))
      }
    }
  }
}
