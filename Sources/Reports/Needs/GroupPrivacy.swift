import NeedsScoring
import TrainingModel

/// Which figures may be shown: none that is about fewer people than the policy's smallest group.
struct GroupPrivacy {
  /// The smallest group that may be shown; 0 or 1 shows every one.
  let smallest: Int

  init(_ policy: Policy?) { smallest = policy?.smallestGroup ?? 0 }

  /// Whether a group of so many people may be shown.
  func shows(people: Int) -> Bool { people >= smallest }

  /// Whether a need may be shown: its group is all holders of the role in the organization.
  func shows(_ need: Need) -> Bool { shows(people: need.headcount) }

  /// How many people the needs are about, each counted once.
  static func people(in needs: [Need]) -> Int {
    var groups: [Holders: Int] = [:]
    for need in needs { groups[Holders(organization: need.organization, role: need.role)] = need.headcount }
    return groups.values.reduce(0, +)
  }

  /// The needs of a sum that may be added up, or `nil` if nothing of it may be shown.
  ///
  /// A reader can subtract the needs that are shown from the sum. If what remains is about fewer people than
  /// the smallest group, it is left out of the sum.
  func summands(of needs: [Need]) -> [Need]? {
    guard shows(people: Self.people(in: needs)) else { return nil }
    let hidden = needs.filter { !shows($0) }
    guard !hidden.isEmpty, !shows(people: Self.people(in: hidden)) else { return needs }
    return needs.filter(shows)
  }
}

/// All holders of a role in an organization.
private struct Holders: Hashable {
  let organization: Identifier
  let role: Identifier
}
