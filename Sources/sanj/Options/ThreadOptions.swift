import ArgumentParser
import TrainingDocuments

/// With how many threads documents are read, and needs are computed.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Threads that read and compute (default: as many as the machine has).",
      discussion: "They change nothing but the time.", valueName: "N"))
  private var threads: WholeOption?

  /// How many are asked for.
  var count: Int? { threads?.value }

  func validate() throws { try threads?.expectThreads() }

  /// How a command reads that writes down what it read.
  var withDigests: ReadingOptions {
    var options = ReadingOptions()
    options.threads = count
    return options
  }

  /// How a command reads that writes no program, so that nobody asks for digests.
  var withoutDigests: ReadingOptions {
    var options = ReadingOptions()
    options.threads = count
    options.makesDigests = false
    return options
  }
}
