package import TrainingModel

/// One step in the life of a submission: who did what, and when. Entries are never changed or removed.
package struct RegisterEntry: Sendable, Equatable {
  /// What was done.
  package enum Action: String, Sendable, CaseIterable {
    /// A program came in.
    case received
    /// It was reviewed.
    case reviewed
    /// The municipality answered the review.
    case responded
    /// The program was approved, as a whole or but for what is held back.
    case approved
    /// The approved program was sent back for execution.
    case notified
  }

  /// A document that belongs to the step; its bytes lie in the folder `documents`.
  package struct Document: Sendable, Equatable {
    /// What it is.
    package enum Role: String, Sendable {
      case program, review, response, ruling
      /// The list of the files that were sent, with their digests.
      case digests
      /// What a program came with, or a review was made from: needs, people, prices, rules.
      case input
    }

    /// What it is.
    package var role: Role
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    package var digest: String
    /// How many bytes it has.
    package var bytes: Int
    /// The identity of an input.
    package var id: Identifier?
    /// SHA-256 of what an input says, as reviews name it.
    package var content: String?
  }

  /// The submission.
  package var submission: SubmissionName
  /// Its place in the history, from 1.
  package var sequence: Int
  /// When.
  package var at: Moment
  /// Who.
  package var by: String
  /// What.
  package var action: Action
  /// The round of review to which the step belongs.
  package var round: Int
  /// The program, by its identity.
  package var program: Identifier?
  /// SHA-256 of what the program says, as reviews name it.
  package var content: String?
  /// The review, by its identity.
  package var review: Identifier?
  /// What followed from the review.
  package var verdict: Verdict?
  /// How many objections stand that must be corrected.
  package var openMusts: Int?
  /// The last day for the municipality's answer.
  package var answerBy: CalendarDate?
  /// Offerings that are held back.
  package var held: [OfferingKey] = []
  /// Why the program was approved in spite of the review.
  package var override: String?
  /// The documents.
  package var documents: [Document] = []
  /// Hash of the entry before; zeros before the first.
  package var previous: String
  /// SHA-256 of the entry as it is written, without this.
  package var hash: String

  /// The document of a role, if there is one.
  package func document(_ role: Document.Role) -> Document? { documents.first { $0.role == role } }
}
