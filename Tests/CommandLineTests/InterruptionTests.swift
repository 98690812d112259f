#if os(Linux)
  import Foundation
  import Testing

  /// A signal sent while `sanj plan` listens for it.
  @Suite struct InterruptionTests {
    /// Whether the process has a handler for the signal, as the kernel says.
    private func listens(_ process: Process, _ signal: Int32) -> Bool {
      guard
        let status = try? String(
          contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
        let mask = line.split(separator: "\t").last, let bits = UInt64(mask, radix: 16)
      else { return false }
      return bits & (1 << UInt64(signal - 1)) != 0
    }

    /// A process that was sent a signal as soon as it listened, when it has ended.
    private func interrupted(_ arguments: [String], by signal: Int32) throws -> Process {
      let process = Process()
      process.executableURL = SanjBinary.url
      process.arguments = arguments
      process.environment = SanjBinary.environment
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      while process.isRunning, !listens(process, signal) { usleep(10_000) }
      #expect(process.isRunning)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func theSearchEndsWithTheBestProgramSoFarOrNone(signal: Int32) throws {
      let place = try TemporaryFolder()
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
      let program = place.url.appending(path: "program.xml")
      let process = try interrupted(
        [
          "plan", root.appending(path: "examples/kalanshahr").path, "-o", program.path, "--gap", "0",
          "--format", "json",
        ],
        by: signal)

      #expect(process.terminationReason == .exit)
      #expect([0, 1, 75].contains(process.terminationStatus))
      // Whole or not at all, and nothing else beside it.
      let files = try FileManager.default.contentsOfDirectory(atPath: place.url.path)
      if process.terminationStatus == 75 {
        #expect(files.isEmpty)
      } else {
        #expect(files == ["program.xml"])
        let text = try String(contentsOf: program, encoding: .utf8)
        #expect(text.contains(#"stopped="interrupted""#))
        #expect(text.hasSuffix("</program>\n"))
      }
    }

    @Test func aComparisonThatIsInterruptedInTheBaseIsNone() throws {
      let place = try TemporaryFolder()
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
      let saved = place.url.appending(path: "saved.xml")
      let process = try interrupted(
        [
          "whatif", root.appending(path: "examples/kalanshahr").path, "--set", "/policy/budget/@amount*=0.8",
          "--save", saved.path, "--gap", "0",
        ], by: SIGINT)
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 75)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path).isEmpty)
    }

    /// A sweep that is stopped shows and keeps the cases that are finished, each whole, and says that others are missing.
    @Test func aSweepEndsWithTheCasesThatAreFinished() throws {
      let place = try TemporaryFolder()
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
      let store = place.url.appending(path: "store")
      let output = place.url.appending(path: "output.json")
      try Data().write(to: output)
      let process = Process()
      process.executableURL = SanjBinary.url
      let budgets = (1...1000).map { "\(40_000_000 + $0 * 10_000)" }.joined(separator: ",")
      process.arguments = [
        "sweep", root.appending(path: "examples/first-steps").path, "--vary", "//budget/@amount=" + budgets,
        "--store", store.path, "--format", "json",
      ]
      process.environment = SanjBinary.environment
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      func files(_ suffix: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: store.path)) ?? []).filter {
          $0.hasSuffix(suffix)
        }
      }
      while process.isRunning, files(".case").count < 3 { usleep(10_000) }
      #expect(process.isRunning)
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()

      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 75)
      let text = try String(contentsOf: output, encoding: .utf8)
      let kept = files(".case").count
      #expect((3..<1001).contains(kept))
      #expect(text.contains(#""complete": false"#))
      #expect(text.contains("\"unfinished\": \(1001 - kept)"))
      #expect(text.components(separatedBy: #"    {"case": "#).count > kept)
      #expect(files(".tmp").isEmpty && files("").count == kept + 1)
    }
  }
#endif
