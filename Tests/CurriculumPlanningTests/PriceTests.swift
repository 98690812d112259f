import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Prices of limits, against every program of small dossiers")
struct PriceTests {
  /// The instance with a limit at another amount.
  private func instance(
    _ dossier: Dossier, _ base: PlanningInstance, _ limit: PricedLimit, at amount: Int
  ) throws -> PlanningInstance {
    let changed = dossier.applying([try #require(base.change(limit, to: amount))])
    return PlanningInstance(
      changed, policy: try #require(changed.policy), needs: try NeedsAssessment(changed))
  }

  /// The first part in which the best of all programs gets better, and by how much.
  private func improvement(
    _ dossier: Dossier, _ base: PlanningInstance, _ limit: PricedLimit, at amount: Int
  ) throws -> (part: String, amount: Double)? {
    let parts = TierClimb.parts(of: base)
    let before = try #require(BruteForce(instance: base).best(parts))
    let raised = try instance(dossier, base, limit, at: amount)
    let after = try #require(BruteForce(instance: raised).best(parts))
    for (index, part) in parts.enumerated() where abs(after[index] - before[index]) > 1e-6 {
      return (part.rawValue, abs(after[index] - before[index]))
    }
    return nil
  }

  @Test("a unit buys the optimum with it less the optimum without it", arguments: 0..<10)
  func bruteForce(seed: Int) throws {
    let dossier = try randomDossier(seed: 7_000 + seed)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let list = try PriceFinder(options: PlanOptions(relativeGap: 0)).prices(of: dossier)
    let limits = base.pricedLimits
    #expect(list.searchesAll && list.stop == nil)
    #expect(list.prices.map(\.rule) == limits.map { base.statement(of: $0.rule) })
    for (price, limit) in zip(list.prices, limits) {
      let name: Comment = "seed \(seed), \(price.rule.words.en)"
      let gain = try #require(price.gain)
      let expected = try improvement(dossier, base, limit, at: limit.amount + limit.extra)
      #expect(gain.part == expected?.part, name)
      #expect(abs(gain.improvement - (expected?.amount ?? 0)) <= 1e-5, name)
      if let proven = gain.proven {
        let need = gain.part == TierPart.need.rawValue ? gain.improvement : 0
        #expect(abs(proven.lowerBound - need) <= 1e-5 && abs(proven.upperBound - need) <= 1e-5, name)
      }
      #expect(price.use <= price.amount, name)
      switch price.rise {
      case .never:
        let enough = base.enough(of: limit, in: dossier)
        #expect(try improvement(dossier, base, limit, at: enough) == nil, name)
      case .better(let first):
        #expect(first > price.amount, name)
        #expect(try improvement(dossier, base, limit, at: first - 1) == nil, name)
        #expect(try improvement(dossier, base, limit, at: first) != nil, name)
      case .found, .unknown: Issue.record("\(name): not proven on a small dossier")
      }
    }
  }

  @Test("with no more than what is used the program stays the best", arguments: 0..<10)
  func use(seed: Int) throws {
    let dossier = try randomDossier(seed: 7_100 + seed)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let parts = TierClimb.parts(of: base)
    let best = try #require(BruteForce(instance: base).best(parts))
    let list = try PriceFinder(options: PlanOptions(relativeGap: 0)).prices(of: dossier)
    for (price, limit) in zip(list.prices, base.pricedLimits) {
      let fallen = try instance(dossier, base, limit, at: price.use)
      let schedule = try #require(fallen.schedule(of: list.program))
      let values = fallen.values(of: schedule)
      let broken = Referee(
        dossier.applying([try #require(base.change(limit, to: price.use))]), policy: fallen.policy,
        needs: list.needs, program: list.program
      ).violations()
      #expect(broken.isEmpty, "seed \(seed), \(price.rule.words.en)")
      for (part, value) in zip(parts, best) { #expect(abs((values[part] ?? 0) - value) <= 1e-5) }
    }
  }

  @Test("the search near a program never overstates what is proven", arguments: 0..<10)
  func near(seed: Int) throws {
    let dossier = try randomDossier(seed: 7_200 + seed)
    let options = PlanOptions(relativeGap: 0)
    let exact = try PriceFinder(options: options).prices(of: dossier)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let trial = PriceTrial(
      dossier: dossier, instance: base, needs: exact.needs, options: options)
    let found = try NearPrices(trial: trial, control: control).run(
      from: try #require(base.schedule(of: exact.program)))
    for (near, price) in zip(found.prices, exact.prices) {
      let (gain, other) = (try #require(near.gain), try #require(price.gain))
      let name: Comment = "seed \(seed), \(price.rule.words.en)"
      #expect(gain.improvement >= 0 && near.use == price.use, name)
      if let part = gain.part, part == other.part {
        #expect(gain.improvement <= other.improvement + 1e-5, name)
      }
      if gain.part == nil { #expect(gain.people == 0 && gain.seats == 0 && gain.cost == 0, name) }
      if let proven = gain.proven, other.part == TierPart.need.rawValue {
        #expect(proven.lowerBound <= other.improvement + 1e-5, name)
        #expect(proven.upperBound >= other.improvement - 1e-5, name)
      }
    }
  }

  @Test(
    "limits that are priced side by side have the prices that they have one after the other", arguments: 0..<5
  )
  func sideBySide(seed: Int) throws {
    let dossier = try randomDossier(seed: 7_200 + seed)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    let known = try #require(base.schedule(of: plan.program))
    func prices(threads: Int) throws -> [LimitPrice] {
      let trial = PriceTrial(
        dossier: dossier, instance: base, needs: plan.needs,
        options: PlanOptions(relativeGap: 0, threads: threads))
      let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
      return try NearPrices(trial: trial, control: control).run(from: known).prices
    }
    let (one, many) = (try prices(threads: 1), try prices(threads: 3))
    #expect(one.map(\.gain) == many.map(\.gain) && one.map(\.rise) == many.map(\.rise))
    #expect(one.allSatisfy { $0.gain != nil })
  }

  @Test("whoever asks to stop is heard by those who price side by side")
  func stops() throws {
    let dossier = try randomDossier(seed: 7_200)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    let trial = PriceTrial(
      dossier: dossier, instance: base, needs: plan.needs, options: PlanOptions(threads: 3))
    let control = SearchControl(timeLimit: nil, shouldStop: { true }, report: { _ in })
    let found = try NearPrices(trial: trial, control: control).run(
      from: try #require(base.schedule(of: plan.program)))
    #expect(found.prices.allSatisfy { $0.gain == nil } && control.isInterrupted)
  }

  /// Twenty people and one room, in one month, for classes of ten.
  private func crowded() throws -> SmallDossier {
    var small = SmallDossier()
    small.periodCount = 1
    try small.add(20)
    small.courses = [course("A", rooms: 1)]
    small.resources = [rooms([1])]
    return small
  }

  @Test("one more room trains ten more people, and no less than a room does")
  func room() throws {
    let list = try PriceFinder().prices(of: try crowded().dossier())
    let price = try #require(list.prices.first)
    #expect(list.prices.count == 1)
    #expect(price.amount == 1000 && price.use == 1000 && price.extra == 1000)
    let gain = try #require(price.gain)
    #expect(gain.part == "need" && gain.people == 10 && gain.seats == 10 && gain.needClosed.value == 10)
    // The first ten count in full, six more at 0.7, the last four at 0.4.
    #expect(abs(gain.improvement - 5.8) < 1e-6)
    #expect(price.rise == .better(first: 2000))
  }

  @Test("what is not scarce has no price, however much more there is")
  func plenty() throws {
    var small = try crowded()
    small.resources = [rooms([3])]
    let price = try #require(try PriceFinder().prices(of: try small.dossier()).prices.first)
    #expect(price.gain?.part == nil && price.gain?.proven == 0...0)
    #expect(price.use == 2000 && price.rise == .never)
  }

  @Test("a slack budget can still be too small for one more session")
  func slack() throws {
    var small = try crowded()
    small.resources = [rooms([2])]
    // A session of ten costs 20. The 5 that are left pay for no second one, nor does one more; 31 pays for one of one.
    small.budgets = [budget(25)]
    let price = try #require(
      try PriceFinder().prices(of: try small.dossier()).prices.first { $0.rule.kind == .budget })
    #expect(price.gain?.part == nil && price.gain?.proven == 0...0 && price.use == 20)
    #expect(price.rise == .better(first: 31))
  }

  @Test("without time nothing is looked into, and that is said")
  func timeLimit() throws {
    let list = try PriceFinder(options: PlanOptions(timeLimit: 0)).prices(of: try crowded().dossier())
    #expect(list.stop == .timeLimit && list.prices.allSatisfy { $0.gain == nil && $0.rise == .unknown })
  }
}
