public import Diagnostics
public import TrainingDocuments
import TrainingModel
import XMLStreams

/// The scenarios that are at hand, by identity, and what is wrong with their documents.
public struct ScenarioLibrary: Sendable {
  /// The scenarios, by file.
  private var byFile: [String: Scenario] = [:]
  private var byID: [Identifier: Scenario] = [:]
  /// What was read besides the dossier.
  private(set) var inputs: [InputFile] = []
  /// Texts that are in no file, by the names that findings have for them.
  private(set) var texts: [String: [UInt8]] = [:]
  /// What is wrong with documents that were read besides the dossier.
  public private(set) var findings: [Finding] = []
  /// Whether a file could not be read at all as XML.
  public private(set) var hasUnreadableFiles = false

  /// The scenarios among the documents of a dossier.
  public init(_ source: DossierSource) {
    for document in source.smallDocuments where document.kind == .scenario {
      if let scenario = ScenarioDecoder.decode(document.root) { add(scenario, of: document.file) }
    }
  }

  /// The texts of what was read besides the dossier, and of files by their names.
  public var sourceTexts: SourceLines.Texts {
    let inputs = Dictionary(inputs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return { [texts] name, take in
      if let text = texts[name] {
        text.withUnsafeBytes { _ = take($0) }
      } else {
        inputs[name]?.readText(take)
      }
    }
  }

  /// All scenarios, by identity.
  public var scenarios: [Scenario] { byID.values.sorted { $0.id < $1.id } }

  private mutating func add(_ scenario: Scenario, of file: String) {
    if byFile[file] == nil { byFile[file] = scenario }
    if byID[scenario.id] == nil { byID[scenario.id] = scenario }
  }

  /// The scenario of a file, or else the one with that identity. A file that is no document of the dossier is read.
  ///
  /// - Returns: `nil` with the reason in `findings`.
  public mutating func scenario(named name: String) -> Scenario? {
    if let known = byFile[name] { return known }
    let document: XMLDocument
    let file = InputFile(name, as: name)
    do throws(XMLReadFailure) {
      document = try XMLReader.read(file)
    } catch {
      // What is no file may be an identity.
      if case .noSuchFile = error, let known = byID[Identifier(name)] { return known }
      let near = NearestNames.of(name, among: byID.keys.map(\.text))
      if case .noSuchFile = error, !near.isEmpty {
        findings.append(
          Finding(
            ScenarioRules.noSuchScenario, at: SourceLocation(file: name), subject: "file/\(name)",
            nearest: near, ["id": name]))
        return nil
      }
      if case .noSuchFile = error {} else { hasUnreadableFiles = true }
      findings.append(error.finding(in: name))
      return nil
    }
    inputs.append(file)
    return take(document)
  }

  /// The scenario in the bytes of a document, which findings call `name`.
  public mutating func scenario(in bytes: [UInt8], as name: String) -> Scenario? {
    texts[name] = bytes
    do throws(XMLReadFailure) {
      return take(try XMLReader.read(bytes: bytes, as: name))
    } catch {
      findings.append(error.finding(in: name))
      return nil
    }
  }

  private mutating func take(_ document: XMLDocument) -> Scenario? {
    findings += document.findings
    guard let root = document.root else {
      hasUnreadableFiles = true
      return nil
    }
    if root.name != DocumentKind.scenario.rawValue {
      findings.append(
        Finding(
          ScenarioRules.notAScenario, at: root.location, subject: "file/\(document.file)",
          ["file": document.file]))
    }
    guard !document.findings.hasErrors, let scenario = ScenarioDecoder.decode(root) else { return nil }
    add(scenario, of: document.file)
    return scenario
  }

  /// Scenarios with all that they extend, each once, in the order in which their changes are made.
  public func chain(of scenarios: [Scenario]) -> (scenarios: [Scenario], findings: [Finding]) {
    var chain: [Scenario] = []
    var findings: [Finding] = []
    for scenario in scenarios {
      var line = [scenario]
      while let id = line[line.count - 1].extends {
        let last = line[line.count - 1]
        if let start = line.firstIndex(where: { $0.id == id }) {
          let names = line[start...].map(\.id.text) + [id.text]
          findings.append(
            Finding(
              ScenarioRules.extendsItself, at: last.placeOfExtends, subject: "scenario/\(last.id)",
              ["chain": names.joined(separator: " → ")]))
          break
        }
        guard let next = byID[id] else {
          findings.append(
            Finding(
              ScenarioRules.unknownScenario, at: last.placeOfExtends, subject: "scenario/\(last.id)",
              nearest: NearestNames.of(id.text, among: byID.keys.filter { $0 != last.id }.map(\.text)),
              ["id": id.text]))
          break
        }
        line.append(next)
      }
      for scenario in line.reversed() where !chain.contains(where: { $0.digest == scenario.digest }) {
        chain.append(scenario)
      }
    }
    return (chain, findings)
  }
}
