import Testing
import TrainingModel

@testable import CurriculumPlanning
@testable import IntegerPrograms

@Suite("A solver that fails")
struct SolverFailureTests {
  /// Lets the solver fail at its first run, at its second, and so on until it is not run so often: each time the
  /// failure must be told, whichever question it met.
  ///
  /// - Returns: how many failures were told.
  private func failAtEachRun(_ question: () throws -> Void) throws -> Int {
    var runs = 0
    while true {
      let fault = SolverFault(after: runs)
      do {
        try SolverFault.$current.withValue(fault) { try question() }
        #expect(!fault.hasStruck, "the failure of run \(runs + 1) is passed over")
        return runs
      } catch PlanningError.solver(let reason) {
        #expect(reason.contains("Highs_run") && reason.contains("-1"))
      } catch ExplanationError.planning(.solver(let reason)) {
        #expect(reason.contains("Highs_run") && reason.contains("-1"))
      }
      runs += 1
    }
  }

  @Test("no plan is made of what the solver left undone", arguments: 0..<4)
  func plan(seed: Int) throws {
    let dossier = try randomDossier(seed: 15_000 + seed)
    let planner = Planner(options: PlanOptions(relativeGap: 0, threads: 1))
    #expect(try failAtEachRun { _ = try planner.plan(dossier) } > 0)
  }

  @Test("nor where duties fall short or conflict, and repairs are looked for", arguments: [false, true])
  func conflict(isFirm: Bool) throws {
    var small = SmallDossier()
    try small.add(4)
    small.courses = [course("A")]
    small.budgets = [budget(0)]
    small.mandatory = [must("A", isFirm: isFirm)]
    let dossier = try small.dossier()
    let planner = Planner(options: PlanOptions(relativeGap: 0, threads: 1))
    let failures = try failAtEachRun {
      do { _ = try planner.plan(dossier) } catch PlanningError.conflicting { #expect(isFirm) }
    }
    #expect(failures > 0)
  }

  @Test("nothing is explained from it")
  func explanation() throws {
    let dossier = try Town().dossier
    let program = try Planner().plan(dossier).program
    let explainer = ProgramExplainer(options: PlanOptions(threads: 1))
    var failures = 0
    for course in dossier.courses {
      failures += try failAtEachRun { _ = try explainer.explain(course, of: program, in: dossier) }
    }
    #expect(failures > 0)
  }
}
