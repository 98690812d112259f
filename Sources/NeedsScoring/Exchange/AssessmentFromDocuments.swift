import TrainingModel

extension NeedsAssessment {
  /// Takes needs that were scored elsewhere, for the people of `dossier`.
  ///
  /// One document's ranks are taken as they are: they are ranks among all that was scored together, also where the
  /// dossier has a part of its people only. The needs of several documents are ranked anew.
  init(
    _ documents: [ScoredNeeds], of dossier: Dossier, scoring: ScoringRule, threads: Int
  ) throws(NeedsScoringError) {
    if let other = documents.first(where: { $0.scoring.method != scoring.method }) {
      throw .scoredElsewhere(other.scoring.method)
    }
    let cohorts = Grouping(dossier).cohorts
    var standings = KnownStandings(dossier, cohorts: cohorts, scoring: scoring)
    var rows: [(row: NeedRow, rank: Int, localRank: Int)] = []
    for document in documents {
      standings.add(document.standings)
      rows += standings.rows(of: document.needs).map { row, index in
        let need = document.needs[index]
        return (row, need.rank ?? 0, need.rankInOrganization ?? 0)
      }
    }
    rows.sort { ($0.row.group, $0.row.place) < ($1.row.group, $1.row.place) }
    let levels = standings.levels
    let unrated = NeedRow.rows(of: standings.groups, levels: levels, threads: threads).unrated
    let ranking = NeedRanking(groups: standings.groups, smallestSample: scoring.smallestSample)
    var order = ranking.rank(rows.map(\.row))
    if documents.count == 1 {
      for (position, row) in order.rows.enumerated() {
        order.ranks[position] = Int32(clamping: rows[Int(row)].rank)
        order.localRanks[position] = Int32(clamping: rows[Int(row)].localRank)
      }
    }
    let needs = NeedList(
      rows: rows.map(\.row), order: order, groups: standings.groups, cohorts: cohorts, levels: levels)
    self.init(
      needs: needs, unratedRequirements: unrated, scoring: scoring, isTakenFromDocuments: true,
      context: NeedContext(dossier, needs))
  }
}
