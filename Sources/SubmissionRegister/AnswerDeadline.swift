import Diagnostics
package import TrainingModel

/// The last day for a municipality's answer to a review.
package enum AnswerDeadline {
  /// How many days after a review its answer may be due at most: a program is for one year.
  static let mostDays = 366

  /// Says no to a day that lies before that of the review, or far behind it.
  ///
  /// - Parameter file: The review.
  package static func expect(
    _ deadline: CalendarDate, of review: Review, in file: String
  ) throws(RegisterFailure) {
    let days = deadline.dayNumber - review.asOf.dayNumber
    guard days < 0 || days > mostDays else { return }
    throw RegisterFailure(
      .refused, days < 0 ? RegisterRules.deadlinePassed : RegisterRules.deadlineFar,
      at: SourceLocation(file: file), subject: "review/\(review.id)",
      ["deadline": deadline.iso, "day": review.asOf.iso])
  }
}
