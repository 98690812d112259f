import IntegerPrograms
import TrainingModel

/// What is known so far of how a bound depends on prices: planes below it, one for each thing that a member did.
struct PoolPlanes {
  private let session: SolverSession
  private let prices: [IntegerProgram.Variable]
  /// For each member, the most that it comes to.
  private let most: [IntegerProgram.Variable]
  private var planes: [[(row: IntegerProgram.Constraint, column: PoolColumn)]]

  /// What the planes say.
  struct Best {
    /// Prices at which they allow least.
    let prices: [Double]
    /// What they allow there.
    let bound: Double
    /// Whether the box kept prices from going further.
    let isConfined: Bool
  }

  /// No planes yet; there is so much of each link.
  init(limits: [Double], members: Int, seed: Int) throws(PlanningError) {
    var program = IntegerProgram()
    prices = limits.map { limit in
      program.addVariable(lower: 0, upper: 0, domain: .continuous, objective: limit)
    }
    most = (0..<members).map { _ in
      program.addVariable(lower: -.infinity, upper: .infinity, domain: .continuous, objective: 1)
    }
    planes = most.map { _ in [] }
    do throws(SolverError) {
      var settings = SolverOptions()
      settings.seed = seed
      session = try SolverSession(program, options: settings)
    } catch {
      throw .solver(error.description)
    }
  }

  /// Adds what members did, one column each.
  mutating func add(_ columns: [PoolColumn]) throws(PlanningError) {
    do throws(SolverError) {
      for (member, column) in columns.enumerated() {
        let terms =
          [IntegerProgram.Term(most[member])] + column.usage.map { .init(prices[$0.link], $0.amount) }
        planes[member].append((try session.addConstraint(terms, lower: column.value), column))
      }
    } catch {
      throw .solver(error.description)
    }
  }

  /// The prices within a box that the planes call best; `nil` if the solver finds none.
  func best(around centre: [Double], _ box: [Double]) throws(PlanningError) -> Best? {
    guard let solution = try solve(centre, box) else { return nil }
    let found = prices.map { max(0, solution[$0]) }
    let isConfined = found.indices.contains {
      found[$0] > centre[$0] + box[$0] * 0.999
        || found[$0] < centre[$0] - box[$0] * 0.999 && found[$0] > 1e-9
    }
    return Best(prices: found, bound: solution.objective, isConfined: isConfined)
  }

  /// What each member does in the mean, weighted as the planes carry the best prices.
  func habits(around centre: [Double], _ box: [Double]) throws(PlanningError) -> [PoolHabits] {
    let duals = try solve(centre, box)?.rowDuals
    return planes.map { planes in
      var mean = PoolHabits()
      let weights = planes.map { max(0, duals?[$0.row.index] ?? 0) }
      let total = weights.reduce(0, +)
      for (plane, weight) in zip(planes, weights) where weight > 0 {
        mean.add(plane.column.habits, times: weight / total)
      }
      return mean
    }
  }

  private func solve(_ centre: [Double], _ box: [Double]) throws(PlanningError) -> Solution? {
    do throws(SolverError) {
      for (index, variable) in prices.enumerated() {
        try session.setBounds(
          of: variable, lower: max(0, centre[index] - box[index]), upper: centre[index] + box[index])
      }
      let outcome = try session.solve()
      return outcome.stopReason == .optimal ? outcome.solution : nil
    } catch {
      throw .solver(error.description)
    }
  }
}
