import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// Municipalities that plan together: small enough for the exact answer to be known as well.
struct PoolTests {
  /// A random dossier of two municipalities of an agency; some courses belong to one of them, some to the agency.
  private func pool(seed: Int) throws -> Dossier {
    var dossier = try randomDossier(seed: seed)
    dossier.organizations = dossier.organizations.map {
      Organization(
        id: $0.id, kind: $0.parent == nil ? .agency : .municipality, parent: $0.parent, title: $0.title,
        location: $0.location)
    }
    let hosts: [Identifier?] = ["O1", nil, "O2", nil, "O1"]
    dossier.courses = dossier.courses.enumerated().map { index, course in
      course.hosted(by: hosts[(seed + index) % hosts.count])
    }
    guard let policy = dossier.policy else { throw NoPolicy() }
    var budgets = policy.budgets
    if seed % 2 == 0 {
      // Money of each, and of the agency.
      let amount = budgets[0].amount / 2
      budgets = [("B", "O1"), ("B", "O2"), ("A", nil)].map { fund, host in
        Budget(fund: fund, amount: amount, host: host, location: nowhere)
      }
      dossier.courses = dossier.courses.map { $0.paid(by: $0.host == nil ? "A" : "B") }
    }
    dossier.policy = policy.changed(budgets: budgets, deliveryShares: [])
    return dossier
  }

  /// The instance of a dossier, and what duties come to.
  private func question(_ dossier: Dossier) throws -> (PhasedSearch, PhasedSearch.Duties)? {
    guard let policy = dossier.policy else { throw NoPolicy() }
    let instance = PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let search = PhasedSearch(instance: instance, options: PlanOptions(relativeGap: 0), control: control)
    let leading = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
    return try search.solveDuties(leading).map { (search, $0) }
  }

  @Test("No program exceeds the bound of a pool, and its program is one", arguments: 0..<24)
  func boundAndProgram(seed: Int) throws {
    let dossier = try pool(seed: seed)
    let exact = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier)
    // The referee has looked at it.
    let pooled = try Planner(options: PlanOptions(relativeGap: 0, formulation: .pooled)).plan(dossier)
    for (best, own) in zip(exact.program.tiers, pooled.program.tiers) {
      #expect(best.name == own.name)
      let slack = 1e-6 * max(1, best.value.magnitude)
      if best.name == "cost" { continue }
      if best.sense == .maximize {
        #expect(own.bound >= best.value - slack, "\(best.name)")
        #expect(own.value <= best.value + slack, "\(best.name)")
      } else {
        #expect(own.bound <= best.value + slack, "\(best.name)")
        #expect(own.value >= best.value - slack, "\(best.name)")
      }
      // Later tiers compare only while earlier ones are equal.
      if (own.value - best.value).magnitude > slack { break }
    }
  }

  @Test("Prices of what cannot be had end", arguments: [35])
  func impossibleDuties(seed: Int) throws { try boundAndProgram(seed: seed) }

  @Test("Pools are found in the random dossiers, with courses of several members in most")
  func testsMeanSomething() throws {
    var (pools, links, kept) = (0, 0, 0.0)
    for seed in 24..<60 {
      guard let (search, duties) = try question(try pool(seed: seed)),
        let pool = Pool(search.instance, duties: duties.held)
      else {
        continue
      }
      pools += 1
      links += pool.links.isEmpty ? 0 : 1
      let parts = Array(search.parts.dropFirst(duties.held.count).prefix { $0 != .cost })
      let found = try PoolSearch(
        pool: pool, options: search.options, control: search.control, duties: duties, parts: parts
      ).run()
      guard let found, let schedule = found.schedule else { continue }
      let value = search.instance.values(of: schedule)[.need] ?? 0
      kept += found.proven.bound > 0 ? value / found.proven.bound : 1
    }
    #expect(pools >= 18)
    #expect(links >= 15)
    // Tiny classes of two people are where prices say least.
    #expect(kept / Double(pools) >= 0.6)
  }

  @Test("Whole seats are given out near what is wished for, all of them, and to nobody more than can come")
  func apportioning() {
    #expect(PoolSupply.apportion(5, [2.6, 1.4, 1.0], [9, 9, 9]) == [3, 1, 1])
    #expect(PoolSupply.apportion(10, [2, 1], [3, 4]) == [3, 4])
    #expect(PoolSupply.apportion(6, [2, 1], [3, 4]) == [3, 3])
    #expect(PoolSupply.apportion(2, [4, 4], [9, 9]) == [1, 1])
    #expect(PoolSupply.apportion(0, [1], [1]) == [0])
  }
}

extension Course {
  fileprivate func hosted(by host: Identifier?) -> Course { copy(host: host, fund: fund) }
  fileprivate func paid(by fund: Identifier) -> Course { copy(host: host, fund: fund) }

  private func copy(host: Identifier?, fund: Identifier?) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours, minSize: minSize, maxSize: maxSize,
      sessionCost: sessionCost, seatCost: seatCost, fund: fund, host: host, origin: origin,
      isShareable: isShareable, isNovel: isNovel, maxSessions: maxSessions, develops: develops,
      prerequisites: prerequisites, audiences: audiences, uses: uses, offered: offered, title: title,
      location: location)
  }
}
