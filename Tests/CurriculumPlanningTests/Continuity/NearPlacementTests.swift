import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Placing sessions near an earlier program")
struct NearPlacementTests {
  private func search(_ instance: PlanningInstance) -> PhasedSearch {
    PhasedSearch(
      instance: instance, options: PlanOptions(),
      control: SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in }))
  }

  /// Three courses of K, one session each; the last of them, which needs the only room, is offered in the first month
  /// alone.
  private func town(costOfLast: Int) throws -> PlanningInstance {
    var town = SmallDossier()
    town.periodCount = 3
    try town.add(30)
    town.courses = [
      course("a", sessionCost: 10_000_000, rooms: 1), course("b", sessionCost: 10_000_000),
      course("c", sessionCost: costOfLast, rooms: 1, offered: ["P1"]),
    ]
    town.resources = [rooms([1, 1, 1])]
    return try town.instance()
  }

  /// The selection of one full session of each course, placed near `earlier`.
  private func placed(_ instance: PlanningInstance, near earlier: [[Int]]) throws -> [[Int]]? {
    let model = PlanningModel(
      instance, scope: ModelScope(courses: Array(instance.courses.indices), timing: .annual))
    var values = [Double](repeating: 0, count: model.program.variableCount)
    for index in instance.courses.indices {
      values[try #require(model.annualSessions[index]).index] = 1
      values[try #require(model.seats[index].first?.all.first).index] = 10
    }
    return try search(instance).place(model, values, near: earlier)
  }

  @Test("nothing moves where everything finds its place")
  func nothing() throws {
    let instance = try town(costOfLast: 10_000_000)
    #expect(
      try placed(instance, near: [[0, 0, 1], [0, 1, 0], [1, 0, 0]]) == [[0, 0, 1], [0, 1, 0], [1, 0, 0]])
  }

  @Test("what stands in the way of a new session moves, and nothing else")
  func conflict() throws {
    let sessions = try #require(
      try placed(try town(costOfLast: 1_000_000_000), near: [[1, 0, 0], [0, 0, 1], [0, 0, 0]]))
    #expect(sessions[1] == [0, 0, 1])
    #expect(sessions[2] == [1, 0, 0])
    #expect(sessions[0].reduce(0, +) == 1 && sessions[0][0] == 0)
  }

  @Test("all moves where moving the least valuable alone is not enough")
  func everything() throws {
    let sessions = try #require(
      try placed(try town(costOfLast: 1_000_000), near: [[1, 0, 0], [0, 0, 1], [0, 0, 0]]))
    #expect(sessions.map { $0.reduce(0, +) } == [1, 1, 1])
    #expect(sessions[2] == [1, 0, 0])
  }
}
