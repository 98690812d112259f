import CurriculumPlanning
import Diagnostics
import Foundation
import Synchronization
import Testing
import TrainingDocuments
import TrainingModel

@testable import Scenarios

@Suite struct SweepTests {
  private static let year: ScenarioBase? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../examples/first-steps").standardized.path
    return (try? DossierSource.load(paths: [folder])).map { ScenarioBase($0) }
  }()

  private let year: ScenarioBase
  private let grid: SweepGrid
  private let total: Int

  init() throws {
    year = try #require(Self.year)
    grid = try SweepGrid([
      SweepAxis("//budget/@amount=40000000,110000000"), SweepAxis("//hours/@maximum=12,24"),
    ])
    total = try #require(grid.count)
  }

  /// A folder that is gone when the test ends.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanj-sweep-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private static let refused = DiagnosticRule(
    "TST001", .error, message: ("refused", "رد"), hint: ("h", "ر"), reason: ("r", "د"))

  /// Counts the cases that are made; refuses the one of that number.
  private func sweep(
    _ store: SweepStore? = nil, start: Program? = nil, refusing: ClosedRange<Int> = -1 ... -1,
    gap: Double = 0.02,
    calls: Counter = Counter()
  ) -> Sweep {
    let cases = CaseSource(year, scenarios: [:])
    let options = PlanOptions(relativeGap: gap)
    return Sweep(grid, of: year.base.dossier, start: start, options: options, store: store) { sweepCase in
      calls.count.add(1, ordering: .relaxed)
      guard !refusing.contains(sweepCase.number) else {
        return .failure(InvalidDocuments(findings: [Finding(Self.refused, at: nil, subject: "x")]))
      }
      return cases.dossier(of: sweepCase)
    }
  }

  private final class Counter: Sendable {
    let count = Atomic(0)
    var value: Int { count.load(ordering: .relaxed) }
  }

  private func bytes(_ result: SweepResult) -> [[UInt8]] {
    result.rows.map { KeptCase.bytes(of: $0.outcome) }
  }

  @Test func everyCaseHasItsProgramWhoeverEndsFirst() throws {
    let one = try sweep().run(total, threads: 1)
    let four = try sweep().run(total, threads: 4)
    #expect(one.rows.map(\.sweepCase.number) == Array(0...total))
    #expect(bytes(one) == bytes(four))
    #expect(one.unfinished == 0 && four.unfinished == 0 && one.remarks.isEmpty)
    let figures = one.rows.compactMap(\.outcome.figures)
    #expect(figures.count == total + 1)
    // Case 4 is as the base is, and its program is the base's.
    #expect(figures.map(\.budget) == [110, 40, 40, 110, 110].map { $0 * 1_000_000 })
    #expect(figures[4].needClosed == figures[0].needClosed && figures[4].touched == 0)
    #expect(figures[2].needClosed < figures[4].needClosed && figures[3].needClosed < figures[4].needClosed)
    #expect(figures.allSatisfy { $0.cost <= $0.budget ?? 0 && $0.trainedAtLeast > 0 })
  }

  @Test func whatIsKeptIsNotPlannedAgain() throws {
    try withFolder { folder in
      let calls = Counter()
      let first = try sweep(try SweepStore(folder), calls: calls).run(total, threads: 2)
      #expect(calls.value == total)
      let again = try sweep(try SweepStore(folder), calls: calls).run(total, threads: 2)
      #expect(calls.value == total)
      #expect(bytes(first) == bytes(again))
      #expect(bytes(try sweep(try SweepStore(folder)).gathered(total)) == bytes(first))
      // Another gap is another question.
      _ = try sweep(try SweepStore(folder), gap: 0.01, calls: calls).run(total, threads: 2)
      #expect(calls.value == 2 * total)
    }
  }

  @Test func shardsGatherToTheWhole() throws {
    let whole = try sweep().run(total, threads: 2)
    try withFolder { folder in
      for index in [3, 1, 2] {
        let shard = try #require(SweepShard(index, of: 3))
        #expect(throws: SweepError.self) { try sweep(try SweepStore(folder)).gathered(total) }
        let part = try sweep(try SweepStore(folder)).run(total, shard: shard, threads: 2)
        #expect(part.rows.map(\.sweepCase.number) == [0, index, index + 3].filter { $0 <= total })
      }
      #expect(bytes(try sweep(try SweepStore(folder)).gathered(total)) == bytes(whole))
    }
  }

  @Test func whatIsMissingIsNamed() throws {
    try withFolder { folder in
      let shard = try #require(SweepShard(2, of: 3))
      _ = try sweep(try SweepStore(folder)).run(total, shard: shard, threads: 1)
      do {
        _ = try sweep(try SweepStore(folder)).gathered(total)
        Issue.record("gathered what is not there")
      } catch {
        guard case .incomplete(let findings) = error as? SweepError else { throw error }
        #expect(findings.map(\.message.en) == ["Not there to gather: 3 of 5 cases (1, 3, 4)."])
      }
    }
  }

  @Test func aDamagedCaseIsPlannedAgain() throws {
    try withFolder { folder in
      let whole = try sweep(try SweepStore(folder)).run(total, threads: 2)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(files.filter { $0.hasSuffix(".case") }.count == total + 1)
      #expect(files.filter { $0.hasSuffix(".xml") }.count == 1 && files.count == total + 2)
      for file in files {
        let url = URL(filePath: folder).appending(path: file)
        try Data(try Data(contentsOf: url).dropLast(20)).write(to: url)
      }
      let again = try sweep(try SweepStore(folder)).run(total, threads: 2)
      #expect(bytes(again) == bytes(whole))
      #expect(again.remarks.map(\.rule.code) == ["SWP003"])
      #expect(
        again.remarks.map(\.message.en) == ["Kept cases that are not whole, and so count for nothing: 5."])
      #expect(try sweep(try SweepStore(folder)).run(total, threads: 2).remarks.isEmpty)
    }
  }

  @Test func whatFailsStandsApartAndIsKept() throws {
    try withFolder { folder in
      let result = try sweep(try SweepStore(folder), refusing: 4...4).run(total, threads: 2)
      #expect(result.failures.map(\.sweepCase.number) == [4])
      #expect(result.failures.first?.outcome.findings.map(\.rule.code) == ["TST001"])
      #expect(!result.hasDefects && result.unfinished == 0)
      #expect(bytes(try sweep(try SweepStore(folder)).gathered(total)) == bytes(result))
    }
  }

  @Test func whereEveryCaseIsWrongTheBaseIsNotPlanned() throws {
    try withFolder { folder in
      let alone = try sweep(refusing: 1...total).run(total, threads: 2)
      #expect(alone.rows.map(\.sweepCase.number) == Array(1...total))
      #expect(alone.failures.count == total && alone.unfinished == 0 && !alone.hasDefects)
      #expect(alone.remarks.map(\.rule.code) == ["SWP007"])
      let kept = try sweep(try SweepStore(folder), refusing: 1...total).run(total, threads: 2)
      #expect(bytes(kept) == bytes(alone))
      #expect(bytes(try sweep(try SweepStore(folder), refusing: 1...total).gathered(total)) == bytes(alone))
      // A base that is there already changes nothing of what is shown.
      let base = try #require(SweepShard("0/2"))
      let part = try sweep(try SweepStore(folder), refusing: 1...total).run(total, shard: base, threads: 1)
      #expect(part.rows.map(\.sweepCase.number) == [0] && part.remarks.isEmpty)
      let gathered = try sweep(try SweepStore(folder), refusing: 1...total).gathered(total)
      #expect(bytes(gathered) == bytes(alone) && gathered.remarks.map(\.rule.code) == ["SWP007"])
    }
  }

  @Test func whereAllOfAPartIsWrongItsBaseIsNotPlanned() throws {
    try withFolder { folder in
      let whole = try sweep(refusing: 1...2).run(total, threads: 2)
      let calls = Counter()
      for index in [1, 2] {
        let shard = try #require(SweepShard(index, of: total / 2))
        let part = try sweep(try SweepStore(folder), refusing: 1...2, calls: calls).run(
          total, shard: shard, threads: 1)
        #expect(part.rows.first?.sweepCase.number == 0)
      }
      #expect(bytes(try sweep(try SweepStore(folder), refusing: 1...2).gathered(total)) == bytes(whole))
    }
  }

  @Test func oneGoodCaseSufficesForTheBase() throws {
    let calls = Counter()
    let result = try sweep(refusing: 2...total, calls: calls).run(total, threads: 1)
    #expect(result.rows.map(\.sweepCase.number) == Array(0...total) && result.remarks.isEmpty)
    // None is made twice.
    #expect(calls.value == total)
  }

  @Test func stoppingKeepsWhatIsFinished() throws {
    try withFolder { folder in
      let calls = Counter()
      let seen = Counter()
      let part = try sweep(try SweepStore(folder), calls: calls).run(
        total, threads: 1, progress: { seen.count.store($0.finished, ordering: .relaxed) },
        shouldStop: { seen.value >= 3 })
      #expect(part.rows.count == 3 && part.unfinished == total - 2)
      #expect(calls.value == 2)
      let whole = try sweep(try SweepStore(folder), calls: calls).run(total, threads: 1)
      #expect(calls.value == total && whole.unfinished == 0)
    }
  }

  @Test func progressCountsEveryCaseOnce() throws {
    let all = Mutex<[SweepProgress]>([])
    _ = try sweep(refusing: 2...2).run(
      total, threads: 3, progress: { step in all.withLock { $0.append(step) } })
    let steps = all.withLock { $0 }
    #expect(steps.map(\.finished) == Array(1...total + 1))
    #expect(steps.last?.failed == 1 && steps.last?.secondsLeft == 0)
    #expect(steps.allSatisfy { $0.total == total + 1 && $0.kept == 0 })
  }

  @Test func aProgramThatIsGivenIsTheStart() throws {
    let program = try Planner(options: PlanOptions()).plan(year.base.dossier).program
    let given = try sweep(start: program).run(total, threads: 2)
    let planned = try sweep().run(total, threads: 2)
    #expect(
      given.rows.map { $0.outcome.figures?.needClosed } == planned.rows.map { $0.outcome.figures?.needClosed }
    )
    #expect(given.rows.first?.outcome.figures?.touched == 0)
  }
}
