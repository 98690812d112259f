import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Prices where the policy lets need cost something, against every program of small dossiers")
struct PriceToleranceOfNeedTests {
  /// What the policy makes of a dossier: the best of every part up to need, and the least cost with which need is no
  /// further below its best than it may be.
  private struct Optimum {
    var peaks: [Double]
    var need: Double
    var cost: Double

    /// `nil` if no program is allowed.
    init?(_ instance: PlanningInstance, tolerance: Double) {
      let parts = TierClimb.parts(of: instance)
      guard let peaks = BruteForce(instance: instance).best(parts) else { return nil }
      self.peaks = peaks
      let least = zip(parts, peaks).map { part, peak in
        (part: part, least: part == .need ? peak * (1 - tolerance) : peak)
      }
      need = least.last?.least ?? 0
      let cheapest = BruteForce(instance: instance).best([.cost]) { values in
        least.allSatisfy { part, least in
          let distance = part.sense == .maximize ? least - (values[part] ?? 0) : (values[part] ?? 0) - least
          return distance <= 1e-6
        }
      }
      guard let cost = cheapest?.first else { return nil }
      self.cost = cost
    }

    func isAsGood(as other: Optimum) -> Bool { zip(peaks, other.peaks).allSatisfy { abs($0 - $1) <= 1e-6 } }
  }

  private func dossier(seed: Int, tolerance: Int) throws -> Dossier {
    try randomDossier(
      seed: seed,
      objective: Objective(steps: [
        Objective.Step(.onboarding), Objective.Step(.mandatory), Objective.Step(.equity),
        Objective.Step(.need, tolerance: Share(units: tolerance)),
      ]))
  }

  private func raised(
    _ dossier: Dossier, _ base: PlanningInstance, _ limit: PricedLimit, to amount: Int
  ) throws -> PlanningInstance {
    let changed = dossier.applying([try #require(base.change(limit, to: amount))])
    return PlanningInstance(
      changed, policy: try #require(changed.policy), needs: try NeedsAssessment(changed))
  }

  @Test(
    "what is priced is the program that the policy makes, with the unit and without it", arguments: 0..<16)
  func bruteForce(seed: Int) throws {
    let dossier = try dossier(seed: 7_400 + seed, tolerance: 3_000)
    let base = PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier))
    let list = try PriceFinder(options: PlanOptions(relativeGap: 0)).prices(of: dossier)
    let best = try #require(Optimum(base, tolerance: 0.3))
    let values = base.values(of: try #require(base.schedule(of: list.program)))
    #expect(list.searchesAll && list.toleranceOfNeed == Share(units: 3_000))
    #expect(abs((values[.cost] ?? 0) - best.cost) <= 1e-6, "seed \(seed): the program is not the cheapest")
    #expect(values[.need] ?? 0 >= best.need - 1e-6, "seed \(seed)")
    for (price, limit) in zip(list.prices, base.pricedLimits) {
      let name: Comment = "seed \(seed), \(price.rule.words.en)"
      let gain = try #require(price.gain)
      let more = try #require(
        Optimum(raised(dossier, base, limit, to: limit.amount + limit.extra), tolerance: 0.3))
      let part = zip(TierClimb.parts(of: base), zip(more.peaks, best.peaks)).first {
        abs($0.1.0 - $0.1.1) > 1e-6
      }
      #expect(gain.part == part?.0.rawValue, name)
      #expect(abs(gain.improvement - (part.map { abs($0.1.0 - $0.1.1) } ?? 0)) <= 1e-5, name)
      if part != nil { #expect(abs(Double(gain.cost) / 1e6 - (more.cost - best.cost)) <= 1e-6, name) }
      // The program can be held with what it takes, and stays what the policy makes from `sameFrom` on.
      let from = try #require(price.sameFrom)
      #expect(price.use <= from && from <= max(price.amount, price.use), name)
      let less = try #require(Optimum(raised(dossier, base, limit, to: from), tolerance: 0.3), name)
      #expect(less.isAsGood(as: best) && abs(less.cost - best.cost) <= 1e-6, name)
      switch price.rise {
      case .never:
        let enough = try raised(dossier, base, limit, to: base.enough(of: limit, in: dossier))
        #expect(try #require(Optimum(enough, tolerance: 0.3)).isAsGood(as: best), name)
      case .better(let first):
        let below = try raised(dossier, base, limit, to: first - 1)
        #expect(try #require(Optimum(below, tolerance: 0.3)).isAsGood(as: best), name)
        let at = try raised(dossier, base, limit, to: first)
        #expect(try !#require(Optimum(at, tolerance: 0.3)).isAsGood(as: best), name)
      case .found, .unknown: Issue.record("\(name): not proven on a small dossier")
      }
    }
  }

  @Test("with less than the best of need takes, the policy would be content with less")
  func sameFrom() throws {
    // Forty people, of whom need may leave four for money: with money for four sessions three would be made of them, if
    // that closed enough; with money for three, two.
    var small = SmallDossier()
    small.periodCount = 1
    try small.add(40)
    small.courses = [course("A", seatCost: 0)]
    small.budgets = [budget(40)]
    small.objective = Objective(
      steps: [Objective.Step(.need, tolerance: Share(units: 2_500))],
      segments: [Objective.Segment(share: .one, value: .one)])
    let list = try PriceFinder(options: PlanOptions(relativeGap: 0)).prices(of: try small.dossier())
    let price = try #require(list.prices.first { $0.rule.kind == .budget })
    #expect(price.use == 30 && price.sameFrom == 40 && price.rise == .never)
    #expect(price.gain?.proven == 0...0 && list.program.countedTotals.cost == 30)
  }
}
