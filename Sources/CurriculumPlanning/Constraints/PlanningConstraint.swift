import Diagnostics
import TrainingModel

/// The name of a constraint, as reports and messages use it.
enum ConstraintName: String, Sendable, CaseIterable {
  case classSize = "class-size"
  case oncePerPerson = "once-per-person"
  case budget
  case resourceCapacity = "resource-capacity"
  case hoursPerPerson = "hours-per-person"
  case prerequisites
  case offeredPeriods = "offered-periods"
  case stepCover = "step-cover"
  case onboarding
  case mandatoryCourses = "mandatory-courses"
  case equityFloor = "equity-floor"
  case deliveryShare = "delivery-share"
}

/// One rule that every program keeps: a name, a sentence for people, and its rows in the model.
protocol PlanningConstraint: Sendable {
  /// Its name.
  var name: ConstraintName { get }
  /// What it demands, in one sentence of each language.
  var sentence: LocalizedText { get }
  /// Adds its rows.
  func add(to model: inout PlanningModel)
}

/// The constraints of the model, in the order of the design.
let allConstraints: [any PlanningConstraint] = [
  ClassSize(), OncePerPerson(), BudgetLimit(), ResourceCapacity(), HoursPerPerson(), Prerequisites(),
  OfferedPeriods(), StepCover(), Onboarding(), MandatoryCourses(), EquityFloors(), DeliveryShares(),
]

/// The greatest common divisor of non-negative numbers; 1 if all are 0. Rows divided by it keep whole
/// coefficients as small as they can be, so that the solver's tolerance stays below one unit.
func greatestCommonDivisor(_ numbers: some Sequence<Int>) -> Int {
  max(numbers.reduce(0) { TrainingModel.greatestCommonDivisor($0, $1) }, 1)
}
