import NeedsScoring
public import TrainingModel

/// A scenario against the base: what went in, and what came of it.
public struct ScenarioComparison: Sendable {
  /// The scenarios, in the order in which their changes were made.
  public let scenarios: [Scenario]
  /// What has changed in the documents and among the people.
  public let inputs: [InputChange]
  /// The base.
  public let base: ProgramSide
  /// The changed dossier and its program.
  public let changed: ProgramSide
  /// Every offering of either, in the order of courses and periods.
  public let offerings: [OfferingChange]

  /// Compares the program of a changed dossier with that of the base.
  public init(base: ProgramSide, changed: ProgramSide, of dossier: ChangedDossier) {
    scenarios = dossier.scenarios
    inputs = dossier.inputs
    self.base = base
    self.changed = changed
    offerings = OfferingChange.changes(from: base, to: changed)
  }

  /// How many offerings are of a kind.
  public func count(_ kind: OfferingChange.Kind) -> Int { offerings.count { $0.kind == kind } }

  /// Offerings of the base: what of them is kept is the measure of how little a re-plan disturbs.
  public var offeringsOfBase: Int { offerings.count { $0.old != nil } }

  /// Whether the program, or what it achieves, is another.
  public var differs: Bool {
    offerings.contains { $0.kind != .kept } || base.totals.cost != changed.totals.cost
      || base.totals.needClosed != changed.totals.needClosed
      || base.totals.needTotal != changed.totals.needTotal
      || tiers.contains { $0.old?.value != $0.new?.value }
  }

  /// Weighted need closed by organization on both sides, in millionths; `nil` stands for organizations that are too small
  /// to be shown. In the order of identities.
  public var organizations: [(id: Identifier?, old: Int, new: Int)] {
    let (a, b) = (base.closedByOrganization, changed.closedByOrganization)
    // What one side may not show, the other does not show either.
    var hidden = Set(a.keys).union(b.keys).filter { id in
      guard let id else { return true }
      return isSmall(id, in: base) || isSmall(id, in: changed)
    }
    // The sum of a single one would be its figure.
    let small = Set([base, changed].flatMap(\.needs.cohorts).map(\.organization)).filter {
      isSmall($0, in: base) || isSmall($0, in: changed)
    }
    if small.count == 1,
      let least = Set(a.keys).union(b.keys).subtracting(hidden).compactMap({ $0 }).min(by: { one, other in
        let (x, y) = ((a[one] ?? 0) + (b[one] ?? 0), (a[other] ?? 0) + (b[other] ?? 0))
        return x != y ? x < y : one < other
      })
    {
      hidden.insert(least)
    }
    var sums: [Identifier?: (old: Int, new: Int)] = [:]
    for (id, units) in a { sums[hidden.contains(id) ? nil : id, default: (0, 0)].old += units }
    for (id, units) in b { sums[hidden.contains(id) ? nil : id, default: (0, 0)].new += units }
    return sums.map { (id: $0.key, old: $0.value.old, new: $0.value.new) }.sorted { one, other in
      guard let a = one.id else { return false }
      guard let b = other.id else { return true }
      return a < b
    }
  }

  private func isSmall(_ id: Identifier, in side: ProgramSide) -> Bool {
    let people = side.needs.cohorts.filter { $0.organization == id }.reduce(0) { $0 + $1.headcount }
    return people > 0 && people < side.dossier.policy?.smallestGroup ?? 0
  }

  /// The tiers of both, in the order of the base.
  public var tiers: [(name: String, old: TierResult?, new: TierResult?)] {
    let (a, b) = (base.program.tiers, changed.program.tiers)
    let others = b.filter { tier in !a.contains { $0.name == tier.name } }
    return (a + others).map { tier in
      (
        name: tier.name, old: a.first { $0.name == tier.name }, new: b.first { $0.name == tier.name }
      )
    }
  }
}
