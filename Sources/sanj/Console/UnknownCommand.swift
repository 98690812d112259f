import ArgumentParser
import Diagnostics
import Scenarios

/// A first word that is no command, or a second one that is no step of the register.
enum UnknownCommand {
  /// What to say of it; `nil` if arguments name a command, or begin with an option.
  static func words(for arguments: [String]) -> (en: String, fa: String)? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let commands = names(below: Sanj.self)
    guard commands.contains(first) else { return words(first, among: commands, of: "sanj") }
    guard first == RegisterCommand.configuration.commandName, arguments.count > 1,
      !arguments[1].hasPrefix("-")
    else { return nil }
    let steps = names(below: RegisterCommand.self)
    return steps.contains(arguments[1]) ? nil : words(arguments[1], among: steps, of: "sanj register")
  }

  private static func words(
    _ name: String, among names: [String], of parent: String
  ) -> (en: String, fa: String) {
    let sentence = (
      en: "there is no command '\(name.printable)'", fa: "فرمان «\(name.printable)» نیست"
    )
    guard let nearest = NearestNames.of(name, among: names).first else {
      return (
        sentence.en + "; '\(parent) --help' lists all of them",
        sentence.fa + "؛ `\(parent) --help` همه را فهرست می‌کند"
      )
    }
    return (sentence.en + "; was '\(nearest)' meant?", sentence.fa + "؛ آیا `\(nearest)` منظور بود؟")
  }

  private static func names(below command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
