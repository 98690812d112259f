import TrainingModel

/// Where the people on each level are counted: a block of bins for every cohort, in it a run for each requirement of
/// the role, a bin for each whole level.
struct LevelLayout {
  /// A requirement of a role.
  struct Slot {
    let requirement: Requirement
    /// The competency's domain.
    let domain: Identifier
    /// The competency's code in the table of people; `nil` if nobody was rated in it.
    let code: IdentifierPool.Code?
    /// The lowest level of the scale.
    let lowest: Int
    /// The highest level of the scale; below `lowest` if the scale is unknown, and then nobody has a level.
    let highest: Int
    /// Its first bin in the block.
    let firstBin: Int
    /// Which of `sources` rates it.
    let sources: Int

    /// How many levels the scale has.
    var levels: Int { max(0, highest - lowest + 1) }

    /// i · Σ max(0, q − a) in millionths, of the sum in thousandths.
    func discrepancy(ofGap gap: Int) -> Int { CountedScale(self).discrepancy(ofGap: gap) }
  }

  /// The plain figures of a slot: a copy of these counts no references, of which a country has many to count.
  struct CountedScale {
    let required: Int
    let importance: Int
    let lowest: Int
    let levels: Int
    let firstBin: Int

    /// The same figures.
    init(_ slot: Slot) {
      required = slot.requirement.level
      importance = slot.requirement.importance
      lowest = slot.lowest
      levels = slot.levels
      firstBin = slot.firstBin
    }

    /// i · Σ max(0, q − a) in millionths, of the sum in thousandths.
    func discrepancy(ofGap gap: Int) -> Int { importance * gap * (NeedAmount.scale / Rating.scale) }
  }

  /// What is counted for holders of a role.
  struct Role {
    let slots: [Slot]
    /// The figures of the same slots.
    let scales: [CountedScale]
    /// Bins of a block.
    let width: Int
  }

  let roles: [Role]
  /// For each cohort, its role.
  let roleOfCohort: [Int]
  /// For each cohort, its first bin; one more at the end.
  let firstBins: [Int]
  /// For each cohort, its first slot among the slots of all; one more at the end.
  let firstSlots: [Int]
  /// What is known of sources, by domain.
  let sources: [CurrentLevel.Sources]

  init(_ dossier: Dossier, cohorts: [Cohort], scoring: ScoringRule) {
    let scales = Dictionary(dossier.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let competencies = Dictionary(
      dossier.competencies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sources: [CurrentLevel.Sources] = []
    func place(of domain: Identifier?) -> Int {
      let own = CurrentLevel.Sources(scoring, domain: domain)
      if let known = sources.firstIndex(of: own) { return known }
      sources.append(own)
      return sources.count - 1
    }
    var indexOfRole: [Identifier: Int] = [:]
    var roles = [Role(slots: [], scales: [], width: 0)]
    for role in dossier.roles where indexOfRole[role.id] == nil {
      var width = 0
      let slots = role.requirements.map { requirement in
        let competency = competencies[requirement.competency]
        let scale = competency.flatMap { scales[$0.scale] }
        let slot = Slot(
          requirement: requirement, domain: competency?.domain ?? "",
          code: dossier.people.competencies.find(requirement.competency),
          lowest: scale?.lowest ?? 0, highest: scale?.highest ?? -1, firstBin: width,
          sources: place(of: competency?.domain))
        width += slot.levels
        return slot
      }
      indexOfRole[role.id] = roles.count
      roles.append(Role(slots: slots, scales: slots.map(CountedScale.init), width: width))
    }
    self.roles = roles
    self.sources = sources
    roleOfCohort = cohorts.map { indexOfRole[$0.role] ?? 0 }
    var bins = 0
    var slots = 0
    var firstBins: [Int] = []
    var firstSlots: [Int] = []
    for role in roleOfCohort {
      firstBins.append(bins)
      firstSlots.append(slots)
      bins += roles[role].width
      slots += roles[role].slots.count
    }
    self.firstBins = firstBins + [bins]
    self.firstSlots = firstSlots + [slots]
  }

  /// The slots of a cohort.
  func slots(ofCohort cohort: Int) -> [Slot] { roles[roleOfCohort[cohort]].slots }
}
