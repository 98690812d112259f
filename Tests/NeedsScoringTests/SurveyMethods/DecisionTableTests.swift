import NeedsScoring
import Testing

private typealias Table = DifficultyImportanceFrequency

@Suite struct DecisionTableTests {
  private static let halves = Table.Axis.halves(of: .oneToFive)

  private func table(_ rules: [Table.Rule]) throws(Table.InvalidTable) -> Table {
    try Table(
      difficulty: Self.halves, importance: Self.halves, frequency: Self.halves, rules: rules)
  }

  @Test(arguments: [
    (5.0, 5.0, 1.0, "overtrain"), (5, 5, 5, "train"), (5, 1, 5, "train"), (5, 1, 1, "noTraining"),
    (1, 5, 1, "train"), (1, 5, 5, "noTraining"), (1, 1, 1, "noTraining"), (1, 1, 5, "noTraining"),
  ])
  func theCustomaryTreeAsks(_ task: (Double, Double, Double, String)) throws {
    let found = try Table.customary(on: .oneToFive).trainingClass(
      difficulty: task.0, importance: task.1, frequency: task.2)
    #expect(found?.rawValue == task.3)
  }

  @Test func theCustomaryTreeIsTheTableOfItsRules() throws {
    let yes = ["yes"]
    let no = ["no"]
    let rules = [
      Table.Rule(difficulty: yes, importance: yes, frequency: no, .overtrain),
      Table.Rule(difficulty: yes, frequency: yes, .train),
      Table.Rule(difficulty: yes, importance: no, frequency: no, .noTraining),
      Table.Rule(difficulty: no, importance: yes, frequency: no, .train),
      Table.Rule(difficulty: no, frequency: yes, .noTraining),
      Table.Rule(difficulty: no, importance: no, .noTraining),
    ]
    let made = try table(rules)
    #expect(made == Table.customary(on: .oneToFive))
    // The order of rules does not matter.
    #expect(try table(rules.reversed()) == made)
  }

  @Test func aRatingOnAThresholdIsInTheUpperBand() throws {
    let table = Table.customary(on: .oneToFive)
    #expect(try table.trainingClass(difficulty: 3, importance: 3, frequency: 2.999) == .overtrain)
    #expect(try table.trainingClass(difficulty: 3, importance: 3, frequency: 3) == .train)
    #expect(try table.trainingClass(difficulty: 2.999, importance: 3, frequency: 3) == .noTraining)
  }

  @Test func aMissingRatingLeavesTheClassOpenOnlyWhereItDecides() throws {
    let table = Table.customary(on: .oneToFive)
    #expect(try table.trainingClass(difficulty: 1, importance: 1, frequency: nil) == .noTraining)
    #expect(try table.trainingClass(difficulty: 5, importance: nil, frequency: 5) == .train)
    #expect(try table.trainingClass(difficulty: 5, importance: 5, frequency: nil) == nil)
    #expect(try table.trainingClass(difficulty: nil, importance: nil, frequency: nil) == nil)
  }

  @Test func bandsMayBeManyAndDiffer() throws {
    let difficulty = Table.Axis(bands: ["low", "moderate", "high"], thresholds: [2, 4])
    let one = Table.Axis(bands: ["any"], thresholds: [])
    let table = try Table(
      difficulty: difficulty, importance: one, frequency: Self.halves,
      rules: [
        Table.Rule(difficulty: ["low"], .noTraining),
        Table.Rule(difficulty: ["moderate", "high"], frequency: ["yes"], .train),
        Table.Rule(difficulty: ["high"], importance: ["any"], frequency: ["no"], .overtrain),
        Table.Rule(difficulty: ["moderate"], frequency: ["no"], .noTraining),
      ])
    #expect(try table.trainingClass(difficulty: 1.9, importance: nil, frequency: 1) == .noTraining)
    #expect(try table.trainingClass(difficulty: 2, importance: nil, frequency: 5) == .train)
    #expect(try table.trainingClass(difficulty: 4, importance: 1e9, frequency: 1) == .overtrain)
    #expect(try table.trainingClass(difficulty: 3.9, importance: -7, frequency: 1) == .noTraining)
  }

  @Test func aTableThatIsNotTotalIsRefused() {
    let hole = Table.Combination(difficulty: "no", importance: "yes", frequency: "no")
    #expect(throws: Table.InvalidTable.uncovered(hole)) {
      try table([
        Table.Rule(difficulty: ["yes"], .train), Table.Rule(importance: ["no"], .train),
        Table.Rule(frequency: ["yes"], .train),
      ])
    }
    #expect(throws: Table.InvalidTable.self) { try table([]) }
    // An empty list of bands covers nothing.
    #expect(throws: Table.InvalidTable.self) { try table([Table.Rule(difficulty: [], .train)]) }
  }

  @Test func aTableThatContradictsItselfIsRefused() throws {
    let both = Table.Combination(difficulty: "yes", importance: "no", frequency: "no")
    #expect(throws: Table.InvalidTable.contradiction(both, first: 0, second: 2)) {
      try table([
        Table.Rule(difficulty: ["yes"], .train), Table.Rule(difficulty: ["no"], .noTraining),
        Table.Rule(importance: ["no"], .noTraining),
      ])
    }
    // Rules that overlap and agree do not contradict.
    _ = try table([Table.Rule(.train), Table.Rule(difficulty: ["yes"], .train)])
  }

  @Test func bandsThatAreNotThereAreRefused() {
    #expect(throws: Table.InvalidTable.unknownBand(rule: 1, band: "often")) {
      try table([Table.Rule(.train), Table.Rule(frequency: ["often"], .train)])
    }
  }

  @Test(arguments: [
    ([String](), [Double]()), (["a"], [1]), (["a", "b"], []), (["a", "a"], [1]), (["a", "b"], [.nan]),
    (["a", "b"], [.infinity]), (["a", "b", "c"], [2, 2]), (["a", "b", "c"], [2, 1]),
    ((0...16).map { "b\($0)" }, (1...16).map { Double($0) }),
  ])
  func axesThatAreNoneAreRefused(_ axis: ([String], [Double])) {
    #expect(throws: Table.InvalidTable.self) {
      try Table(
        difficulty: Self.halves, importance: Table.Axis(bands: axis.0, thresholds: axis.1),
        frequency: Self.halves, rules: [Table.Rule(.train)])
    }
  }

  @Test func ratingsThatAreNoNumbersAreRefused() {
    let table = Table.customary(on: .oneToFive)
    #expect(throws: SurveyInputError.notFinite(position: 1)) {
      try table.trainingClass(difficulty: 1, importance: .nan, frequency: 1)
    }
    #expect(throws: SurveyInputError.notFinite(position: 2)) {
      try table.trainingClass(difficulty: nil, importance: 1, frequency: .infinity)
    }
  }
}
