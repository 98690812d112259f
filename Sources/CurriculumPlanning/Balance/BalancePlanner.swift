import Diagnostics
import IntegerPrograms
public import TrainingModel

/// Makes the balanced curriculum that a policy asks for by its `balance`.
///
/// People, money, resources and duties play no part in it: every course of the catalog is held once.
public struct BalancePlanner {
  private let options: PlanOptions

  /// A planner that stops by `options`.
  public init(options: PlanOptions = PlanOptions()) { self.options = options }

  /// Places every course.
  ///
  /// - Parameters:
  ///   - dossier: documents whose references have been checked, in the order of identities.
  ///   - progress: called now and then on the calling thread; it should return at once.
  ///   - shouldStop: asked now and then; `true` ends the search with the best placement found so far.
  /// - Throws: `PlanningError`, which says why there is no program.
  public func plan(
    _ dossier: Dossier, progress: @escaping (PlanProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(PlanningError) -> BalancePlan {
    guard let policy = dossier.policy, let rule = policy.balance, !policy.periods.isEmpty else {
      throw .unusable([Finding(PlanningRules.noPolicy, at: nil, subject: "dossier")])
    }
    guard !dossier.courses.isEmpty else {
      throw .unusable([Finding(PlanningRules.noCatalog, at: nil, subject: "dossier")])
    }
    let instance = BalanceInstance(dossier, policy: policy, rule: rule)
    guard instance.isCountable, let cost = BalanceAssembly.cost(of: dossier.courses) else {
      throw .unusable([
        Finding(BalanceRules.tooLarge, at: rule.location, subject: "rule/\(rule.id)", ["rule": rule.id.text])
      ])
    }
    let control = SearchControl(timeLimit: options.timeLimit, shouldStop: shouldStop, report: progress)
    let found = try BalanceSearch(instance: instance, options: options, control: control).run()
    let assembly = BalanceAssembly(
      dossier: dossier, policy: policy, instance: instance, options: options, cost: cost)
    let program = assembly.program(found)
    let violations = BalanceReferee(dossier: dossier, policy: policy, rule: rule, program: program)
      .violations()
    guard violations.isEmpty else { throw .rejected(violations.map { Violation(defect: $0) }) }
    return assembly.plan(program, found)
  }
}
