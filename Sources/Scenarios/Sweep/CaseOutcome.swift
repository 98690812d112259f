package import Diagnostics

/// What became of a case.
package enum CaseOutcome: Sendable {
  /// A program was made.
  case planned(CaseFigures)
  /// There is none; the findings say why.
  case failed([Finding])

  /// The figures, if there is a program.
  package var figures: CaseFigures? {
    guard case .planned(let figures) = self else { return nil }
    return figures
  }

  /// Why there is no program; empty if there is one.
  package var findings: [Finding] {
    guard case .failed(let findings) = self else { return [] }
    return findings
  }
}
