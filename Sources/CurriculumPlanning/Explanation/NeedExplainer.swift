import NeedsScoring
import TrainingModel

/// Finds out why a need is closed, in part, or not.
struct NeedExplainer {
  let dossier: Dossier
  let needs: NeedsAssessment
  let instance: PlanningInstance
  let program: Program
  let schedule: Schedule
  let options: PlanOptions

  /// On large dossiers, so many courses that close the need may change, with those nearest to the first.
  private static let mostMakers = 4

  /// The explanation of the need at a place.
  func run(_ place: Int) throws(PlanningError) -> NeedExplanation {
    let need = needs.needs[place]
    let steps = instance.steps.indices.filter { instance.steps[$0].need == place }
    let (gains, covered) = ledger(steps)
    let courses = courses(steps, gains)
    let lacking = steps.reduce(0) { $0 + instance.steps[$1].people }
    let closedSteps = steps.reduce(0) { $0 + covered[$1] }
    func weighted(_ people: (Int) -> Int) -> NeedAmount {
      NeedAmount(
        units: steps.reduce(0) {
          $0 + Int(Int128(instance.steps[$1].weight) * Int128(people($1)) / Int128(NeedLedger.unit))
        })
    }
    let isLeft = closedSteps < lacking * Share.scale && courses.contains { $0.course.seatsLeft > 0 }
    return NeedExplanation(
      need: need, program: program.id, isOverAllPrograms: instance.isSmall, steps: lacking,
      closedSteps: closedSteps, total: weighted { instance.steps[$0].people * NeedLedger.unit },
      closed: weighted { covered[$0] }, courses: courses.map(\.course), unusable: unusable(need, steps),
      more: isLeft ? try more(steps, closedSteps, courses.map(\.index)) : nil)
  }

  /// What each course closes of the need, after what is held before it, and how far each step is covered.
  private func ledger(_ steps: [Int]) -> (gains: [Int: Int], covered: [Int]) {
    var ledger = NeedLedger(instance)
    var gains: [Int: Int] = [:]
    let byTime = schedule.seatings.sorted {
      ($0.period, $0.course, $0.candidate) < ($1.period, $1.course, $1.candidate)
    }
    for seating in byTime {
      let before = steps.map { ledger.covered[$0] }
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
      for (step, count) in zip(steps, before) where ledger.covered[step] > count {
        gains[seating.course, default: 0] += Int(
          Int128(instance.steps[step].weight) * Int128(ledger.covered[step] - count) / Int128(NeedLedger.unit)
        )
      }
    }
    return (gains, ledger.covered)
  }

  private func courses(_ steps: [Int], _ gains: [Int: Int]) -> [(index: Int, course: NeedCourse)] {
    var candidates: [Int: Set<Int>] = [:]
    for step in steps {
      for maker in instance.steps[step].makers where maker.effectiveness > 0 {
        candidates[maker.course, default: []].insert(maker.candidate)
      }
    }
    let binding = SeatBinding(instance, schedule)
    return candidates.map { index, places -> (index: Int, course: NeedCourse) in
      let course = instance.courses[index].course
      let free = places.sorted().filter { binding.seatsLeft(index, $0) > 0 }
      // Of several cohorts, the one that is nearest to a seat.
      let rules = free.map { binding.rules(index, $0) }.min { $0.count < $1.count } ?? []
      return (
        index,
        NeedCourse(
          course: course.id, sessions: schedule.sessions[index].reduce(0, +),
          seats: places.reduce(0) { $0 + schedule.seats(course: index, candidate: $1) },
          closes: NeedAmount(units: gains[index] ?? 0),
          seatsLeft: free.reduce(0) { $0 + binding.seatsLeft(index, $1) },
          seatPrice: course.seatCost + (course.sessionCost + course.maxSize - 1) / max(1, course.maxSize),
          binding: rules.map(instance.statement))
      )
    }.sorted { a, b in
      if a.course.closes != b.course.closes { return a.course.closes > b.course.closes }
      return a.course.seatPrice != b.course.seatPrice
        ? a.course.seatPrice < b.course.seatPrice : a.course.course < b.course.course
    }
  }

  /// Courses of the catalog that make a step of the need and cannot be held, or not for these people.
  private func unusable(_ need: Need, _ steps: [Int]) -> [(course: Identifier, causes: [UsabilityCause])] {
    let levels = Set(steps.map { instance.steps[$0].level })
    let usable = Set(
      steps.flatMap { instance.steps[$0].makers }.map { instance.courses[$0.course].course.id })
    let test = UsabilityTest(dossier: dossier, policy: instance.policy, needs: needs)
    return dossier.courses.filter { course in
      !usable.contains(course.id)
        && course.develops.contains {
          $0.competency == need.competency && $0.effectiveness > .zero && !levels.isDisjoint(with: $0.steps)
        }
    }.map { course in
      (course.id, UsabilityCause.allCases.filter { test.isUsable(course, without: $0, for: need) })
    }
  }

  /// The program made again with one more person's step closed.
  private func more(
    _ steps: [Int], _ closed: Int, _ courses: [Int]
  ) throws(PlanningError) -> ReplanResult {
    var movable = Set(instance.courses.indices)
    if !instance.isSmall {
      movable = Set(courses.prefix(Self.mostMakers))
      if let first = courses.first {
        movable.formUnion(Neighbourhood(of: first, in: instance, program: schedule).courses)
      }
    }
    let replan = LocalReplan(
      instance: instance, options: options, program: schedule, values: instance.values(of: schedule))
    var question = LocalReplan.Question(movable: movable, confined: [:])
    question.covered = (steps, Double(closed) / Double(Share.scale) + 1)
    let answer = try replan.answer(question)
    return ProgramExplainer.result(of: answer, replan, nil, isOverAllPrograms: instance.isSmall)
  }
}
