import NeedsScoring
package import TrainingModel

/// What the seats of a program close, replayed in the order of time: periods, within them courses. What the seats of
/// one cohort close depends on no other's.
package struct RefereeAccount: Sendable {
  /// What each group of seats closes, in millionths: by offering and place within it.
  package private(set) var closes: [[Int]]
  /// Whether the program closes as much without an offering. One that closes nothing in its turn may still be what
  /// somebody needs who is brought to its beginning later.
  package private(set) var isOfNoUse: [Bool]
  /// Σ weight · people covered in 10⁻¹⁰, by cohort.
  package private(set) var closed: [Int128]
  /// Σ weight · people in millionths, by cohort.
  package var total: [Int] { steps.total }

  private let steps: RefereeSteps
  /// What was taught of each step: people × effectiveness, in ten-thousandths.
  private var taught: [Int]

  /// A step up that a course makes and somebody lacks.
  private struct Lesson {
    let competency: Int
    let levels: Range<Int>
    let effectiveness: Int
  }

  init(_ referee: Referee) {
    self.init(
      of: referee.program,
      RefereeSteps(referee.needs.cohortNeeds, cohorts: referee.needs.cohorts.count),
      courses: referee.courses, periodIndex: referee.periodIndex,
      cohortsOfSeats: referee.program.offerings.map { $0.seats.map(referee.cohort) })
  }

  /// What a program closes, whatever else is wrong with it: seats in unknown periods or of unknown cohorts close
  /// nothing.
  ///
  /// - Parameters:
  ///   - steps: What cohorts lack.
  ///   - periodIndex: The periods of the policy, by identity.
  ///   - cohortsOfSeats: The cohort that each row of seats names, by offering and place.
  package init(
    of program: Program, _ steps: RefereeSteps, courses: [Identifier: Course],
    periodIndex: [Identifier: Int], cohortsOfSeats: [[Int?]]
  ) {
    self.steps = steps
    closes = program.offerings.indices.map {
      [Int](repeating: 0, count: program.offerings[$0].seats.count)
    }
    isOfNoUse = program.offerings.indices.map { _ in true }
    closed = [Int128](repeating: 0, count: steps.cohortCount)
    taught = [Int](repeating: 0, count: steps.stepCount)
    var closesOfNeed = [Int](repeating: 0, count: steps.needCount)
    // By places: to walk over offerings copies them.
    let lessons = program.offerings.indices.map {
      Self.lessons(of: courses[program.offerings[$0].course], steps)
    }
    for index in Self.turns(of: program, periodIndex, where: { !lessons[$0].isEmpty }) {
      let offering = program.offerings[index]
      for place in offering.seats.indices {
        guard let cohort = cohortsOfSeats[index][place] else { continue }
        for lesson in lessons[index] {
          guard let need = steps.need(ofCohort: cohort, in: lesson.competency) else { continue }
          teach(lesson, to: offering.seats[place].count, need)
          let after = closes(of: need)
          closes[index][place] += after - closesOfNeed[need]
          closesOfNeed[need] = after
        }
      }
    }
    var coveredOfStep = [Int](repeating: 0, count: steps.stepCount)
    for need in 0..<steps.needCount {
      steps.forEachStep(of: need, taught: taught) { place, _, _, covered in coveredOfStep[place] = covered }
    }
    for index in program.offerings.indices {
      let seats = program.offerings[index].seats
      isOfNoUse[index] = seats.indices.allSatisfy { place in
        guard let cohort = cohortsOfSeats[index][place] else { return true }
        return closes[index][place] == 0
          && lessons[index].allSatisfy { lesson in
            guard let need = steps.need(ofCohort: cohort, in: lesson.competency) else { return true }
            return lesson.levels.allSatisfy { level in
              guard let step = steps.place(ofLevel: level, in: need) else { return true }
              let (amount, isHuge) = lesson.effectiveness.multipliedReportingOverflow(by: seats[place].count)
              return !isHuge && taught[step] - amount >= coveredOfStep[step]
            }
          }
      }
    }
    for cohort in closed.indices {
      var sum = Int128(0)
      for need in steps.needs(ofCohort: cohort) {
        steps.forEachStep(of: need, taught: taught) { _, weight, _, covered in
          sum += Int128(weight) * Int128(covered)
        }
      }
      closed[cohort] = sum
    }
  }

  /// What a course teaches that somebody lacks.
  private static func lessons(of course: Course?, _ steps: RefereeSteps) -> [Lesson] {
    guard let course else { return [] }
    return course.develops.compactMap { development in
      steps.number(of: development.competency).map {
        Lesson(competency: $0, levels: development.steps, effectiveness: development.effectiveness.units)
      }
    }
  }

  /// Offerings in known periods, in the order in which they are replayed.
  private static func turns(
    of program: Program, _ periodIndex: [Identifier: Int], where teaches: (Int) -> Bool
  ) -> [Int] {
    let offerings = program.offerings
    let placed = offerings.indices.filter(teaches).compactMap { index in
      periodIndex[offerings[index].period].map { (period: $0, index: index) }
    }
    return placed.sorted { a, b in
      if a.period != b.period { return a.period < b.period }
      let (x, y) = (offerings[a.index].course, offerings[b.index].course)
      return x != y ? x < y : a.index < b.index
    }.map(\.index)
  }

  private mutating func teach(_ lesson: Lesson, to count: Int, _ need: Int) {
    for level in lesson.levels {
      guard let place = steps.place(ofLevel: level, in: need) else { continue }
      // Seats are what somebody wrote; beyond all people they cover no more.
      let (amount, isHuge) = lesson.effectiveness.multipliedReportingOverflow(by: count)
      let (sum, overflow) = taught[place].addingReportingOverflow(isHuge ? .max : amount)
      taught[place] = overflow ? .max : sum
    }
  }

  /// Weighted need closed, in millionths, each step rounded down.
  private func closes(of need: Int) -> Int {
    var sum = 0
    steps.forEachStep(of: need, taught: taught) { _, weight, _, covered in
      let (product, overflow) = weight.multipliedReportingOverflow(by: covered)
      sum += overflow ? Int(Int128(weight) * Int128(covered) / 10_000) : product / 10_000
    }
    return sum
  }

  /// Value with the diminishing returns of segments, in units of 10⁻¹⁴.
  func value(_ segments: [Objective.Segment]) -> Int128 {
    var value = Int128(0)
    for need in 0..<steps.needCount {
      steps.forEachStep(of: need, taught: taught) { _, weight, people, covered in
        var share = 0
        var start = 0
        for segment in segments {
          share += segment.share.units
          let end = Int((Int128(people) * Int128(share) + 5_000) / 10_000)
          let part = max(0, min(covered, end * 10_000) - start * 10_000)
          value += Int128(weight) * Int128(part) * Int128(segment.value.units)
          start = end
        }
      }
    }
    return value
  }
}
