import ArgumentParser
import CurriculumPlanning

/// When a search ends, and what it may use.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("End the search after so many seconds.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "End the search when the need closed is proven to be within this share of the best.", valueName: "share"
    ))
  var gap = 0.02

  @Option(
    help: ArgumentHelp("Threads that search side by side; the program is the same.", valueName: "N"))
  var threads = 2

  @Option(help: ArgumentHelp("Seed of the solver.", valueName: "N"))
  var seed = 0

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be more than 0 seconds.")
    }
    guard gap >= 0, gap <= 1 else { throw ValidationError("--gap is a share from 0 to 1.") }
    guard (1...1024).contains(threads) else { throw ValidationError("--threads must be from 1 to 1024.") }
    guard (0...Int(Int32.max)).contains(seed) else {
      throw ValidationError("--seed must be from 0 to \(Int32.max).")
    }
  }

  /// How a planner is to search.
  func planOptions(_ formulation: Formulation = .phased) -> PlanOptions {
    PlanOptions(
      relativeGap: gap, timeLimit: timeLimit, threads: threads, seed: seed, formulation: formulation,
      tool: Version.tool)
  }
}
