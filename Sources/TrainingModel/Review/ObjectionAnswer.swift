public import Diagnostics

/// What the municipality answered to an objection, and what the reviewer made of it.
public struct ObjectionAnswer: Sendable, Hashable {
  /// What the reviewer decided on an answer.
  public struct Decision: Sendable, Hashable {
    /// Whether the answer is accepted.
    public var isAccepted: Bool
    /// Why.
    public var argument: LocalizedText

    /// A decision.
    public init(isAccepted: Bool, argument: LocalizedText) {
      self.isAccepted = isAccepted
      self.argument = argument
    }
  }

  /// What is answered.
  public var kind: AnswerKind
  /// The municipality's argument.
  public var argument: LocalizedText
  /// On what it rests.
  public var evidence: [Evidence]
  /// What the reviewer decided, if he or she has.
  public var decision: Decision?

  /// An answer.
  public init(
    kind: AnswerKind, argument: LocalizedText = LocalizedText(), evidence: [Evidence] = [],
    decision: Decision? = nil
  ) {
    self.kind = kind
    self.argument = argument
    self.evidence = evidence
    self.decision = decision
  }
}
