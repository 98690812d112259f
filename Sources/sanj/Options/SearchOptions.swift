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
  private var threads: WholeOption = 2

  @Option(help: ArgumentHelp("Seed of the solver.", valueName: "N"))
  private var seed: WholeOption = 0

  /// How many threads are asked for.
  var threadCount: Int { threads.value }
  /// The seed that is asked for.
  var seedNumber: Int { seed.value }

  func validate() throws {
    try timeLimit.expectTimeLimit()
    try gap.expectGap()
    try threads.expectThreads()
    try seed.expectSeed()
  }

  /// How a planner is to search.
  func planOptions(_ formulation: Formulation = .phased) -> PlanOptions {
    PlanOptions(
      relativeGap: gap.value, timeLimit: timeLimit?.value, threads: threadCount, seed: seedNumber,
      formulation: formulation,
      tool: Version.tool)
  }
}
