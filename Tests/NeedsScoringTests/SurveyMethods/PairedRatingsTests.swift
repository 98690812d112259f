import NeedsScoring
import Testing

/// Pairs of importance and ability on 1–5, `nil` where one was not answered.
func ratings(_ pairs: [(Double?, Double?)]) throws -> PairedRatings {
  try PairedRatings(pairs.map { PairedRating(importance: $0.0, ability: $0.1) }, scale: .oneToFive)
}

@Suite struct PairedRatingsTests {
  @Test func onlyCompletePairsCountAndTheOthersAreCounted() throws {
    let paired = try ratings([(5, 2), (4, nil), (nil, 1), (nil, nil), (3, 4)])
    #expect(paired.people == 2)
    #expect(paired.incomplete == 3)
    #expect(paired.respondents == 5)
    #expect(paired.meanImportance == 4)
    #expect(paired.meanAbility == 3)
    #expect(paired.meanDiscrepancy == 1)
  }

  @Test func peopleWhoAnswerAlikeAreOnePairOfSeveral() throws {
    let bundled = try PairedRatings(
      [
        PairedRating(importance: 3, ability: 4), PairedRating(importance: 5, ability: 2, people: 3),
        PairedRating(importance: 1, ability: 1, people: 0),
        PairedRating(importance: nil, ability: 2, people: 2),
      ], scale: .oneToFive)
    let single = try ratings([(5, 2), (nil, 2), (5, 2), (3, 4), (nil, 2), (5, 2)])
    #expect(bundled == single)
    #expect(bundled.pairs.map(\.people) == [1, 3])
    #expect(bundled.pairs.map(\.importance) == [3, 5])
    #expect(bundled.meanImportance == 4.5)
    #expect(bundled.incomplete == 2)
  }

  @Test func withoutCompletePairsThereIsNoMean() throws {
    for paired in [try ratings([]), try ratings([(nil, 3), (4, nil)])] {
      #expect(paired.people == 0)
      #expect(paired.meanImportance == nil)
      #expect(paired.meanAbility == nil)
      #expect(paired.meanDiscrepancy == nil)
      #expect(Borich.score(paired) == nil)
      #expect(RankedDiscrepancy(paired) == nil)
    }
  }

  /// 0.1 · 3 / 3 is not 0.1 when it is summed plainly.
  @Test func theMeanOfEqualRatingsIsThatRatingExactly() throws {
    let scale = try RatingScale(minimum: 0, maximum: 1)
    for people in [1, 3, 7, 49, 1_000_003] {
      let paired = try PairedRatings(
        [PairedRating(importance: 0.1, ability: 0.7, people: people)], scale: scale)
      #expect(paired.meanImportance == 0.1)
      #expect(paired.meanAbility == 0.7)
    }
  }

  @Test func zeroHasNoSign() throws {
    let scale = try RatingScale(minimum: -0.0, maximum: 1)
    let signed = try PairedRatings([PairedRating(importance: -0.0, ability: 0.5)], scale: scale)
    #expect(signed.meanImportance?.sign == .plus)
    #expect(signed.scale.minimum.sign == .plus)
    #expect(Borich.score(signed)?.sign == .plus)
  }

  @Test func theOrderOfRespondentsChangesNoBit() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let pairs = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        PairedRating(
          importance: Bool.random(using: &generator) ? .random(in: 1...5, using: &generator) : 3,
          ability: Int.random(in: 0..<5, using: &generator) == 0
            ? nil : .random(in: 1...5, using: &generator),
          people: .random(in: 0...4, using: &generator))
      }
      let first = try PairedRatings(pairs, scale: .oneToFive)
      let second = try PairedRatings(pairs.shuffled(using: &generator), scale: .oneToFive)
      #expect(first == second)
      #expect(Borich.score(first) == Borich.score(second))
      #expect(RankedDiscrepancy(first) == RankedDiscrepancy(second))
    }
  }

  @Test func ratingsThatAreNoNumbersAreRefused() {
    for level in [Double.nan, .infinity, -.infinity] {
      #expect(throws: SurveyInputError.notFinite(position: 1)) { try ratings([(1, 1), (level, 2)]) }
      #expect(throws: SurveyInputError.notFinite(position: 1)) { try ratings([(1, 1), (2, level)]) }
      // Also in pairs that are not complete.
      #expect(throws: SurveyInputError.notFinite(position: 0)) { try ratings([(nil, level)]) }
    }
  }

  @Test func ratingsOutsideTheScaleAreRefused() {
    #expect(throws: SurveyInputError.outsideScale(position: 0, value: 0.999)) { try ratings([(0.999, 2)]) }
    #expect(throws: SurveyInputError.outsideScale(position: 2, value: 5.001)) {
      try ratings([(1, 2), (5, 5), (nil, 5.001)])
    }
  }

  @Test func countsOfPeopleThatCannotBeAreRefused() {
    #expect(throws: SurveyInputError.negativePeople(position: 0, people: -1)) {
      try PairedRatings([PairedRating(importance: 1, ability: 1, people: -1)], scale: .oneToFive)
    }
    #expect(throws: SurveyInputError.tooManyPeople) {
      try PairedRatings(
        [
          PairedRating(importance: 1, ability: 1),
          PairedRating(importance: nil, ability: 1, people: RatingScale.mostPeople),
        ], scale: .oneToFive)
    }
    #expect(throws: SurveyInputError.tooManyPeople) {
      try PairedRatings([PairedRating(importance: 1, ability: 1, people: .max)], scale: .oneToFive)
    }
  }

  @Test func scalesThatAreNoneAreRefused() throws {
    let ends: [(Double, Double)] = [
      (1, 1), (5, 1), (-1, 5), (.nan, 5), (1, .nan), (1, .infinity), (0, RatingScale.greatestLevel + 1),
    ]
    for (minimum, maximum) in ends {
      #expect(throws: SurveyInputError.invalidScale) { try RatingScale(minimum: minimum, maximum: maximum) }
    }
    #expect(try RatingScale(minimum: 1, maximum: 5) == .oneToFive)
    #expect(RatingScale.oneToFive.midpoint == 3)
  }
}
