import ArgumentParser
import Foundation
import Testing

@testable import IntegerPrograms
@testable import sanj

/// Commands whose solver fails.
@Suite struct SolverFailureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  private let dossier = root.appending(path: "examples/first-steps").path

  /// Why a command had no result when the solver failed after so many runs.
  private func failure(
    after runs: Int, _ answer: () throws(CommandFailure) -> Answer
  ) throws -> CommandFailure {
    let fault = SolverFault(after: runs)
    let failure = try SolverFault.$current.withValue(fault) {
      try #require(throws: CommandFailure.self) { _ = try answer() }
    }
    #expect(fault.hasStruck)
    return failure
  }

  private func expectWords(_ failure: CommandFailure) {
    #expect(failure.status == .defect)
    #expect(failure.findings.isEmpty)
    #expect(failure.message?.en.hasPrefix("the solver failed: ") == true)
    #expect(failure.message?.fa.hasPrefix("حل‌کننده از کار افتاد: ") == true)
  }

  @Test(arguments: [0, 1, 2]) func noPlanIsWritten(runs: Int) throws {
    let place = try TemporaryFolder()
    let file = place.url.appending(path: "program.xml").path
    let model = place.url.appending(path: "model.mps").path
    let command = try PlanCommand.parse([
      dossier, "-o", file, "--export-model", model, "--threads", "1", "--quiet",
    ])
    expectWords(try failure(after: runs, command.answer))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path).isEmpty)
  }

  @Test func nothingIsExplained() throws {
    let place = try TemporaryFolder()
    let outcome = try SanjBinary.shell("sanj plan '\(dossier)' -o program.xml --quiet", in: place.url)
    #expect(outcome.status == 0)
    let program = place.url.appending(path: "program.xml").path
    let text = try String(contentsOfFile: program, encoding: .utf8)
    let course = try #require(text.firstMatch(of: /course="([^"]+)"/)?.1)
    let command = try ExplainCommand.parse([dossier, "--program", program, "--course", String(course)])
    expectWords(try failure(after: 0, command.answer))
  }

  @Test func nothingIsCompared() throws {
    let command = try WhatIfCommand.parse([
      dossier, "--set", "/policy/budget/@amount*=0.8", "--threads", "1", "--quiet",
    ])
    expectWords(try failure(after: 0, command.answer))
  }
}
