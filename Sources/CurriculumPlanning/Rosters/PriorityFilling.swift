import TrainingModel

/// Fills the seats of a cohort in the order of time: in each place those come first to whom the course is still of
/// use, in the order of precedence.
enum PriorityFilling {
  /// The seating; seats that nobody could be given stay open.
  static func fill(_ question: SeatingQuestion) -> Seating {
    var seating = Seating(question)
    for (place, seats) in question.places.enumerated() {
      let order = question.courses[seats.course].order
      for isSecondRound in [false, true] {
        for member in order {
          guard seating.open[place] > 0 else { break }
          guard seating.canSit(member, place) else { continue }
          let comesFirst =
            question.courses[seats.course].reasons[member]?.isDuty == true
            || seating.isOfUse(seats.course, to: member)
          if comesFirst || isSecondRound { seating.sit(member, place) }
        }
      }
    }
    return seating
  }
}

extension SeatReason {
  /// Whether a rule binds the person to the course.
  var isDuty: Bool { self == .onboarding || self == .mandatory }
}
