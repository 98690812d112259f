import TrainingModel

/// How many people of a cohort stand on which level of a competency.
struct LevelCount {
  /// The lowest level of the scale.
  let lowest: Int
  /// The highest level of the scale.
  let highest: Int
  /// People on each whole level, those between two levels with the lower one.
  let bins: [Int]
  /// Those between two levels, by level.
  let between: ArraySlice<BetweenLevels>
  /// People without a rating.
  let missing: Int
  /// The level, in thousandths, that the policy's rule gives them; `nil`: none.
  let supplied: Int?

  /// People with a rating.
  var rated: Int { bins.reduce(0, +) }
  /// People whose level was supplied by the rule for missing ratings.
  var imputed: Int { supplied == nil ? 0 : missing }
  /// People with a level.
  var people: Int { rated + imputed }

  /// Σ max(0, q − a) over the people with a level, in thousandths of a level × people.
  func gap(below required: Int) -> Int {
    var sum = 0
    for (offset, people) in bins.enumerated() where lowest + offset < required {
      sum += (required - lowest - offset) * Rating.scale * people
    }
    for row in between where row.level < required * Rating.scale {
      sum -= row.level % Rating.scale * row.people
    }
    if let supplied { sum += max(0, required * Rating.scale - supplied) * missing }
    return sum
  }

  /// Σ (q − a) over the people with a level, in thousandths: those above make up for those below.
  func difference(from required: Int) -> Int {
    var sum = 0
    for (offset, people) in bins.enumerated() {
      sum += (required - lowest - offset) * Rating.scale * people
    }
    for row in between { sum -= row.level % Rating.scale * row.people }
    if let supplied { sum += (required * Rating.scale - supplied) * missing }
    return sum
  }

  /// People whose level is below `level`.
  func people(below level: Int) -> Int {
    let whole = bins.prefix(max(0, level - lowest)).reduce(0, +)
    guard let supplied, supplied < level * Rating.scale else { return whole }
    return whole + missing
  }

  /// People whose level is above `level`.
  func people(above level: Int) -> Int {
    var sum = bins.dropFirst(max(0, level - lowest + 1)).reduce(0, +)
    // Between this level and the next they are counted with this one.
    for row in between where row.level > level * Rating.scale && row.level < (level + 1) * Rating.scale {
      sum += row.people
    }
    if let supplied, supplied > level * Rating.scale { sum += missing }
    return sum
  }

  /// People whose level is at least `level`.
  func atLeast(_ level: Int) -> Int { people - people(below: level) }

  /// For each step from `lowest` + 1 to `required`, the people below it. Someone between two levels has
  /// not made the upper step.
  func steps(below required: Int) -> [Int] {
    guard required > lowest else { return [] }
    return (lowest + 1...required).map { people(below: $0) }
  }

  /// Each level that people have, in thousandths, and how many have it: rated people by level, then those whose level
  /// was supplied.
  var levels: [(level: Int, people: Int)] {
    var result = ratedLevels
    if let supplied, missing > 0 { result.append((supplied, missing)) }
    return result
  }

  /// Each level that rated people have, in thousandths, and how many have it.
  var ratedLevels: [(level: Int, people: Int)] {
    var result: [(level: Int, people: Int)] = []
    var next = between.startIndex
    for (offset, people) in bins.enumerated() where people > 0 {
      let level = (lowest + offset) * Rating.scale
      var whole = people
      let first = result.count
      while next < between.endIndex, between[next].level < level + Rating.scale {
        result.append((between[next].level, between[next].people))
        whole -= between[next].people
        next += 1
      }
      if whole > 0 { result.insert((level, whole), at: first) }
    }
    return result
  }
}
