package import Diagnostics

/// Why a register does not do what it was asked to. Nothing has been changed.
package struct RegisterFailure: Error, Sendable {
  /// What kind of failure it is.
  package enum Kind: Sendable {
    /// The step may not be taken, or the register is not in order.
    case refused
    /// There is no such register or submission.
    case missing
    /// A document is not what it claims to be.
    case unreadable
    /// The register cannot be written, or somebody else is writing.
    case unwritable
  }

  /// What kind of failure it is.
  package let kind: Kind
  /// What was found.
  package let findings: [Finding]

  /// A failure.
  package init(_ kind: Kind, _ findings: [Finding]) {
    self.kind = kind
    self.findings = findings
  }

  /// A failure of one rule.
  package init(
    _ kind: Kind, _ rule: DiagnosticRule, at location: SourceLocation?, subject: String,
    _ arguments: [String: String] = [:]
  ) {
    self.init(kind, [Finding(rule, at: location, subject: subject, arguments)])
  }
}
