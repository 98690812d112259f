import TrainingModel

extension NeedsAssessment {
  /// What each cohort lacks, by cohort and competency. It is made anew each time that it is asked for.
  public var cohortNeeds: [CohortNeed] {
    var result: [CohortNeed] = []
    for index in needs.indices {
      let row = needs.rows[Int(needs.order.rows[index])]
      let group = needs.groups[Int(row.group)]
      let place = Int(row.place)
      let requirement = needs.levels.layout.roles[group.role].slots[place].requirement
      let counts = group.cohorts.map { needs.levels.count(ofCohort: $0, at: place) }
      let steps = counts.map { $0.steps(below: requirement.level) }
      let weight = Self.weight(
        score: weighedScore(of: row), steps: steps.reduce(0) { $0 + $1.reduce(0, +) },
        criticality: context.criticality(ofRole: group.role),
        factor: requirement.isCritical ? scoring.criticalFactor : .one)
      for (offset, people) in steps.enumerated() where people.contains(where: { $0 > 0 }) {
        result.append(
          CohortNeed(
            cohort: group.cohorts.lowerBound + offset, need: index, competency: requirement.competency,
            lowest: counts[offset].lowest, people: people, weight: weight))
      }
    }
    // One need a cohort and competency, so that the order is total.
    return result.sorted { ($0.cohort, $0.competency) < ($1.cohort, $1.competency) }
  }

  /// The score from which the plan takes its weights, in millionths: that of the method where it is on a ratio scale
  /// and positive, and else the discrepancy times the multiplier of the need's class.
  private func weighedScore(of row: NeedRow) -> Int {
    if scoring.method.weighsPlan { return max(0, row.score) }
    let multiplier = row.priority.flatMap { scoring.multipliers[$0] } ?? .one
    return Int(
      Int128(needs.slot(of: row).discrepancy(ofGap: row.gap)) * Int128(multiplier.units)
        / Int128(Factor.scale))
  }

  /// Score per step, in millionths rounded half up, times the two multipliers.
  private static func weight(score: Int, steps: Int, criticality: Factor, factor: Factor) -> NeedAmount {
    guard steps > 0 else { return NeedAmount(units: 0) }
    let numerator = Int128(score) * Int128(criticality.units) * Int128(factor.units)
    let denominator = Int128(steps) * Int128(Factor.scale * Factor.scale)
    return NeedAmount(units: Int((2 * numerator + denominator) / (2 * denominator)))
  }
}
