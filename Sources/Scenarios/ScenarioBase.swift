public import Diagnostics
public import TrainingDocuments
public import TrainingModel
import XMLStreams

/// A dossier to which scenarios are applied: its files are read once, whatever is tried with them.
///
/// Of each scenario the small documents that it changes are written, validated and decoded again, people are a value
/// that is copied where somebody is appointed or moved, and all checks of a dossier run again. Everything is a value:
/// scenarios may be applied on several threads at once.
public struct ScenarioBase: Sendable {
  /// The documents.
  public let source: DossierSource
  /// The dossier without any scenario.
  public let base: DossierReading
  /// The scenarios at hand: those among the documents, and what was read besides.
  public var library: ScenarioLibrary

  /// A dossier that was loaded.
  public init(_ source: DossierSource) {
    self.source = source
    base = source.reading()
    library = ScenarioLibrary(source)
  }

  /// The dossier as it is after the changes of `scenarios` and of all that they extend, in order: of several scenarios
  /// that extend the same, its changes are made once.
  public func dossier(applying scenarios: [Scenario]) -> ChangedDossier {
    let (chain, faults) = library.chain(of: scenarios)
    var changes = DossierChanges()
    changes.findings = faults
    changes.inputs = library.inputs
    changes.texts = library.texts
    changes.scenarios = chain.map { InputDigest(document: $0.id, digest: $0.digest) }
    var editor = DossierEditor(source.smallDocuments)
    for scenario in chain {
      if scenario.changes.isEmpty, scenario.extends == nil {
        changes.findings.append(
          Finding(
            ScenarioRules.noChange, at: scenario.location, subject: "scenario/\(scenario.id)",
            ["id": scenario.id.text]))
      }
      for change in scenario.changes where !change.isOfPeople { editor.make(change) }
    }
    changes.findings += editor.findings
    for (file, root) in editor.changed {
      do throws(XMLReadFailure) {
        changes.documents[file] = try XMLReader.read(changed: root, of: file)
      } catch {
        changes.findings.append(error.finding(in: file))
      }
    }
    var reading = source.reading(with: changes)
    var inputs = editor.inputs
    if chain.contains(where: { $0.changes.contains(where: \.isOfPeople) }) {
      var people = PeopleEditor(reading.dossier)
      for scenario in chain {
        for change in scenario.changes {
          switch change.action {
          case .newManagers(let new): people.appoint(new, change, of: scenario)
          case .transfer(let transfer): people.transfer(transfer, change, of: scenario)
          case .patch, .scale: break
          }
        }
      }
      changes.findings += people.findings
      if people.hasChanged {
        changes.people = people.sorted
        changes.places = people.places
      }
      inputs += people.inputs
      reading = source.reading(with: changes)
    }
    return ChangedDossier(
      scenarios: chain, reading: reading, base: base, inputs: inputs, faults: changes.findings)
  }
}

/// A dossier with the changes of scenarios.
public struct ChangedDossier: Sendable {
  /// The scenarios whose changes it has, in the order in which they were made.
  public let scenarios: [Scenario]
  /// The dossier, with everything that is wrong with it. What is wrong with what a scenario has set, is at the place of
  /// the scenario.
  public let reading: DossierReading
  /// What has changed, in the order of the changes: documents first, then people.
  public let inputs: [InputChange]
  /// What is wrong with it that is not wrong without the scenarios, but for programs and rosters among the documents.
  public let newFindings: [Finding]

  /// - Parameter faults: what the changes themselves do wrong.
  init(
    scenarios: [Scenario], reading: DossierReading, base: DossierReading, inputs: [InputChange],
    faults: [Finding]
  ) {
    self.scenarios = scenarios
    self.reading = reading
    self.inputs = inputs
    let known = Set(base.findings.map { FindingKey($0) })
    // That earlier programs no longer fit is what the change is about.
    let results = Set(reading.files.filter { $0.kind?.isResult == true }.map(\.file))
    // What the checks say of changes that were made in part would only hide why they could not be made in full.
    let own = faults.contains { $0.rule.severity == .error } ? Set(faults.map { FindingKey($0) }) : nil
    newFindings = reading.findings.filter { finding in
      own?.contains(FindingKey(finding)) ?? true && !known.contains(FindingKey(finding))
        && !(finding.location.map { results.contains($0.file) } ?? false)
    }
  }

  private struct FindingKey: Hashable {
    let code: String
    let location: SourceLocation?
    let message: String

    init(_ finding: Finding) {
      code = finding.rule.code
      location = finding.location
      message = finding.message.en
    }
  }

  /// Errors that stand in the documents and not in a scenario, but come of the changes: the documents as they are do not
  /// have them.
  public var indirectErrors: [Finding] {
    let applied = Set(scenarios.map(\.location.file))
    return newFindings.filter { finding in
      finding.rule.severity == .error && !(finding.location.map { applied.contains($0.file) } ?? false)
    }
  }

  /// The dossier.
  public var dossier: Dossier { reading.dossier }

  /// What forbids planning: errors, but for those of programs, rosters and scenarios that are not applied.
  public var errors: [Finding] {
    let applied = Set(scenarios.map(\.location.file))
    let others = Set(
      reading.files.filter { $0.kind?.isPlannedFrom == false && !applied.contains($0.file) }.map(\.file))
    return reading.findings.filter { finding in
      finding.rule.severity == .error && !(finding.location.map { others.contains($0.file) } ?? false)
    }
  }
}

extension ScenarioChange {
  /// Whether it is of people, not of small documents.
  var isOfPeople: Bool {
    switch action {
    case .newManagers, .transfer: true
    case .patch, .scale: false
    }
  }
}
