import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// New managers of whom nothing tells one from the other, planned as one cohort.
struct JoinedDutiesTests {
  /// A random dossier with four managers more, appointed on the same days in two places.
  private func question(seed: Int) throws -> (Dossier, PlanningInstance, NeedsAssessment) {
    var dossier = try randomDossier(seed: seed)
    for index in 0..<4 {
      dossier.people.append(
        Employee(
          id: Identifier("M\(index)"), organization: index % 2 == 0 ? "O1" : "O2", role: "R1",
          appointed: try day(1 + index / 2, 1)))
    }
    guard let policy = dossier.policy else { throw NoSuchPolicy() }
    let needs = try NeedsAssessment(dossier)
    return (dossier, PlanningInstance(dossier, policy: policy, needs: needs), needs)
  }

  private struct NoSuchPolicy: Error {}

  /// Values of the parts that duties decide, and the program.
  private func solve(
    _ instance: PlanningInstance, _ parts: [TierPart]
  ) throws -> (values: [TierPart: Double], schedule: Schedule)? {
    let scope = ModelScope(
      courses: instance.dutyCourses, timing: .monthly, includesNeeds: false, hasWholeSeats: true)
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let search = LexicographicSearch(
      instance: instance, options: PlanOptions(relativeGap: 0), control: control, phase: "test")
    return try search.run(scope, parts: parts, held: [], gap: { _ in 0 }).map {
      (
        Dictionary(uniqueKeysWithValues: $0.held.map { ($0.part, $0.value.rounded()) }),
        $0.model.schedule(from: $0.solution)
      )
    }
  }

  @Test("Duties of joined cohorts come to the same, and each person gets a program that the referee accepts")
  func sameAsApart() throws {
    var (joinedOnes, seats) = (0, 0)
    for seed in 0..<60 {
      let (dossier, instance, needs) = try question(seed: seed)
      let parts = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
      guard !parts.isEmpty,
        let joined = JoinedDuties(instance, courses: instance.dutyCourses)
      else { continue }
      let apart = try solve(instance, parts)
      let together = try solve(joined.instance, parts)
      #expect((apart == nil) == (together == nil), "seed \(seed)")
      guard let apart, let together else { continue }
      let own = instance.dutyCourses.reduce(0) { $0 + instance.courses[$1].candidates.count }
      let fewer = instance.dutyCourses.reduce(0) { $0 + joined.instance.courses[$1].candidates.count }
      joinedOnes += own > fewer ? 1 : 0
      for part in parts { #expect(apart.values[part] == together.values[part], "seed \(seed), \(part)") }
      let schedule = joined.split(together.schedule)
      seats += schedule.seatings.reduce(0) { $0 + $1.count }
      let achieved = instance.values(of: schedule)
      for part in parts { #expect(achieved[part] == together.values[part], "seed \(seed), \(part)") }
      // And the other way: a program of the cohorts is one of the joined ones, as good in every part.
      let rejoined = joined.joined(apart.schedule)
      #expect(rejoined.sessions == apart.schedule.sessions, "seed \(seed)")
      #expect(joined.instance.isConfined(rejoined), "seed \(seed)")
      let values = joined.instance.values(of: rejoined)
      for part in parts { #expect(values[part] == apart.values[part], "seed \(seed), \(part)") }
      #expect(joined.joined(schedule).seatings == together.schedule.seatings, "seed \(seed)")
      let planner = Planner()
      let program = planner.program(of: schedule, instance: instance, needs: needs, dossier)
      let broken = Referee(
        dossier, policy: instance.policy, needs: needs, program: program, continuity: .none
      ).violations()
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
    // Enough of the dossiers must have something to join, and somebody to seat.
    #expect(joinedOnes >= 10)
    #expect(seats >= 50)
  }

  @Test("No program that meets the duties as well has fewer sessions of a course than are held")
  func fewestSessions() throws {
    var (asked, reached) = (0, 0)
    for seed in 0..<60 {
      let (_, instance, _) = try question(seed: seed)
      let parts = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
      guard !parts.isEmpty else { continue }
      let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
      let options = PlanOptions(relativeGap: 0)
      let search = PhasedSearch(instance: instance, options: options, control: control)
      guard let duties = try search.solveDuties(parts), let task = search.leastSessions(of: duties) else {
        continue
      }
      // The same question of all cohorts, as they are.
      var model = PlanningModel(instance, scope: search.dutyScope)
      for part in duties.held { part.hold(in: &model) }
      for (course, least) in try task.answer(control) {
        let counted = try #require(model.annualSessions[course])
        model.program.setObjective([.init(counted)], sense: .minimize)
        let fewest = try control.solve(model.program, options, phase: "test", relativeGap: 0)
        let value = try #require(fewest.solution).objective.rounded()
        #expect(least <= value, "seed \(seed), course \(course)")
        asked += 1
        reached += least == value ? 1 : 0
      }
    }
    #expect(asked >= 30)
    // A bound that is hardly ever reached would be of no use.
    #expect(reached * 10 >= asked * 9)
  }
}
