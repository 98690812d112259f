import Diagnostics
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// A random question of up to six courses in up to three periods, small enough to try every placement.
private struct RandomBalance {
  let courses: [Course]
  let periodCount: Int
  let rule: BalanceRule

  /// Names of courses and periods by number; other names ask the same question.
  init(seed: Int, name: (Int) -> Identifier = { Identifier("C\($0)") }) {
    var numbers = SeededNumbers(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    let count = pick(2...6)
    periodCount = pick(2...3)
    let periods = periodCount
    courses = (0..<count).map { index in
      let before = (0..<index).filter { _ in pick(0...4) == 0 }.map(name)
      let offered = pick(0...5) == 0 ? [Identifier("P\(pick(1...periods))")] : []
      return course(
        name(index), hours: pick(1...6), develops: nil, after: before, offered: offered)
    }
    func maybe(_ range: ClosedRange<Int>) -> Int? { pick(0...2) == 0 ? pick(range) : nil }
    let curricula = (0..<pick(0...2)).map { row in
      curriculum(Identifier("q\(row)"), (0..<count).filter { _ in pick(0...2) > 0 }.map(name))
    }
    let wishes = (0..<count).filter { _ in pick(0...2) == 0 }.map {
      unwanted(name($0), Identifier("P\(pick(1...periods))"))
    }
    let minLoad = maybe(0...4)
    let maxLoad = maybe(6...14)
    let minCourses = maybe(0...1)
    let maxCourses = maybe(2...4)
    rule = BalanceRule(
      id: "even", measure: pick(0...1) == 0 ? .heaviest : .squares,
      minLoad: minLoad.map { Hours(units: 4 * $0) }, maxLoad: maxLoad.map { Hours(units: 4 * $0) },
      minCourses: minCourses, maxCourses: maxCourses, loadWeight: pick(1...3), unwantedWeight: pick(0...5),
      curricula: curricula.filter { !$0.courses.isEmpty }, unwanted: wishes, location: nowhere)
  }

  func dossier() throws -> Dossier { try SmallDossier.balanced(courses, periods: periodCount, rule) }

  /// The value of the best placement, by trying all; `nil` if none keeps the rule.
  func best() -> Double? {
    var best: Double?
    var places = [Int](repeating: 0, count: courses.count)
    let index = Dictionary(uniqueKeysWithValues: courses.enumerated().map { ($1.id, $0) })
    while true {
      if let value = value(places, index), best.map({ value < $0 }) ?? true { best = value }
      var next = 0
      while next < places.count, places[next] == periodCount - 1 {
        places[next] = 0
        next += 1
      }
      guard next < places.count else { return best }
      places[next] += 1
    }
  }

  private func value(_ places: [Int], _ index: [Identifier: Int]) -> Double? {
    for (place, course) in zip(places, courses) {
      if !course.offered.isEmpty, !course.offered.contains(where: { $0.id == Identifier("P\(place + 1)") }) {
        return nil
      }
      for before in course.prerequisites {
        guard let other = index[before.id], places[other] < place else { return nil }
      }
    }
    let sets = rule.curricula.isEmpty ? [courses.map(\.id)] : rule.curricula.map { $0.courses.map(\.id) }
    var heaviest = 0
    var squares = 0
    for members in sets {
      let rows = members.compactMap { index[$0] }
      let total = rows.reduce(0) { $0 + courses[$1].hours.units / 4 }
      for period in 0..<periodCount {
        let present = rows.filter { places[$0] == period }
        let load = present.reduce(0) { $0 + courses[$1].hours.units / 4 }
        if let most = rule.maxLoad, load * 4 > most.units { return nil }
        if let least = rule.minLoad, load * 4 < least.units { return nil }
        if let most = rule.maxCourses, present.count > most { return nil }
        if let fewest = rule.minCourses, present.count < fewest { return nil }
        heaviest = max(heaviest, load)
        let low = total / periodCount
        let high = (total + periodCount - 1) / periodCount
        let distance = load < low ? low - load : load > high ? load - high : 0
        squares += distance * distance
      }
    }
    let wishes = rule.unwanted.filter { wish in
      index[wish.course.id].map { Identifier("P\(places[$0] + 1)") } == wish.period.id
    }
    let measured = rule.measure == .heaviest ? heaviest : squares
    return Double(rule.loadWeight * measured + rule.unwantedWeight * wishes.count)
  }
}

@Suite("Every placement tried")
struct BalanceBruteForceTests {
  private func value(_ dossier: Dossier) throws -> Double? {
    do throws(PlanningError) {
      let plan = try BalancePlanner(options: PlanOptions(relativeGap: 0)).plan(dossier)
      #expect(plan.result.bound == plan.result.value && plan.stop == .gapReached)
      return plan.result.value
    } catch {
      if case .infeasible = error { return nil }
      throw error
    }
  }

  @Test("none is better than the plan, and none is allowed where there is no plan", arguments: 0..<300)
  func bruteForce(seed: Int) throws {
    let question = RandomBalance(seed: seed)
    #expect(try value(question.dossier()) == question.best())
  }

  @Test("other names of courses change nothing but names", arguments: 0..<40)
  func renamed(seed: Int) throws {
    let reversed = RandomBalance(seed: seed) { Identifier("Z\(9 - $0)") }
    #expect(try value(reversed.dossier()) == value(RandomBalance(seed: seed).dossier()))
  }

  @Test("the same question gives the same placement")
  func repeated() throws {
    for seed in 0..<40 {
      let dossier = try RandomBalance(seed: seed).dossier()
      guard try value(dossier) != nil else { continue }
      let planner = BalancePlanner()
      #expect(try planner.plan(dossier).places == planner.plan(dossier).places)
    }
  }

  @Test("what is near is never worse, keeps every rule, and is often the best")
  func neighbourhoods() throws {
    var (tried, best) = (0, 0)
    for seed in 0..<200 {
      let question = RandomBalance(seed: seed)
      let dossier = try question.dossier()
      let policy = try #require(dossier.policy)
      let instance = BalanceInstance(dossier, policy: policy, rule: question.rule)
      let windows = PlacementWindows(instance)
      let value = BalanceValue(instance)
      let first = windows.periods.compactMap(\.first)
      guard first.count == instance.courses.count else { continue }
      guard BalanceState(instance, value, placement: first).isAllowed else { continue }
      let near = BalanceNeighbourhoods(
        instance: instance, windows: windows, value: value, options: PlanOptions(),
        control: SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in }))
      let found = try near.improved(first, until: .infinity) { _ in false }
      #expect(BalanceState(instance, value, placement: found).isAllowed)
      let worth = value.total(of: found, instance)
      #expect(worth <= value.total(of: first, instance))
      let optimum = try #require(question.best())
      #expect(Double(worth) / 16 >= optimum)
      tried += 1
      if Double(worth) / 16 == optimum { best += 1 }
    }
    #expect(tried > 20 && 10 * best >= 9 * tried)
  }

  @Test("the energy is kept up to date move by move")
  func energy() throws {
    var numbers = SearchNumbers(seed: 7)
    for seed in 0..<40 {
      let question = RandomBalance(seed: seed)
      let dossier = try question.dossier()
      let policy = try #require(dossier.policy)
      let instance = BalanceInstance(dossier, policy: policy, rule: question.rule)
      let value = BalanceValue(instance)
      let count = instance.courses.count
      var state = BalanceState(
        instance, value, placement: (0..<count).map { _ in numbers.below(instance.periods.count) })
      for _ in 0..<30 {
        let (course, period) = (numbers.below(count), numbers.below(instance.periods.count))
        guard state.placement[course] != period else { continue }
        let before = state.energy
        let change = state.change(moving: course, to: period)
        state.move(course, to: period)
        #expect(state.energy == before + change)
      }
    }
  }

  @Test("thinned loads never cost more than they do", arguments: [400, 9000, 18000])
  func thinned(middle: Int) {
    let loads = (0..<60).map { 101 + 7 * $0 }
    func cost(_ load: Int) -> Int {
      let distance = max(0, middle - load, load - middle - 4)
      return distance * distance
    }
    func points(_ loads: [Int]) -> [(load: Int, cost: Int)] {
      LoadPoints.of(loads, bounds: (0, .max), counts: (0, .max), mean: middle...middle + 4, cost: cost)
    }
    let kept = points(loads)
    #expect((401...402).contains(kept.count))
    #expect(kept.first?.load == 0 && kept.last?.load == loads.reduce(0, +))
    #expect(kept.allSatisfy { $0.cost <= cost($0.load) })
    // Beyond the kept ones the model costs what lies on the chord to the end: never more than there is.
    let low = [(kept[0], kept[1])].filter { _ in middle > 400 }
    let high = [(kept[kept.count - 2], kept[kept.count - 1])].filter { _ in middle < 18_000 }
    for (left, right) in low + high {
      for load in left.load...right.load {
        let share = Double(load - left.load) / Double(right.load - left.load)
        #expect(Double(left.cost) + share * Double(right.cost - left.cost) <= Double(cost(load)) + 1e-6)
      }
    }
    #expect(points([2, 3]).map(\.load) == [0, 2, 3, 5])
  }
}
