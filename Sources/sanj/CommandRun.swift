import ArgumentParser
import Diagnostics

/// One run of the command line, from arguments to exit code.
enum CommandRun {
  /// Runs the command that `arguments` name.
  static func code(of arguments: [String]) -> Answer {
    do {
      var command = try Sanj.parseAsRoot(arguments)
      guard let answering = command as? any AnsweringCommand else {
        // Help, and whatever else the parser answers itself.
        try command.run()
        return .yes
      }
      return try answer(of: answering)
    } catch {
      return report(error, arguments)
    }
  }

  private static func answer(of command: some AnsweringCommand) throws -> Answer {
    do throws(CommandFailure) {
      return try command.answer()
    } catch {
      Console.report(error, language: command.output.language, isQuiet: command.output.quiet)
      return error.status
    }
  }

  /// Help and version are asked for and go to standard output; the rest is wrong usage.
  private static func report(_ error: any Error, _ arguments: [String]) -> Answer {
    let code = Sanj.exitCode(for: error)
    guard code.rawValue != ExitCode.success.rawValue else {
      do throws(CommandFailure) {
        try Console.print(Sanj.fullMessage(for: error) + "\n")
        return .yes
      } catch {
        Console.report(error, language: Environment.language)
        return error.status
      }
    }
    guard code.rawValue == Answer.usage.rawValue else {
      Console.note("error: \(Sanj.message(for: error))")
      return .defect
    }
    if let words = UnknownCommand.words(for: arguments) {
      let language = WrongUsage.language
      Console.note("\(Severity.error.word(in: language)): \(language == .fa ? words.fa : words.en)")
      return .usage
    }
    let english = Sanj.message(for: error)
    let translated = WrongUsage.language == .fa ? ParserWords.persian(of: english) : nil
    let message = translated ?? english
    let full = Sanj.fullMessage(for: error)
    // The parser's own layout is "Error: …", then "Usage: …" and where to find help.
    let usage = full.split(separator: "\n", omittingEmptySubsequences: false).drop {
      !$0.hasPrefix("Usage: ")
    }
    // Ours are in the language that was asked for, the parser's are English unless they are known.
    let isOurs = message.unicodeScalars.contains { ("\u{0600}"..."\u{06FF}").contains($0) }
    Console.note("\(Severity.error.word(in: isOurs ? .fa : .en)): \(message)")
    if let hint = WrongUsage.hint(for: english, arguments) {
      Console.note(WrongUsage.language == .fa ? "راهنما: \(hint.fa)" : "hint: \(hint.en)")
    }
    for line in usage where !line.isEmpty {
      Console.note(line.hasPrefix("Usage: ") ? "usage: " + line.dropFirst(7) : String(line))
    }
    return .usage
  }
}

/// A command of Sanj: it answers with an exit code or says why it cannot.
protocol AnsweringCommand: ParsableCommand {
  associatedtype Output: ShownOutput
  /// How results are shown.
  var output: Output { get }
  /// Does the work.
  func answer() throws(CommandFailure) -> Answer
}
