public import TrainingModel

/// Needs summed over one organization, district, role, competency and so on.
public struct RollUp: Sendable {
  /// What it is summed over; `nil`: the needs that belong to none, as where there is no district above.
  public let id: Identifier?
  /// How many needs.
  public internal(set) var needs = 0
  /// Of these, how many have no rank because they rest on too few respondents.
  public internal(set) var unranked = 0
  /// Requirements of groups that were left out because they are too small, whether or not there is a need.
  public internal(set) var withheld = 0
  /// People whom the needs are about, each counted once.
  public internal(set) var people = 0
  /// People below the level, counted once for each need.
  public internal(set) var peopleShort = 0
  /// People with a level, counted once for each need.
  public internal(set) var rated = 0
  /// Ratings of their own among these, counted once for each need.
  public internal(set) var ratedOwn = 0
  /// Holders, counted once for each need.
  public internal(set) var headcount = 0
  /// Sum of discrepancies, whatever the method: the only figure of needs that can be added up.
  public internal(set) var discrepancy = NeedAmount(units: 0)
  /// Needs in the top group of the whole.
  public internal(set) var inTopGroup = 0
  /// Its first need in the whole.
  public internal(set) var firstNeed: Identifier?
  /// The rank of that need in the whole; `nil` if none of its needs has a rank.
  public internal(set) var firstRank: Int?
  /// Rank by discrepancy, from 1; ties share a rank.
  public internal(set) var rank = 0

  init(id: Identifier?) { self.id = id }

  /// Share of the holders that has a rating of its own, 0 to 1.
  public var coverage: Double { headcount > 0 ? Double(ratedOwn) / Double(headcount) : 0 }
}

extension NeedsAssessment {
  /// The needs summed by `key`, highest discrepancy first, ties by identity.
  public func rolledUp(by key: RollUpKey) -> [RollUp] {
    var places: [Identifier?: Int] = [:]
    var sums: [RollUp] = []
    var groups: [Set<Int32>] = []
    // In the order of ranks, so that the first need seen is the first. Rows are read as they are held: there may be
    // as many needs as a country has.
    for position in needs.indices {
      let row = needs.rows[Int(needs.order.rows[position])]
      let group = needs.groups[Int(row.group)]
      let slot = needs.slot(of: row)
      let id = RollUpPlace(needs.cohorts[group.cohorts.lowerBound], slot).id(by: key, in: context.tree)
      let place = places[id] ?? sums.count
      let rank = Int(needs.order.ranks[position])
      if place == sums.count {
        places[id] = place
        var sum = RollUp(id: id)
        sum.firstNeed = needs[position].id
        sum.firstRank = rank > 0 ? rank : nil
        sums.append(sum)
        groups.append([])
      }
      sums[place].add(
        row, discrepancy: slot.discrepancy(ofGap: row.gap), headcount: group.headcount, rank: rank,
        topGroup: scoring.topGroup)
      if groups[place].insert(row.group).inserted { sums[place].people += group.headcount }
    }
    for place in leftOutPlaces {
      guard let sum = places[place.id(by: key, in: context.tree)] else { continue }
      sums[sum].withheld += 1
    }
    sums.sort {
      if $0.discrepancy != $1.discrepancy { return $0.discrepancy > $1.discrepancy }
      return ($0.id?.text ?? "") < ($1.id?.text ?? "")
    }
    let ranks = SharedRanks.inOrder(sums.count) { sums[$0].discrepancy == sums[$1].discrepancy }
    for (place, rank) in ranks.enumerated() { sums[place].rank = rank }
    return sums
  }

  /// Identities by `key` under which there is nothing but groups that were left out.
  public func leftOutEntirely(by key: RollUpKey) -> Int {
    let shown = Set(
      needs.groups.filter { $0.headcount >= smallestGroup }.flatMap { group -> [Identifier?] in
        let cohort = needs.cohorts[group.cohorts.lowerBound]
        return needs.levels.layout.roles[group.role].slots.map {
          RollUpPlace(cohort, $0).id(by: key, in: context.tree)
        }
      })
    return Set(leftOutPlaces.map { $0.id(by: key, in: context.tree) }).subtracting(shown).count
  }

  /// The requirements of groups that were left out.
  private var leftOutPlaces: [RollUpPlace] {
    leftOut.flatMap { group in
      group.requirements.map {
        RollUpPlace(
          organization: group.organization, role: group.role, family: group.family,
          isManagerial: group.isManagerial, competency: $0.competency, domain: $0.domain)
      }
    }
  }
}

extension RollUp {
  /// - Parameter rank: In the whole; 0: none.
  fileprivate mutating func add(
    _ row: NeedRow, discrepancy: Int, headcount: Int, rank: Int, topGroup: Int
  ) {
    needs += 1
    if rank == 0 { unranked += 1 } else if rank <= topGroup { inTopGroup += 1 }
    peopleShort += row.short
    rated += row.rated
    ratedOwn += row.respondents
    self.headcount += headcount
    self.discrepancy = NeedAmount(units: self.discrepancy.units + discrepancy)
  }
}

extension RollUpPlace {
  /// Of the holders of a role in an organization and one of its requirements.
  fileprivate init(_ cohort: Cohort, _ slot: LevelLayout.Slot) {
    self.init(
      organization: cohort.organization, role: cohort.role, family: cohort.family,
      isManagerial: cohort.isManagerial, competency: slot.requirement.competency, domain: slot.domain)
  }
}
