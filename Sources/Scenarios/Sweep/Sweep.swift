package import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingDocuments
package import TrainingModel

/// Plans many cases of one dossier, several at a time, each on one thread.
///
/// Every case begins at the program of the base, never at that of another case, so nothing depends on which case
/// ends first, how many run at once, or how they are dealt out to shards.
package struct Sweep: Sendable {
  /// Makes the dossier of a case.
  package typealias Source = @Sendable (SweepCase) -> Made
  /// The dossier of a case, or what is wrong with it.
  package typealias Made = Result<Dossier, InvalidDocuments>

  let grid: SweepGrid
  private let base: Dossier
  let start: Program?
  private let startDigest: String?
  private let options: PlanOptions
  let store: SweepStore?
  let source: Source

  /// A sweep.
  ///
  /// - Parameters:
  ///   - base: the documents as they are.
  ///   - start: the program of the base, if it need not be planned.
  ///   - options: how each case is searched for; threads, repairs and continuity are the sweep's own.
  ///   - store: where finished cases are kept.
  ///   - source: makes the dossier of a case, on any thread.
  package init(
    _ grid: SweepGrid, of base: Dossier, start: Program? = nil, options: PlanOptions, store: SweepStore?,
    source: @escaping Source
  ) {
    self.grid = grid
    self.base = base
    self.start = start
    startDigest = start.map { program in
      sha256((try? ProgramEncoder.encode(program)) ?? Array("\(program)".utf8))
    }
    var options = options
    options.threads = 1
    options.findsRepairs = false
    options.findsHotSpots = false
    options.continuity = .none
    self.options = options
    self.store = store
    self.source = source
  }

  func key(_ sweepCase: SweepCase) -> CaseKey {
    CaseKey(sweepCase, documents: base.documents, start: startDigest, options: options)
  }

  // MARK: Gathering

  /// The result from kept cases alone.
  ///
  /// - Parameter total: cases of the grid.
  /// - Throws: `SweepError.incomplete` if a case is missing: a sweep is shown whole or not at all.
  package func gathered(_ total: Int) throws(SweepError) -> SweepResult {
    var rows: [SweepResult.Row] = []
    var missing: [Int] = []
    for number in 0...total {
      let sweepCase = grid.sweepCase(number)
      if let outcome = store?.outcome(of: key(sweepCase)) {
        rows.append(.init(sweepCase: sweepCase, outcome: outcome))
      } else {
        missing.append(number)
      }
    }
    guard missing.isEmpty || missing == [0] && isAllWrong(rows) else {
      let named = missing.prefix(Self.mostNamed).map { "\($0)" }
      let isCut = missing.count > named.count
      let arguments = ["count": "\(missing.count)", "all": "\(total + 1)"]
      let finding = Finding(
        SweepRules.notGathered, at: nil, subject: "sweep",
        english: arguments.merging(["cases": named.joined(separator: ", ") + (isCut ? ", …" : "")]) { $1 },
        persian: arguments.merging(["cases": named.joined(separator: "، ") + (isCut ? "، …" : "")]) { $1 })
      throw .incomplete([finding] + remarks(baseFailed: false))
    }
    return result(rows, shard: nil, unfinished: 0, hasDefects: false)
  }

  /// Missing cases that are named; of the rest only the number is said.
  private static let mostNamed = 20

  // MARK: Running

  /// Plans the cases that are not kept yet.
  ///
  /// - Parameters:
  ///   - total: cases of the grid.
  ///   - shard: the part to do; `nil`: all.
  ///   - threads: how many cases are planned at once.
  ///   - progress: called now and then, on any thread, one call at a time.
  ///   - shouldStop: asked now and then, on any thread; `true` ends the sweep with the cases finished so far.
  package func run(
    _ total: Int, shard: SweepShard? = nil, threads: Int,
    progress: @escaping @Sendable (SweepProgress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(SweepError) -> SweepResult {
    let part = shard ?? .whole
    let count = part.cases(of: total)
    let looked = look(at: part, count, shouldStop)
    let board = Board(total: looked.isAllWrong ? count : count + 1, progress)
    var base: (planned: Planned, program: Program?)?
    if !looked.isAllWrong {
      base = try baseCase(board, threads: threads, shouldStop)
      if base == nil { return result([], shard: shard, unfinished: count + 1, hasDefects: false) }
    }
    let program = base?.program

    SharedWork.perform(count, threads: threads) { index in
      guard !board.isFailed, !shouldStop() else { return }
      // From the last one on: values mostly rise, and what has more money takes longer. Begun last, it would be the only
      // one at work at the end.
      let sweepCase = grid.sweepCase(part.number(at: count - 1 - index))
      let key = key(sweepCase)
      if let kept = store?.outcome(of: key) { return board.note(kept, of: sweepCase, wasKept: true) }
      let known = looked.made[sweepCase.number]
      guard let planned = plan(sweepCase, made: known, from: program, shouldStop) else { return }
      board.note(planned, key, in: store, of: sweepCase)
    }
    if let failure = board.failure { throw .store(failure) }
    let rows = board.rows
    let first = base.map { SweepResult.Row(sweepCase: grid.sweepCase(0), outcome: $0.planned.outcome) }
    return result(
      [first].compactMap { $0 } + rows, shard: shard, unfinished: count - rows.count,
      hasDefects: base?.planned.isDefect == true || board.hasDefects)
  }

  private func result(
    _ rows: [SweepResult.Row], shard: SweepShard?, unfinished: Int, hasDefects: Bool
  ) -> SweepResult {
    // A base that was kept by another run is nothing to compare with either: the same is shown with it and without.
    let isAllWrong = unfinished == 0 && isAllWrong(rows)
    let rows = isAllWrong ? rows.filter { $0.sweepCase.number > 0 } : rows
    let baseFailed = rows.first.map { $0.sweepCase.number == 0 && $0.outcome.figures == nil } ?? false
    return SweepResult(
      grid: grid, shard: shard, rows: rows, unfinished: unfinished, hasDefects: hasDefects,
      remarks: remarks(baseFailed: baseFailed, isAllWrong: isAllWrong))
  }

  private func remarks(baseFailed: Bool, isAllWrong: Bool = false) -> [Finding] {
    var remarks: [Finding] = []
    if isAllWrong { remarks.append(Finding(SweepRules.allWrong, at: nil, subject: "sweep")) }
    if baseFailed { remarks.append(Finding(SweepRules.notWholeBase, at: nil, subject: "sweep/0")) }
    if let count = store?.unusableFiles, count > 0 {
      remarks.append(Finding(SweepRules.keptUnusable, at: nil, subject: "sweep", ["count": "\(count)"]))
    }
    return remarks
  }

  // MARK: One case

  /// What became of a case, and whether it may be kept.
  struct Planned: Sendable {
    let outcome: CaseOutcome
    var isDefect = false
    var program: Program?
  }

  /// The base: kept, given, or planned; `nil` if the search was stopped.
  private func baseCase(
    _ board: Board, threads: Int, _ shouldStop: @escaping @Sendable () -> Bool
  ) throws(SweepError) -> (planned: Planned, program: Program?)? {
    let sweepCase = grid.sweepCase(0)
    let key = key(sweepCase)
    if let kept = store?.outcome(of: key) {
      // Figures without their program are no start for the others.
      let program = start ?? store?.program(of: key)
      if program != nil || kept.figures == nil {
        board.count(kept, wasKept: true)
        return (Planned(outcome: kept), program)
      }
    }
    // Nothing else runs beside it, and the planner finds the same on one thread and on two.
    let given = start.flatMap { figures(of: $0) }
    guard let planned = given ?? plan(sweepCase, from: nil, threads: min(2, threads), shouldStop) else {
      return nil
    }
    if let store, !planned.isDefect {
      do throws(SweepStoreError) {
        // The program first: a kept case is then never without it.
        if start == nil, let program = planned.program, let bytes = try? ProgramEncoder.encode(program) {
          try store.keep(bytes, of: key)
        }
        try store.keep(planned.outcome, as: key)
      } catch {
        throw .store(error)
      }
    }
    board.count(planned.outcome, wasKept: false)
    return (planned, start ?? planned.program)
  }

  /// The figures of the program that was given for the base; `nil` without a policy.
  private func figures(of program: Program) -> Planned? {
    guard let policy = base.policy else { return nil }
    do throws(NeedsScoringError) {
      let needs = try NeedsAssessment(base, threads: 1)
      var figures = CaseFigures(program, needs: needs, policy: policy, organizations: base.organizations)
      (figures.kept, figures.touched) = (figures.offerings, 0)
      return Planned(outcome: .planned(figures), program: program)
    } catch {
      return Planned(outcome: .failed([error.finding(method: policy.scoring.method.rawValue)]))
    }
  }

  /// Plans a case; `nil` if the search was stopped: what it has by then depends on the moment.
  private func plan(
    _ sweepCase: SweepCase, made: Made? = nil, from start: Program?, threads: Int = 1,
    _ shouldStop: @escaping @Sendable () -> Bool
  ) -> Planned? {
    let dossier: Dossier
    switch sweepCase.number == 0 ? .success(base) : made ?? source(sweepCase) {
    case .success(let made): dossier = made
    case .failure(let invalid): return Planned(outcome: .failed(invalid.findings))
    }
    var options = options
    options.continuity.base = start
    options.threads = threads
    do throws(PlanningError) {
      let plan = try Planner(options: options).plan(dossier, shouldStop: shouldStop)
      // Whatever was cut short, in whichever phase, is not the result of this case.
      guard plan.stop != .interrupted, !shouldStop(), let policy = dossier.policy else { return nil }
      var figures = CaseFigures(
        plan.program, needs: plan.needs, policy: policy, organizations: dossier.organizations)
      figures.kept = sweepCase.number == 0 ? figures.offerings : plan.changes?.kept.count
      figures.touched = sweepCase.number == 0 ? 0 : plan.changes?.touched
      return Planned(outcome: .planned(figures), program: plan.program)
    } catch {
      return failure(error, of: sweepCase)
    }
  }

  private func failure(_ error: PlanningError, of sweepCase: SweepCase) -> Planned? {
    let subject = "sweep/\(sweepCase.number)"
    func defect(_ english: String, _ persian: String) -> Planned {
      Planned(
        outcome: .failed([
          Finding(
            SweepRules.defect, at: nil, subject: subject, english: ["reason": english],
            persian: ["reason": persian])
        ]), isDefect: true)
    }
    switch error {
    case .unusable(let findings), .infeasible(let findings), .conflicting(let findings, _):
      return Planned(outcome: .failed(findings))
    case .timeLimitBeforeAnyPlan:
      return Planned(outcome: .failed([Finding(SweepRules.noTime, at: nil, subject: subject)]))
    case .interruptedBeforeAnyPlan: return nil
    case .solver(let reason): return defect(reason, reason)
    case .rejected(let reasons): return defect(reasons.joined(in: .en), reasons.joined(in: .fa))
    }
  }
}
