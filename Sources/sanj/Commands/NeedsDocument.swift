import Diagnostics
import NeedsScoring
import Reports
import TrainingDocuments
import TrainingModel
import XMLStreams

/// The XML of needs, from which a program can be planned without the ratings.
struct NeedsDocument {
  /// The file to which it is written, if to any.
  let file: String?
  let output: OutputOptions

  /// Whether anybody asked for it.
  var isWanted: Bool { file != nil || output.format == .xml }

  /// Says before the work what would forbid the document in the end.
  func expectWritable(of dossier: Dossier) throws(CommandFailure) {
    guard isWanted else { return }
    if dossier.policy == nil {
      throw CommandFailure(.no, findings: [Finding(ScoringDiagnostics.noPolicy, at: nil, subject: "dossier")])
    }
    guard let file else { return }
    try OutputFile.expectWritable(file)
    try OutputFile.expectNone(of: dossier.documents.map(\.location.file), at: file)
  }

  /// The bytes of the document, written to the file if there is one; none if nobody asked for them.
  func make(
    _ assessment: NeedsAssessment, _ evidence: NeedsEvidence, of dossier: Dossier
  ) throws(CommandFailure) -> [UInt8] {
    guard isWanted, let policy = dossier.policy else { return [] }
    let provenance = Provenance(
      tool: Version.tool.name, version: Version.tool.version, policy: policy.id,
      inputs: dossier.inputs)
    let bytes: [UInt8]
    do throws(UnwritableDocument) {
      bytes = try NeedsEncoder.encode(
        assessment.document(
          policy: policy, provenance: provenance, certainties: evidence.certainties(of: assessment)))
    } catch {
      throw CommandFailure(
        .defect,
        (
          Phrase.needsUnwritable.filled(in: .en, ["reason": "\(error)"]),
          Phrase.needsUnwritable.filled(in: .fa, ["reason": "\(error)"])
        ))
    }
    guard let file else { return bytes }
    try OutputFile.write(bytes, to: file)
    if !output.quiet {
      Console.note(Phrase.needsWritten.filled(in: output.language, ["file": file.printable]))
    }
    return bytes
  }
}
