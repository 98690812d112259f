import CurriculumPlanning
import Diagnostics
import Reports
import Scenarios
import TrainingDocuments
import TrainingModel
import XMLStreams

extension WhatIfCommand {
  /// The changed dossiers, free of errors.
  func changed(
    _ cases: [[Scenario]], _ scenarios: ScenarioBase
  ) throws(CommandFailure) -> [ChangedDossier] {
    let dossiers = cases.map { scenarios.dossier(applying: $0) }
    for dossier in dossiers {
      guard dossier.errors.isEmpty else {
        if !dossier.indirectErrors.isEmpty, !output.quiet {
          let names = dossier.scenarios.map(\.id.text.printable).joined(
            separator: output.language == .fa ? "، " : ", ")
          Console.note(Phrase.whatIfIndirect.filled(in: output.language, ["scenarios": names]))
        }
        throw CommandFailure(
          .no,
          findings: dossier.newFindings.filter { finding in
            finding.rule.severity == .error || output.verbose
          }, documents: dossier.reading.files.count, texts: dossier.reading.texts)
      }
      let remarks = dossier.newFindings
      if output.verbose {
        Console.show(remarks, language: output.language, texts: dossier.reading.texts)
      } else if !output.quiet, FindingTotals(remarks).warnings > 0 {
        let counts = FindingTotals(remarks).counts(in: output.language)
        Console.note(Phrase.summaryOfWarnings.filled(in: output.language, ["totals": counts]))
      }
    }
    return dossiers
  }

  /// The scenario as the document of its changes.
  func printPatch(_ dossiers: [ChangedDossier]) throws(CommandFailure) {
    guard dossiers.count == 1 else { throw CommandFailure(.usage, Phrase.whatIfSeveralPatches.pair) }
    let bytes: [UInt8]
    do throws(XMLWriteFailure) {
      bytes = try Scenario.patch(of: dossiers[0].scenarios)
    } catch {
      throw CommandFailure(.defect, Phrase.words(.whatIfUnwritable, ["reason": "\(error)"]))
    }
    try Console.print(String(decoding: bytes, as: UTF8.self))
  }
}
