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
      let courses = Self.courses(ofFund: fund, in: model)
      let (divisor, scale) = Self.scaling(ofFund: fund, in: model)
      // Amounts beyond what the solver computes with are scaled; the referee counts them exactly.
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
      model.addRow(of: .budget(fund), terms, upper: Double(limit.budget.amount / divisor) / scale)
    }
  }

  private static func courses(ofFund fund: Int, in model: PlanningModel) -> [Int] {
    model.scope.courses.filter { model.instance.courses[$0].funds.contains(fund) }
  }

  private static func scaling(ofFund fund: Int, in model: PlanningModel) -> (divisor: Int, scale: Double) {
    let amounts = courses(ofFund: fund, in: model).flatMap { index in
      [model.instance.courses[index].course.sessionCost, model.instance.courses[index].course.seatCost]
    }
    let divisor = greatestCommonDivisor(amounts)
    return (divisor, max(1, Double((amounts.max() ?? 0) / divisor) / largestCoefficient))
  }

  /// How much money one unit of a fund's row is.
  static func unit(ofFund fund: Int, in model: PlanningModel) -> Double {
    let (divisor, scale) = scaling(ofFund: fund, in: model)
    return Double(divisor) * scale
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
