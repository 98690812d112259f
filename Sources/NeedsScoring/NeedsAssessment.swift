public import TrainingModel

/// The needs of a dossier, scored and ranked, and what each cohort lacks.
public struct NeedsAssessment: Sendable {
  /// The cohorts, by organization, role and onboarding window.
  public let cohorts: [Cohort]
  /// The needs, by rank, ties by id.
  public let needs: [Need]
  /// What each cohort lacks, by cohort and competency.
  public let cohortNeeds: [CohortNeed]
  /// For each cohort, people who already stand on the highest level that a course reaches, by competency:
  /// see `peopleAtOrAbove`.
  let levelCounts: [LevelKey: LevelCount]
  /// Requirements (organization × role × competency) of which nobody has a level.
  public let unratedRequirements: Int
  /// The rules by which the score was made.
  public let scoring: ScoringRule

  /// The sum of all scores.
  public var total: NeedAmount { NeedAmount(units: needs.reduce(0) { $0 + $1.score.units }) }

  /// How many people of a cohort have a current level of at least `level` in `competency`.
  public func people(ofCohort cohort: Int, atLeast level: Int, in competency: Identifier) -> Int {
    guard let count = levelCounts[LevelKey(cohort: cohort, competency: competency)] else { return 0 }
    return count.atLeast(level)
  }

  /// Scores the needs of `dossier` by the rules of its policy, or by the default rules if it has none.
  public init(_ dossier: Dossier) {
    self.init(dossier, scoring: dossier.policy?.scoring ?? ScoringRule())
  }

  /// Scores the needs of `dossier` by `scoring`.
  public init(_ dossier: Dossier, scoring: ScoringRule) {
    let grouping = Grouping(dossier)
    let levels = LevelTable(dossier, grouping: grouping, scoring: scoring)
    let roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let domains = Dictionary(
      dossier.competencies.map { ($0.id, $0.domain) }, uniquingKeysWith: { first, _ in first })

    var needs: [Need] = []
    var pieces: [CohortNeed] = []
    var unrated = 0
    // Cohorts of one organization and role stand together: the need sums over them.
    var start = 0
    while start < grouping.cohorts.count {
      let first = grouping.cohorts[start]
      var end = start + 1
      while end < grouping.cohorts.count, grouping.cohorts[end].organization == first.organization,
        grouping.cohorts[end].role == first.role
      { end += 1 }
      for requirement in roles[first.role]?.requirements ?? [] {
        let counts = (start..<end).map {
          levels.counts[LevelKey(cohort: $0, competency: requirement.competency)]
        }
        let rated = counts.reduce(0) { $0 + ($1?.people ?? 0) }
        if rated == 0 { unrated += 1 }
        let gap = counts.reduce(0) { $0 + ($1?.gap(below: requirement.level) ?? 0) }
        guard gap > 0 else { continue }
        let score = NeedAmount(units: requirement.importance * gap * (NeedAmount.scale / Rating.scale))
        let steps = counts.map { $0?.steps(below: requirement.level) ?? [] }
        let stepTotal = steps.reduce(0) { $0 + $1.reduce(0, +) }
        let weight = Self.weight(
          score: score, steps: stepTotal, criticality: roles[first.role]?.criticality ?? .one,
          factor: requirement.isCritical ? scoring.criticalFactor : .one)
        for (offset, people) in steps.enumerated() where people.contains(where: { $0 > 0 }) {
          pieces.append(
            CohortNeed(
              cohort: start + offset, need: needs.count, competency: requirement.competency,
              lowest: counts[offset]?.lowest ?? 0, people: people, weight: weight))
        }
        needs.append(
          Need(
            id: Identifier("\(first.organization)/\(first.role)/\(requirement.competency)"),
            organization: first.organization, role: first.role, competency: requirement.competency,
            domain: domains[requirement.competency] ?? "", required: requirement.level,
            importance: requirement.importance, isCritical: requirement.isCritical,
            headcount: (start..<end).reduce(0) { $0 + grouping.cohorts[$1].headcount }, rated: rated,
            imputed: counts.reduce(0) { $0 + ($1?.imputed ?? 0) },
            peopleShort: counts.reduce(0) { $0 + ($1?.people(below: requirement.level) ?? 0) },
            gap: Rating(units: gap), score: score, rank: 0, rankInOrganization: 0))
      }
      start = end
    }
    let ranked = Self.rank(needs)
    cohorts = grouping.cohorts
    self.needs = ranked.needs
    cohortNeeds = pieces.map { piece in
      CohortNeed(
        cohort: piece.cohort, need: ranked.position[piece.need], competency: piece.competency,
        lowest: piece.lowest, people: piece.people, weight: piece.weight)
    }
    levelCounts = levels.counts
    unratedRequirements = unrated
    self.scoring = scoring
  }

  /// Score per step, in millionths rounded half up, times the two multipliers.
  private static func weight(score: NeedAmount, steps: Int, criticality: Factor, factor: Factor) -> NeedAmount
  {
    guard steps > 0 else { return NeedAmount(units: 0) }
    let numerator = Int128(score.units) * Int128(criticality.units) * Int128(factor.units)
    let denominator = Int128(steps) * Int128(Factor.scale * Factor.scale)
    return NeedAmount(units: Int((2 * numerator + denominator) / (2 * denominator)))
  }

  /// Sorts by score, ties by id, and gives equal scores equal ranks, in the whole and in the organization.
  private static func rank(_ needs: [Need]) -> (needs: [Need], position: [Int]) {
    let order = needs.indices.sorted { a, b in
      needs[a].score != needs[b].score ? needs[a].score > needs[b].score : needs[a].id < needs[b].id
    }
    var position = [Int](repeating: 0, count: needs.count)
    var result: [Need] = []
    var local: [Identifier: (seen: Int, rank: Int, score: NeedAmount)] = [:]
    for (place, index) in order.enumerated() {
      position[index] = place
      var need = needs[index]
      let previous = result.last
      need.rank = previous.map { $0.score == need.score ? $0.rank : place + 1 } ?? 1
      var own = local[need.organization] ?? (0, 0, need.score)
      own.rank = own.seen > 0 && own.score == need.score ? own.rank : own.seen + 1
      own.seen += 1
      own.score = need.score
      local[need.organization] = own
      need.rankInOrganization = own.rank
      result.append(need)
    }
    return (result, position)
  }
}
