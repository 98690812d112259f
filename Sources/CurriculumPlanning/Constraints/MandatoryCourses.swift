import Diagnostics
import IntegerPrograms

/// Σ seats of the audience by the end of the period + missing ≥ required.
struct MandatoryCourses: PlanningConstraint {
  let name = ConstraintName.mandatoryCourses
  let sentence = LocalizedText(
    en: "The stated share of the audience takes each mandatory course in time.",
    fa: "سهم تعیین‌شده از مخاطبان هر دوره الزامی را در مهلت می‌گذرانند.")

  func add(to model: inout PlanningModel) {
    for (index, rule) in model.instance.mandatory.enumerated() {
      var terms = [PlanningModel.Term(model.missingSeats[index])]
      if let course = rule.course, model.isInScope[course] {
        for candidate in rule.candidates {
          terms += model.seatTerms(course, candidate, through: rule.lastPeriod)
        }
      }
      model.program.addConstraint(terms, lower: Double(rule.required))
    }
  }
}
