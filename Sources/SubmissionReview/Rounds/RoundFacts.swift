package import Diagnostics
package import TrainingModel

/// What became of the round before: what the rules of rounds read.
package struct RoundFacts: Sendable {
  /// An objection of the round before, and what became of it.
  package struct Trace: Sendable {
    /// The objection as it stood then.
    package let objection: Objection
    /// How it stands now.
    package let state: Objection.State
    /// What the municipality answered.
    package let answer: Response.Answer?
    /// What the reviewer decided on the answer.
    package let decision: Ruling.Decision?
    /// Where it is found now, if it is.
    package let location: SourceLocation?
  }

  /// The review of the round before.
  package let previous: Review
  /// What the municipality answered.
  package let response: Response?
  /// What became of each objection that stood, in the order of that review.
  package let traces: [Trace]
  /// What was changed.
  package let differences: [ProgramDifference]
  /// Where things have gone.
  package let mapping: RoundMapping
  /// Days for the answer, if the policy says so.
  package let answerWithinDays: Int?
}
