import TrainingModel

/// What is drawn of some needs: what each respondent adds to the score.
struct DrawnNeeds {
  /// Respondents who add the same.
  struct Gap {
    /// What each adds, in millionths.
    let score: Int
    /// How many they are.
    var people: Int
  }

  /// The gaps of all, need after need, each from the greatest to the least.
  private var gaps: [Gap] = []
  /// For each need, where its gaps begin; one more at the end.
  private var starts = [0]
  /// For each need, what those add who did not respond, in millionths.
  private var fixed: [Int] = []
  /// What divides every score that can be drawn.
  private(set) var divisor = 0
  /// No draw is larger, in millionths.
  private(set) var largest = 0

  /// The needs of some rows.
  init(_ rows: ArraySlice<Int>, of needs: NeedList) {
    starts.reserveCapacity(rows.count + 1)
    fixed.reserveCapacity(rows.count)
    for row in rows { add(needs.rows[row], needs) }
  }

  private mutating func add(_ row: NeedRow, _ needs: NeedList) {
    let slot = needs.levels.layout.roles[needs.groups[Int(row.group)].role].scales[Int(row.place)]
    let required = slot.required * Rating.scale
    let start = gaps.count
    var fixed = 0
    for cohort in needs.groups[Int(row.group)].cohorts {
      let supplied = needs.levels.forEachRatedLevel(ofCohort: cohort, at: Int(row.place)) { level, people in
        let score = slot.discrepancy(ofGap: max(0, required - level))
        if gaps.count > start, gaps[gaps.count - 1].score == score {
          gaps[gaps.count - 1].people += people
        } else {
          gaps.append(Gap(score: score, people: people))
        }
      }
      if let supplied {
        fixed += slot.discrepancy(ofGap: max(0, required - supplied.level)) * supplied.people
      }
    }
    putInOrder(from: start)
    var people = 0
    for index in start..<gaps.count {
      people += gaps[index].people
      divisor = gcd(divisor, gaps[index].score)
    }
    divisor = gcd(divisor, fixed)
    largest = max(largest, fixed + people * (start < gaps.count ? gaps[start].score : 0))
    self.fixed.append(fixed)
    starts.append(gaps.count)
  }

  /// Levels ascend within a cohort, so that gaps descend; several cohorts are put together.
  private mutating func putInOrder(from start: Int) {
    guard (start + 1..<max(start + 1, gaps.count)).contains(where: { gaps[$0 - 1].score <= gaps[$0].score })
    else { return }
    let sorted = gaps[start...].sorted { $0.score > $1.score }
    gaps.removeSubrange(start...)
    for gap in sorted {
      if gaps.count > start, gaps[gaps.count - 1].score == gap.score {
        gaps[gaps.count - 1].people += gap.people
      } else {
        gaps.append(gap)
      }
    }
  }

  /// Most scores are multiples of what divides those before.
  private func gcd(_ divisor: Int, _ score: Int) -> Int {
    if divisor > 0, score % divisor == 0 { return divisor }
    return greatestCommonDivisor(divisor, score)
  }

  /// The gaps of a need, from the greatest to the least, and what others add.
  subscript(need: Int) -> (gaps: ArraySlice<Gap>, fixed: Int) {
    (gaps[starts[need]..<starts[need + 1]], fixed[need])
  }
}
