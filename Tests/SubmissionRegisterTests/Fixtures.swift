import Diagnostics
import Foundation
import TrainingModel

@testable import SubmissionRegister

/// A register in a folder of its own, which goes when the value does.
final class TestRegister {
  let folder: String
  static let name = SubmissionName(organization: "mashhad", year: 1405)

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "sanj-register-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func moment(_ minute: Int) -> Moment { Moment(seconds: 1_778_400_000 + 60 * minute) }

  /// Takes a step at a minute.
  @discardableResult
  func take(
    _ action: RegisterEntry.Action, at minute: Int, of name: SubmissionName = TestRegister.name,
    documents: [(role: RegisterEntry.Document.Role, bytes: [UInt8])] = []
  ) throws -> RegisterEntry {
    try Register.take(name, in: folder, isNew: action == .received) { _ throws(RegisterFailure) in
      var step = Register.Step(action, at: Self.moment(minute), by: "سارا", documents: documents)
      if action == .reviewed {
        step.entry.verdict = .partial
        step.entry.held = [OfferingKey(course: "C-1", period: "تیر", host: "mashhad")]
        step.entry.answerBy = CalendarDate(.persian, year: 1405, month: 3, day: 1)
      }
      return step
    }
  }

  /// A register with one submission that went through two rounds.
  static func full() throws -> TestRegister {
    let register = TestRegister()
    try register.take(.received, at: 0, documents: [(.program, Array("<program/>".utf8))])
    try register.take(.reviewed, at: 1, documents: [(.review, Array("<review/>".utf8))])
    try register.take(.responded, at: 2)
    try register.take(.received, at: 3, documents: [(.program, Array("<program a='1'/>".utf8))])
    try register.take(.reviewed, at: 4)
    try register.take(.approved, at: 5)
    try register.take(.notified, at: 6)
    return register
  }

  /// Codes of all findings.
  var codes: [String] {
    get throws {
      do throws(RegisterFailure) {
        return try RegisterContents.read(folder).findings.map(\.rule.code)
      } catch {
        return error.findings.map(\.rule.code)
      }
    }
  }

  var historyFile: String { "\(folder)/mashhad-1405.jsonl" }

  var history: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: URL(filePath: historyFile))) }
  }

  func write(_ bytes: some Sequence<UInt8>, to file: String? = nil) throws {
    try Data(bytes).write(to: URL(filePath: file ?? historyFile))
  }

  func lines() throws -> [[UInt8]] {
    try history.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  func write(lines: [[UInt8]]) throws { try write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }) }
}

/// The codes of a failure.
func codes(_ body: () throws -> Void) throws -> [String] {
  do {
    try body()
    return []
  } catch let failure as RegisterFailure {
    return failure.findings.map(\.rule.code)
  }
}
