import TrainingModel
import XMLStreams

/// `evaluation`: what courses achieved in a year.
enum EvaluationDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {}
}
