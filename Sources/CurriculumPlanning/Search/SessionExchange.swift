import IntegerPrograms

/// A solution of a relaxation, with what a change of each bound would be worth.
struct RelaxationPoint {
  var values: [Double]
  var objective: Double
  var reducedCosts: [Double]

  /// Whether it is better by more than the last digits.
  func isBetter(than other: RelaxationPoint, _ sense: IntegerProgram.Sense) -> Bool {
    let gain = sense == .maximize ? objective - other.objective : other.objective - objective
    return gain > 1e-7 * max(1, abs(other.objective))
  }
}

extension SearchControl {
  /// The optimum of a session's relaxation, from where it stands; `nil` if there is none, if it is worse than a cutoff, or
  /// if time is over.
  func relaxation(
    _ session: SolverSession, _ phase: String, cutoff: Double? = nil, method: SimplexMethod = .dual
  ) throws(SolverError) -> RelaxationPoint? {
    let outcome = try session.solve(
      timeLimit: secondsLeft ?? .infinity, cutoff: cutoff, method: method, progress: watch(phase))
    if outcome.stopReason == .timeLimit { noteEndOfTime() }
    guard outcome.stopReason == .optimal, let solution = outcome.solution else { return nil }
    return RelaxationPoint(
      values: solution.values, objective: solution.objective,
      reducedCosts: solution.columnReducedCosts ?? solution.values.map { _ in 0 })
  }
}

/// Improves settled session counts: one more here, one less there, or both, while the relaxation of all the
/// rest says that it helps.
struct SessionExchange {
  let control: SearchControl
  let phase: String

  /// So many counts to lower, and as many to raise, are tried in each round.
  private static let breadth = 8
  private static let mostRounds = 12

  private typealias Move = (variable: IntegerProgram.Variable, step: Double)

  /// The best point that single moves lead to; `session` holds the relaxation with every count settled, and
  /// does so for that point in the end. Counts stay within their bounds in `model`.
  func improve(
    _ start: RelaxationPoint, counts: [IntegerProgram.Variable], of model: PlanningModel,
    in session: SolverSession
  ) throws(SolverError) -> RelaxationPoint {
    let sense = session.program.sense
    let sign = sense == .maximize ? 1.0 : -1.0
    var point = start
    for _ in 0..<Self.mostRounds {
      // A reduced cost says what one session more is worth to the relaxation.
      let ranked = counts.sorted { a, b in
        let (x, y) = (sign * point.reducedCosts[a.index], sign * point.reducedCosts[b.index])
        return x != y ? x > y : a < b
      }
      let takers = ranked.lazy
        .filter { point.values[$0.index] < model.program.bounds(of: $0).upper - 0.5 }.prefix(Self.breadth)
      let givers = ranked.reversed().lazy
        .filter { point.values[$0.index] > model.program.bounds(of: $0).lower + 0.5 }.prefix(Self.breadth)
      var tries: [[Move]] = takers.map { [($0, 1)] } + givers.map { [($0, -1)] }
      for taker in takers {
        for giver in givers where giver != taker { tries.append([(taker, 1), (giver, -1)]) }
      }
      var best: (point: RelaxationPoint, moves: [Move])?
      for moves in tries {
        if control.isOver { return point }
        try settle(moves, from: point, in: session)
        let tried = try control.relaxation(session, phase)
        if let tried, tried.isBetter(than: best?.point ?? point, sense) { best = (tried, moves) }
        try settle(moves.map { ($0.variable, 0) }, from: point, in: session)
      }
      guard let found = best else { break }
      try settle(found.moves, from: point, in: session)
      point = found.point
    }
    return point
  }

  private func settle(
    _ moves: [Move], from point: RelaxationPoint, in session: SolverSession
  ) throws(SolverError) {
    for move in moves {
      let target = point.values[move.variable.index].rounded() + move.step
      try session.setBounds(of: move.variable, lower: target, upper: target)
    }
  }
}
