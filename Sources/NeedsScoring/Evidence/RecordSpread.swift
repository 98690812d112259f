import TrainingModel

extension PeopleTable {
  /// The ratings of a person or cohort in a competency, oldest first. The table is sorted.
  func ratings(
    of person: IdentifierPool.Code, in competency: IdentifierPool.Code
  ) -> ArraySlice<RatingRow> {
    let key = RatingRow.needKey(subject: person, competency: competency)
    let start = ratings.partitioningIndex { $0.needKey >= key }
    let end = ratings[start...].partitioningIndex { $0.needKey > key }
    return ratings[start..<end]
  }
}

/// On which levels the people of a record are taken to stand: the ratings combined as for a person, deviation and
/// respondents those of the latest.
struct RecordSpread {
  /// The mean, in thousandths.
  let mean: Int
  /// The standard deviation.
  let deviation: Rating
  /// People on each whole level of the scale.
  let people: [Int]

  init(
    _ ratings: ArraySlice<RatingRow>, of record: CohortRecord, in table: PeopleTable,
    on slot: LevelLayout.Slot,
    _ current: CurrentLevel, _ sources: CurrentLevel.Sources
  ) {
    let figures = ratings.last.flatMap { table.figures(of: $0) }
    mean = current.combine(ratings, sources, lowest: slot.lowest) ?? 0
    deviation = figures?.deviation ?? Rating(units: 0)
    people = LevelSpread.people(
      min(figures?.respondents ?? record.headcount, record.headcount), mean: Rating(units: mean),
      deviation: deviation, lowest: slot.lowest, highest: slot.highest)
  }
}
