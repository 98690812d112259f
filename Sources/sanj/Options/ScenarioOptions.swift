import ArgumentParser
import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel
import XMLStreams

/// What is to be other than the documents say.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("scenario"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Scenarios: files, or identities of scenarios among the documents. Each is compared with the base by itself.",
      valueName: "scenario"))
  var scenarios: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Change one value: XPATH=VALUE; or multiply all that is selected: XPATH*=NUMBER. May be repeated.",
      valueName: "change"))
  var settings: [String] = []

  @Option(
    name: .customLong("add-new-managers"), parsing: .singleValue,
    help: ArgumentHelp(
      "Appoint so many people to a managerial role: ROLE=COUNT, or ROLE@ORGANIZATION=COUNT. May be repeated.",
      valueName: "people"))
  var newManagers: [String] = []

  @Flag(help: "Compose the scenarios in the order given instead of comparing each by itself.")
  var together = false

  @Option(
    help: ArgumentHelp(
      "Write the changes of --set and --add-new-managers as a scenario, whole or not at all.",
      valueName: "file"))
  var save: String?

  func validate() throws {
    if save != nil, settings.isEmpty, newManagers.isEmpty {
      throw WrongUsage.error(
        "--save needs --set or --add-new-managers.", "‏--save به --set یا --add-new-managers نیاز دارد.")
    }
    try OutputName.expect(save, of: "--save")
    if save?.isEmpty == true {
      throw WrongUsage.error("--save needs the name of a file.", "‏--save به نام فایل نیاز دارد.")
    }
    if scenarios.contains("") {
      throw WrongUsage.error("--scenario needs the name of a file.", "‏--scenario به نام فایل نیاز دارد.")
    }
    if together, scenarios.count < 2 {
      throw WrongUsage.error(
        "--together needs two scenarios or more.", "‏--together به دو سناریو یا بیشتر نیاز دارد.")
    }
  }

  /// Whether anything is to be other than the documents say.
  var isAsked: Bool { !scenarios.isEmpty || !settings.isEmpty || !newManagers.isEmpty }

  /// What findings call the changes of the command line.
  private static let commandLine = "--set"

  /// The compositions that are asked for, each with its scenarios in order.
  func cases(_ base: inout ScenarioBase) throws(CommandFailure) -> [[Scenario]] {
    var named: [Scenario] = []
    for name in scenarios {
      guard let scenario = base.library.scenario(named: name) else { throw failure(base.library) }
      named.append(scenario)
    }
    var cases = together ? [named] : named.map { [$0] }
    let changes = try changesOfCommandLine()
    guard !changes.isEmpty else {
      if cases.isEmpty { throw CommandFailure(.usage, Phrase.whatIfNothingAsked.pair) }
      return cases
    }
    let bytes = try patch(changes, id: identity, extends: nil)
    guard let scenario = base.library.scenario(in: bytes, as: Self.commandLine) else {
      throw failure(base.library)
    }
    cases = cases.isEmpty ? [[scenario]] : cases.map { $0 + [scenario] }
    return cases
  }

  /// Writes the changes of the command line to a file.
  func saveChanges(_ output: OutputOptions) throws(CommandFailure) {
    guard let save else { return }
    let bytes = try patch(
      try changesOfCommandLine(), id: identity, extends: nil)
    try OutputFile.write(bytes, to: save)
    if !output.quiet {
      Console.note(Phrase.whatIfSaved.filled(in: output.language, ["file": save.printable]))
    }
  }

  /// The identity of the scenario: the name of the file in which it is saved, without what an identity cannot have.
  private var identity: String {
    guard let save else { return CommandLineChange.unnamed }
    var name = save.split(separator: "/").last.map(String.init) ?? save
    for ending in [".xml"] where name.lowercased().hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count))
    }
    let id = String(
      String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(64)))
    return id.isEmpty ? CommandLineChange.unnamed : id
  }

  private func changesOfCommandLine() throws(CommandFailure) -> [XMLElement] {
    var changes: [XMLElement] = []
    for text in settings {
      do throws(CommandLineChange.Fault) {
        changes.append(try CommandLineChange.set(text))
      } catch {
        throw CommandFailure(.usage, Self.words(of: error, in: text))
      }
    }
    for text in newManagers {
      do throws(CommandLineChange.Fault) {
        changes.append(try CommandLineChange.newManagers(text))
      } catch {
        throw CommandFailure(.usage, Phrase.words(.whatIfBadManagers, ["text": text.printable]))
      }
    }
    return changes
  }

  /// What is wrong with a text of `--set`.
  private static func words(of fault: CommandLineChange.Fault, in text: String) -> (en: String, fa: String) {
    let arguments = ["text": text.printable]
    switch fault {
    case .noValue:
      let isWhole = !text.hasPrefix("=") && !text.isEmpty
      return Phrase.words(isWhole ? .whatIfNoValue : .whatIfBadSet, arguments)
    case .notClosed: return Phrase.words(.whatIfNotClosed, arguments)
    case .noNumber: return Phrase.words(.whatIfNoFactor, arguments)
    case .comma(let decimal): return TypedOption.commaWords(text, decimal)
    }
  }

  private func patch(
    _ changes: [XMLElement], id: String, extends base: String?
  ) throws(CommandFailure) -> [UInt8] {
    do throws(XMLWriteFailure) {
      return try CommandLineChange.patch(changes, id: id, extends: base)
    } catch {
      throw CommandFailure(.usage, Phrase.words(.whatIfUnwritable, ["reason": "\(error)"]))
    }
  }

  private func failure(_ library: ScenarioLibrary) -> CommandFailure {
    let missing = [XMLRules.noSuchFile.code, ScenarioRules.noSuchScenario.code]
    let isMissing = library.findings.allSatisfy { missing.contains($0.rule.code) }
    return CommandFailure(
      isMissing ? .noInput : library.hasUnreadableFiles ? .unreadable : .no, findings: library.findings,
      texts: library.sourceTexts)
  }
}
