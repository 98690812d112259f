import Diagnostics

/// Why a command has no result.
struct CommandFailure: Error {
  /// What the process answers.
  let status: Answer
  /// What was found.
  let findings: [Finding]
  /// The sentence for people where it is not a finding.
  let message: (en: String, fa: String)?
  /// How many documents were read; `nil` if none were.
  let documents: Int?
  /// The texts of these documents.
  let texts: SourceLines.Texts

  /// Findings that forbid going on.
  init(
    _ status: Answer, findings: [Finding], documents: Int? = nil,
    texts: @escaping SourceLines.Texts = SourceLines.files
  ) {
    self.status = status
    self.texts = texts
    self.findings = findings
    self.documents = documents
    message = nil
  }

  /// A sentence.
  init(_ status: Answer, _ message: (en: String, fa: String)) {
    self.status = status
    self.message = message
    findings = []
    documents = nil
    texts = SourceLines.files
  }
}
