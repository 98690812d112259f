import IntegerPrograms

/// The relaxation of the selection, with the rows of whole seats and sessions that its points break.
///
/// One solver session holds it, so that each program starts where the one before ended.
struct SelectionRelaxation {
  private(set) var model: PlanningModel
  let session: SolverSession
  private let control: SearchControl
  private let phase: String
  private let separation: SessionRowSeparation
  private var open: [WholeSeatRow]
  /// The rows of whole seats that were found to be broken.
  private(set) var seatRows: [WholeSeatRow] = []
  /// The rows of whole sessions that were found to be broken.
  private(set) var sessionRows: [WholeSessionRow] = []
  /// The fewest sessions that courses have in any program, where that is more than the model knew.
  private(set) var leastSessions: [Int: Int] = [:]

  /// Where the optimum of all programs stands.
  private var top: Basis?

  private static let mostRounds = 40
  /// Rounds that gain less than this share of the objective are the last.
  static let leastGain = 2e-5
  /// The same where another question follows.
  static let roughGain = 1e-3
  /// In people: rows of seats that are broken by less are left out.
  private static let leastExcess = 1e-3

  init(_ model: PlanningModel, options: PlanOptions, control: SearchControl, phase: String)
    throws(SolverError)
  {
    self.model = model
    self.control = control
    self.phase = phase
    separation = SessionRowSeparation(model)
    whole = model.program.variables.filter { model.program.domain(of: $0) == .integer }
    open = model.scope.includesNeeds ? WholeSeatRow.all(of: model) : []
    var relaxed = model
    relaxed.relax()
    session = try SolverSession(relaxed.program, options: Self.settings(options))
  }

  private static func settings(_ options: PlanOptions) -> SolverOptions {
    var settings = SolverOptions()
    settings.seed = options.seed
    // Dives know what would be worth too little.
    settings.alwaysMinimizes = true
    return settings
  }

  /// A relaxation with all the rows that it needed, which another thread may take up.
  struct Tight: Sendable {
    fileprivate let model: PlanningModel
    fileprivate let program: IntegerProgram
  }

  /// The relaxation as it stands.
  var tight: Tight { Tight(model: model, program: session.program) }

  /// The same relaxation in a session of its own, to which no more rows are added.
  init(_ tight: Tight, options: PlanOptions, control: SearchControl, phase: String) throws(SolverError) {
    model = tight.model
    self.control = control
    self.phase = phase
    separation = SessionRowSeparation(model)
    whole = model.program.variables.filter { tight.model.program.domain(of: $0) == .integer }
    open = []
    session = try SolverSession(tight.program, options: Self.settings(options))
  }

  /// Variables that must be whole in the end.
  let whole: [IntegerProgram.Variable]

  /// The optimum with all rows that it breaks; `nil` if there is none or time is over.
  ///
  /// - Parameters:
  ///   - isBoundEnough: whether the optimum with fewer rows will do when time is over.
  ///   - leastGain: rounds that gain less than this share of the objective are the last.
  ///   - isEnough: whether a bound needs no more rows.
  mutating func solve(
    isBoundEnough: Bool = false, leastGain: Double = Self.leastGain,
    isEnough: (Double) -> Bool = { _ in false }
  ) throws(SolverError) -> RelaxationPoint? {
    guard var point = try control.relaxation(session, phase) else { return nil }
    for _ in 0..<Self.mostRounds {
      guard !isEnough(point.objective), try addRows(at: point.values) else { break }
      guard let next = try control.relaxation(session, phase) else { return isBoundEnough ? point : nil }
      let gain = (point.objective - next.objective).magnitude
      point = next
      if gain <= leastGain * point.objective.magnitude { break }
    }
    top = try session.basis()
    return point
  }

  /// Adds the rows that a point breaks; whether there were any.
  mutating func addRows(at values: [Double]) throws(SolverError) -> Bool {
    let sessions = separation.broken(at: values)
    sessionRows += sessions
    let seats = open.filter { $0.excess(at: values, in: model) > Self.leastExcess }
    var rows = sessions.map { (terms: $0.terms, upper: $0.upper) }
    for row in seats {
      guard let (terms, upper) = row.row(in: model) else { continue }
      rows.append((terms, upper))
    }
    try session.addConstraints(rows)
    guard !seats.isEmpty else { return !sessions.isEmpty }
    seatRows += seats
    let added = Set(seats)
    open.removeAll { added.contains($0) }
    return true
  }

  /// Holds that courses have no fewer sessions than these; whether that holds more than was held.
  mutating func hold(_ least: [Int: Double]) throws(SolverError) -> Bool {
    for (course, least) in least.sorted(by: { $0.key < $1.key }) {
      guard let annual = model.annualSessions[course] else { continue }
      let bounds = model.program.bounds(of: annual)
      guard least > bounds.lower, least <= bounds.upper else { continue }
      model.program.setBounds(of: annual, lower: least, upper: bounds.upper)
      try session.setBounds(of: annual, lower: least, upper: bounds.upper)
      leastSessions[course] = Int(least)
    }
    return !leastSessions.isEmpty
  }

  /// Gives all variables that must be whole the bounds that they have in the model.
  func release() throws(SolverError) {
    for variable in whole {
      let bounds = model.program.bounds(of: variable)
      try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
    }
  }

  /// The least, or most, that a part can come to in any program with what others have achieved; `nil` if that is not found
  /// out. The session is of no use for other questions then.
  func optimum(of part: TierPart, keeping kept: [HeldPart]) throws(SolverError) -> Double? {
    var held = model
    for other in kept { other.hold(in: &held) }
    for variable in held.program.variables {
      let bounds = held.program.bounds(of: variable)
      guard bounds != session.program.bounds(of: variable) else { continue }
      try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
    }
    for row in held.program.constraints.dropFirst(model.program.constraintCount) {
      let bounds = held.program.bounds(of: row)
      try session.addConstraint(held.program.terms(of: row), lower: bounds.lower, upper: bounds.upper)
    }
    try session.setObjective(part.terms(in: held), sense: part.sense)
    // What closes most need satisfies all of this: only its cost is not the least yet.
    if let top { try session.begin(at: top) }
    return try control.relaxation(
      session, "bound of \(part.rawValue)", method: top == nil ? .dual : .primal)?.objective
  }
}
