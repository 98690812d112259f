import NeedsScoring
import Testing

@Suite struct GroupMeansTests {
  /// (30 · 2 + 10 · 4) / 40, where the mean of means would be 3.
  @Test func groupsWeighAsManyAsTheyAre() throws {
    let whole = try GroupMeans([GroupMean(mean: 2, people: 30), GroupMean(mean: 4, people: 10)])
    #expect(whole.mean == 2.5)
    #expect(whole.people == 40)
    #expect(whole.peopleWithout == 0)
    #expect(whole.coverage == 1)
  }

  @Test func groupsWithoutAMeanAreLeftOutAndCounted() throws {
    let whole = try GroupMeans([
      GroupMean(mean: 2, people: 30), GroupMean(mean: nil, people: 10), GroupMean(mean: 5, people: 0),
    ])
    #expect(whole.mean == 2)
    #expect(whole.people == 30)
    #expect(whole.peopleWithout == 10)
    #expect(whole.coverage == 0.75)
  }

  @Test func nobodyHasNoMean() throws {
    for groups in [[], [GroupMean(mean: 3, people: 0)], [GroupMean(total: 7, people: 0)]] {
      let whole = try GroupMeans(groups)
      #expect(whole.mean == nil)
      #expect(whole.people == 0)
      #expect(whole.coverage == 0)
    }
  }

  @Test func totalsAreSharedOutPerHead() throws {
    #expect(GroupMean(total: 90, people: 4).mean == 22.5)
    let whole = try GroupMeans([GroupMean(total: 90, people: 4), GroupMean(total: 10, people: 6)])
    #expect(whole.mean == 10)
  }

  @Test func equalMeansAreTheMeanExactlyAndOrderChangesNothing() throws {
    #expect(try GroupMeans([3, 49, 7].map { GroupMean(mean: 4.1, people: $0) }).mean == 4.1)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let groups = (0..<20).map { _ in
        GroupMean(
          mean: .random(in: 1...5, using: &generator), people: .random(in: 0...50, using: &generator))
      }
      let whole = try GroupMeans(groups)
      #expect(try GroupMeans(groups.shuffled(using: &generator)) == whole)
      let mean = try #require(whole.mean)
      #expect(mean >= 1 && mean <= 5)
    }
  }

  @Test func figuresThatCannotBeAreRefused() {
    #expect(throws: SurveyInputError.notFinite(position: 1)) {
      try GroupMeans([GroupMean(mean: 1, people: 1), GroupMean(mean: .nan, people: 1)])
    }
    #expect(throws: SurveyInputError.outsideScale(position: 0, value: 1e300)) {
      try GroupMeans([GroupMean(mean: 1e300, people: 1)])
    }
    #expect(throws: SurveyInputError.negativePeople(position: 0, people: -1)) {
      try GroupMeans([GroupMean(mean: 1, people: -1)])
    }
    #expect(throws: SurveyInputError.tooManyPeople) {
      try GroupMeans([GroupMean(mean: nil, people: .max)])
    }
  }

  @Test func tiesShareARankAndWhatIsMissingHasNone() {
    #expect(SharedRanks.descending([3, 5, nil, 3, .nan, 1]) == [2, 1, nil, 2, nil, 4])
    #expect(SharedRanks.descending([]).isEmpty)
    #expect(SharedRanks.descending([2, 2, 2]) == [1, 1, 1])
  }

  @Test func atThePrintedPrecisionOtherValuesTie() {
    #expect(SharedRanks.descending([4.3511, 4.3458, 4.3553]) == [2, 3, 1])
    #expect(SharedRanks.descending([4.3511, 4.3458, 4.3553], decimals: 2) == [2, 2, 1])
    #expect(SharedRanks.descending([1e300, 2, -2.5, -3], decimals: 99) == [1, 2, 3, 4])
    #expect(SharedRanks.descending([1.4, 1.2], decimals: -3) == [1, 1])
  }
}
