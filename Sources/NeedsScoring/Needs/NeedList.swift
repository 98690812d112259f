package import TrainingModel

/// Needs in the order of ranks, ties by id; those without a rank follow in the order of identities.
///
/// A need is made when it is asked for, so that the needs of a country take little memory.
public struct NeedList: RandomAccessCollection, Sendable {
  /// By group and requirement.
  var rows: [NeedRow]
  var order: NeedOrder
  let groups: [HolderGroup]
  let cohorts: [Cohort]
  let levels: LevelTable

  /// The first.
  public var startIndex: Int { 0 }
  /// One after the last.
  public var endIndex: Int { rows.count }

  /// The need at a place.
  public subscript(position: Int) -> Need {
    let row = rows[Int(order.rows[position])]
    let group = groups[Int(row.group)]
    let cohort = cohorts[group.cohorts.lowerBound]
    let slot = levels.layout.roles[group.role].slots[Int(row.place)]
    let requirement = slot.requirement
    return Need(
      id: Identifier("\(cohort.organization)/\(cohort.role)/\(requirement.competency)"),
      organization: cohort.organization, role: cohort.role, competency: requirement.competency,
      domain: slot.domain, family: cohort.family, isManagerial: cohort.isManagerial,
      required: requirement.level,
      importance: requirement.importance, isCritical: requirement.isCritical, headcount: group.headcount,
      rated: row.rated, imputed: row.imputed,
      stale: stale(row),
      peopleShort: row.short, gap: Rating(units: row.gap),
      discrepancy: NeedAmount(units: slot.discrepancy(ofGap: row.gap)),
      score: NeedAmount(units: row.score), priority: row.priority,
      rank: Self.rank(order.ranks[position]), rankInOrganization: Self.rank(order.localRanks[position]))
  }

  /// Whether the need at a place is critical, without making it.
  package func isCritical(at position: Int) -> Bool {
    slot(of: rows[Int(order.rows[position])]).requirement.isCritical
  }

  /// The rank of the need at a place, without making it.
  package func rank(at position: Int) -> Int? { Self.rank(order.ranks[position]) }

  /// The competency of the need at a place, without making it.
  package func competency(at position: Int) -> Identifier {
    slot(of: rows[Int(order.rows[position])]).requirement.competency
  }

  /// How many people of the need at a place have a level, and how many of these a stale one, without making it.
  package func evidence(at position: Int) -> (rated: Int, stale: Int) {
    let row = rows[Int(order.rows[position])]
    return (row.rated, stale(row))
  }

  private func stale(_ row: NeedRow) -> Int {
    groups[Int(row.group)].cohorts.reduce(0) { $0 + levels.stale(ofCohort: $1, at: Int(row.place)) }
  }

  private static func rank(_ number: Int32) -> Int? { number > 0 ? Int(number) : nil }

  /// The slot of a row.
  func slot(of row: NeedRow) -> LevelLayout.Slot {
    levels.layout.roles[groups[Int(row.group)].role].slots[Int(row.place)]
  }
}
