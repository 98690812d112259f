import TrainingModel

/// What is drawn of a need.
struct DrawnNeed {
  /// What a respondent adds to the score, in millionths, and how many do.
  private var gaps: [(score: Int, people: Int)] = []
  /// What others add, in millionths.
  private var fixed = 0

  init(_ row: NeedRow, _ needs: NeedList) {
    let slot = needs.slot(of: row)
    let required = slot.requirement.level * Rating.scale
    for cohort in needs.groups[Int(row.group)].cohorts {
      let count = needs.levels.count(ofCohort: cohort, at: Int(row.place))
      for (level, people) in count.ratedLevels {
        add(slot.discrepancy(ofGap: max(0, required - level)), people)
      }
      if let supplied = count.supplied {
        fixed += slot.discrepancy(ofGap: max(0, required - supplied)) * count.missing
      }
    }
  }

  private mutating func add(_ score: Int, _ people: Int) {
    if let index = gaps.firstIndex(where: { $0.score == score }) {
      gaps[index].people += people
    } else {
      gaps.append((score, people))
    }
  }

  /// The greatest common divisor of `other` and everything that can be drawn.
  func divisor(_ other: Int) -> Int {
    gaps.reduce(greatestCommonDivisor(other, fixed)) { greatestCommonDivisor($0, $1.score) }
  }

  /// No draw is larger.
  var largest: Int {
    fixed + gaps.reduce(0) { $0 + $1.people } * (gaps.map(\.score).max() ?? 0)
  }

  func sampler(unit: Int, replicates: Int) -> ReplicateSampler {
    ReplicateSampler(gaps.map { ($0.score / unit, $0.people) }, fixed: fixed / unit, replicates: replicates)
  }
}
