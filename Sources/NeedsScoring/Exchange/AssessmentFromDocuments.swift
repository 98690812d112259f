public import TrainingModel

extension NeedsAssessment {
  /// Takes needs that were scored elsewhere, for the people of `dossier`.
  ///
  /// One document's ranks are taken as they are: they are ranks among all that was scored together, also where the
  /// dossier has a part of its people only. The needs of several documents are ranked anew, and so are those of one that
  /// shows groups which are left out here: gaps between ranks would tell of them.
  init(
    _ documents: [ScoredNeeds], of dossier: Dossier, scoring: ScoringRule, smallestGroup: Int, threads: Int
  ) throws(NeedsScoringError) {
    if let other = documents.first(where: { $0.scoring.method != scoring.method }) {
      throw .scoredElsewhere(other.scoring.method)
    }
    let cohorts = Grouping(dossier).cohorts
    let hidden = SmallGroups(cohorts, smallest: smallestGroup)
    var standings = KnownStandings(dossier, cohorts: cohorts, scoring: scoring, hidden: hidden)
    var rows: [(row: NeedRow, need: ScoredNeed)] = []
    for document in documents {
      standings.add(document.standings)
      rows += standings.rows(of: document.needs).map { ($0.row, document.needs[$0.index]) }
    }
    rows.sort { ($0.row.group, $0.row.place) < ($1.row.group, $1.row.place) }
    var areRanksKnown =
      documents.count == 1 && !documents[0].needs.contains { $0.headcount < smallestGroup }
    let levels = standings.levels
    let unrated = NeedRow.rows(of: standings.groups, levels: levels, threads: threads).unrated
    let ranking = NeedRanking(groups: standings.groups, minimumRespondents: scoring.minimumRespondents)
    var order = ranking.rank(rows.map(\.row))
    // Ranks that contradict the scores are not believed, and what goes with them neither.
    areRanksKnown = areRanksKnown && order.agrees { rows[$0].need.rank }
    if areRanksKnown {
      for (position, row) in order.rows.enumerated() {
        order.ranks[position] = Int32(clamping: rows[Int(row)].need.rank ?? 0)
        order.localRanks[position] = Int32(clamping: rows[Int(row)].need.rankInOrganization ?? 0)
      }
    }
    let needs = NeedList(
      rows: rows.map(\.row), order: order, groups: standings.groups, cohorts: cohorts, levels: levels)
    self.init(
      needs: needs, unratedRequirements: unrated, scoring: scoring,
      // Ranks among all of one document; among the needs of several, nothing is known of them.
      certainties: order.rows.map {
        areRanksKnown ? rows[Int($0)].need.certainty : ScoredNeed.Certainty()
      },
      leftOut: hidden.leftOut(of: standings.all, cohorts, standings.layout), smallestGroup: smallestGroup,
      context: NeedContext(dossier, needs))
  }
}

extension NeedOrder {
  /// Whether stated ranks are in the same order, shared by the same needs, and missing for the same.
  fileprivate func agrees(stated: (_ row: Int) -> Int?) -> Bool {
    var previous: Int?
    for (position, row) in rows.enumerated() {
      let rank = stated(Int(row))
      guard (rank == nil) == (ranks[position] == 0) else { return false }
      if let rank {
        if let previous {
          let isShared = ranks[position] == ranks[position - 1]
          guard isShared ? rank == previous : rank > previous else { return false }
        }
        guard rank >= Int(ranks[position]), rank <= Int(Int32.max) else { return false }
      }
      previous = rank
    }
    return true
  }
}

extension NeedUncertainty {
  /// What a document says of it, if it says all.
  init?(_ certainty: ScoredNeed.Certainty) {
    guard let lowest = certainty.lowestRank, let highest = certainty.highestRank,
      let share = certainty.topShare
    else { return nil }
    self.init(lowestRank: lowest, highestRank: highest, topShare: share.value)
  }
}

extension ScoredNeed.Certainty {
  /// What the bootstrap and the comparison of methods found, where they were made.
  public init(_ uncertainty: NeedUncertainty?, isRobust: Bool? = nil) {
    self.init(
      lowestRank: uncertainty?.lowestRank, highestRank: uncertainty?.highestRank,
      topShare: uncertainty.map { Share(units: Int(($0.topShare * Double(Share.scale)).rounded())) },
      isRobust: isRobust)
  }
}
