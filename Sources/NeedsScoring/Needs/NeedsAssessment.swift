public import TrainingModel

/// The needs of a dossier, scored and ranked, and what each cohort lacks.
public struct NeedsAssessment: Sendable {
  /// The cohorts, by organization, role and onboarding window.
  public var cohorts: [Cohort] { needs.cohorts }
  /// The needs, by rank, ties by id; those without a rank last.
  public internal(set) var needs: NeedList
  /// Requirements (organization × role × competency) of which nobody has a level.
  public let unratedRequirements: Int
  /// The rules by which the score was made.
  public let scoring: ScoringRule
  /// Whether the needs were scored elsewhere: figures and standings are exact, but there are no ratings to look at.
  public let isTakenFromDocuments: Bool
  /// How sure ranks are as the document says, by position; empty where needs were scored from ratings.
  let certainties: [ScoredNeed.Certainty]
  /// Holders of a role in an organization who are too few to be shown, in the order of organizations and roles. Nothing
  /// about them enters any other figure of the assessment.
  public let leftOut: [LeftOutGroup]
  /// The least number of holders of a role in an organization whose needs are assessed; 0 or 1: any.
  public let smallestGroup: Int
  /// For needs that were scored elsewhere, by position, whether their document calls them robust; else empty.
  public var knownRobustness: [Bool?] { certainties.map(\.isRobust) }
  /// What the small documents say beside levels.
  let context: NeedContext

  /// The sum of all discrepancies.
  public var total: NeedAmount {
    NeedAmount(units: needs.rows.reduce(0) { $0 + needs.slot(of: $1).discrepancy(ofGap: $1.gap) })
  }

  /// How many people of a cohort have a current level of at least `level` in `competency`, as far as their role
  /// requires it.
  public func people(ofCohort cohort: Int, atLeast level: Int, in competency: Identifier) -> Int {
    let slots = needs.levels.layout.slots(ofCohort: cohort)
    let place = slots.partitioningIndex { !($0.requirement.competency < competency) }
    guard place < slots.count, slots[place].requirement.competency == competency else { return 0 }
    return needs.levels.count(ofCohort: cohort, at: place).atLeast(level)
  }

  /// Scores the needs of `dossier` by the rules of its policy, or by the default rules if it has none.
  ///
  /// - Parameter threads: How many threads may work; `nil`: as many as the machine has. The result is the same.
  public init(_ dossier: Dossier, threads: Int? = nil) throws(NeedsScoringError) {
    try self.init(dossier, scoring: dossier.policy?.scoring ?? ScoringRule(), threads: threads)
  }

  /// Scores the needs of `dossier` as they may be shown to anybody: as if groups smaller than the policy's smallest
  /// group were not there.
  ///
  /// - Parameter scoring: How; `nil`: by the policy's rules or, without a policy, by the default rules.
  public init(
    publishing dossier: Dossier, scoring: ScoringRule? = nil, threads: Int? = nil
  ) throws(NeedsScoringError) {
    try self.init(
      dossier, scoring: scoring ?? dossier.policy?.scoring ?? ScoringRule(),
      smallestGroup: dossier.policy?.smallestGroup ?? 0, threads: threads)
  }

  /// Scores the needs of `dossier` by `scoring`.
  ///
  /// A dossier without ratings may have needs that were scored elsewhere: they are taken as they are.
  ///
  /// - Parameter smallestGroup: Where fewer people hold a role in an organization, they are left out before anything is
  ///   computed, so that no score, rank or mean depends on their ratings.
  public init(
    _ dossier: Dossier, scoring: ScoringRule, smallestGroup: Int = 0, threads: Int? = nil
  ) throws(NeedsScoringError) {
    let threads = SharedWork.threads(threads)
    let known = dossier.decidingNeeds
    guard known.isEmpty else {
      self = try Self(
        known, of: dossier, scoring: scoring, smallestGroup: smallestGroup, threads: threads)
      return
    }
    let grouping = Grouping(dossier, threads: threads)
    let hidden = SmallGroups(grouping.cohorts, smallest: smallestGroup)
    let levels = LevelTable(
      dossier, grouping: grouping, scoring: scoring, hidden: hidden, threads: threads)
    let all = HolderGroup.groups(of: grouping.cohorts, layout: levels.layout)
    let groups = all.filter { !hidden.contains($0.cohorts.lowerBound) }
    leftOut = hidden.leftOut(of: all, grouping.cohorts, levels.layout)
    self.smallestGroup = smallestGroup
    let found = NeedRow.rows(of: groups, levels: levels, threads: threads)
    let ranking = NeedRanking(groups: groups, minimumRespondents: scoring.minimumRespondents)
    var needs = NeedList(
      rows: found.rows, order: NeedOrder(count: 0), groups: groups, cohorts: grouping.cohorts, levels: levels)
    context = NeedContext(dossier, needs)
    if scoring.method != .discrepancy {
      let method = try MethodScoring(needs: needs, context: context, scoring: scoring).scores(scoring.method)
      for index in needs.rows.indices {
        needs.rows[index].score = method.scores[index]
        needs.rows[index].priority = method.classes?[index]
      }
    }
    needs.order = ranking.rank(needs.rows, threads: threads)
    self.needs = needs
    unratedRequirements = found.unrated
    self.scoring = scoring
    isTakenFromDocuments = false
    certainties = []
  }

  /// An assessment of needs that were scored elsewhere.
  init(
    needs: NeedList, unratedRequirements: Int, scoring: ScoringRule,
    certainties: [ScoredNeed.Certainty], leftOut: [LeftOutGroup], smallestGroup: Int, context: NeedContext
  ) {
    self.needs = needs
    self.unratedRequirements = unratedRequirements
    self.scoring = scoring
    isTakenFromDocuments = true
    self.certainties = certainties
    self.leftOut = leftOut
    self.smallestGroup = smallestGroup
    self.context = context
  }
}
