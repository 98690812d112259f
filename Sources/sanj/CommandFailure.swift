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

  /// Findings that forbid going on.
  init(_ status: Answer, findings: [Finding], documents: Int? = nil) {
    self.status = status
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
  }
}
