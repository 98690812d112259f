public import TrainingModel

/// What a cohort lacks in one competency, step by step.
public struct CohortNeed: Sendable {
  /// Index of the cohort.
  public let cohort: Int
  /// Index of the need that it is part of.
  public let need: Int
  /// The competency.
  public let competency: Identifier
  /// The lowest level of the scale: step ℓ = `lowest` + 1 + index.
  public let lowest: Int
  /// For each step from `lowest` + 1 to the required level, the people below it.
  public let people: [Int]
  /// Weight of moving one person by one of these steps: score of the need / (people × steps missing), times
  /// the role's criticality and the policy's factor for critical requirements.
  public let weight: NeedAmount

  /// People who must still make step `level`; 0 outside the steps.
  public func people(atStep level: Int) -> Int {
    let index = level - lowest - 1
    return people.indices.contains(index) ? people[index] : 0
  }

  /// The level that the role requires.
  public var required: Int { lowest + people.count }
}
