/// The figure of one group: a mean over its people.
public struct GroupMean: Hashable, Sendable {
  /// Mean per person; `nil` if it is not known.
  public let mean: Double?
  /// How many people it stands for.
  public let people: Int

  /// A mean over people; `nil` if it is not known.
  public init(mean: Double?, people: Int) {
    self.mean = mean
    self.people = people
  }

  /// A total shared out per head, such as person-hours of training. Without people there is no mean.
  public init(total: Double, people: Int) {
    self.init(mean: people > 0 ? total / Double(people) : nil, people: people)
  }
}

/// The mean of a whole from the means of its groups.
///
/// > x̄ = Σ nₖ x̄ₖ / Σ nₖ
///
/// which is the mean over all people (the law of total expectation), unlike the mean of means, which lets a small
/// group weigh as much as a large one.
///
/// - **Range**: from the lowest to the highest of the groups' means.
/// - **Ties**: ``SharedRanks`` ranks wholes and groups.
/// - **Missing data**: a group without a mean is left out, and its people are counted in ``peopleWithout``.
/// - **Constant data**: the common mean, exactly.
public struct GroupMeans: Hashable, Sendable {
  /// Mean over the people of all groups that have one; `nil` if none has.
  public let mean: Double?
  /// People of the groups that have a mean.
  public let people: Int
  /// People of the groups that have none.
  public let peopleWithout: Int
  /// The largest amount that a mean may have, which keeps sums far from overflow.
  public static let greatestAmount = 1e15

  /// Share of the people whom the mean stands for, 0 to 1; 0 without people.
  public var coverage: Double { people > 0 ? Double(people) / Double(people + peopleWithout) : 0 }

  /// Aggregates groups, in any order. Throws if a mean is no number or too large, or a count is negative.
  public init(_ groups: [GroupMean]) throws(SurveyInputError) {
    var known: [(value: Double, people: Int)] = []
    var total = 0
    var without = 0
    for (position, group) in groups.enumerated() {
      guard group.people >= 0 else { throw .negativePeople(position: position, people: group.people) }
      guard group.people <= RatingScale.mostPeople - total else { throw .tooManyPeople }
      total += group.people
      guard let mean = group.mean else {
        without += group.people
        continue
      }
      guard mean.isFinite else { throw .notFinite(position: position) }
      guard abs(mean) <= Self.greatestAmount else { throw .outsideScale(position: position, value: mean) }
      known.append((mean, group.people))
    }
    known.sort { $0.value != $1.value ? $0.value < $1.value : $0.people < $1.people }
    mean = StableMean.of(ascending: known)
    people = total - without
    peopleWithout = without
  }
}
