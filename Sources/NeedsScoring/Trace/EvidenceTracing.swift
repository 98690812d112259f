import TrainingModel

/// Goes back from a need to the people and ratings behind it.
struct EvidenceTracing {
  private let need: Need
  private let slot: LevelLayout.Slot
  private let dossier: Dossier
  private let current: CurrentLevel
  private let sources: CurrentLevel.Sources
  private let rule: MissingRule
  private let stalest: Int?

  init(_ need: Need, slot: LevelLayout.Slot, levels: LevelTable, _ scoring: ScoringRule, _ dossier: Dossier) {
    self.need = need
    self.slot = slot
    self.dossier = dossier
    current = CurrentLevel(scoring)
    sources = levels.layout.sources[slot.sources]
    rule = scoring.missing
    stalest = scoring.firstStaleDay(of: dossier.policy)
  }

  /// Employees with a rating, by identity.
  func people() -> [PersonTrace] {
    let table = dossier.people
    guard let code = slot.code, slot.levels > 0,
      let organization = table.organizations.find(need.organization),
      let role = table.roles.find(need.role)
    else { return [] }
    return table.employees.compactMap { employee in
      guard employee.organization == organization, employee.role == role else { return nil }
      let ratings = table.ratings(of: employee.person, in: code)
      guard let combined = current.combine(ratings, sources, lowest: slot.lowest) else { return nil }
      let level = slot.counted(combined)
      return PersonTrace(
        id: table.persons[employee.person], ratings: traces(ratings), level: Rating(units: level),
        gap: gap(level),
        term: term(level, people: 1), isStale: isStale(ratings))
    }
  }

  /// Records of people known by number who were rated, by identity.
  func cohorts() -> [CohortTrace] {
    let table = dossier.people
    guard let code = slot.code, slot.levels > 0 else { return [] }
    return table.cohorts.compactMap { record in
      guard record.organization == need.organization, record.role == need.role, record.headcount > 0,
        let person = table.persons.find(record.id)
      else { return nil }
      let ratings = table.ratings(of: person, in: code)
      guard !ratings.isEmpty else { return nil }
      let spread = RecordSpread(ratings, of: record, in: table, on: slot, current, sources)
      let levels = spread.people.enumerated().filter { $1 > 0 }.map { offset, people in
        let level = (slot.lowest + offset) * Rating.scale
        return CohortTrace.Level(
          level: Rating(units: level), people: people, gap: gap(level), term: term(level, people: people))
      }
      return CohortTrace(
        id: record.id, headcount: record.headcount, ratings: traces(ratings),
        mean: Rating(units: spread.mean),
        deviation: spread.deviation, levels: levels, isStale: isStale(ratings))
    }
  }

  /// People whose level was supplied.
  func imputed(_ people: Int, level: Int) -> ImputedTrace {
    ImputedTrace(
      rule: rule, level: Rating(units: level), people: people, gap: gap(level),
      term: term(level, people: people))
  }

  /// Each rating with its weight, without a common divisor.
  private func traces(_ ratings: ArraySlice<RatingRow>) -> [RatingTrace] {
    let parts = current.parts(ratings, sources, lowest: slot.lowest)
    let divisor = max(1, parts.reduce(0) { greatestCommonDivisor($0, $1.weight) })
    let all = parts.reduce(0) { $0 + $1.weight / divisor }
    return parts.map { part in
      let figures = dossier.people.figures(of: part.rating)
      return RatingTrace(
        position: part.rating.position, source: part.rating.source, date: part.rating.date,
        rated: Rating(units: part.rating.level), level: Rating(units: part.level),
        deviation: part.rating.isOfCohort ? figures?.deviation ?? Rating(units: 0) : nil,
        respondents: figures?.respondents, weight: part.weight / divisor, allWeights: all)
    }
  }

  private func gap(_ level: Int) -> Rating {
    Rating(units: max(0, slot.requirement.level * Rating.scale - level))
  }

  private func term(_ level: Int, people: Int) -> NeedAmount {
    NeedAmount(units: slot.discrepancy(ofGap: gap(level).units * people))
  }

  private func isStale(_ ratings: ArraySlice<RatingRow>) -> Bool {
    guard let stalest, let last = ratings.last else { return false }
    return last.dayNumber < stalest
  }

}
