import IntegerPrograms
import NeedsScoring
public import TrainingModel

/// The whole question as one model file, for solvers that know nothing of Sanj.
///
/// It is the exact model: whole sessions in every period, whole seats, every rule, no row that only helps to
/// solve. Each part of the objective is a variable of its own, `tier.NUMBER.NAME.SENSE`, in strict order, tied
/// to what it counts by a row. The objective is that of `need`; parts before it are held, by bounds of their
/// variables, at what a plan has achieved in them, less their tolerance. Who drops these bounds and optimizes
/// the variables one after another, each held before the next, solves the question from the start.
public struct ModelExport {
  private let options: PlanOptions

  /// Room for the six decimals with which values stand in programs: the same for large values, of which a share would
  /// be worth a seat.
  private static let slack = 1e-6

  /// An export for a planner with these options.
  public init(options: PlanOptions = PlanOptions()) { self.options = options }

  /// Whether a file of that name can hold a model: its ending says in which format.
  public static func writes(to path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".mps") || name.hasSuffix(".lp")
  }

  /// Writes the model: free MPS if the path ends in `.mps`, CPLEX LP if in `.lp`; whole or not at all.
  ///
  /// - Parameters:
  ///   - dossier: documents whose references have been checked, in the order of identities.
  ///   - tiers: what a plan of the same dossier has achieved; those without a name of a part are passed over.
  ///   - path: the file.
  /// - Throws: `ModelExportError`, which says why there is no file.
  public func write(
    _ dossier: Dossier, holding tiers: [TierResult], to path: String
  ) throws(ModelExportError) {
    let program: IntegerProgram
    do throws(PlanningError) {
      program = try self.program(of: dossier, holding: tiers)
    } catch {
      throw .noModel(error)
    }
    do throws(SolverError) {
      try SolverSession(program).writeModel(to: path)
    } catch {
      if case .cannotWrite(_, let reason) = error { throw .cannotWrite(reason: reason) }
      throw .noModel(.solver(error.description))
    }
  }

  /// The model, every variable and row with its name.
  func program(
    of dossier: Dossier, holding tiers: [TierResult]
  ) throws(PlanningError) -> IntegerProgram {
    let planner = Planner(options: options)
    let policy = try planner.usablePolicy(of: dossier)
    let needs = try planner.needs(of: dossier)
    let instance = PlanningInstance(dossier, policy: policy, needs: needs)
    let scope = ModelScope(
      courses: Array(instance.courses.indices), timing: .monthly, hasWholeSeats: true, isTightened: false)
    var model = PlanningModel(instance, scope: scope, constraints: [])
    var variables = ModelNames.variables(of: model, needs: needs)
    var rows: [String] = []
    for constraint in allConstraints {
      let first = rows.count
      constraint.add(to: &model)
      for row in first..<model.program.constraintCount {
        rows.append("\(constraint.name.rawValue).\(row - first + 1)")
      }
    }
    let parts = TierPart.parts(of: instance)
    let objective = parts.firstIndex(of: .need) ?? parts.count - 1
    for (place, part) in parts.enumerated() {
      let variable = model.program.addVariable(lower: -.infinity, upper: .infinity, domain: .continuous)
      let sense = part.sense == .maximize ? "max" : "min"
      variables.append("tier.\(place + 1).\(part.rawValue).\(sense)")
      model.program.addConstraint(
        part.terms(in: model) + [IntegerProgram.Term(variable, -1)], lower: 0, upper: 0)
      rows.append("tier.\(place + 1)")
      if place < objective, let tier = tiers.first(where: { $0.name == part.rawValue }) {
        hold(variable, part, at: tier.value, policy, in: &model)
      }
      if place == objective { model.program.setObjective([.init(variable)], sense: part.sense) }
    }
    model.program.setNames(variables: variables, constraints: rows)
    return model.program
  }

  private func hold(
    _ variable: PlanningModel.Variable, _ part: TierPart, at value: Double, _ policy: Policy,
    in model: inout PlanningModel
  ) {
    let tolerance = policy.objective.steps.first { $0.tier == part.tier }?.tolerance.value ?? 0
    let room = tolerance * value.magnitude + Self.slack
    switch part.sense {
    case .maximize: model.program.setBounds(of: variable, lower: value - room, upper: .infinity)
    case .minimize: model.program.setBounds(of: variable, lower: -.infinity, upper: value + room)
    }
  }
}

/// Why there is no model file.
public enum ModelExportError: Error, Sendable {
  /// The dossier has no model.
  case noModel(PlanningError)
  /// The file could not be written; the system's reason.
  case cannotWrite(reason: String)
}
