import NeedsScoring
import TrainingModel

/// Needs summed over one organization, role, competency or domain, as far as privacy lets them be shown.
struct NeedSum {
  let id: Identifier
  /// The needs that are added up.
  let needs: [Need]
  /// Needs that are left out of the sum.
  let withheld: Int
  /// People that the needs are about, each counted once.
  let people: Int
  /// Rank by score; ties share a rank.
  var rank = 0

  var score: NeedAmount { NeedAmount(units: needs.reduce(0) { $0 + $1.score.units }) }
  var headcount: Int { needs.reduce(0) { $0 + $1.headcount } }
  var ratedOwn: Int { needs.reduce(0) { $0 + $1.rated - $1.imputed } }
  var peopleShort: Int { needs.reduce(0) { $0 + $1.peopleShort } }
  var coverage: Double { headcount > 0 ? Double(ratedOwn) / Double(headcount) : 0 }
}

/// All sums by one key.
struct NeedSums {
  /// The sums that are shown, highest score first, ties by identity.
  let sums: [NeedSum]
  /// Sums that are not shown at all.
  let suppressed: Int

  init(_ assessment: NeedsAssessment, by key: RollUpKey, privacy: GroupPrivacy) {
    var groups: [Identifier: [Need]] = [:]
    for need in assessment.needs { groups[need.id(of: key), default: []].append(need) }
    var shown: [NeedSum] = []
    for (id, needs) in groups {
      guard let summands = privacy.summands(of: needs) else { continue }
      shown.append(
        NeedSum(
          id: id, needs: summands, withheld: needs.count - summands.count,
          people: GroupPrivacy.people(in: summands)))
    }
    suppressed = groups.count - shown.count
    shown.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
    for place in shown.indices {
      let ties = place > 0 && shown[place - 1].score == shown[place].score
      shown[place].rank = ties ? shown[place - 1].rank : place + 1
    }
    sums = shown
  }
}

extension Need {
  /// What the need is summed under.
  fileprivate func id(of key: RollUpKey) -> Identifier {
    switch key {
    case .organization: organization
    case .role: role
    case .competency: competency
    case .domain: domain
    }
  }
}
