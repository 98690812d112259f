import TrainingModel

extension MethodOptions {
  /// The policy's decision table of difficulty, importance and frequency, or else the customary one; *yes* is 3 or more
  /// of 5.
  var table: DifficultyImportanceFrequency {
    get throws(DifficultyImportanceFrequency.InvalidTable) {
      if decisionTable.isEmpty { return .customary(on: .oneToFive) }
      let axis = DifficultyImportanceFrequency.Axis(
        bands: [Self.no, Self.yes], thresholds: [RatingScale.oneToFive.midpoint])
      func bands(_ flag: Bool?) -> [String]? { flag.map { [$0 ? Self.yes : Self.no] } }
      return try DifficultyImportanceFrequency(
        difficulty: axis, importance: axis, frequency: axis,
        rules: decisionTable.map { row in
          DifficultyImportanceFrequency.Rule(
            difficulty: bands(row.isDifficult), importance: bands(row.isImportant),
            frequency: bands(row.isFrequent), row.priority.trainingClass)
        })
    }
  }

  private static let no = "no"
  private static let yes = "yes"
}

extension PriorityClass {
  /// The class that stands for it in a decision table.
  fileprivate var trainingClass: DifficultyImportanceFrequency.TrainingClass {
    switch self {
    case .first: .overtrain
    case .second, .third: .train
    case .none: .noTraining
    }
  }

  init(_ found: DifficultyImportanceFrequency.TrainingClass) {
    switch found {
    case .overtrain: self = .first
    case .train: self = .second
    case .noTraining: self = .none
    }
  }
}
