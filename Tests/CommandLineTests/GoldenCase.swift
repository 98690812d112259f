import Foundation
import Testing

/// One folder of `Cases`: a command and all that it must print and answer.
///
/// `cmd` is run by a shell in a folder of its own that holds the case's `in` and, as `dossiers`, the dossiers
/// that cases share. `expected.stdout`, `expected.stderr` and `expected.exit` are compared whole. With
/// `SANJ_UPDATE_GOLDEN=1` they are written instead.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private var folder: URL { Self.here.appending(path: "Cases/\(name)") }

  /// Every case, by name.
  static var all: [GoldenCase] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: here.appending(path: "Cases").path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenCase.init)
  }

  /// Runs the command.
  func run() throws -> CommandOutcome {
    let place = try TemporaryFolder()
    let input = folder.appending(path: "in")
    if FileManager.default.fileExists(atPath: input.path) {
      try FileManager.default.copyItem(at: input, to: place.url.appending(path: "in"))
    }
    try FileManager.default.copyItem(
      at: Self.here.appending(path: "Dossiers"), to: place.url.appending(path: "dossiers"))
    return try SanjBinary.shell(
      try String(contentsOf: folder.appending(path: "cmd"), encoding: .utf8), in: place.url)
  }

  /// What was expected of a stream; `nil` if nobody has said.
  func expected(_ part: String) -> String? {
    try? String(contentsOf: folder.appending(path: "expected.\(part)"), encoding: .utf8)
  }

  /// Makes an outcome the expected one.
  func update(_ outcome: CommandOutcome) throws {
    for (part, text) in [
      ("stdout", outcome.output), ("stderr", outcome.messages), ("exit", "\(outcome.status)\n"),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: "expected.\(part)"))
    }
  }
}
