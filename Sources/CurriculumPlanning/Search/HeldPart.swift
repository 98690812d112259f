import IntegerPrograms
import TrainingModel

/// What a part of the objective came to, and what later parts must leave it.
struct HeldPart: Sendable {
  /// The part.
  let part: TierPart
  /// The value that was achieved.
  var value: Double
  /// The best that is possible while the parts before keep theirs.
  var bound: Double
  /// The share that later parts may cost it.
  let tolerance: Double
  /// Shortfalls that were solved together with the part: what one unit of each took from its bound.
  var penalties: [TierPart: Double] = [:]

  /// Distance of value and bound as a share of the value, as `TierResult` has it.
  var gap: Double {
    let distance = part.sense == .maximize ? bound - value : value - bound
    guard distance > 0 else { return 0 }
    return value != 0 ? distance / value.magnitude : 1
  }

  /// What later parts must leave it, at worst.
  var leastKept: Double {
    part.sense == .maximize ? value - tolerance * value.magnitude : value + tolerance * value.magnitude
  }

  /// The least room of parts that count seats, hours, points or money. What is about as small as the solver's own
  /// tolerance (10⁻⁶) has made it call programs infeasible that are not; shares need less room than it.
  private static let room = 1e-5

  /// Adds to `model` that the part keeps its value. Shortfalls of zero are held by bounds, which the solver
  /// makes more of than of a row.
  func hold(in model: inout PlanningModel) {
    let terms = part.terms(in: model)
    let slack = max(1e-7 * value.magnitude, part == .equity ? 1e-7 : Self.room)
    if part.isShortfall, value * (1 + tolerance) <= slack {
      for term in terms {
        model.program.setBounds(
          of: term.variable, lower: 0, upper: min(0, model.program.bounds(of: term.variable).upper))
      }
      return
    }
    switch part.sense {
    case .maximize: model.program.addConstraint(terms, lower: leastKept - slack)
    case .minimize: model.program.addConstraint(terms, upper: leastKept + slack)
    }
  }
}
