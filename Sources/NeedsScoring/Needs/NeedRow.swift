import TrainingModel

/// All holders of a role in an organization: cohorts that stand together.
struct HolderGroup {
  /// The cohorts.
  let cohorts: Range<Int>
  /// The role, in the layout.
  let role: Int
  /// How many people.
  let headcount: Int
  /// Which organization, by order of first sight.
  let organization: Int
  /// Its place in the order of needs' identities.
  var order = 0
}

/// A need as it is held for a whole country: which one, and its figures.
struct NeedRow {
  /// The group of holders.
  let group: Int32
  /// The requirement, by its place in the role; there are no more competencies than 16 bits can say.
  private let shortPlace: UInt16
  /// By the chosen method, if it classifies.
  var priority: PriorityClass?
  /// People with a level.
  let rated: Int
  /// Of these, people whose level was supplied.
  let imputed: Int
  /// People below the level.
  let short: Int
  /// Σ max(0, q − a), in thousandths.
  let gap: Int
  /// By the chosen method, in millionths.
  var score: Int

  /// A need.
  init(
    group: Int32, place: Int32, rated: Int, imputed: Int, short: Int, gap: Int, score: Int,
    priority: PriorityClass? = nil
  ) {
    self.group = group
    shortPlace = UInt16(clamping: place)
    self.rated = rated
    self.imputed = imputed
    self.short = short
    self.gap = gap
    self.score = score
    self.priority = priority
  }

  /// The requirement, by its place in the role.
  var place: Int32 { Int32(shortPlace) }
  /// People with a rating of their own.
  var respondents: Int { rated - imputed }
}

extension HolderGroup {
  /// The groups of cohorts, which are in the order of organizations and roles.
  static func groups(of cohorts: [Cohort], layout: LevelLayout) -> [Self] {
    var groups: [Self] = []
    var start = 0
    var organization = -1
    while start < cohorts.count {
      let first = cohorts[start]
      var end = start + 1
      while end < cohorts.count, cohorts[end].organization == first.organization,
        cohorts[end].role == first.role
      {
        end += 1
      }
      if start == 0 || cohorts[start - 1].organization != first.organization { organization += 1 }
      groups.append(
        Self(
          cohorts: start..<end, role: layout.roleOfCohort[start],
          headcount: cohorts[start..<end].reduce(0) { $0 + $1.headcount }, organization: organization))
      start = end
    }
    // The order of `organization/role/…`, which is not always that of organizations and then of roles.
    let isInOrder = (1..<max(1, groups.count)).allSatisfy { index in
      let first = cohorts[groups[index - 1].cohorts.lowerBound]
      let second = cohorts[groups[index].cohorts.lowerBound]
      if first.organization != second.organization {
        return first.organization.precedesWithSlash(second.organization)
      }
      return first.role.precedesWithSlash(second.role)
    }
    if isInOrder {
      for index in groups.indices { groups[index].order = index }
    } else {
      let names = groups.map { group in
        let cohort = cohorts[group.cohorts.lowerBound]
        return Identifier("\(cohort.organization)/\(cohort.role)/")
      }
      for (place, group) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
        groups[group].order = place
      }
    }
    return groups
  }
}

extension Identifier {
  /// Whether `self/` comes before `other/`.
  fileprivate func precedesWithSlash(_ other: Self) -> Bool {
    let (own, others) = (text.utf8, other.text.utf8)
    var (index, place) = (own.startIndex, others.startIndex)
    let slash = UInt8(ascii: "/")
    while index < own.endIndex, place < others.endIndex {
      if own[index] != others[place] { return own[index] < others[place] }
      own.formIndex(after: &index)
      others.formIndex(after: &place)
    }
    // One begins with the other.
    if index < own.endIndex { return own[index] < slash }
    return place < others.endIndex && slash < others[place]
  }
}
