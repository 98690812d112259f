public import TrainingModel

extension NeedsAssessment {
  /// The needs as a document, for planning without the ratings. Groups of fewer people than the policy's smallest are
  /// left out, and where only a cohort of a group is that small, its people stand together with the others.
  ///
  /// - Parameters:
  ///   - policy: the policy of the year, by which the needs were scored.
  ///   - provenance: from what and by what the needs were scored.
  ///   - certainties: how sure ranks are, by position of `needs`; `nil`: what is known already.
  public func document(
    policy: Policy, provenance: Provenance?,
    certainties: [ScoredNeed.Certainty]? = nil
  ) -> ScoredNeeds {
    let certainties = certainties ?? self.certainties
    let shown = needs.indices.compactMap { position -> ScoredNeed? in
      let need = needs[position]
      guard need.headcount >= policy.smallestGroup else { return nil }
      let isKnown = certainties.indices.contains(position)
      return ScoredNeed(need, certainty: isKnown ? certainties[position] : ScoredNeed.Certainty())
    }
    var document = ScoredNeeds(
      id: Self.documentID(of: policy), year: policy.year, calendar: policy.calendar, provenance: provenance,
      scoring: ScoringNames(scoring), suppressed: smallGroups(by: policy),
      needs: shown, standings: standings(by: policy),
      location: policy.location)
    document.sort()
    return document
  }

  /// `needs-POLICY`, or with the year if that is too long for an identity.
  private static func documentID(of policy: Policy) -> Identifier {
    let name = "needs-\(policy.id)"
    return Identifier(name.unicodeScalars.count > 64 ? "needs-\(policy.year)" : name)
  }

  /// How many groups are too small to be shown, whether or not they lack anything.
  private func smallGroups(by policy: Policy) -> Int {
    var people: [[Identifier]: Int] = [:]
    for cohort in cohorts { people[[cohort.organization, cohort.role], default: 0] += cohort.headcount }
    return people.values.count { $0 < policy.smallestGroup }
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
    var counts = bins
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
