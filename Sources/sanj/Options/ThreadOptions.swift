import ArgumentParser
import TrainingDocuments

/// With how many threads documents are read.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Threads that read documents (default: as many as the machine has).",
      discussion: "They make reading faster and change nothing else.", valueName: "N"))
  var threads: Int?

  func validate() throws {
    guard (1...1024).contains(threads ?? 1) else {
      throw WrongUsage.error("--threads must be from 1 to 1024.", "‏--threads باید از 1 تا 1024 باشد.")
    }
  }

  /// How a command reads that writes down what it read.
  var withDigests: ReadingOptions {
    var options = ReadingOptions()
    options.threads = threads
    return options
  }

  /// How a command reads that writes no program, so that nobody asks for digests.
  var withoutDigests: ReadingOptions {
    var options = ReadingOptions()
    options.threads = threads
    options.makesDigests = false
    return options
  }
}
