import CurriculumPlanning
import Diagnostics
import NeedsScoring
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel

extension WhatIfCommand {
  /// The base: the program that was named, or a plan.
  func baseSide(_ reading: DossierReading) throws(CommandFailure) -> ProgramSide {
    let dossier = reading.dossier
    guard base != nil else {
      do throws(CommandFailure) {
        let plan = try ShownSearch(output: output, timeLimit: limits.timeLimit?.value).run {
          progress, shouldStop throws(PlanningError) in
          try Planner(options: limits.planOptions()).plan(dossier, progress: progress, shouldStop: shouldStop)
        }
        return ProgramSide(plan, of: dossier)
      } catch {
        // Whose rules conflict would not be clear: those of the base or those of the scenario.
        if error.status == .no, !output.quiet {
          Console.note(Phrase.whatIfNoBase.text(in: output.language))
        }
        throw error
      }
    }
    let program = try reading.program(named: base, option: "--base")
    do throws(NeedsScoringError) {
      return ProgramSide(
        program, of: dossier, needs: try NeedsAssessment(dossier, threads: limits.threadCount))
    } catch {
      let method = dossier.policy?.scoring.method ?? .discrepancy
      throw CommandFailure(.no, findings: [error.finding(method: method.rawValue)])
    }
  }

  /// What a re-plan must leave as it is, and to what it keeps.
  func continuity(_ side: ProgramSide, _ reading: DossierReading) throws(CommandFailure) -> Continuity {
    var continuity = Continuity(base: side.program)
    for pin in pins {
      continuity.pins += try ContinuityOptions.places(of: pin, in: side.program, reading.dossier)
    }
    if let pinBefore {
      continuity.pinsBefore = try ContinuityOptions.period(named: pinBefore, in: reading.dossier)
    }
    return continuity
  }

  /// Plans a changed dossier near the base, and compares the two.
  func compare(
    _ changed: ChangedDossier, with base: ProgramSide, _ continuity: Continuity, alone: Bool
  ) throws(CommandFailure) -> WhatIfReport.Case {
    var options = limits.planOptions()
    options.continuity = continuity
    let search = ShownSearch(output: output, timeLimit: limits.timeLimit?.value)
    let found = try search.run {
      progress, shouldStop throws(PlanningError) -> Result<Plan, InvalidDocuments> in
      do throws(PlanningError) {
        return .success(
          try Planner(options: options).plan(changed.dossier, progress: progress, shouldStop: shouldStop))
      } catch {
        // One scenario of several without a program does not keep the others from being shown.
        switch error {
        case .conflicting(let findings, _) where !alone, .infeasible(let findings) where !alone,
          .unusable(let findings) where !alone:
          return .failure(InvalidDocuments(findings: findings))
        default: throw error
        }
      }
    }
    switch found {
    case .success(let plan):
      return .compared(
        ScenarioComparison(base: base, changed: ProgramSide(plan, of: changed.dossier), of: changed))
    case .failure(let refusal): return .refused(changed.scenarios, changed.inputs, refusal.findings)
    }
  }
}
