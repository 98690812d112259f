import TrainingModel

/// What criteria measure of each need, from the documents.
struct CriterionTable {
  let needs: NeedList
  private let context: NeedContext

  init(_ needs: NeedList, _ context: NeedContext) {
    self.needs = needs
    self.context = context
  }

  /// A column: the value of each row of `needs`, `nil` where no document says anything.
  func column(_ measure: CriterionMeasure) -> [Double?] {
    needs.rows.map { row in
      let group = needs.groups[Int(row.group)]
      let slot = needs.slot(of: row)
      let requirement = slot.requirement
      let cohort = needs.cohorts[group.cohorts.lowerBound]
      switch measure {
      case .gap: return Double(row.gap) / Double(Rating.scale * max(1, row.rated))
      case .totalGap: return Double(row.gap) / Double(Rating.scale)
      case .peopleShort: return Double(row.short)
      case .importance: return Double(requirement.importance)
      case .critical: return requirement.isCritical ? 1 : 0
      case .criticality: return context.criticality(ofRole: group.role).value
      case .legalDuty: return requirement.isLegalDuty ? 1 : 0
      case .managerial: return cohort.isManagerial ? 1 : 0
      case .headcount: return Double(group.headcount)
      case .strategicPriority: return context.priority(of: requirement.competency, in: slot.domain)
      case .complaints: return context.complaints(at: cohort.organization, about: requirement.competency)
      case .effectiveness: return context.effectiveness(of: requirement.competency)
      }
    }
  }

  /// A column in which every need has a value: where the documents say nothing, the mean of what they say of `rows`,
  /// so that it speaks neither for nor against a need; 0 if they say nothing at all.
  func filledColumn(_ measure: CriterionMeasure, meanOf rows: [Int]) -> [Double] {
    let column = column(measure)
    let known = rows.compactMap { column[$0] }
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    return column.map { $0 ?? mean }
  }
}
