import TrainingModel

/// Who sits where in one cohort, and what single changes are possible.
struct Seating: Sendable {
  let question: SeatingQuestion
  /// For each course and member, the place; -1: none.
  private(set) var placeOf: [[Int]]
  /// For each place, the seats that nobody has.
  private(set) var open: [Int]
  /// For each member, quarter-hours.
  private(set) var hours: [Int]

  init(_ question: SeatingQuestion) {
    self.question = question
    placeOf = question.courses.map { _ in [Int](repeating: -1, count: question.members.count) }
    open = question.places.map(\.count)
    hours = [Int](repeating: 0, count: question.members.count)
  }

  /// Seats that nobody has.
  var openCount: Int { open.reduce(0, +) }

  mutating func sit(_ member: Int, _ place: Int) {
    let course = question.places[place].course
    placeOf[course][member] = place
    open[place] -= 1
    hours[member] += question.courses[course].hours
  }

  mutating func leave(_ member: Int, _ course: Int) {
    open[placeOf[course][member]] += 1
    placeOf[course][member] = -1
    hours[member] -= question.courses[course].hours
  }

  /// Whether a member may sit in a place beside all other seats of the person; whether a seat is free there is not
  /// asked.
  func canSit(_ member: Int, _ place: Int) -> Bool {
    let course = question.places[place].course
    guard question.courses[course].reasons[member] != nil, placeOf[course][member] < 0 else { return false }
    if let most = question.mostHours, hours[member] + question.courses[course].hours > most { return false }
    return isPrepared(member, for: course, in: question.places[place].period)
  }

  /// Whether a member completes in time what a course builds on.
  func isPrepared(_ member: Int, for course: Int, in period: Int) -> Bool {
    question.courses[course].prerequisites.allSatisfy { prerequisite in
      if prerequisite.isKnown[member] { return true }
      guard let earlier = prerequisite.course, placeOf[earlier][member] >= 0 else { return false }
      return question.places[placeOf[earlier][member]].period < period
    }
  }

  /// Whether all that builds on a course would still be prepared if it came in `period`, or not at all.
  func canMove(_ member: Int, _ course: Int, to period: Int?) -> Bool {
    for (later, row) in question.courses.enumerated() where placeOf[later][member] >= 0 {
      for prerequisite in row.prerequisites
      where prerequisite.course == course && !prerequisite.isKnown[member] {
        guard let period, period < question.places[placeOf[later][member]].period else { return false }
      }
    }
    return true
  }

  /// Whether a course would still make a step for a member that the seats so far do not.
  func isOfUse(_ course: Int, to member: Int) -> Bool {
    question.courses[course].effects.contains { effect in
      question.steps[effect.step].isLacking[member] && made(effect.step, member) < Share.scale
    }
  }

  private func made(_ step: Int, _ member: Int) -> Int {
    var sum = 0
    for (course, row) in question.courses.enumerated() where placeOf[course][member] >= 0 {
      for effect in row.effects where effect.step == step { sum += effect.effectiveness }
    }
    return sum
  }

  /// Weighted need that a member's seats close, in ten-thousandths of millionths; `without` and `with` change
  /// them.
  func closed(by member: Int, without: Int? = nil, with: Int? = nil) -> Int128 {
    var covered = [Int](repeating: 0, count: question.steps.count)
    for (course, row) in question.courses.enumerated()
    where course != without && (placeOf[course][member] >= 0 || course == with) {
      for effect in row.effects { covered[effect.step] += effect.effectiveness }
    }
    var sum = Int128(0)
    for (index, step) in question.steps.enumerated() where step.isLacking[member] {
      covered[index] = min(Share.scale, covered[index])
      if let previous = step.previous, question.steps[previous].isLacking[member] {
        covered[index] = min(covered[index], covered[previous])
      }
      sum += Int128(step.weight) * Int128(covered[index])
    }
    return sum
  }

  /// Weighted need that all seats close, in ten-thousandths of millionths.
  var closed: Int128 { question.members.indices.reduce(0) { $0 + closed(by: $1) } }
}
