import ArgumentParser
import TrainingDocuments

/// With how many threads documents are read.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Threads that read documents (default: as many as the machine has).",
      discussion: "They make reading faster and change nothing else.", valueName: "N"))
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
