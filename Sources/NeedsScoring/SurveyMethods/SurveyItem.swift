public import TrainingModel

/// The answers to one item of a survey, counted.
public struct SurveyItem: Hashable, Sendable {
  /// Which item.
  public let id: Identifier
  /// People by level, from the lowest level upwards.
  public let counts: [Int]
  /// People who were asked and did not answer.
  public let missing: Int

  /// Counts that are known.
  public init(id: Identifier, counts: [Int], missing: Int) {
    self.id = id
    self.counts = counts
    self.missing = missing
  }

  /// Counts answers, `nil` where one is missing, on levels from `lowest` on. Throws if an answer is on none of
  /// them.
  public init(id: Identifier, answers: some Sequence<Int?>, lowest: Int, levels: Int) throws(SurveyInputError)
  {
    guard levels >= 1, levels <= SurveyRanking.mostLevels,
      lowest.magnitude <= UInt(SurveyRanking.greatestPoints)
    else {
      throw .invalidScale
    }
    var counts = [Int](repeating: 0, count: levels)
    var missing = 0
    for (position, answer) in answers.enumerated() {
      guard let answer else {
        missing += 1
        continue
      }
      guard answer >= lowest, answer < lowest + levels else {
        throw .outsideScale(position: position, value: Double(answer))
      }
      counts[answer - lowest] += 1
    }
    self.init(id: id, counts: counts, missing: missing)
  }
}
