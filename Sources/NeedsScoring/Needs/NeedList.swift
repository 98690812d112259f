import TrainingModel

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
      stale: group.cohorts.reduce(0) { $0 + levels.stale(ofCohort: $1, at: Int(row.place)) },
      peopleShort: row.short, gap: Rating(units: row.gap),
      discrepancy: NeedAmount(units: slot.discrepancy(ofGap: row.gap)),
      score: NeedAmount(units: row.score), priority: row.priority,
      rank: Self.rank(order.ranks[position]), rankInOrganization: Self.rank(order.localRanks[position]))
  }
  private static func rank(_ number: Int32) -> Int? { number > 0 ? Int(number) : nil }

  /// The slot of a row.
  func slot(of row: NeedRow) -> LevelLayout.Slot {
    levels.layout.roles[groups[Int(row.group)].role].slots[Int(row.place)]
  }
}
