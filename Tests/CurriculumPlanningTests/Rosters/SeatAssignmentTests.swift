import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A question with so few people and seats that every seating can be tried.
private func randomQuestion(seed: Int) -> SeatingQuestion {
  var numbers = SeededNumbers(seed: seed)
  func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  let people = pick(2...4)
  let members = (0..<people).map { index in
    SeatingQuestion.Member(
      id: pick(0...4) > 0 ? Identifier("E\(index)") : nil, appointed: pick(0...1) == 0 ? .max : pick(0...2))
  }
  let stepCount = pick(1...3)
  var steps: [SeatingQuestion.Step] = []
  for index in 0..<stepCount {
    let previous = index > 0 && pick(0...1) == 0 ? index - 1 : nil
    // Who lacks a lower step lacks the upper one as well.
    let isLacking = members.indices.map { member in
      pick(0...3) > 0 || previous.map { steps[$0].isLacking[member] } ?? false
    }
    steps.append(.init(weight: pick(1...4) * 1_000_000, previous: previous, isLacking: isLacking))
  }
  let courseCount = pick(2...3)
  let courses = (0..<courseCount).map { index in
    let reasons = members.map { _ in pick(0...4) > 0 ? SeatReason.need : nil }
    let gaps = members.map { _ in pick(0...2) }
    let order = members.indices.filter { reasons[$0] != nil }.sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
    var ranks = members.map { _ in Int.max }
    for (rank, member) in order.enumerated() { ranks[member] = rank }
    return SeatingQuestion.CourseRow(
      id: Identifier("C\(index)"), hours: pick(1...3),
      prerequisites: index > 0 && pick(0...1) == 0
        ? [.init(course: index - 1, isKnown: members.map { _ in pick(0...2) == 0 })] : [],
      effects: [(step: pick(0...stepCount - 1), effectiveness: pick(0...1) == 0 ? 10_000 : 6_000)],
      reasons: reasons, ranks: ranks, order: order)
  }
  var places: [SeatingQuestion.Place] = []
  for period in 0..<2 {
    for course in 0..<courseCount where pick(0...2) > 0 {
      places.append(
        .init(course: course, period: period, count: pick(1...2), offering: places.count, row: 0))
    }
  }
  return SeatingQuestion(
    cohort: 0, members: members, courses: courses, places: places, steps: steps,
    mostHours: pick(0...1) == 0 ? pick(3...6) : nil)
}

/// Tries every seating: each place in turn, each subset of people that can sit there.
private struct EverySeating {
  let question: SeatingQuestion
  private(set) var best: (open: Int, closed: Int128) = (.max, 0)

  init(_ question: SeatingQuestion) {
    self.question = question
    descend(Seating(question), 0, from: 0)
  }

  private mutating func descend(_ seating: Seating, _ place: Int, from first: Int) {
    guard place < question.places.count else {
      let (open, closed) = (seating.openCount, seating.closed)
      if open < best.open || open == best.open && closed > best.closed { best = (open, closed) }
      return
    }
    descend(seating, place + 1, from: 0)
    guard seating.open[place] > 0 else { return }
    for member in first..<max(first, question.members.count) where seating.canSit(member, place) {
      var next = seating
      next.sit(member, place)
      descend(next, place, from: member + 1)
    }
  }
}

@Suite("Seating by integer program against every seating")
struct SeatAssignmentTests {
  @Test("no seating seats more, or as many and closes more", arguments: 0..<12)
  func best(batch: Int) throws {
    for seed in batch * 16..<(batch + 1) * 16 {
      let question = randomQuestion(seed: seed)
      let result = try RosterMaker().solve(question)
      let every = EverySeating(question)
      #expect(result.isProven)
      #expect(result.seating.openCount == every.best.open, "seed \(seed)")
      #expect(result.seating.closed == every.best.closed, "seed \(seed)")
      #expect(result.seating.closed <= question.mostClosed)
    }
  }

  @Test("nobody could take over from somebody who comes after", arguments: 0..<12)
  func precedence(batch: Int) throws {
    for seed in batch * 16..<(batch + 1) * 16 {
      let question = randomQuestion(seed: seed)
      let seating = try RosterMaker().solve(question).seating
      for (course, row) in question.courses.enumerated() {
        for holder in row.order where seating.placeOf[course][holder] >= 0 {
          for other in row.order where row.ranks[other] < row.ranks[holder] {
            #expect(!canExchange(other, holder, course, seating), "seed \(seed)")
          }
        }
      }
    }
  }

  /// Whether `other` could take the seat of `holder` in a course (who gets the other's, if there is one that is later),
  /// all rules kept and no need lost: tried out from an empty seating.
  private func canExchange(_ other: Int, _ holder: Int, _ course: Int, _ seating: Seating) -> Bool {
    let question = seating.question
    var places = seating.placeOf
    if places[course][other] >= 0 {
      let (now, wanted) = (places[course][other], places[course][holder])
      guard question.places[wanted].period < question.places[now].period else { return false }
    }
    places[course].swapAt(other, holder)
    var tried = Seating(question)
    for place in question.places.indices {
      let own = question.places[place].course
      for member in question.members.indices where places[own][member] == place {
        guard tried.canSit(member, place) else { return false }
        tried.sit(member, place)
      }
    }
    return tried.closed >= seating.closed
  }
}
