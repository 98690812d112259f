import CHiGHS
import Foundation
import IntegerPrograms
import Testing

@Suite("Model files")
struct ModelFileTests {
  private func program() -> IntegerProgram {
    var program = IntegerProgram(keepsNames: true)
    program.sense = .maximize
    let course = program.addVariable(
      "جلسه‌های دورهٔ مدیریت", lower: 0, upper: 7, domain: .integer, objective: 3)
    let twin = program.addVariable("same name", lower: 1, upper: 8, domain: .integer, objective: 2)
    let other = program.addVariable(
      "same_name", lower: -.infinity, upper: 4.5, domain: .continuous, objective: 1)
    let digit = program.addVariable("1e5+x", lower: -3, upper: .infinity, domain: .continuous, objective: -1)
    let blank = program.addVariable(lower: 0, upper: 1, domain: .integer, objective: 0.125)
    let free = program.addVariable("free", lower: 0, upper: .infinity, domain: .integer, objective: -0.5)
    let below = program.addVariable("end", lower: -.infinity, upper: 3, domain: .integer, objective: 0.75)
    program.addConstraint("st", [Term(free), Term(below)], lower: 5.5)
    program.addConstraint("بودجه", [Term(course, 2), Term(twin, 3.25), Term(blank, 1)], upper: 20)
    program.addConstraint("بودجه", [Term(other), Term(digit, -1), Term(course, 0.1)], lower: -6, upper: 5)
    program.addConstraint([Term(digit), Term(twin)], lower: 2, upper: 2)
    return program
  }

  private func objective(ofFile path: String) -> Double {
    let highs = Highs_create()
    defer { Highs_destroy(highs) }
    Highs_setBoolOptionValue(highs, "output_flag", 0)
    guard Highs_readModel(highs, path) == kHighsStatusOk, Highs_run(highs) == kHighsStatusOk,
      Highs_getModelStatus(highs) == kHighsModelStatusOptimal
    else { return .nan }
    return Highs_getObjectiveValue(highs)
  }

  @Test("What is written can be read, and has the same optimum", arguments: ["mps", "lp", "MPS"])
  func roundTrip(suffix: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("برنامه.\(suffix)").path
    let session = try SolverSession(program())
    try session.writeModel(to: path)
    let solved = try #require(try session.solve().solution)
    #expect(agree(objective(ofFile: path), solved.objective))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for word in suffix == "lp" ? ["same_name", "r1", "_1e5_x", "free_"] : ["بودجه", "same_name_2", "x4"] {
      #expect(text.contains(word))
    }
    // Written over, with a change, and nothing else left in the folder.
    try session.setBounds(of: session.program.variables[0], lower: 0, upper: 0)
    try session.writeModel(to: path)
    let changed = try #require(try session.solve().solution)
    #expect(changed.objective < solved.objective)
    #expect(agree(objective(ofFile: path), changed.objective))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test("A program without names has a file too")
  func nameless() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).lp").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let knapsack = Knapsack(seed: 4)
    try SolverSession(knapsack.program).writeModel(to: path)
    #expect(agree(objective(ofFile: path), Double(knapsack.best)))
  }

  @Test("Files that cannot be written", arguments: ["lp", "mps"])
  func unwritable(suffix: String) throws {
    let session = try SolverSession(program())
    let path = "/nowhere/at/all/model.\(suffix)"
    #expect {
      try session.writeModel(to: path)
    } throws: { error in
      guard case SolverError.cannotWrite(path, _) = error else { return false }
      return true
    }
    #expect(throws: SolverError.unknownFileType(path: "model.txt")) {
      try session.writeModel(to: "model.txt")
    }
  }
}
