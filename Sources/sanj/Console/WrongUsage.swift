import ArgumentParser
import Diagnostics

/// What is wrong with a command line, in the language that it asks for.
///
/// Options are validated before the command is whole, so the language is looked for in the arguments themselves.
enum WrongUsage {
  /// The language of messages about the arguments: that of `--lang`, or else of the locale.
  static var language: Language { language(of: Array(CommandLine.arguments.dropFirst())) }

  /// The language that arguments ask for; the last counts, as it does for the parser.
  static func language(of arguments: [String]) -> Language {
    let options = arguments.prefix { $0 != "--" }
    var language: Language?
    for (index, argument) in options.enumerated() {
      if argument == "--lang", index + 1 < options.count {
        language = Language(rawValue: options[index + 1]) ?? language
      } else if argument.hasPrefix("--lang=") {
        language = Language(rawValue: String(argument.dropFirst(7))) ?? language
      }
    }
    return language ?? Environment.language
  }

  /// An error of usage.
  static func error(_ en: String, _ fa: String) -> ValidationError {
    ValidationError(language == .fa ? PersianDigits.inSentence(fa) : en)
  }

  /// What to do if the parser took a number below zero for an option; `nil` if that is not what is wrong.
  static func hint(for message: String, _ arguments: [String]) -> (en: String, fa: String)? {
    guard message.hasPrefix("Missing value for '--") || message.hasPrefix("Unknown option '-") else {
      return nil
    }
    for (option, value) in zip(arguments, arguments.dropFirst()) where option.hasPrefix("--") {
      guard value.hasPrefix("-"), value.unicodeScalars.dropFirst().first.map(isDigit) == true else {
        continue
      }
      return (
        "a value that begins with - is joined to its option: \(option)=\(value)".printable,
        "مقداری را که با - آغاز می‌شود به گزینه‌اش بچسبانید: `\(option)=\(value)`".printable
      )
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber || scalar == "."
  }
}
