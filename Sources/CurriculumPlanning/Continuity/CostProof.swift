import IntegerPrograms
import TrainingModel

/// Proves how little a program can cost that does as well as another in every part before.
struct CostProof {
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  /// All courses of the year, with rows that tighten the relaxation if some are known.
  var scope: ModelScope?

  /// The parts of a schedule in place of those of another: values counted anew; what was proven of cost, while the
  /// values before were others, proven anew in the relaxation. On large dossiers only if one of them is worse now: what is
  /// no less than was asked costs no less.
  func parts(_ known: [HeldPart], of schedule: Schedule) throws(PlanningError) -> [HeldPart] {
    let values = instance.values(of: schedule)
    var parts = known
    for index in parts.indices {
      parts[index].value = values[parts[index].part] ?? 0
      guard parts[index].part == .cost, instance.isSmall || !isNoWorse(parts[..<index], than: known[..<index])
      else { continue }
      parts[index].bound = min(try least(keeping: Array(parts[..<index])), parts[index].value)
    }
    return parts
  }

  private func isNoWorse(_ parts: ArraySlice<HeldPart>, than known: ArraySlice<HeldPart>) -> Bool {
    zip(parts, known).allSatisfy { now, before in
      now.part.sense == .maximize ? now.value >= before.value : now.value <= before.value
    }
  }

  private func least(keeping kept: [HeldPart]) throws(PlanningError) -> Double {
    var model = PlanningModel(
      instance, scope: scope ?? ModelScope(courses: Array(instance.courses.indices), timing: .annual))
    for other in kept {
      HeldPart(part: other.part, value: other.value, bound: 0, tolerance: other.tolerance).hold(in: &model)
    }
    model.program.setObjective(TierPart.cost.terms(in: model), sense: .minimize)
    model.relax()
    let outcome = try control.solve(
      model.program, options, phase: "bound of cost", relativeGap: 0, isPatient: true)
    return outcome.stopReason == .optimal ? outcome.bound : 0
  }
}
