import Diagnostics
import IntegerPrograms

/// Σⱼ s(n,ℓ,j) ≤ Σ effectiveness · seats of courses that make the step; Σⱼ s(n,ℓ,j) ≤ Σⱼ s(n,ℓ−1,j) + people
/// who need no step before. Segments are bounded by their share of the people, so no gap counts twice.
struct StepCover: PlanningConstraint {
  let name = ConstraintName.stepCover
  let sentence = LocalizedText(
    en:
      "A gap counts as closed once, as far as seats reach and work, and a higher step only after the lower one.",
    fa: "هر شکاف یک بار و تا حد صندلی‌های مؤثر رفع‌شده شمرده می‌شود و گام بالاتر تنها پس از گام پایین‌تر.")

  func add(to model: inout PlanningModel) {
    guard model.scope.includesNeeds else { return }
    for (index, step) in model.instance.steps.enumerated() where !model.cover[index].isEmpty {
      let covered = model.cover[index].map { IntegerProgram.Term($0) }
      var terms = covered
      for maker in step.makers where model.isInScope[maker.course] {
        let share = Double(maker.effectiveness) / 10_000
        terms += model.seatTerms(maker.course, maker.candidate, times: -share)
      }
      model.program.addConstraint(terms, upper: 0)
      if let previous = step.previous {
        let lower = model.cover[previous].map { IntegerProgram.Term($0, -1) }
        model.program.addConstraint(covered + lower, upper: Double(step.ready))
      }
    }
  }
}
