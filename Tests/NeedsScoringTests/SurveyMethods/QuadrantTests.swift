import NeedsScoring
import Testing
import TrainingModel

@Suite struct QuadrantTests {
  private let items = [
    ItemMeans(id: "d", importance: 2, performance: 4), ItemMeans(id: "b", importance: 4, performance: 2),
    ItemMeans(id: "a", importance: 5, performance: 5), ItemMeans(id: "c", importance: 1, performance: 1),
    ItemMeans(id: "e", importance: 5, performance: nil),
  ]

  /// Means of a to d: importance 3, performance 3.
  @Test func itemsAreImportantOrNotAndStrongOrNot() throws {
    let result = try ImportancePerformance(items, crosshair: .means, scale: .oneToFive)
    #expect(result.importanceLine == 3)
    #expect(result.performanceLine == 3)
    #expect(result.placements.map(\.item.id) == ["a", "b", "c", "d", "e"])
    #expect(result.placements.map(\.quadrant) == [.keepUp, .concentrate, .lowPriority, .overkill, nil])
    #expect(
      ImportancePerformance.Quadrant.allCases.map(\.rawValue) == [
        "concentrate", "keepUp", "lowPriority", "overkill",
      ])
  }

  @Test func atTheMidpointAllCanBeStrong() throws {
    let strong = [
      ItemMeans(id: "a", importance: 4, performance: 4), ItemMeans(id: "b", importance: 5, performance: 3),
    ]
    let midpoint = try ImportancePerformance(strong, crosshair: .midpoint, scale: .oneToFive)
    #expect(midpoint.placements.map(\.quadrant) == [.keepUp, .keepUp])
    let means = try ImportancePerformance(strong, crosshair: .means, scale: .oneToFive)
    #expect(means.placements.map(\.quadrant) == [.overkill, .concentrate])
  }

  @Test func performanceCanHaveAScaleOfItsOwn() throws {
    let items = [ItemMeans(id: "a", importance: 4, performance: 5)]
    let seven = try RatingScale(minimum: 1, maximum: 10)
    let result = try ImportancePerformance(
      items, crosshair: .midpoint, scale: .oneToFive, performanceScale: seven)
    #expect(result.performanceLine == 5.5)
    #expect(result.placements.map(\.quadrant) == [.concentrate])
  }

  /// b is the mean of the three, but summed and divided it comes out higher for importance and performance and
  /// lower for discrepancy, in the last bit.
  @Test func onTheLineIsImportantAndNotShort() throws {
    let items = [
      ItemMeans(id: "a", importance: 1.8, performance: 1.3),
      ItemMeans(id: "b", importance: 1.9, performance: 1.4),
      ItemMeans(id: "c", importance: 2.0, performance: 1.5),
    ]
    let result = try ImportancePerformance(items, crosshair: .means, scale: .oneToFive)
    #expect(try #require(result.importanceLine) > 1.9)
    #expect(try #require(result.performanceLine) > 1.4)
    #expect(result.placements.map(\.quadrant) == [.lowPriority, .keepUp, .keepUp])
    let locus = try LocusForFocus([
      LocusForFocus.Item(id: "a", importance: 1.8, discrepancy: 1.0),
      LocusForFocus.Item(id: "b", importance: 1.9, discrepancy: 1.1),
      LocusForFocus.Item(id: "c", importance: 2.0, discrepancy: 1.2),
    ])
    #expect(try #require(locus.importanceLine) > 1.9)
    #expect(try #require(locus.discrepancyLine) < 1.1)
    #expect(locus.placements.map(\.quadrant) == [.lowLow, .highLow, .highHigh])
  }

  @Test func amongEqualItemsNoneStandsOut() throws {
    let equal = (0..<7).map { ItemMeans(id: Identifier("k\($0)"), importance: 4.1, performance: 2.3) }
    let result = try ImportancePerformance(equal, crosshair: .means, scale: .oneToFive)
    #expect(result.importanceLine == 4.1)
    #expect(result.placements.allSatisfy { $0.quadrant == .keepUp })
    let locus = try LocusForFocus(equal.map { LocusForFocus.Item($0) })
    #expect(locus.placements.allSatisfy { $0.quadrant == .highLow })
  }

  /// Means of a to d: importance 3, discrepancies 0, 2, 0 and −2 with mean 0; a and c lie on that line.
  @Test func theFocusIsOnWhatIsImportantAndFarFromIt() throws {
    let result = try LocusForFocus(items.map { LocusForFocus.Item($0) })
    #expect(result.importanceLine == 3)
    #expect(result.discrepancyLine == 0)
    #expect(result.placements.map(\.item.id) == ["a", "b", "c", "d", "e"])
    #expect(result.placements.map(\.quadrant) == [.highLow, .highHigh, .lowLow, .lowLow, nil])
    #expect(LocusForFocus.Quadrant.allCases.map(\.rawValue) == ["HH", "HL", "LH", "LL"])
    #expect(LocusForFocus.Quadrant.allCases.filter(\.isFirstPriority) == [.highHigh])
    let low = try LocusForFocus([
      LocusForFocus.Item(id: "x", importance: 1, discrepancy: 3),
      LocusForFocus.Item(id: "y", importance: 2, discrepancy: -1),
    ])
    #expect(low.placements.map(\.quadrant) == [.lowHigh, .highLow])
  }

  @Test func withoutItemsThereAreNoLines() throws {
    let nobody = [ItemMeans(id: "a", importance: 3, performance: nil)]
    let result = try ImportancePerformance(nobody, crosshair: .means, scale: .oneToFive)
    #expect(result.importanceLine == nil)
    #expect(result.placements.map(\.quadrant) == [nil])
    #expect(try ImportancePerformance([], crosshair: .midpoint, scale: .oneToFive).placements.isEmpty)
    #expect(try LocusForFocus([]).importanceLine == nil)
    #expect(try LocusForFocus(nobody.map { LocusForFocus.Item($0) }).placements.map(\.quadrant) == [nil])
  }

  @Test func theOrderOfItemsChangesNothing() throws {
    var generator = SeededGenerator(seed: 7)
    let items = (0..<30).map {
      ItemMeans(
        id: Identifier("k\($0)"), importance: .random(in: 1...5, using: &generator),
        performance: .random(in: 1...5, using: &generator))
    }
    let result = try ImportancePerformance(items, crosshair: .means, scale: .oneToFive)
    let locus = try LocusForFocus(items.map { LocusForFocus.Item($0) })
    for _ in 0..<20 {
      let other = items.shuffled(using: &generator)
      #expect(try ImportancePerformance(other, crosshair: .means, scale: .oneToFive) == result)
      #expect(try LocusForFocus(other.map { LocusForFocus.Item($0) }) == locus)
    }
  }

  @Test func figuresThatCannotBeAreRefused() throws {
    func place(_ importance: Double?, _ performance: Double?) throws {
      _ = try ImportancePerformance(
        [ItemMeans(id: "a", importance: importance, performance: performance)], crosshair: .means,
        scale: .oneToFive)
    }
    #expect(throws: SurveyInputError.notFinite(position: 0)) { try place(.nan, nil) }
    #expect(throws: SurveyInputError.notFinite(position: 0)) { try place(1, .infinity) }
    #expect(throws: SurveyInputError.outsideScale(position: 0, value: 6)) { try place(1, 6) }
    #expect(throws: SurveyInputError.repeatedItem("a")) {
      try ImportancePerformance([items[2], items[0], items[2]], crosshair: .means, scale: .oneToFive)
    }
    #expect(throws: SurveyInputError.notFinite(position: 0)) {
      try LocusForFocus([LocusForFocus.Item(id: "a", importance: nil, discrepancy: .nan)])
    }
    #expect(throws: SurveyInputError.outsideScale(position: 0, value: -1e300)) {
      try LocusForFocus([LocusForFocus.Item(id: "a", importance: 1, discrepancy: -1e300)])
    }
    #expect(throws: SurveyInputError.repeatedItem("a")) {
      try LocusForFocus([items[2], items[2]].map { LocusForFocus.Item($0) })
    }
  }
}
