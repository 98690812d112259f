import Diagnostics
import TrainingModel
import XMLStreams

/// What came of reading one file.
struct LoadedDocument: Sendable {
  /// The root without the rows of a bulk document; `nil` if the file is not well-formed.
  var root: XMLElement?
  /// What is wrong with it by the schema.
  var findings: [Finding] = []
  /// How many rows obey the schema.
  var rowCount = 0
  /// What rows there were, even if the document broke off; `nil` if none came.
  var bulkKind: DocumentKind?
  /// What else is known of its rows.
  var remainder = RowBatch.Remainder()
}
