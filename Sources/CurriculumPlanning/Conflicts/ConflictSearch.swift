import IntegerPrograms

/// Finds a smallest set of rules that cannot be kept together.
///
/// What breaks the other rules to keep some is a *correction set*: every conflict has one of its rules. So a smallest
/// set that hits all correction sets known so far either is a conflict, and then a smallest one, or it can be kept,
/// and that gives a new correction set (Ignatiev, Previti, Liffiton, Marques-Silva, "Smallest MUS extraction with
/// minimal hitting set dualization", CP 2015). After too many rounds a deletion filter takes over (Chinneck & Dravnieks,
/// ORSA Journal on Computing 3, 1991): it leaves out one rule after another, and what is left is irreducible, if not
/// smallest.
struct ConflictSearch {
  let solver: ElasticSolver
  var mostRounds = 60

  /// What was found.
  enum Outcome: Equatable {
    /// These rules conflict, and without any one of them the others do not.
    case conflict(Set<Int>, isSmallest: Bool)
    /// All rules can be kept.
    case none
    /// The solver did not find out.
    case undecided
  }

  private var count: Int { solver.elastic.rules.count }

  /// Searches.
  func run() throws(PlanningError) -> Outcome {
    var corrections: [Set<Int>] = []
    for _ in 0..<mostRounds {
      guard let rules = try HittingSet.smallest(of: corrections, among: count) else { break }
      switch try solver.keep(rules) {
      case .impossible: return .conflict(rules, isSmallest: true)
      case .unknown: return .undecided
      case .kept(let broken, _):
        if broken.isEmpty { return .none }
        corrections.append(broken)
      }
    }
    return try filter()
  }

  /// Leaves out one rule after another while the others still conflict, the last first.
  private func filter() throws(PlanningError) -> Outcome {
    var rules = Set(0..<count)
    switch try solver.keep(rules) {
    case .impossible: break
    case .kept: return .none
    case .unknown: return .undecided
    }
    for rule in (0..<count).reversed() {
      switch try solver.keep(rules.subtracting([rule])) {
      case .impossible: rules.remove(rule)
      case .kept: continue
      case .unknown: return .undecided
      }
    }
    return .conflict(rules, isSmallest: false)
  }
}

/// A smallest set that has an element of each of some sets.
enum HittingSet {
  /// Elements are more welcome the earlier they come; that decides between sets of one size.
  static func smallest(of sets: [Set<Int>], among count: Int) throws(PlanningError) -> Set<Int>? {
    let used = Set(sets.flatMap { $0 }).sorted()
    guard !used.isEmpty else { return [] }
    var program = IntegerProgram()
    var variables: [Int: IntegerProgram.Variable] = [:]
    // All of the preferences together weigh less than one element.
    let step = 0.5 / Double(max(1, count)) / Double(used.count + 1)
    for element in used {
      variables[element] = program.addVariable(
        lower: 0, upper: 1, domain: .integer, objective: 1 + step * Double(element))
    }
    for set in sets {
      program.addConstraint(set.sorted().compactMap { variables[$0].map { .init($0) } }, lower: 1)
    }
    do throws(SolverError) {
      let outcome = try SolverSession(program).solve(start: .nothing, nodeLimit: 10_000)
      guard outcome.stopReason == .optimal, let solution = outcome.solution else { return nil }
      return Set(used.filter { element in variables[element].map { solution[$0] > 0.5 } ?? false })
    } catch {
      throw .solver(error.description)
    }
  }
}
