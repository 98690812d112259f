import NeedsScoring
import Testing

@Suite struct BorichTests {
  /// Ī = 4.5, Ā = 2.5.
  @Test func theScoreIsMeanImportanceTimesMeanDiscrepancy() throws {
    #expect(Borich.score(try ratings([(5, 2), (5, 3), (4, 2), (4, 3), (1, nil), (nil, 1)])) == 9)
    #expect(Borich.score(meanImportance: 4.5, meanAbility: 2.5) == 9)
  }

  /// Borich weights each person's discrepancy with the group's importance: 3.5 · (−2 + 3 + 1 + 0) / 4.
  @Test func itIsTheMeanOfWeightedDiscrepanciesOfPersons() throws {
    let score = try #require(Borich.score(try ratings([(2, 4), (5, 2), (4, 3), (3, 3)])))
    let persons = [-2.0, 3, 1, 0].map { 3.5 * $0 }
    #expect(score == persons.reduce(0, +) / 4)
  }

  @Test func aSurplusIsNegativeAndEqualRatingsAreZero() throws {
    #expect(Borich.score(try ratings([(3, 5), (3, 5)])) == -6)
    let equal = try #require(Borich.score(try ratings([(4, 4), (4, 4)])))
    #expect(equal == 0)
    #expect(equal.sign == .plus)
  }

  @Test func onOneToFiveItRangesFromMinusSixAndAQuarterToTwenty() throws {
    #expect(Borich.range(on: .oneToFive) == -6.25...20)
    #expect(Borich.score(try ratings([(5, 1), (5, 1)])) == 20)
    #expect(Borich.score(try ratings([(2, 5), (3, 5)])) == -6.25)
    // One person who answers in whole levels cannot reach it.
    #expect(Borich.score(try ratings([(2, 5)])) == -6)
    #expect(Borich.score(try ratings([(3, 5)])) == -6)
  }

  /// Every survey of up to four people on scales of whole levels stays in the range, and both ends are met.
  @Test(arguments: [(0, 4), (1, 5), (1, 4), (1, 2), (3, 5), (0, 1), (1, 7)])
  func theRangeHoldsForEveryScaleAndIsTight(_ ends: (Int, Int)) throws {
    let scale = try RatingScale(minimum: Double(ends.0), maximum: Double(ends.1))
    let range = Borich.range(on: scale)
    var lowest = Double.infinity
    var highest = -Double.infinity
    // The score depends on the sums only, and every sum between n·min and n·max is possible.
    for people in 1...4 {
      for importance in people * ends.0...people * ends.1 {
        for ability in people * ends.0...people * ends.1 {
          func levels(_ sum: Int) -> [Double] {
            let (each, more) = (sum - people * ends.0).quotientAndRemainder(dividingBy: people)
            return (0..<people).map { Double(ends.0 + each + ($0 < more ? 1 : 0)) }
          }
          let paired = try PairedRatings(
            zip(levels(importance), levels(ability)).map { PairedRating(importance: $0, ability: $1) },
            scale: scale)
          let score = try #require(Borich.score(paired))
          #expect(range.contains(score))
          lowest = min(lowest, score)
          highest = max(highest, score)
        }
      }
    }
    #expect(lowest == range.lowerBound)
    #expect(highest == range.upperBound)
  }

  /// Required 4, current 1, 3 and 5: mean gap 1, though the shortfalls alone are 4/3.
  @Test func theVariantForDossiersWeighsTheMeanGap() throws {
    let paired = try ratings([(4, 1), (4, 3), (4, 5), (4, nil)])
    #expect(try Borich.weightedDiscrepancy(paired, weight: 3) == 3)
    #expect(try Borich.weightedDiscrepancy(paired, weight: 0) == 0)
    #expect(try Borich.weightedDiscrepancy(try ratings([(4, nil)]), weight: 3) == nil)
    #expect(throws: SurveyInputError.notFinite(position: 0)) {
      try Borich.weightedDiscrepancy(paired, weight: .nan)
    }
    #expect(throws: SurveyInputError.outsideScale(position: 0, value: -1)) {
      try Borich.weightedDiscrepancy(paired, weight: -1)
    }
  }
}
