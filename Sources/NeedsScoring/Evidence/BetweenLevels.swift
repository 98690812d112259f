/// A current level between two whole ones, and how many people of a cohort have it.
struct BetweenLevels {
  /// The slot, among those of all cohorts.
  var slot: Int
  /// Thousandths of a level.
  var level: Int
  /// How many people.
  var people: Int
}

/// A person whose current level is between two whole ones.
struct PersonBetween {
  /// The slot, among those of all cohorts.
  let slot: Int32
  /// Thousandths of a level.
  let level: Int32
}

extension BetweenLevels {
  /// People of one slot and level together, in the order of slots, of which there are so many, and levels.
  static func joined(_ people: [PersonBetween], slots: Int) -> [Self] {
    if people.isEmpty { return [] }
    // By slot first, in one walk; then each slot's levels.
    var ends = [Int](repeating: 0, count: slots + 1)
    for person in people { ends[Int(person.slot) + 1] += 1 }
    for slot in 0..<slots { ends[slot + 1] += ends[slot] }
    let starts = ends
    var levels = [Int32](repeating: 0, count: people.count)
    for person in people {
      levels[ends[Int(person.slot)]] = person.level
      ends[Int(person.slot)] += 1
    }
    var result: [Self] = []
    for slot in 0..<slots where starts[slot] < starts[slot + 1] {
      levels[starts[slot]..<starts[slot + 1]].sort()
      let first = result.count
      for level in levels[starts[slot]..<starts[slot + 1]] {
        if result.count > first, result[result.count - 1].level == Int(level) {
          result[result.count - 1].people += 1
        } else {
          result.append(Self(slot: slot, level: Int(level), people: 1))
        }
      }
    }
    return result
  }
}
