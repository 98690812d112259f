import Foundation
import IntegerPrograms
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("The question as a model file")
struct ModelExportTests {
  private func program(_ dossier: Dossier) throws -> (plan: Program, model: IntegerProgram) {
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(dossier).program
    return (plan, try ModelExport().program(of: dossier, holding: plan.tiers))
  }

  @Test("its optimum is the need that the plan closes, duties held", arguments: 0..<25)
  func optimum(seed: Int) throws {
    let (plan, model) = try program(try randomDossier(seed: 14_000 + seed))
    let need = try #require(plan.tiers.first { $0.name == "need" })
    let found = try #require(try SolverSession(model).solve(relativeGap: 0).solution)
    #expect(abs(found.objective - need.value) <= 1e-5 * max(1, need.value))
  }

  @Test("every variable and row has a name of its own")
  func names() throws {
    let (_, model) = try program(try Town().dossier)
    let variables = model.variables.map { model.name(of: $0) }
    let rows = model.constraints.map { model.name(of: $0) }
    #expect(Set(variables).count == variables.count)
    #expect(Set(rows).count == rows.count)
    for name in [
      "sessions.base.P1", "sessions.law.year", "people.web.P2", "seats.web.O1.officer",
      "seats.base.O2.officer.P2", "seats.welcome.O1.manager.new_0_1.P1", "covered.O1.officer.K.2.1",
      "missing_seats.mandatory", "missing_share.O2", "tier.1.onboarding.max", "tier.6.need.max",
    ] { #expect(variables.contains(name), "\(name)") }
    #expect(!variables.contains { $0.hasPrefix("x") })
    for name in ["class-size.1", "budget.1", "prerequisites.1", "delivery-share.2", "tier.6"] {
      #expect(rows.contains(name), "\(name)")
    }
  }

  @Test("duties are held to a millionth, however large they are", arguments: [7.0, 3_000_000])
  func held(value: Double) throws {
    let model = try ModelExport().program(
      of: try Town().dossier,
      holding: [TierResult(name: "onboarding", value: value, bound: value, sense: .maximize)])
    let variable = try #require(model.variables.first { model.name(of: $0) == "tier.1.onboarding.max" })
    let least = model.bounds(of: variable).lower
    #expect(least < value && value - least < 2e-6)
  }

  @Test("the file is the same each time, and the one there was stays if there is no model")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = try Town().dossier
    let plan = try Planner().plan(dossier).program
    for suffix in ["mps", "lp"] {
      let path = folder.appendingPathComponent("model.\(suffix)").path
      try ModelExport().write(dossier, holding: plan.tiers, to: path)
      let first = try Data(contentsOf: URL(fileURLWithPath: path))
      try ModelExport().write(dossier, holding: plan.tiers, to: path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
      var empty = dossier
      empty.courses = []
      #expect(throws: ModelExportError.self) {
        try ModelExport().write(empty, holding: plan.tiers, to: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["model.lp", "model.mps"])
    let elsewhere = folder.appendingPathComponent("no/model.mps").path
    let error = #expect(throws: ModelExportError.self) {
      try ModelExport().write(dossier, holding: plan.tiers, to: elsewhere)
    }
    guard case .cannotWrite = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
