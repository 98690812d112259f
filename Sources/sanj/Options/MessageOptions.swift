import ArgumentParser
import Diagnostics

/// In which language and how much is said: options that every command has, whatever forms its data have.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of reports and messages (default: of the locale).",
      discussion: "Without it: fa if LC_ALL, LC_MESSAGES or LANG begins with fa, otherwise en."))
  var lang: Language?

  @Flag(help: "Print no messages but errors.")
  var quiet = false

  @Flag(help: "Print warnings and notices in full.")
  var verbose = false

  /// The language that was asked for, or that of the locale.
  var language: Language { lang ?? Environment.language }

  func validate() throws {
    if quiet, verbose {
      throw WrongUsage.error(
        "--quiet and --verbose contradict each other.", "‏--quiet و --verbose با هم ناسازگارند.")
    }
  }
}

/// Options of output, of any forms.
protocol ShownOutput {
  /// In which language and how much is said.
  var messages: MessageOptions { get }
}

extension ShownOutput {
  /// The language that was asked for, or that of the locale.
  var language: Language { messages.language }
  /// Whether nothing is said but errors.
  var quiet: Bool { messages.quiet }
  /// Whether warnings and notices are said in full.
  var verbose: Bool { messages.verbose }
}
