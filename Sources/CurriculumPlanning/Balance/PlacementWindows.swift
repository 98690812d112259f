import TrainingModel

/// The periods in which each course can be, as far as prerequisites and bounds tell without a search.
struct PlacementWindows {
  /// For each course its possible periods, in order; none if it cannot be placed.
  let periods: [[Int]]
  /// For each course the prerequisites that no other of its prerequisites builds on: the others follow.
  let prerequisites: [[Int]]

  init(_ instance: BalanceInstance) {
    let count = instance.courses.count
    var before = [CourseSet](repeating: CourseSet(count), count: count)
    var after = before
    for course in instance.order {
      for prerequisite in instance.prerequisites[course] {
        before[course].formUnion(before[prerequisite])
        before[course].insert(prerequisite)
      }
    }
    for course in instance.order.reversed() {
      for follower in instance.followers[course] {
        after[course].formUnion(after[follower])
        after[course].insert(follower)
      }
    }
    var first = [Int](repeating: instance.periods.count, count: count)
    for course in instance.order {
      let earliest = instance.prerequisites[course].reduce(
        Self.periodsTaken(by: before[course], instance)
      ) { max($0, first[$1] + 1) }
      let open = instance.isOpen[course]
      first[course] = open.indices.first { $0 >= earliest && open[$0] } ?? instance.periods.count
    }
    var last = [Int](repeating: -1, count: count)
    for course in instance.order.reversed() {
      let latest = instance.followers[course].reduce(
        instance.periods.count - 1 - Self.periodsTaken(by: after[course], instance)
      ) { min($0, last[$1] - 1) }
      let open = instance.isOpen[course]
      last[course] = open.indices.last { $0 <= latest && open[$0] } ?? -1
    }
    periods = instance.courses.indices.map { course in
      instance.isOpen[course].indices.filter {
        instance.isOpen[course][$0] && first[course] <= $0 && $0 <= last[course]
      }
    }
    prerequisites = instance.courses.indices.map { course in
      let direct = instance.prerequisites[course]
      return direct.filter { candidate in !direct.contains { before[$0].contains(candidate) } }
    }
  }

  private init(periods: [[Int]], prerequisites: [[Int]]) {
    self.periods = periods
    self.prerequisites = prerequisites
  }

  /// Every course only where `placement` has it, and where it is free to be.
  func around(_ placement: [Int], isFree: (_ course: Int, _ period: Int) -> Bool) -> PlacementWindows {
    PlacementWindows(
      periods: periods.enumerated().map { course, window in
        window.filter { $0 == placement[course] || isFree(course, $0) }
      }, prerequisites: prerequisites)
  }

  /// How many periods courses take at least if they must all be done before, or after, something.
  private static func periodsTaken(by courses: CourseSet, _ instance: BalanceInstance) -> Int {
    guard instance.rule.maxCourses != nil || instance.rule.maxLoad != nil, !courses.isEmpty else { return 0 }
    let most = instance.countBounds.most
    let heaviest = instance.loadBounds.most
    var taken = 0
    var counts = [Int](repeating: 0, count: instance.curricula.count)
    var loads = counts
    courses.forEach { course in
      for curriculum in instance.memberships[course] {
        counts[curriculum] += 1
        loads[curriculum] += instance.loads[course]
      }
    }
    for (count, load) in zip(counts, loads) {
      if most > 0 { taken = max(taken, count / most + (count % most == 0 ? 0 : 1)) }
      if heaviest > 0 { taken = max(taken, load / heaviest + (load % heaviest == 0 ? 0 : 1)) }
    }
    return taken
  }
}

/// A set of courses by index, one bit each.
private struct CourseSet {
  private var words: [UInt64]

  init(_ count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ course: Int) -> Bool { words[course / 64] >> UInt64(course % 64) & 1 == 1 }

  mutating func insert(_ course: Int) { words[course / 64] |= 1 << UInt64(course % 64) }

  mutating func formUnion(_ other: CourseSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
