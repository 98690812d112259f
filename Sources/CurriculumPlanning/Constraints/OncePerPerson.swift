import Diagnostics
import IntegerPrograms

/// Σₜ x(c,g,t) ≤ people of g who can use a seat in c. Seats that are not told apart by period are bounded.
struct OncePerPerson: PlanningConstraint {
  let name = ConstraintName.oncePerPerson
  let sentence = LocalizedText(
    en: "Nobody takes a course twice in the year.", fa: "هیچ‌کس یک دوره را در سال دو بار نمی‌گذراند.")

  func add(to model: inout PlanningModel) {
    for index in model.scope.courses {
      for (place, candidate) in model.instance.courses[index].candidates.enumerated() {
        guard case .timed(let parts) = model.seats[index][place], parts.count > 1 else { continue }
        model.program.addConstraint(parts.map { .init($0.seats) }, upper: Double(candidate.limit))
      }
    }
  }
}
