import IntegerPrograms
import TrainingModel

/// Duties near an earlier program, and what they leave to the rest.
extension PhasedSearch {
  var dutyScope: ModelScope {
    ModelScope(courses: instance.dutyCourses, timing: .monthly, includesNeeds: false, hasWholeSeats: true)
  }

  /// A program that takes longer is left without an answer.
  static let mostDutyNodes = 500

  /// Duties as the earlier program meets them, if they cannot be met better; `nil` if they can, or if that was not found
  /// out.
  func knownDuties(_ parts: [TierPart]) throws(PlanningError) -> Duties? {
    guard !parts.isEmpty, let earlier else { return nil }
    let scope = dutyScope
    var own = earlier.schedule
    let courses = Set(scope.courses)
    for index in instance.courses.indices where !courses.contains(index) {
      own.sessions[index] = own.sessions[index].map { _ in 0 }
    }
    own.seatings.removeAll { !courses.contains($0.course) }
    guard earlier.isSound(own) || earlier.isSound(earlier.schedule) else { return nil }
    let values = instance.values(of: own)
    let joined = JoinedDuties(instance, courses: scope.courses)
    let known = joined?.joined(own) ?? own
    let model = PlanningModel(joined?.instance ?? instance, scope: scope)
    var held: [HeldPart] = []
    for part in parts {
      guard let value = values[part] else { return nil }
      func isBest(_ bound: Double) -> Bool { part.sense == .maximize ? value >= bound : value <= bound }
      var asked = model
      for other in held { other.hold(in: &asked) }
      asked.program.setObjective(part.terms(in: asked), sense: part.sense)
      guard let relaxed = try relaxedOptimum(of: asked) else { return nil }
      var bound = whole(relaxed, of: part)
      if !isBest(bound) {
        let start = asked.start(from: known)
        bound = whole(
          try control.solve(
            asked.program, options, phase: "duties", start: start, relativeGap: 0,
            nodeLimit: Self.mostDutyNodes,
            isForBound: true
          ).bound, of: part)
      }
      guard isBest(bound) else { return nil }
      held.append(HeldPart(part: part, value: value, bound: bound, tolerance: tolerance(of: part)))
    }
    return (held, own)
  }

  /// The optimum of a relaxation with the rows of whole sessions that it breaks; `nil` if there is none or time is over.
  func relaxedOptimum(of model: PlanningModel) throws(PlanningError) -> Double? {
    try solving { () throws(SolverError) in
      var relaxation = try SelectionRelaxation(model, options: options, control: control, phase: "duties")
      return try relaxation.solve()?.objective
    }
  }

  /// A bound of what is counted in whole seats and periods.
  private func whole(_ bound: Double, of part: TierPart) -> Double {
    part.sense == .maximize ? (bound + 1e-6).rounded(.down) : (bound - 1e-6).rounded(.up)
  }
}
