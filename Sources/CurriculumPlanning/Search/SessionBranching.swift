import IntegerPrograms

/// Proves how much a selection can achieve by branching on whole sessions, the most promising part first.
///
/// Each program starts in the solver where the one before ended, with the rows of whole seats and sessions, and takes
/// hundredths of a second. Which variable to branch on is found out by trying (Achterberg, Koch and Martin, "Branching
/// rules revisited", Operations Research Letters 33, 2005).
struct SessionBranching {
  let control: SearchControl
  let phase: String
  /// So many linear programs are solved at most.
  let mostPrograms: Int
  /// After so many it ends if what has been proven promises too little.
  let trialPrograms: Int

  /// What the search came to.
  struct Result {
    /// No selection achieves more.
    var bound: Double
    /// The best point with whole sessions that was seen.
    var whole: RelaxationPoint?
  }

  private static let mostTries = 5
  /// A variable that was tried so often in both directions is judged by what came of it.
  private static let reliable = 2
  private static let whole = 1e-6
  /// What impossible sides and very large gains count for, as a share of the bound.
  private static let mostGain = 0.01

  private typealias Variable = IntegerProgram.Variable

  private struct Node {
    var changes: [Variable: IntegerProgram.Bounds]
    var point: RelaxationPoint
  }

  /// Gains for each whole unit down and up.
  private struct Experience {
    var gains = [0.0, 0.0]
    var tries = [0, 0]

    func mean(_ side: Int, orElse other: Double) -> Double {
      tries[side] > 0 ? gains[side] / Double(tries[side]) : other
    }
  }

  private struct State {
    var open: [Node] = []
    var experience: [Variable: Experience] = [:]
    var programs = 0
    /// Variables whose bounds in the session are not those of the model.
    var applied: Set<Variable> = []
    /// The largest bound of parts that need not be looked at again.
    var sealed = -Double.infinity
    var whole: RelaxationPoint?
  }

  /// The two sides of a variable in a node.
  private struct Split {
    var score = 1.0
    var open: [Node] = []
    var sealed: [Double] = []
  }

  private enum Answer {
    case found(Node)
    case impossible
    case undecided
  }

  /// Searches until a bound is enough, for a maximum.
  ///
  /// - Parameter isPromising: whether a bound that the trial programs have proven is worth going on.
  func run(
    _ relaxation: inout SelectionRelaxation, from root: RelaxationPoint, isPromising: (Double) -> Bool,
    isEnough: (Double) -> Bool
  ) throws(SolverError) -> Result {
    var state = State()
    var isOnTrial = true
    state.open = [Node(changes: [:], point: root)]
    var bound = -Double.infinity
    while let index = state.open.indices.max(by: {
      state.open[$0].point.objective < state.open[$1].point.objective
    }) {
      let node = state.open.remove(at: index)
      bound = max(state.sealed, node.point.objective)
      let fractional = Self.fractional(relaxation, node)
      if fractional.isEmpty { state.whole = node.point }
      if isOnTrial, state.programs >= trialPrograms {
        isOnTrial = false
        guard isPromising(bound) else { break }
      }
      guard !fractional.isEmpty, !isEnough(bound), !control.isOver, state.programs < mostPrograms,
        try expand(node, &relaxation, &state, isEnough)
      else { break }
      bound = state.sealed
    }
    try relaxation.release()
    return Result(bound: bound, whole: state.whole)
  }

  /// Puts what is left of a node in its place; `false` if that was not found out.
  private func expand(
    _ node: Node, _ relaxation: inout SelectionRelaxation, _ state: inout State, _ isEnough: (Double) -> Bool
  ) throws(SolverError) -> Bool {
    // What the node breaks tightens its children.
    _ = try relaxation.addRows(at: node.point.values)
    var best: Split?
    for variable in promising(relaxation, node, state) {
      let past = state.experience[variable] ?? Experience()
      if best != nil, past.tries.allSatisfy({ $0 >= Self.reliable }) { continue }
      guard let split = try split(node, at: variable, relaxation, &state, isEnough) else { return false }
      if split.open.isEmpty {
        best = split
        break
      }
      if split.score > best?.score ?? -1 { best = split }
    }
    guard let best else { return false }
    state.open += best.open
    state.sealed = max(state.sealed, best.sealed.max() ?? -.infinity)
    return true
  }

  /// Variables that are worth trying, the most promising first; ties in the order of variables.
  private func promising(_ relaxation: SelectionRelaxation, _ node: Node, _ state: State) -> [Variable] {
    var known: [Double] = []
    for past in state.experience.values {
      for side in 0...1 where past.tries[side] > 0 { known.append(past.mean(side, orElse: 0)) }
    }
    known.sort()
    let usual = known.isEmpty ? 1 : known[known.count / 2]
    var scores: [Variable: Double] = [:]
    let fractional = Self.fractional(relaxation, node)
    for variable in fractional {
      let part = Self.part(of: node.point.values[variable.index])
      let past = state.experience[variable] ?? Experience()
      let down = max(past.mean(0, orElse: usual) * part, 1e-3)
      let up = max(past.mean(1, orElse: usual) * (1 - part), 1e-3)
      scores[variable] = down * up
    }
    let ordered = fractional.sorted { a, b in
      let (x, y) = (scores[a] ?? 0, scores[b] ?? 0)
      return x != y ? x > y : a < b
    }
    return Array(ordered.prefix(Self.mostTries))
  }

  /// Both sides of a variable; `nil` if one was not found out.
  private func split(
    _ node: Node, at variable: Variable, _ relaxation: SelectionRelaxation, _ state: inout State,
    _ isEnough: (Double) -> Bool
  ) throws(SolverError) -> Split? {
    let ceiling = node.point.objective
    let value = node.point.values[variable.index]
    let part = Self.part(of: value)
    let bounds = node.changes[variable] ?? relaxation.model.program.bounds(of: variable)
    let most = Self.mostGain * ceiling.magnitude
    var result = Split()
    for side in 0...1 {
      var changes = node.changes
      changes[variable] = IntegerProgram.Bounds(
        lower: side == 0 ? bounds.lower : value.rounded(.up),
        upper: side == 0 ? value.rounded(.down) : bounds.upper)
      var gain = most
      switch try solve(changes, in: relaxation, &state) {
      case .undecided: return nil
      case .impossible: break
      case .found(let child):
        gain = min(most, max(0, ceiling - child.point.objective))
        if isEnough(child.point.objective) {
          result.sealed.append(child.point.objective)
        } else {
          result.open.append(child)
        }
      }
      var past = state.experience[variable] ?? Experience()
      past.gains[side] += gain / (side == 0 ? part : 1 - part)
      past.tries[side] += 1
      state.experience[variable] = past
      result.score *= max(gain, 1e-3)
    }
    return result
  }

  private func solve(
    _ changes: [Variable: IntegerProgram.Bounds], in relaxation: SelectionRelaxation, _ state: inout State
  ) throws(SolverError) -> Answer {
    let session = relaxation.session
    for variable in state.applied.sorted() where changes[variable] == nil {
      let bounds = relaxation.model.program.bounds(of: variable)
      try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
    }
    for (variable, bounds) in changes.sorted(by: { $0.key < $1.key }) {
      try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
    }
    state.applied = Set(changes.keys)
    state.programs += 1
    let outcome = try session.solve(
      timeLimit: control.secondsLeft ?? .infinity, progress: control.watch(phase))
    if outcome.stopReason == .timeLimit { control.noteEndOfTime() }
    switch outcome.stopReason {
    case .infeasible: return .impossible
    case .optimal:
      guard let solution = outcome.solution else { return .undecided }
      let point = RelaxationPoint(
        values: solution.values, objective: solution.objective,
        reducedCosts: solution.columnReducedCosts ?? [])
      return .found(Node(changes: changes, point: point))
    default: return .undecided
    }
  }

  private static func fractional(_ relaxation: SelectionRelaxation, _ node: Node) -> [Variable] {
    relaxation.whole.filter { variable in
      let value = node.point.values[variable.index]
      return (value - value.rounded()).magnitude > whole
    }
  }

  private static func part(of value: Double) -> Double { value - value.rounded(.down) }
}
