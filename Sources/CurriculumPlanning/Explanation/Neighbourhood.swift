import TrainingModel

/// Which courses may change when a program is made again around one course: on small dossiers all of them.
struct Neighbourhood {
  /// The courses, by index.
  let courses: Set<Int>

  /// How many courses of each kind are taken.
  private static let most = 3

  init(of subject: Int, in instance: PlanningInstance, program: Schedule) {
    guard !instance.isSmall else {
      courses = Set(instance.courses.indices)
      return
    }
    var found: Set<Int> = [subject]
    // What it builds on, and what builds on it.
    var queue = [subject]
    while let course = queue.popLast() {
      for earlier in instance.courses[course].prerequisites.compactMap({ $0 })
      where found.insert(earlier).inserted { queue.append(earlier) }
    }
    for index in instance.courses.indices where instance.courses[index].prerequisites.contains(subject) {
      found.insert(index)
    }
    // What teaches the same people the same.
    var shared = [Int](repeating: 0, count: instance.courses.count)
    for step in instance.steps where step.makers.contains(where: { $0.course == subject }) {
      for maker in step.makers { shared[maker.course] += step.weight * step.people }
    }
    func add(_ indices: [Int], by value: (Int) -> Double) {
      let ranked = indices.filter { !found.contains($0) }.map { (value($0), $0) }.sorted { $0 > $1 }
      found.formUnion(ranked.prefix(Self.most).map(\.1))
    }
    add(shared.indices.filter { shared[$0] > 0 }, by: { Double(shared[$0]) })
    // What is easiest to give up, of money and of means, and what would be the next to buy.
    let funds = instance.courses[subject].funds
    let others = instance.courses.indices.filter { index in
      !instance.isDuty(index) && instance.courses[index].funds.contains { funds.contains($0) }
    }
    var ledger = NeedLedger(instance)
    var closed = [Double](repeating: 0, count: instance.courses.count)
    for seating in program.seatings {
      closed[seating.course] += Double(
        ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count))
    }
    let enrolment = program.enrolment()
    let isHeld = program.sessions.map { $0.contains { $0 > 0 } }
    func value(_ index: Int) -> Double {
      let course = instance.courses[index].course
      let cost =
        course.sessionCost * program.sessions[index].reduce(0, +)
        + course.seatCost * enrolment[index].reduce(0, +)
      return closed[index] / Double(max(1, cost))
    }
    let resources = instance.courses[subject].uses.map(\.resource)
    add(others.filter { isHeld[$0] }, by: { -value($0) })
    add(
      others.filter { index in
        isHeld[index] && instance.courses[index].uses.contains { resources.contains($0.resource) }
      }, by: { -value($0) })
    add(
      others,
      by: { index in
        let course = instance.courses[index].course
        var gains: [(gain: Int, limit: Int)] = []
        for (place, candidate) in instance.courses[index].candidates.enumerated() {
          gains.append((ledger.gain(course: index, candidate: place), candidate.limit))
        }
        gains.sort { $0.gain > $1.gain }
        var room = course.maxSize
        var gained = 0.0
        for (gain, limit) in gains where room > 0 {
          gained += Double(gain * min(room, limit))
          room -= min(room, limit)
        }
        return gained / Double(max(1, course.sessionCost + course.seatCost * course.maxSize))
      })
    courses = found
  }
}
