#if os(Linux)
  import Foundation
  import Testing

  /// Planning, explaining and comparing with too little memory.
  @Suite struct MemoryTests {
    /// Limits in KiB: from one that hardly lets the program start to one that is enough.
    static let limits = [105_000, 130_000, 400_000]

    private let dossier = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../examples/first-steps").standardized.path

    @Test(arguments: limits)
    func plansOrSaysWhyNot(limit: Int) throws {
      try endsWithWordsAndACodeOrWhole(
        "plan '\(dossier)' -o program.xml --quiet", limit, writes: "program.xml")
    }

    @Test(arguments: limits)
    func comparesOrSaysWhyNot(limit: Int) throws {
      try endsWithWordsAndACodeOrWhole(
        "whatif '\(dossier)' --set '/policy/budget/@amount*=0.8' -o changed.xml --format json", limit,
        writes: "changed.xml")
    }

    @Test(arguments: limits)
    func pricesOrSaysWhyNot(limit: Int) throws {
      try endsWithWordsAndACodeOrWhole("whatif '\(dossier)' --prices --format json", limit, writes: nil)
    }

    @Test(arguments: limits)
    func explainsOrSaysWhyNot(limit: Int) throws {
      let place = try TemporaryFolder()
      let program = place.url.appending(path: "program.xml").path
      let planned = try SanjBinary.shell("sanj plan '\(dossier)' -o '\(program)' --quiet", in: place.url)
      #expect(planned.status == 0)
      try endsWithWordsAndACodeOrWhole(
        "explain '\(dossier)' --program '\(program)' --course SRV-1 --format json", limit, writes: nil)
    }

    private func endsWithWordsAndACodeOrWhole(_ command: String, _ limit: Int, writes file: String?) throws {
      let place = try TemporaryFolder()
      let outcome = try SanjBinary.shell("ulimit -v \(limit); sanj \(command)", in: place.url)
      let files = try FileManager.default.contentsOfDirectory(atPath: place.url.path).filter {
        !$0.hasPrefix(".")
      }
      // Too little even for the system to start it: that is the loader's to say.
      if outcome.status == 127 || outcome.messages.contains("error while loading shared libraries") { return }
      if outcome.status == 0 {
        #expect(files == [file].compactMap { $0 })
        if file == nil { _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
      } else {
        // While documents are read, those that memory did not suffice for are called unreadable.
        #expect(outcome.status == 70 || outcome.status == 65)
        if outcome.status == 70 {
          #expect(outcome.messages.contains("error: memory is used up: give sanj more of it"))
        }
        #expect(files.isEmpty)
        #expect(outcome.output.isEmpty)
      }
    }
  }
#endif
