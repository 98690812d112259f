package import Diagnostics
package import TrainingModel
import XMLStreams

/// Makes the dossier of a case: the scenario of the case first, if scenarios are tried, then what is varied, as one
/// more scenario. Everything that is wrong with a changed dossier is found as with any other.
package struct CaseSource: Sendable {
  /// What findings name as the file of values that are varied.
  package static let file = "--vary"

  private let year: ScenarioBase
  private let scenarios: [String: Scenario]

  /// A source of cases of `year`.
  ///
  /// - Parameter scenarios: the scenarios that are tried, by the content of their choices.
  package init(_ year: ScenarioBase, scenarios: [String: Scenario]) {
    self.year = year
    self.scenarios = scenarios
  }

  /// The dossier of a case, or why there is none.
  package func dossier(of sweepCase: SweepCase) -> Result<Dossier, InvalidDocuments> {
    var year = year
    var applied: [Scenario] = []
    var changes: [XMLElement] = []
    for choice in sweepCase.choices {
      switch choice.change {
      case .scenario: if let scenario = scenarios[choice.content] { applied.append(scenario) }
      case .setting(let text): if let change = try? CommandLineChange.set(text) { changes.append(change) }
      }
    }
    if !changes.isEmpty {
      do throws(XMLWriteFailure) {
        let patch = try CommandLineChange.patch(changes, id: "sweep-\(sweepCase.number)")
        guard let varied = year.library.scenario(in: patch, as: Self.file) else {
          return .failure(InvalidDocuments(findings: year.library.findings))
        }
        applied.append(varied)
      } catch {
        return .failure(
          InvalidDocuments(findings: [
            Finding(SweepRules.unwritable, at: nil, subject: "sweep/\(sweepCase.number)")
          ]))
      }
    }
    let changed = year.dossier(applying: applied)
    return changed.errors.isEmpty
      ? .success(changed.dossier) : .failure(InvalidDocuments(findings: changed.errors))
  }
}
