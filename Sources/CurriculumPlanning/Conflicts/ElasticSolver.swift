import IntegerPrograms

/// Time for what is done after the search: what the time limit has left, or a few seconds if that is less.
struct AnalysisTime {
  private let end: ContinuousClock.Instant?
  private let control: SearchControl

  /// What a conflict may take at least, in seconds.
  private static let leastSeconds = 5.0

  init(_ control: SearchControl) {
    self.control = control
    end = control.secondsLeft.map { ContinuousClock.now + .seconds(max($0, Self.leastSeconds)) }
  }

  /// Seconds that are left; infinite without a limit.
  var left: Double { end.map { max(0, ($0 - ContinuousClock.now) / .seconds(1)) } ?? .infinity }

  /// Whether no time is left, or somebody asked to stop.
  var isOver: Bool { control.isStopRequested || left <= 0 }
}

/// Asks an elastic model whether some of its rules can be kept together.
final class ElasticSolver {
  /// The answer.
  enum Answer {
    /// They can; the other rules that were broken for it.
    case kept(breaking: Set<Int>, Solution)
    /// They cannot.
    case impossible
    /// Time or nodes ran out first.
    case unknown
  }

  let elastic: ElasticModel
  private let session: SolverSession
  private let time: AnalysisTime
  private var kept: Set<Int> = []

  /// Nodes that one answer may take: enough for all but artful questions, and the same on every machine.
  private static let mostNodes = 2_000
  /// An answer need not break as little as possible, only little.
  private static let relativeGap = 0.2
  /// What of a rule's largest unit counts as broken.
  private static let leastBreach = 1e-6

  init(_ elastic: ElasticModel, options: PlanOptions, time: AnalysisTime) throws(PlanningError) {
    self.elastic = elastic
    self.time = time
    var settings = SolverOptions()
    settings.threads = options.threads
    settings.seed = options.seed
    // Many small questions: looking for symmetry takes longer than it saves.
    settings.detectsSymmetry = false
    do throws(SolverError) {
      session = try SolverSession(elastic.model.program, options: settings)
    } catch {
      throw .solver(error.description)
    }
  }

  /// Whether `rules`, by place, can be kept together.
  ///
  /// - Parameter isCheapest: whether as little as possible must be broken.
  func keep(_ rules: Set<Int>, isCheapest: Bool = false) throws(PlanningError) -> Answer {
    do throws(SolverError) {
      for rule in rules.symmetricDifference(kept).sorted() {
        for term in elastic.breaches[rule] {
          let most = elastic.model.program.bounds(of: term.variable).upper
          try session.setBounds(of: term.variable, lower: 0, upper: rules.contains(rule) ? 0 : most)
        }
      }
      kept = rules
      let outcome = try session.solve(
        start: elastic.isExact ? .nothing : .lastSolution, timeLimit: time.left,
        nodeLimit: elastic.isExact ? Self.mostNodes : nil, relativeGap: isCheapest ? 0 : Self.relativeGap)
      // The objective cannot fall below 0, so the second is the first.
      if [.infeasible, .infeasibleOrUnbounded].contains(outcome.stopReason) { return .impossible }
      guard let solution = outcome.solution, !isCheapest || outcome.stopReason == .optimal else {
        return .unknown
      }
      let broken = elastic.breaches.indices.filter { rule in
        elastic.breaches[rule].contains { solution[$0.variable] > Self.leastBreach }
      }
      return .kept(breaking: Set(broken), solution)
    } catch {
      throw .solver(error.description)
    }
  }
}
