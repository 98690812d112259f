import ArgumentParser
import CurriculumPlanning

/// When a search ends, and what it may use.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("End the search after so many seconds.", valueName: "seconds"))
  var timeLimit: TypedOption?

  @Option(
    help: ArgumentHelp(
      "End the search when the need closed is proven to be within this share of the best.", valueName: "share"
    ))
  var gap: TypedOption = 0.02

  @Option(
    help: ArgumentHelp("Threads that search side by side; the program is the same.", valueName: "N"))
  var threads = 2

  @Option(help: ArgumentHelp("Seed of the solver.", valueName: "N"))
  var seed = 0

  func validate() throws {
    try timeLimit.expectTimeLimit()
    try gap.expectGap()
    guard (1...1024).contains(threads) else {
      throw WrongUsage.error("--threads must be from 1 to 1024.", "‏--threads باید از 1 تا 1024 باشد.")
    }
    guard (0...Int(Int32.max)).contains(seed) else {
      throw WrongUsage.error(
        "--seed must be from 0 to \(Int32.max).", "‏--seed باید از 0 تا \(Int32.max) باشد.")
    }
  }

  /// How a planner is to search.
  func planOptions(_ formulation: Formulation = .phased) -> PlanOptions {
    PlanOptions(
      relativeGap: gap.value, timeLimit: timeLimit?.value, threads: threads, seed: seed,
      formulation: formulation,
      tool: Version.tool)
  }
}
