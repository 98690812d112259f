import Foundation
import Testing

/// What a command printed and answered.
struct CommandOutcome: Sendable {
  let output: String
  let messages: String
  let status: Int32
}

/// A new folder of its own; all of them are gone when the tests end.
struct TemporaryFolder {
  let url: URL

  init() throws {
    url = Self.parent.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private static let parent: URL = {
    atexit { try? FileManager.default.removeItem(at: TemporaryFolder.parent) }
    return FileManager.default.temporaryDirectory.appending(path: "sanj-tests-\(UUID().uuidString)")
  }()
}

/// The program that was built with these tests.
enum SanjBinary {
  /// Where it lies: beside the test bundle.
  static let url: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent()
    return (bundle ?? Bundle.main.bundleURL).appending(path: "sanj")
  }()

  /// The environment of every command: of the tests' own only what programs need to start.
  static var environment: [String: String] {
    let own = ProcessInfo.processInfo.environment
    var result = ["LC_ALL": "C.UTF-8"]
    result["PATH"] = url.deletingLastPathComponent().path + ":" + (own["PATH"] ?? "/usr/bin:/bin")
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] { result[name] = own[name] }
    return result
  }

  /// Runs a command line of the shell in `folder`.
  static func shell(_ command: String, in folder: URL) throws -> CommandOutcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: nothing has to be read while the command runs.
    let output = folder.appending(path: ".stdout")
    let messages = folder.appending(path: ".stderr")
    for url in [output, messages] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return CommandOutcome(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self),
      status: process.terminationStatus)
  }
}
