import Diagnostics
import Foundation
import Testing
import TrainingDocuments
import TrainingModel

@testable import Scenarios

/// The small town of the examples, to which scenarios are applied.
struct Trial {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/first-steps").path

  var base: ScenarioBase

  init() throws {
    base = ScenarioBase(try DossierSource.load(paths: [Self.folder]))
    #expect(base.base.findings.filter { $0.rule.severity == .error }.isEmpty)
  }

  /// A scenario with these changes; each stands on a line of its own, the first on line 2.
  static func document(_ changes: [String], id: String = "trial", attributes: String = "") -> String {
    "<scenario xmlns=\"urn:sanj:1\" id=\"\(id)\"\(attributes)>\n\(changes.joined(separator: "\n"))\n</scenario>\n"
  }

  mutating func made(
    _ changes: String..., id: String = "trial", attributes: String = ""
  ) throws -> Scenario {
    let scenario = base.library.scenario(
      in: Array(Self.document(changes, id: id, attributes: attributes).utf8), as: "\(id).xml")
    return try #require(scenario)
  }

  /// The dossier after these changes.
  mutating func apply(_ changes: String...) throws -> ChangedDossier {
    let text = Self.document(changes)
    let scenario = base.library.scenario(in: Array(text.utf8), as: "trial.xml")
    #expect(base.library.findings.map(\.message.en) == [])
    return base.dossier(applying: [try #require(scenario)])
  }

  /// Codes and lines of what is wrong with a changed dossier that was not wrong before.
  static func faults(of changed: ChangedDossier) -> [String] {
    changed.newFindings.map { finding in
      let place = finding.location.map { "\($0.file.split(separator: "/").last ?? ""):\($0.line)" } ?? "-"
      return "\(finding.rule.code) \(place)"
    }
  }
}
