public import TrainingModel

extension NeedsAssessment {
  /// The needs as a document, for planning without the ratings. Groups of fewer people than the policy's smallest are
  /// left out, and where only a cohort of a group is that small, its people stand together with the others.
  ///
  /// - Parameters:
  ///   - policy: the policy of the year, by which the needs were scored.
  ///   - provenance: from what and by what the needs were scored.
  ///   - certainty: how sure the rank of a need is, where that is known.
  public func document(
    policy: Policy, provenance: Provenance?,
    certainty: (Need) -> ScoredNeed.Certainty = { _ in ScoredNeed.Certainty() }
  ) -> ScoredNeeds {
    let shown = needs.filter { $0.headcount >= policy.smallestGroup }
    var document = ScoredNeeds(
      id: Self.documentID(of: policy), year: policy.year, calendar: policy.calendar, provenance: provenance,
      scoring: ScoringNames(scoring), suppressed: needs.count - shown.count,
      needs: shown.map { ScoredNeed($0, certainty: certainty($0)) }, standings: standings(by: policy),
      location: policy.location)
    document.sort()
    return document
  }

  /// `needs-POLICY`, or with the year if that is too long for an identity.
  private static func documentID(of policy: Policy) -> Identifier {
    let name = "needs-\(policy.id)"
    return Identifier(name.unicodeScalars.count > 64 ? "needs-\(policy.year)" : name)
  }

  private func standings(by policy: Policy) -> [Standing] {
    let levels = needs.levels
    return needs.groups.flatMap { group -> [Standing] in
      guard group.headcount >= policy.smallestGroup else { return [] }
      let isWhole = group.cohorts.contains { cohorts[$0].headcount < policy.smallestGroup }
      return levels.layout.roles[group.role].slots.indices.flatMap { place -> [Standing] in
        let counts = group.cohorts.map { levels.count(ofCohort: $0, at: place).wholeLevels }
        func standings(_ counts: [Int], _ holders: Standing.Holders) -> [Standing] {
          let slot = levels.layout.roles[group.role].slots[place]
          let cohort = cohorts[group.cohorts.lowerBound]
          return counts.enumerated().filter { $0.element > 0 }.map { offset, people in
            Standing(
              organization: cohort.organization, role: cohort.role, holders: holders,
              competency: slot.requirement.competency, level: slot.lowest + offset, people: people)
          }
        }
        if isWhole {
          let sums = counts.dropFirst().reduce(counts[0]) { sums, counts in zip(sums, counts).map { $0 + $1 }
          }
          return standings(sums, .all)
        }
        return zip(group.cohorts, counts).flatMap { cohort, counts in
          standings(counts, cohorts[cohort].window.map { .batch(policy.batchID(of: $0)) } ?? .settled)
        }
      }
    }
  }
}

extension LevelCount {
  /// People on each whole level, those between two levels and those whose level was supplied among them.
  fileprivate var wholeLevels: [Int] {
    var counts = Array(bins)
    if let supplied, missing > 0, !counts.isEmpty {
      counts[min(max(supplied / Rating.scale - lowest, 0), counts.count - 1)] += missing
    }
    return counts
  }
}

extension ScoredNeed {
  fileprivate init(_ need: Need, certainty: Certainty) {
    self.init(
      organization: need.organization, role: need.role, competency: need.competency,
      required: need.required,
      importance: need.importance, isCritical: need.isCritical, headcount: need.headcount, rated: need.rated,
      imputed: need.imputed, stale: need.stale, peopleShort: need.peopleShort, gap: need.gap,
      discrepancy: need.discrepancy, score: need.score, priority: need.priority, rank: need.rank,
      rankInOrganization: need.rankInOrganization, certainty: certainty)
  }
}
