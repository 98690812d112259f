import Diagnostics
import IntegerPrograms
import TrainingModel

/// Σ (sessionCost · y + seatCost · N) ≤ amount, for each fund and host.
struct BudgetLimit: PlanningConstraint {
  let name = ConstraintName.budget
  let sentence = LocalizedText(
    en: "Each fund pays for no more than its amount.", fa: "هزینه هر سرفصل از اعتبار آن بیشتر نمی‌شود.")

  private static let largestCoefficient = 1e12
  private static let smallestCoefficient = 1e-8

  func add(to model: inout PlanningModel) {
    for (fund, limit) in model.instance.funds.enumerated() {
      let courses = model.scope.courses.filter { model.instance.courses[$0].funds.contains(fund) }
      let amounts = courses.flatMap { index in
        [model.instance.courses[index].course.sessionCost, model.instance.courses[index].course.seatCost]
      }
      let divisor = greatestCommonDivisor(amounts)
      // Amounts beyond what the solver computes with are scaled; the referee counts them exactly.
      let scale = max(1, Double((amounts.max() ?? 0) / divisor) / Self.largestCoefficient)
      func scaled(_ amount: Int) -> Double {
        let value = Double(amount / divisor) / scale
        return value < Self.smallestCoefficient ? 0 : value
      }
      var terms: [IntegerProgram.Term] = []
      for index in courses {
        let course = model.instance.courses[index].course
        terms += Self.costTerms(
          index, in: model, session: scaled(course.sessionCost), seat: scaled(course.seatCost))
      }
      model.program.addConstraint(terms, upper: Double(limit.budget.amount / divisor) / scale)
    }
  }

  /// Terms that add up to the cost of a course.
  static func costTerms(_ index: Int, in model: PlanningModel, session: Double, seat: Double)
    -> [IntegerProgram.Term]
  {
    let sessions = model.annualSessions[index].map { [$0] } ?? model.sessions[index]
    return sessions.map { .init($0, session) }
      + model.seats[index].flatMap(\.all).map { .init($0, seat) }
  }
}
