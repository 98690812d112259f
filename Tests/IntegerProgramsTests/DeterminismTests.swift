import IntegerPrograms
import Testing

@Suite("The same again, on any thread")
struct DeterminismTests {
  @Test("Twice in a row, the same values, bound and nodes", arguments: [1, 2])
  func twice(threads: Int) throws {
    var options = SolverOptions()
    options.threads = threads
    options.seed = 42
    for seed in 0..<2 as Range<UInt64> {
      let program = marketSplit(seed: seed, items: 20, markets: 3)
      let first = try SolverSession(program, options: options).solve(nodeLimit: 150)
      let second = try SolverSession(program, options: options).solve(nodeLimit: 150)
      #expect(first.solution == second.solution)
      #expect(first.bound == second.bound)
      #expect(first.nodes == second.nodes)
      #expect(first.stopReason == second.stopReason)
    }
  }

  @Test("Sessions with other numbers of threads follow each other on one thread")
  func threadCounts() throws {
    let program = marketSplit(seed: 3, items: 12, markets: 2)
    let expected = try SolverSession(program).solve().solution?.objective
    var sessions: [SolverSession] = []
    for threads in [2, 1, 3, 2] {
      var options = SolverOptions()
      options.threads = threads
      sessions.append(try SolverSession(program, options: options))
    }
    for session in sessions + sessions.reversed() {
      #expect(agree(try session.solve(start: .nothing).solution?.objective, expected))
    }
  }

  @Test("Many sessions at once, in different tasks, find what they find alone")
  func concurrently() async throws {
    let programs = (0..<8 as Range<UInt64>).map { marketSplit(seed: $0, items: 12, markets: 2) }
    var alone: [Solution?] = []
    for program in programs { alone.append(try SolverSession(program).solve().solution) }
    let together = try await withThrowingTaskGroup(of: (Int, Solution?).self) { group in
      for (index, program) in programs.enumerated() {
        group.addTask {
          var options = SolverOptions()
          options.threads = index % 3 == 2 ? 2 : 1
          let session = try SolverSession(program, options: options)
          return (index, try session.solve().solution)
        }
      }
      return try await group.reduce(into: [Solution?](repeating: nil, count: programs.count)) {
        $0[$1.0] = $1.1
      }
    }
    for index in programs.indices {
      if index % 3 == 2 {
        #expect(agree(together[index]?.objective, alone[index]?.objective))
      } else {
        #expect(together[index] == alone[index])
      }
    }
  }
}
