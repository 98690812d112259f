import NeedsScoring
import Testing
import TrainingModel

@Suite struct SurveyRankingTests {
  /// Means of the answered: b 3, a 3, d 4, c 2; c was answered by one of ten.
  private let items = [
    SurveyItem(id: "b", counts: [1, 0, 0, 0, 1], missing: 2),
    SurveyItem(id: "a", counts: [0, 0, 4], missing: 0),
    SurveyItem(id: "d", counts: [0, 0, 0, 1, 0], missing: 3),
    SurveyItem(id: "c", counts: [0, 1, 0, 0, 0], missing: 9),
    SurveyItem(id: "e", counts: [0, 0, 0, 0, 0], missing: 4),
    SurveyItem(id: "f", counts: [0, 0, 0, 0, 0], missing: 0),
  ].map { $0.counts.count == 3 ? SurveyItem(id: $0.id, counts: $0.counts + [0, 0], missing: 0) : $0 }

  private func text(_ ranking: SurveyRanking) -> [String] {
    ranking.rows.map { "\($0.rank) \($0.item.id) \($0.score) \($0.answered)" }
  }

  @Test func itemsAreRankedByTheMeanOfWhatWasAnswered() throws {
    let ranking = try SurveyRanking(items, by: .mean(lowest: 1), missing: .excluded)
    #expect(text(ranking) == ["1 d 4.0 1", "2 a 3.0 4", "2 b 3.0 2", "4 c 2.0 1"])
    #expect(ranking.unranked.map(\.id) == ["e", "f"])
  }

  /// b (1 + 5 + 2)/4, a 3, d 7/4, c 11/10, e 1; f was put to nobody.
  @Test func missingAsMinimumChangesTheRanking() throws {
    let ranking = try SurveyRanking(items, by: .mean(lowest: 1), missing: .asMinimum)
    #expect(text(ranking) == ["1 a 3.0 4", "2 b 2.0 2", "3 d 1.75 1", "4 c 1.1 1", "5 e 1.0 0"])
    #expect(ranking.unranked.map(\.id) == ["f"])
  }

  @Test func aCumulativeScoreSumsPoints() throws {
    let points = SurveyRanking.Measure.cumulative(points: [-1, 0, 0, 1, 2])
    #expect(
      text(try SurveyRanking(items, by: points, missing: .excluded)) == [
        "1 b 1.0 2", "1 d 1.0 1", "3 a 0.0 4", "3 c 0.0 1",
      ])
    #expect(
      text(try SurveyRanking(items, by: points, missing: .asMinimum)) == [
        "1 a 0.0 4", "2 b -1.0 2", "3 d -2.0 1", "4 e -4.0 0", "5 c -9.0 1",
      ])
  }

  /// 1/3 of 300 000 000 003 people and 1/3 of 3: equal, and one answer more is not.
  @Test func tiesAreExact() throws {
    let many = 100_000_000_001
    let ranking = try SurveyRanking(
      [
        SurveyItem(id: "a", counts: [2, 1], missing: 0),
        SurveyItem(id: "c", counts: [2 * many, many], missing: 0),
        SurveyItem(id: "b", counts: [2 * many - 1, many], missing: 0),
      ], by: .mean(lowest: 0), missing: .excluded)
    #expect(ranking.rows.map(\.item.id) == ["b", "a", "c"])
    #expect(ranking.rows.map(\.rank) == [1, 2, 2])
  }

  @Test func amongEqualItemsAllAreFirst() throws {
    let equal = ["z", "y", "x"].map { SurveyItem(id: $0, counts: [1, 2, 3], missing: 1) }
    let ranking = try SurveyRanking(equal, by: .mean(lowest: 1), missing: .excluded)
    #expect(ranking.rows.map(\.item.id) == ["x", "y", "z"])
    #expect(ranking.rows.map(\.rank) == [1, 1, 1])
  }

  @Test func theOrderOfItemsAndAnswersChangesNothing() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      var answers: [[Int?]] = []
      for _ in 0..<12 {
        answers.append(
          (0..<15).map { _ in
            let level = Int.random(in: 0...5, using: &generator)
            return level == 0 ? nil : level
          })
      }
      func items(_ answers: [[Int?]]) throws -> [SurveyItem] {
        try answers.enumerated().map {
          try SurveyItem(id: Identifier("k\($0)"), answers: $1, lowest: 1, levels: 5)
        }
      }
      let ranking = try SurveyRanking(try items(answers), by: .mean(lowest: 1), missing: .excluded)
      let others = try items(answers.map { $0.shuffled(using: &generator) }).shuffled(using: &generator)
      #expect(try SurveyRanking(others, by: .mean(lowest: 1), missing: .excluded) == ranking)
    }
  }

  @Test func answersAreCountedByLevel() throws {
    let item = try SurveyItem(id: "a", answers: [2, nil, 0, 2, 4, nil], lowest: 0, levels: 5)
    #expect(item == SurveyItem(id: "a", counts: [1, 0, 2, 0, 1], missing: 2))
    for answer in [-1, 5, .min, .max] {
      #expect(throws: SurveyInputError.outsideScale(position: 1, value: Double(answer))) {
        try SurveyItem(id: "a", answers: [1, answer], lowest: 0, levels: 5)
      }
    }
    for (lowest, levels) in [(0, 0), (0, -1), (.max, 2), (.min, 2), (0, .max)] {
      #expect(throws: SurveyInputError.invalidScale) {
        try SurveyItem(id: "a", answers: [1], lowest: lowest, levels: levels)
      }
    }
  }

  @Test func countsThatCannotBeAreRefused() throws {
    func rank(
      _ items: [SurveyItem], by measure: SurveyRanking.Measure = .mean(lowest: 1)
    ) throws(SurveyInputError) -> SurveyRanking {
      try SurveyRanking(items, by: measure, missing: .excluded)
    }
    let sound = SurveyItem(id: "a", counts: [1, 1], missing: 0)
    #expect(throws: SurveyInputError.negativePeople(position: 1, people: -2)) {
      try rank([sound, SurveyItem(id: "b", counts: [3, -2], missing: 0)])
    }
    #expect(throws: SurveyInputError.negativePeople(position: 0, people: -1)) {
      try rank([SurveyItem(id: "b", counts: [3, 2], missing: -1)])
    }
    #expect(throws: SurveyInputError.tooManyPeople) {
      try rank([SurveyItem(id: "b", counts: [1, .max], missing: 0)])
    }
    #expect(throws: SurveyInputError.tooManyPeople) {
      try rank([SurveyItem(id: "b", counts: [1, 0], missing: .max)])
    }
    #expect(throws: SurveyInputError.levelsDiffer(position: 1)) {
      try rank([sound, SurveyItem(id: "b", counts: [1], missing: 0)])
    }
    #expect(throws: SurveyInputError.levelsDiffer(position: 0)) {
      try rank([sound], by: .cumulative(points: [1]))
    }
    #expect(throws: SurveyInputError.repeatedItem("a")) { try rank([sound, sound]) }
    #expect(throws: SurveyInputError.invalidScale) { try rank([sound], by: .mean(lowest: .max)) }
    #expect(throws: SurveyInputError.invalidScale) { try rank([sound], by: .cumulative(points: [0, .min])) }
    #expect(throws: SurveyInputError.invalidScale) {
      try rank([SurveyItem(id: "b", counts: [], missing: 0)])
    }
    #expect(try rank([]).rows.isEmpty)
  }
}
