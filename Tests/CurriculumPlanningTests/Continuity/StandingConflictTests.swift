import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Conflicts and repairs where something stands already")
struct StandingConflictTests {
  /// Ten officers who must take `A`, in which two of them sat in the first month.
  private func conflict(
    through period: Identifier = "P1", budget amount: Int = 12, before deadline: Identifier? = nil
  ) throws -> RuleConflict {
    var small = SmallDossier()
    try small.add(10)
    small.courses = [course("A")]
    small.mandatory = [must("A", before: deadline)]
    small.budgets = [budget(amount)]
    let held = Delivery(
      id: "delivery", organization: "O", year: 1405, calendar: .persian, currency: "IRR", through: period,
      held: [
        .init(
          course: "A", period: "P1", sessions: 1, spent: nil,
          attendance: [.init(organization: "O1", role: "officer", count: 2, location: nowhere)],
          location: nowhere)
      ], location: nowhere)
    let options = PlanOptions(relativeGap: 0, continuity: Continuity(delivery: held))
    let found = try Planner(options: options).plan(try small.dossier()).diagnosis
    #expect(found.unexplained == 0 && found.conflicts.count == 1)
    return try #require(found.conflicts.first)
  }

  private func names(_ conflict: RuleConflict) -> Set<String> { Set(conflict.rules.map(\.words.en)) }

  private func amounts(_ conflict: RuleConflict) -> [String] {
    conflict.repairs.filter { !$0.lowersDuty }.flatMap(\.changes).map { change in
      ([change.kind.rawValue, change.detail?.text] + [change.from, change.to].map { $0.map { "\($0)" } })
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test("a second session is needed, since the first one stands")
  func money() throws {
    let conflict = try conflict()
    #expect(names(conflict) == ["mandatory course (mandatory)", "budget (fund)"])
    // One session of ten would cost 20; the first of two and a second of eight cost 12 and 18.
    #expect(amounts(conflict) == ["budget 12 30"])
    #expect(conflict.repairs.first?.gain.people == 8)
  }

  @Test("what is over cannot be planned anew")
  func deadline() throws {
    let conflict = try conflict(budget: 100, before: "P1")
    #expect(
      names(conflict) == [
        "mandatory course (mandatory)", "deadline of the mandatory course (mandatory, P1)",
      ])
    #expect(amounts(conflict) == ["mandatory-deadline P2"])
  }

  @Test("once the year is over, only less can be asked")
  func over() throws {
    let conflict = try conflict(through: "P2", budget: 100)
    #expect(names(conflict) == ["mandatory course (mandatory)"])
    #expect(conflict.repairs.allSatisfy { $0.lowersDuty })
  }
}
