package import Diagnostics
package import TrainingModel

/// A way to mend an objection that has not been tried yet.
package struct RepairIdea: Sendable {
  /// What is done, in both languages.
  package let message: LocalizedText
  /// The changes, to be made together.
  package let changes: [ProgramChange]

  /// An idea.
  package init(en: String, fa: String, _ changes: [ProgramChange]) {
    message = LocalizedText(en: en, fa: fa)
    self.changes = changes
  }
}
