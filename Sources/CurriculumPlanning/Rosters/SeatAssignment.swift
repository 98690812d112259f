import IntegerPrograms
import TrainingModel

/// Seats the people of a cohort by an integer program: first as many seats as can be given, then as much need
/// closed as can be.
struct SeatAssignment {
  let question: SeatingQuestion
  let seed: Int
  /// Rules left out, to see what keeps seats open.
  var relaxed: Set<SeatObstacle> = []

  /// So many choices at most are put to the solver.
  static let mostChoices = 60_000
  /// So many nodes are searched at most in each of the two steps, so that the answer does not depend on the speed of
  /// the machine.
  private static let mostNodes = 5_000

  /// A seating and whether nothing better is possible.
  struct Result {
    var seating: Seating
    var isProven: Bool
  }

  /// How many choices the question has.
  static func choices(of question: SeatingQuestion) -> Int {
    question.places.reduce(0) { $0 + question.courses[$1.course].order.count }
  }

  private typealias Variable = IntegerProgram.Variable

  private struct Model {
    var program = IntegerProgram()
    /// For each place, the members who may sit in it.
    var choices: [[(member: Int, variable: Variable)]] = []
    /// For each place, the seats that stay open.
    var open: [Variable] = []
    /// For each step and member who lacks it, how far it is made.
    var covered: [[Int: Variable]] = []
  }

  /// The best seating, no worse than `start`.
  func best(from start: Seating) throws(PlanningError) -> Result {
    var model = model()
    var result = Result(seating: start, isProven: true)
    if start.openCount > 0 {
      model.program.setObjective(model.open.map { .init($0) }, sense: .minimize)
      let outcome = try solve(model.program, from: values(of: start, in: model))
      result.isProven = outcome.stopReason == .optimal
      if let solution = outcome.solution { result.seating = seating(solution, in: model) }
    }
    let sum = Double(result.seating.openCount)
    model.program.addConstraint(model.open.map { .init($0) }, upper: sum)
    let heaviest = Double(max(1, question.steps.map(\.weight).max() ?? 1))
    let terms = question.steps.indices.flatMap { step in
      model.covered[step].keys.sorted().compactMap { member in
        model.covered[step][member].map {
          IntegerProgram.Term($0, Double(question.steps[step].weight) / heaviest)
        }
      }
    }
    model.program.setObjective(terms, sense: .maximize)
    let outcome = try solve(model.program, from: values(of: result.seating, in: model))
    result.isProven = result.isProven && outcome.stopReason == .optimal
    if let solution = outcome.solution {
      let found = seating(solution, in: model)
      if found.openCount <= result.seating.openCount, found.closed > result.seating.closed {
        result.seating = found
      }
    }
    return result
  }

  /// The fewest seats that stay open; `nil` if that was not found out.
  func fewestOpen() throws(PlanningError) -> Int? {
    var model = model()
    model.program.setObjective(model.open.map { .init($0) }, sense: .minimize)
    let outcome = try solve(model.program, from: .nothing)
    guard outcome.stopReason == .optimal, let solution = outcome.solution else { return nil }
    return Int(solution.objective.rounded())
  }

  private func solve(
    _ program: IntegerProgram, from start: SolveStart
  ) throws(PlanningError) -> SolveOutcome {
    var settings = SolverOptions()
    settings.seed = seed
    do throws(SolverError) {
      return try SolverSession(program, options: settings).solve(
        start: start, nodeLimit: Self.mostNodes, relativeGap: 0, absoluteGap: 1e-6)
    } catch {
      throw .solver(error.description)
    }
  }

  // MARK: The model

  private func model() -> Model {
    var model = Model()
    for place in question.places {
      let members = question.courses[place.course].order.filter {
        relaxed.contains(.prerequisites) || question.mayHold($0, place)
      }
      model.choices.append(
        members.map { ($0, model.program.addVariable(lower: 0, upper: 1, domain: .integer)) })
      model.open.append(
        model.program.addVariable(lower: 0, upper: Double(place.count), domain: .continuous))
    }
    for (place, choices) in model.choices.enumerated() {
      let seats = Double(question.places[place].count)
      let open = model.open[place]
      model.program.addConstraint(lower: seats, upper: seats) { add in
        for choice in choices { add(choice.variable, 1) }
        add(open, 1)
      }
    }
    let byMember = seatsByMember(model)
    for member in question.members.indices {
      addRules(of: member, byMember[member], to: &model)
      addCover(of: member, byMember[member], to: &model)
    }
    return model
  }

  /// For each member and course, the variables with their periods, in the order of periods.
  private func seatsByMember(_ model: Model) -> [[[(period: Int, variable: Variable)]]] {
    var result = question.members.map { _ in
      question.courses.map { _ in [(period: Int, variable: Variable)]() }
    }
    for (place, choices) in model.choices.enumerated() {
      let seats = question.places[place]
      for choice in choices { result[choice.member][seats.course].append((seats.period, choice.variable)) }
    }
    return result
  }

  private func addRules(
    of member: Int, _ seats: [[(period: Int, variable: Variable)]], to model: inout Model
  ) {
    for own in seats where own.count > 1 {
      model.program.addConstraint(own.map { .init($0.variable) }, upper: 1)
    }
    let possible = seats.indices.reduce(0) { $0 + (seats[$1].isEmpty ? 0 : question.courses[$1].hours) }
    if let most = question.mostHours, possible > most, !relaxed.contains(.hours) {
      let terms = seats.enumerated().flatMap { course, own in
        own.map { IntegerProgram.Term($0.variable, Double(question.courses[course].hours)) }
      }
      model.program.addConstraint(terms, upper: Double(most))
    }
    guard !relaxed.contains(.prerequisites) else { return }
    for (course, own) in seats.enumerated() where !own.isEmpty {
      for prerequisite in question.courses[course].prerequisites where !prerequisite.isKnown[member] {
        let earlier = prerequisite.course.map { seats[$0] } ?? []
        for (period, _) in own {
          model.program.addConstraint(upper: 0) { add in
            for seat in own where seat.period <= period { add(seat.variable, 1) }
            for seat in earlier where seat.period < period { add(seat.variable, -1) }
          }
        }
      }
    }
  }

  private func addCover(
    of member: Int, _ seats: [[(period: Int, variable: Variable)]], to model: inout Model
  ) {
    if model.covered.isEmpty { model.covered = question.steps.map { _ in [:] } }
    for (index, step) in question.steps.enumerated() where step.isLacking[member] {
      var terms: [IntegerProgram.Term] = []
      for (course, own) in seats.enumerated() {
        for effect in question.courses[course].effects where effect.step == index {
          let share = Double(effect.effectiveness) / Double(Share.scale)
          terms += own.map { .init($0.variable, -share) }
        }
      }
      guard !terms.isEmpty else { continue }
      var lower: Variable?
      if let previous = step.previous, question.steps[previous].isLacking[member] {
        // A step whose lower one nothing makes cannot be made.
        guard let variable = model.covered[previous][member] else { continue }
        lower = variable
      }
      let covered = model.program.addVariable(lower: 0, upper: 1, domain: .continuous)
      model.covered[index][member] = covered
      model.program.addConstraint(terms + [.init(covered)], upper: 0)
      if let lower { model.program.addConstraint([.init(covered), .init(lower, -1)], upper: 0) }
    }
  }

  // MARK: Solutions

  private func seating(_ solution: Solution, in model: Model) -> Seating {
    var seating = Seating(question)
    for (place, choices) in model.choices.enumerated() {
      for choice in choices where solution[choice.variable] > 0.5 { seating.sit(choice.member, place) }
    }
    return seating
  }

  private func values(of seating: Seating, in model: Model) -> SolveStart {
    .partial(
      model.choices.enumerated().flatMap { place, choices in
        let course = question.places[place].course
        return choices.map { ($0.variable, seating.placeOf[course][$0.member] == place ? 1.0 : 0.0) }
      })
  }
}

/// What can keep a seat of a cohort from being given to any of its people.
enum SeatObstacle: CaseIterable, Sendable {
  /// Hours a head, which the program keeps on average only.
  case hours
  /// Prerequisites, which the program counts by cohort.
  case prerequisites
}
