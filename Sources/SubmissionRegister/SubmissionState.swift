package import TrainingModel

/// Where a submission stands: what its entries come to, and what may come next.
package struct SubmissionState: Sendable, Equatable {
  /// The last step that was taken.
  package private(set) var stage: RegisterEntry.Action
  /// When it was taken.
  package private(set) var since: Moment
  /// How many reviews there have been.
  package private(set) var reviews = 0
  /// The program that came in last.
  package private(set) var program: RegisterEntry
  /// The last review.
  package private(set) var review: RegisterEntry?
  /// The approval.
  package private(set) var approval: RegisterEntry?

  /// Where a submission stands after its first entry; `nil` if it cannot be the first.
  package init?(_ first: RegisterEntry) {
    guard first.action == .received, first.round == 1 else { return nil }
    stage = .received
    since = first.at
    program = first
  }

  /// The steps that may be taken first.
  package static let first: [RegisterEntry.Action] = [.received]

  /// The steps that may come next, in the order of a submission's life.
  package var next: [RegisterEntry.Action] {
    switch stage {
    // A program may be replaced before anybody has reviewed it; an answer may come after the program that it explains.
    case .received: reviews > 0 && !isAnswered ? [.received, .reviewed, .responded] : [.received, .reviewed]
    case .reviewed: [.received, .responded, .approved]
    case .responded: [.received, .reviewed]
    case .approved: [.notified]
    case .notified: []
    }
  }

  /// Whether the last review has been answered.
  package private(set) var isAnswered = false

  /// The last day for the answer to the last review, as long as an answer is awaited.
  package var answerBy: CalendarDate? {
    switch stage {
    case .approved, .notified: nil
    case .received, .reviewed, .responded: review?.answerBy
    }
  }

  /// The round to which a step belongs that is taken now: what comes in belongs to the review that it leads to.
  package func round(of action: RegisterEntry.Action) -> Int {
    switch action {
    case .received, .reviewed: reviews + 1
    case .responded, .approved, .notified: reviews
    }
  }

  /// Takes a step; whether it may be taken.
  package mutating func take(_ entry: RegisterEntry) -> Bool {
    guard next.contains(entry.action), entry.round == round(of: entry.action) else { return false }
    switch entry.action {
    case .received: program = entry
    case .reviewed:
      review = entry
      reviews += 1
      isAnswered = false
    case .responded: isAnswered = true
    case .approved: approval = entry
    case .notified: break
    }
    stage = entry.action
    since = entry.at
    return true
  }
}
