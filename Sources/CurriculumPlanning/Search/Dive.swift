import IntegerPrograms

/// Makes a good whole solution out of the relaxation with linear programs alone: whole variables near a
/// whole number are settled there, a few at a time, and the rest adapts.
///
/// Each of these programs differs from the one before in a few bounds, and takes hundredths of a second; the
/// solver's own search finds solutions as good only after many of its nodes.
struct Dive {
  let control: SearchControl
  let options: PlanOptions
  /// Where variables are settled if they are less than one away from it, by variable; others at the nearest whole number.
  var anchors: [IntegerProgram.Variable: Double] = [:]
  /// The share of the objective that a round may cost; `nil` for what suits a search for the best.
  var mostLoss: Double?
  /// Whether courses of duties may stand elsewhere than in the duties, unless the dive fails without them.
  var isFree = false

  /// Whether a round begins with twice as many as the last one could settle, and one alone is tried on the other side only
  /// if it is dear where it is likely. Where courses are told apart by period because something of them stands, most of
  /// a dive is spent on variables that can be settled only a few at a time.
  var isHurried = false

  /// An objective that is good enough, where a dive need not find the best: what leaves as much is taken.
  var enough: Double?
  /// Whether a dive that cannot be good enough any more is given up.
  var isStrict = false

  /// One in so many of the variables that are still fractional is settled in each round.
  var stride: Int

  /// A round that costs more than this share of the objective is tried again, one variable at a time.
  private static let dearRound = 0.0005
  /// With no more fractional variables than these, all are settled at once if that costs no more than this share of the
  /// objective; that is tried once in so many variables. After each so many variables one more may be left, and the share
  /// is as much larger: a long end gains nothing.
  private static let fewLeft = 4
  private static let dearFreeze = 1e-4
  private static let patience = 4
  private static let longEnd = 40
  /// The same where most of what is settled is known to be good, and where a dive is hurried.
  private static let soonDearFreeze = 3e-4
  /// One variable alone is tried on the other side only if the likely one costs more than this share; and near an earlier
  /// program, where most is as good as settled.
  private static let dearSingle = 1e-5
  private static let soonDearSingle = 1e-4
  /// With no more fractional variables than these, settling all at once may be good enough.
  private static let fewEnough = 16
  private static let soonLongEnd = 12
  /// So late a hurried dive takes what is left as it is: where a duty falls short, the next step may cost a jump, and others
  /// are put before it one by one for nothing.
  private static let tooLate = 2
  private var endsSoon: Bool { isHurried || !anchors.isEmpty }
  private var dearSingle: Double {
    isHurried ? mostLoss ?? Self.dearRound : anchors.isEmpty ? Self.dearSingle : Self.soonDearSingle
  }

  /// Dives in a relaxation that has been solved, and leaves all variables settled; `nil` if it comes to nothing.
  func run(
    in relaxation: SelectionRelaxation, duties: Schedule?, phase: String
  ) throws(SolverError) -> RelaxationPoint? {
    if isFree || duties == nil, let top = try control.relaxation(relaxation.session, phase) {
      if let bottom = try descend(from: top, relaxation.whole, in: relaxation.session, phase) {
        return bottom
      }
      try relaxation.release()
    }
    guard let duties else { return nil }
    try settle(duties, of: relaxation.model, in: relaxation.session)
    guard let top = try control.relaxation(relaxation.session, phase) else { return nil }
    return try descend(from: top, relaxation.whole, in: relaxation.session, phase)
  }

  /// The whole number at which a variable is settled.
  private func target(of variable: IntegerProgram.Variable, at value: Double) -> Double {
    guard let anchor = anchors[variable], (anchor - value).magnitude < 1 else { return value.rounded() }
    return anchor
  }

  /// Settles variables until all are whole.
  private func descend(
    from root: RelaxationPoint, _ whole: [IntegerProgram.Variable], in session: SolverSession, _ phase: String
  ) throws(SolverError) -> RelaxationPoint? {
    var point = root
    var singles = 0
    var most = whole.count
    let share = mostLoss ?? Self.dearRound
    while !control.isOver {
      if isStrict, !suffices(point, session.program.sense) { return nil }
      let values = point.values
      let fractional = whole.filter { Self.distance(values[$0.index]) > 1e-6 }
      if fractional.isEmpty {
        // What is whole by itself is settled as well.
        for variable in whole {
          let target = values[variable.index].rounded()
          try session.setBounds(of: variable, lower: target, upper: target)
        }
        return try control.relaxation(session, phase)
      }
      // Nearest to a whole number first; ties in the order of variables.
      let ordered = fractional.sorted { a, b in
        let x = (values[a.index] - target(of: a, at: values[a.index])).magnitude
        let y = (values[b.index] - target(of: b, at: values[b.index])).magnitude
        return x != y ? x < y : a < b
      }
      // As many at once as the objective hardly notices.
      var count = max(1, ordered.count / stride)
      if endsSoon { count = max(1, min(count, most)) }
      let begun = count
      var next: RelaxationPoint?
      while count > 1, next == nil {
        let chosen = Array(ordered.prefix(count))
        let before = chosen.map { session.program.bounds(of: $0) }
        let tried = try settle(
          chosen, at: values, target, in: session, phase,
          cutoff: dearest(from: point, session.program.sense, share: share))
        if let tried, !isDear(from: point, to: tried, session.program.sense, share: share) {
          next = tried
        } else {
          for (variable, bounds) in zip(chosen, before) {
            try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
          }
          count /= 2
        }
      }
      // What was too many is not tried again at once.
      most = count == begun || isHurried ? 2 * count : count
      if let next {
        point = next
        continue
      }
      // What is left over of a limit wanders from course to course, a hair less worth each time.
      let lateness = singles / (endsSoon ? Self.soonLongEnd : Self.longEnd)
      let isFew =
        ordered.count <= Self.fewLeft + lateness || isHurried && lateness >= Self.tooLate
        || enough != nil && ordered.count <= Self.fewEnough
      if singles.isMultiple(of: Self.patience), isFew,
        let frozen = try freeze(whole, at: point, target, lateness: lateness, in: session, phase)
      {
        return frozen
      }
      singles += 1
      guard let settled = try settleOne(ordered[0], at: point, target, in: session, phase) else {
        return nil
      }
      point = settled
    }
    return nil
  }

  /// One alone where it is likely, or on its other side if that costs less; `nil` if neither is possible.
  private func settleOne(
    _ variable: IntegerProgram.Variable, at point: RelaxationPoint,
    _ target: (IntegerProgram.Variable, Double) -> Double,
    in session: SolverSession, _ phase: String
  ) throws(SolverError) -> RelaxationPoint? {
    let values = point.values
    let value = values[variable.index]
    let (low, high) = (value.rounded(.down), value.rounded(.up))
    let isLow = target(variable, value) <= low
    func settle(_ number: Double, cutoff: Double? = nil) throws(SolverError) -> RelaxationPoint? {
      try self.settle([variable], at: values, { _, _ in number }, in: session, phase, cutoff: cutoff)
    }
    let likely = try settle(isLow ? low : high)
    let sense = session.program.sense
    if let likely, !isDear(from: point, to: likely, sense, share: dearSingle) { return likely }
    let other = try settle(isLow ? high : low, cutoff: likely?.objective)
    guard let likely else { return other }
    if let other, other.isBetter(than: likely, sense) { return other }
    return try settle(isLow ? low : high) ?? likely
  }

  /// Everything at the whole number where it stands or is next to, or late else at the one below, if that costs no more
  /// than a share of the objective; otherwise all stays as it was.
  private func freeze(
    _ whole: [IntegerProgram.Variable], at point: RelaxationPoint,
    _ target: (IntegerProgram.Variable, Double) -> Double, lateness: Int, in session: SolverSession,
    _ phase: String
  ) throws(SolverError) -> RelaxationPoint? {
    let before = whole.map { session.program.bounds(of: $0) }
    let dear = endsSoon ? Self.soonDearFreeze : Self.dearFreeze
    func isEnough(_ frozen: RelaxationPoint) -> Bool {
      isHurried && lateness >= Self.tooLate
        || enough != nil && suffices(frozen, session.program.sense)
        || !isDear(from: point, to: frozen, session.program.sense, share: dear * Double(1 + lateness))
    }
    // What is worse need not be known to the end.
    let sense = session.program.sense
    var cutoff: Double?
    if !(isHurried && lateness >= Self.tooLate) {
      let dearest = dearest(from: point, sense, share: dear * Double(1 + lateness))
      cutoff = sense == .maximize ? min(enough ?? dearest, dearest) : max(enough ?? dearest, dearest)
    }
    if let frozen = try settle(whole, at: point.values, target, in: session, phase, cutoff: cutoff),
      isEnough(frozen)
    {
      return frozen
    }
    // What is left of a limit is not enough for one more of anything.
    func below(_ variable: IntegerProgram.Variable, _ value: Double) -> Double {
      (value + 1e-6).rounded(.down)
    }
    if lateness > 0,
      let frozen = try settle(whole, at: point.values, below, in: session, phase, cutoff: cutoff),
      isEnough(frozen)
    {
      return frozen
    }
    for (variable, bounds) in zip(whole, before) {
      try session.setBounds(of: variable, lower: bounds.lower, upper: bounds.upper)
    }
    return nil
  }

  private func settle(
    _ chosen: [IntegerProgram.Variable], at values: [Double],
    _ rule: (IntegerProgram.Variable, Double) -> Double, in session: SolverSession, _ phase: String,
    cutoff: Double? = nil
  ) throws(SolverError) -> RelaxationPoint? {
    for variable in chosen {
      let target = rule(variable, values[variable.index])
      try session.setBounds(of: variable, lower: target, upper: target)
    }
    return try control.relaxation(session, phase, cutoff: cutoff)
  }

  private static func distance(_ value: Double) -> Double { abs(value - value.rounded()) }

  private func suffices(_ point: RelaxationPoint, _ sense: IntegerProgram.Sense) -> Bool {
    guard let enough else { return true }
    return sense == .maximize ? point.objective >= enough : point.objective <= enough
  }

  private func isDear(
    from a: RelaxationPoint, to b: RelaxationPoint, _ sense: IntegerProgram.Sense, share: Double
  ) -> Bool {
    let dearest = dearest(from: a, sense, share: share)
    return sense == .maximize ? b.objective < dearest : b.objective > dearest
  }

  /// The worst objective that costs no more than a share of that of a point.
  private func dearest(
    from point: RelaxationPoint, _ sense: IntegerProgram.Sense, share: Double
  ) -> Double {
    point.objective + (sense == .maximize ? -1 : 1) * share * abs(point.objective)
  }

  private func settle(
    _ duties: Schedule, of model: PlanningModel, in session: SolverSession
  ) throws(SolverError) {
    let own = Set(model.instance.ownDutyCourses)
    for index in model.scope.courses where own.contains(index) {
      let counts = duties.sessions[index]
      let total = counts.reduce(0, +)
      guard total > 0 else { continue }
      if model.isMonthly(index) {
        for (variable, count) in zip(model.sessions[index], counts) {
          try session.setBounds(of: variable, lower: Double(count), upper: Double(count))
        }
      } else if let annual = model.annualSessions[index] {
        let bounds = model.program.bounds(of: annual)
        try session.setBounds(of: annual, lower: max(bounds.lower, Double(total)), upper: bounds.upper)
      }
    }
  }
}
