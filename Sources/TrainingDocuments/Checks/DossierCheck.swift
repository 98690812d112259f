import Diagnostics
import TrainingModel

/// One idea of what a sound dossier is: the rules that it can break and the search for what breaks them.
protocol DossierCheck: SendableMetatype {
  /// The rules whose findings this check reports.
  static var rules: [DiagnosticRule] { get }

  /// Kinds of documents that must have been decoded without loss, because the check concludes something from
  /// what is absent from them. If part of such a document cannot be read, the check waits.
  static var needs: Set<DocumentKind> { get }

  /// All that breaks the rules outside of rows; a check whose rules are applied while documents are decoded
  /// finds nothing here.
  static func findings(in contents: DossierContents) -> [Finding]

  /// Reports the rows of bulk documents that break the rules.
  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings)

  /// What looks at ratings one person after the other, on several threads; `nil` if there is nothing to look for.
  static func ratingInspection(of contents: DossierContents) -> RatingInspection?
}

extension DossierCheck {
  static var needs: Set<DocumentKind> { [] }
  static func findings(in contents: DossierContents) -> [Finding] { [] }
  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {}
  static func ratingInspection(of contents: DossierContents) -> RatingInspection? { nil }
}
