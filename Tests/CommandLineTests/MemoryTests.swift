#if os(Linux)
  import Foundation
  import Testing

  /// Planning with too little memory.
  @Suite struct MemoryTests {
    /// Limits in KiB: from one that hardly lets the program start to one that is enough.
    @Test(arguments: [105_000, 130_000, 400_000])
    func endsWithWordsAndACodeOrWithAProgram(limit: Int) throws {
      let place = try TemporaryFolder()
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
      let dossier = root.appending(path: "examples/first-steps").path
      let outcome = try SanjBinary.shell(
        "ulimit -v \(limit); sanj plan '\(dossier)' -o program.xml --quiet", in: place.url)
      let files = try FileManager.default.contentsOfDirectory(atPath: place.url.path).filter {
        !$0.hasPrefix(".")
      }
      // Too little even for the system to start it: that is the loader's to say.
      if outcome.status == 127 || outcome.messages.contains("error while loading shared libraries") { return }
      if outcome.status == 0 {
        #expect(files == ["program.xml"])
      } else {
        // While documents are read, those that memory did not suffice for are called unreadable.
        #expect(outcome.status == 70 || outcome.status == 65)
        if outcome.status == 70 {
          #expect(outcome.messages.contains("error: memory is used up: give sanj more of it"))
        }
        #expect(files.isEmpty)
      }
    }
  }
#endif
