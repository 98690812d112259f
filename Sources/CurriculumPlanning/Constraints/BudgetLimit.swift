import Diagnostics
import IntegerPrograms
import TrainingModel

/// Σ (sessionCost · y + seatCost · N) ≤ amount, for each fund and host.
struct BudgetLimit: PlanningConstraint {
  let name = ConstraintName.budget
  let sentence = LocalizedText(
    en: "Each fund pays for no more than its amount.", fa: "هزینه هر سرفصل از اعتبار آن بیشتر نمی‌شود.")

  func add(to model: inout PlanningModel) {
    for (fund, limit) in model.instance.funds.enumerated() {
      let courses = model.scope.courses.filter { model.instance.courses[$0].funds.contains(fund) }
      let amounts = courses.flatMap { index in
        [model.instance.courses[index].course.sessionCost, model.instance.courses[index].course.seatCost]
      }
      let unit = greatestCommonDivisor(amounts)
      var terms: [IntegerProgram.Term] = []
      for index in courses {
        let course = model.instance.courses[index].course
        terms += Self.costTerms(
          index, in: model, session: course.sessionCost / unit, seat: course.seatCost / unit)
      }
      model.program.addConstraint(terms, upper: Double(limit.budget.amount / unit))
    }
  }

  /// Terms that add up to the cost of a course.
  static func costTerms(_ index: Int, in model: PlanningModel, session: Int, seat: Int) -> [IntegerProgram
    .Term]
  {
    let sessions = model.annualSessions[index].map { [$0] } ?? model.sessions[index]
    return sessions.map { .init($0, Double(session)) }
      + model.seats[index].flatMap(\.all).map { .init($0, Double(seat)) }
  }
}
