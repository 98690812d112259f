import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Courses that are the same under many names")
struct CourseCopiesTests {
  private func kept(_ small: SmallDossier, named: Set<Identifier>? = []) throws -> [Identifier] {
    let dossier = try small.dossier()
    return PlanningInstance(
      dossier, policy: try #require(dossier.policy), needs: try NeedsAssessment(dossier), named: named
    ).courses.map(\.course.id)
  }

  /// Twenty copies, a session of which costs 10 and a seat 1.
  private func many(_ change: (inout SmallDossier) -> Void) throws -> SmallDossier {
    var small = SmallDossier()
    try small.add(40)
    small.courses = (10..<30).map { course(Identifier("C\($0)"), rooms: 1) }
    change(&small)
    return small
  }

  @Test("no more are planned with than there is money, or room, for sessions of")
  func limits() throws {
    // Nothing limits them.
    #expect(try kept(many { _ in }).count == 20)
    #expect(try kept(many { $0.budgets = [budget(43)] }) == ["C10", "C11", "C12"])
    #expect(try kept(many { $0.budgets = [budget(0)] }) == ["C10"])
    #expect(try kept(many { $0.resources = [rooms([3, 2])] }).count == 5)
    #expect(
      try kept(
        many {
          $0.budgets = [budget(43)]
          $0.resources = [rooms([1, 1])]
        }
      ).count == 2)
    // Only a plan may do without the others.
    #expect(try kept(many { $0.budgets = [budget(43)] }, named: nil).count == 20)
  }

  @Test("a course that something names stays, and so does one that differs")
  func named() throws {
    let small = try many {
      $0.budgets = [budget(11)]
      $0.courses += [
        course("C30", rooms: 1, offered: ["P2"]), course("C31", develops: ("K", 0, 1), after: ["C20"]),
      ]
      $0.mandatory = [must("C25")]
    }
    #expect(try kept(small, named: ["C15"]) == ["C10", "C15", "C20", "C25", "C30", "C31"])
  }

  @Test("a program that is kept to keeps its copy")
  func base() throws {
    var small = try many { $0.budgets = [budget(43)] }
    small.courses = small.courses.filter { $0.id == "C27" }
    let base = try small.plan().program
    #expect(base.offerings.map(\.course) == ["C27"])
    let all = try many { $0.budgets = [budget(43)] }
    let again = try Planner(options: PlanOptions(relativeGap: 0, continuity: Continuity(base: base)))
      .plan(try all.dossier())
    #expect(again.changes?.difference == 0)
  }

  @Test("nothing is lost without the others", arguments: 0..<24)
  func values(seed: Int) throws {
    var dossier = try randomDossier(seed: 15_000 + seed)
    dossier.courses += dossier.courses.flatMap { original in
      (0..<8).map { original.renamed(to: Identifier("\(original.id)-\($0)")) }
    }
    dossier.sort()
    let policy = try #require(dossier.policy)
    let planner = Planner(options: PlanOptions(relativeGap: 0))
    let needs = try planner.needs(of: dossier)
    func values(_ instance: PlanningInstance) throws -> [Double]? {
      let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
      return try planner.make(dossier, instance: instance, needs: needs, control: control)?
        .result.parts.map(\.value)
    }
    let whole = PlanningInstance(dossier, policy: policy, needs: needs)
    let few = PlanningInstance(dossier, policy: policy, needs: needs, named: [])
    let (all, some) = (try values(whole), try values(few))
    #expect(all?.count == some?.count)
    for (a, b) in zip(all ?? [], some ?? []) { #expect((a - b).magnitude <= 1e-5 * max(1, a.magnitude)) }
  }
}

extension Course {
  fileprivate func renamed(to id: Identifier) -> Course {
    Course(
      id: id, category: category, delivery: delivery, hours: hours, minSize: minSize, maxSize: maxSize,
      sessionCost: sessionCost, seatCost: seatCost, fund: fund, host: host, origin: origin,
      isShareable: isShareable, isNovel: isNovel, maxSessions: maxSessions, develops: develops,
      prerequisites: prerequisites, audiences: audiences, uses: uses, offered: offered, title: title,
      location: location)
  }
}
