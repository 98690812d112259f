import TrainingModel

extension Policy {
  /// The first day of its year: of its first period.
  var firstDay: CalendarDate? { periods.first?.start }
}

extension ScoringRule {
  /// A rating of an earlier day is stale; `nil`: none is.
  func firstStaleDay(of policy: Policy?) -> Int? {
    staleAfter.flatMap { days in policy?.firstDay.map { $0.dayNumber - days } }
  }
}
