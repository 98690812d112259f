import CurriculumPlanning
import Testing
import TrainingModel

@testable import Scenarios

@Suite("Organizations that are too small to be shown")
struct SmallOrganizationTests {
  /// The organizations of a comparison in which so many people move from the north to the south, four being enough.
  private func organizations(moving people: [String]) throws -> [Identifier?] {
    var trial = try Trial()
    let four = "<replace sel=\"/policy/privacy/@smallestGroup\">4</replace>"
    let moves = people.map { "<transfer employee=\"\($0)\" toOrganization=\"south\"/>" }.joined(
      separator: "\n")
    let before = trial.base.dossier(applying: [try trial.made(four, id: "before")])
    let after = trial.base.dossier(applying: [
      try trial.made(four, moves.isEmpty ? "<!-- nobody -->" : moves, id: "after")
    ])
    let planner = Planner(options: PlanOptions())
    let comparison = ScenarioComparison(
      base: ProgramSide(try planner.plan(before.dossier), of: before.dossier),
      changed: ProgramSide(try planner.plan(after.dossier), of: after.dossier), of: after)
    return comparison.organizations.map(\.id)
  }

  @Test("two of four people each are shown")
  func large() throws { #expect(try organizations(moving: []) == ["north", "south"]) }

  @Test("one that is too small is not told by what is left of the sum")
  func small() throws { #expect(try organizations(moving: ["104"]) == [nil]) }
}
