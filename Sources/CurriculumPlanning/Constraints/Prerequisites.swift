import Diagnostics
import IntegerPrograms

/// Σ_{τ≤t} x(c,g,τ) ≤ Σ_{τ<t} x(p,g,τ) + held(p,g). Where periods are not told apart, over the year.
struct Prerequisites: PlanningConstraint {
  let name = ConstraintName.prerequisites
  let sentence = LocalizedText(
    en:
      "Whoever takes a course has completed its prerequisites in an earlier period, or knows what they teach.",
    fa: "هر شرکت‌کننده پیش‌نیازها را در دوره زمانی پیش‌تر گذرانده یا محتوای آن‌ها را می‌داند.")

  func add(to model: inout PlanningModel) {
    for index in model.scope.courses {
      let course = model.instance.courses[index]
      for (rank, earlier) in course.prerequisites.enumerated() {
        let rule = NamedRule.prerequisite(course: index, rank: rank)
        for (place, candidate) in course.candidates.enumerated() {
          let held = Double(candidate.held[rank])
          let source = earlier.flatMap { earlier in
            model.isInScope[earlier]
              ? model.instance.courses[earlier].candidate(ofCohort: candidate.cohort).map { (earlier, $0) }
              : nil
          }
          guard let (earlier, other) = source else {
            if held < Double(candidate.limit) {
              model.addRow(of: rule, model.seatTerms(index, place), upper: held)
            }
            continue
          }
          if case .timed(let parts) = model.seats[index][place], case .timed = model.seats[earlier][other] {
            for part in parts {
              let before = model.seatTerms(earlier, other, through: part.period - 1, times: -1)
              model.addRow(
                of: rule, model.seatTerms(index, place, through: part.period) + before, upper: held)
            }
          } else {
            model.addRow(
              of: rule, model.seatTerms(index, place) + model.seatTerms(earlier, other, times: -1),
              upper: held)
          }
        }
      }
    }
  }
}
