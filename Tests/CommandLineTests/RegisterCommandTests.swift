#if os(Linux)
  import Foundation
  import Testing

  /// The register as commands use it: killed at any moment, used by two at once, refused what is not legal.
  @Suite struct RegisterCommandTests {
    private static let example = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../examples/submissions").standardized

    private func place() throws -> URL {
      let place = try TemporaryFolder().url.appending(path: "submissions")
      try FileManager.default.copyItem(at: Self.example, to: place)
      return place
    }

    private struct Entries: Decodable {
      struct Entry: Decodable {
        let action: String
        let sequence: Int
      }
      let entries: [Entry]
    }

    private func entries(in place: URL, _ register: String = "register") throws -> [String] {
      let outcome = try SanjBinary.shell("sanj register history \(register) --format json", in: place)
      guard outcome.status == 0 else { return [] }
      return try JSONDecoder().decode(Entries.self, from: Data(outcome.output.utf8)).entries.map(\.action)
    }

    /// A process that is killed at a moment of its run, without warning, if it has not ended by then; whether it did
    /// its work.
    private func kill(_ arguments: [String], in place: URL, after microseconds: UInt32?) throws -> Bool {
      let process = Process()
      process.executableURL = SanjBinary.url
      process.arguments = arguments
      process.environment = SanjBinary.environment
      process.currentDirectoryURL = place
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      if let microseconds {
        usleep(microseconds)
        Foundation.kill(process.processIdentifier, SIGKILL)
      }
      process.waitUntilExit()
      return process.terminationReason == .exit && process.terminationStatus == 0
    }

    /// How long a command takes here and now, in microseconds.
    private func duration(of arguments: [String], in place: URL) throws -> Double {
      let start = ContinuousClock.now
      #expect(try kill(arguments, in: place, after: nil))
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
    }

    private func lines(in place: URL) -> Int {
      let bytes = (try? Data(contentsOf: place.appending(path: "register/mashhad-1405.jsonl"))) ?? Data()
      return bytes.count { $0 == UInt8(ascii: "\n") }
    }

    /// What a program came with, and what its review was made from, is held; the review can be made again from that alone.
    @Test func whatAReviewWasMadeFromIsHeld() throws {
      let place = try place()
      let by = "--by a --quiet"
      func status(_ command: String) throws -> Int32 { try SanjBinary.shell(command, in: place).status }
      let review =
        "sanj review centre mashhad/policy.xml mashhad/dossier --submission mashhad/round-1/program.xml"
      #expect(
        try status(
          "sanj register receive r mashhad/round-1/program.xml mashhad/round-1 mashhad/dossier --at 2026-04-18T09:00:00Z \(by)"
        ) == 0)
      #expect(try status("\(review) --as-of 1405-02-01 --quiet -o review.xml") == 1)
      // A review of other ratings than those that came in, or with documents that it was not made from, is refused.
      let others = try SanjBinary.shell(
        """
        cp -r mashhad other && sed -i 's/level="1"/level="2"/' other/dossier/ratings.xml
        sanj review centre mashhad/policy.xml other/dossier --submission mashhad/round-1/program.xml --as-of 1405-02-01 \
          --quiet -o other.xml > /dev/null
        sanj register review r other.xml \(by)
        sanj register review r review.xml other/dossier/ratings.xml \(by)
        sanj register review r review.xml isfahan/policy.xml \(by)
        """, in: place)
      #expect(others.messages.split(separator: "\n").count { $0.contains("error[REG219]") } == 3, "\(others)")
      #expect(try entries(in: place, "r") == ["received"])
      #expect(
        try status(
          "sanj register review r review.xml centre mashhad/policy.xml --at 2026-04-19T09:00:00Z \(by)") == 0)
      #expect(try status("sanj register verify r") == 0)
      let again = try SanjBinary.shell(
        """
        set -e
        mkdir again city
        for digest in $(grep -o '"role": "input", "digest": "[0-9a-f]*' r/mashhad-1405.jsonl | grep -o '[0-9a-f]*$'); do
          cp "r/documents/$digest.xml" again/
        done
        digest=$(grep -o '"role": "program", "digest": "[0-9a-f]*' r/mashhad-1405.jsonl | grep -o '[0-9a-f]*$')
        cp "r/documents/$digest.xml" city/
        sanj review again --submission city --as-of 1405-02-01 --quiet -o again.xml > /dev/null || test $? -eq 1
        sed 's/ file="[^"]*"//' review.xml > a; sed 's/ file="[^"]*"//' again.xml > b
        cmp a b
        """, in: place)
      #expect(again.status == 0, "\(again)")
    }

    @Test func whatCannotBeNamedByAReviewIsNotRecorded() throws {
      let place = try place()
      let receive = "sanj register receive r mashhad/round-1/program.xml"
      let outcome = try SanjBinary.shell(
        """
        export SANJ_BY=a
        gzip -c mashhad/dossier/ratings.xml > ratings.xml.gz
        echo '<ratings>' > broken.xml
        \(receive) ratings.xml.gz; echo $?
        \(receive) broken.xml; echo $?
        \(receive) nowhere; echo $?
        test -e r; echo $?
        """, in: place)
      #expect(outcome.output == "1\n65\n66\n1\n", "\(outcome)")
      #expect(outcome.messages.contains("error[REG213]"))
    }

    @Test func whereverAProcessIsKilledAStepWasTakenOrNotAndNothingIsHalf() throws {
      let place = try place()
      func receive(_ register: String) -> [String] {
        [
          "register", "receive", register, "mashhad/round-1/program.xml", "mashhad/dossier", "--by", "a",
          "--at", "2026-04-18T09:00:00Z",
        ]
      }
      let whole = try duration(of: receive("scratch"), in: place)
      var killed = 0
      let attempts = 24
      let program = place.appending(path: "mashhad/round-1/program.xml")
      let text = try String(contentsOf: program, encoding: .utf8)
      for attempt in 0..<attempts {
        // The same file twice would be recorded once.
        try Data((text + "<!-- \(attempt) -->\n").utf8).write(to: program)
        let before = lines(in: place)
        // From before the first write to behind the last.
        let moment = whole * (0.2 + 1.2 * Double(attempt) / Double(attempts))
        let isDone = try kill(receive("register"), in: place, after: UInt32(moment))
        let verified = try SanjBinary.shell("sanj register verify register --quiet", in: place)
        let after = lines(in: place)
        // Before the first step there is no register yet.
        #expect(
          verified.status == 0 || (after == 0 && verified.status == 66), "\(attempt): \(verified.output)")
        #expect(after == before || after == before + 1)
        if isDone { #expect(after == before + 1) } else { killed += 1 }
      }
      #expect(killed > 0)
      // Whatever was left behind, the next step is taken.
      #expect(try kill(receive("register"), in: place, after: nil))
      #expect(try SanjBinary.shell("sanj register verify register --quiet", in: place).status == 0)
      let left = try SanjBinary.shell("find register -name '.sanj-*'", in: place)
      #expect(left.output.isEmpty)
    }

    @Test func aProgramThatIsReceivedAgainIsRecordedOnce() throws {
      let place = try place()
      let outcome = try SanjBinary.shell(
        """
        for minute in 00 01; do
          sanj register receive register mashhad/round-1/program.xml --by a --at 2026-04-18T09:$minute:00Z
        done
        """, in: place)
      let sentence = "mashhad-1405: received, round 1; next: receive, review\n"
      #expect(outcome.output == sentence + sentence)
      #expect(
        outcome.messages
          == "the same file came in before, on 2026-04-18T09:00:00Z by a (No. 1); nothing was recorded\n")
      #expect(try entries(in: place) == ["received"])
    }

    @Test func whatIsPackedOrAFolderIsSaid() throws {
      let place = try place()
      let outcome = try SanjBinary.shell(
        """
        gzip -k mashhad/round-1/program.xml; printf 'PK\\003\\004...' > program.zip
        for file in mashhad mashhad/round-1/program.xml.gz program.zip; do
          sanj register receive register $file --by a; echo $?
        done; ls -d register
        """, in: place)
      #expect(outcome.output == "65\n65\n65\n")
      let codes = outcome.messages.split(separator: "\n").filter { $0.contains("error[") }
      #expect(codes.count == 3)
      #expect(codes.first?.contains("DOC042") == true, "\(outcome.messages)")
      #expect(codes.dropFirst().allSatisfy { $0.contains("REG213") }, "\(outcome.messages)")
    }

    @Test func aPackageIsThereAsAWholeOrNotAtAllWhereverAProcessIsKilled() throws {
      let place = try place()
      let ready = try SanjBinary.shell("./rounds mashhad register out && rm -r out/notification", in: place)
      #expect(ready.status == 0, "\(ready.messages)")
      // Back to the moment before the notification.
      let history = place.appending(path: "register/mashhad-1405.jsonl")
      let lines = try String(contentsOf: history, encoding: .utf8).split(separator: "\n")
      let heads = place.appending(path: "register/register.json")
      let mark = try #require(lines[5].range(of: "\"hash\": \"", options: .backwards))
      let hash = lines[5][mark.upperBound...].prefix(64)
      let approved = lines.prefix(6).map { $0 + "\n" }.joined()
      let approvedHeads = """
        {
          "schema": "sanj/register/1",
          "heads": [
            {"submission": "mashhad-1405", "entries": 6, "hash": "\(hash)"}
          ]
        }

        """
      let notify = [
        "register", "notify", "register", "mashhad-1405", "-o", "package", "--by", "a", "--at",
        "2026-06-18T09:00:00Z",
      ]
      func rewind() throws {
        try Data(approved.utf8).write(to: history)
        try Data(approvedHeads.utf8).write(to: heads)
        try? FileManager.default.removeItem(at: place.appending(path: "package"))
      }
      try rewind()
      let whole = try duration(of: notify, in: place)
      let attempts = 16
      for attempt in 0..<attempts {
        try rewind()
        let moment = whole * (0.3 + 0.8 * Double(attempt) / Double(attempts))
        _ = try kill(notify, in: place, after: UInt32(moment))
        #expect(try SanjBinary.shell("sanj register verify register --quiet", in: place).status == 0)
        let isNotified = self.lines(in: place) == 7
        let isThere = FileManager.default.fileExists(atPath: place.appending(path: "package").path)
        // What is recorded as sent is there, and what is there is whole.
        #expect(isThere || !isNotified)
        if isThere {
          #expect(try SanjBinary.shell("cd package && sha256sum -c digests.txt", in: place).status == 0)
        }
        // The next attempt does what is left to do.
        if !isNotified { #expect(try kill(notify, in: place, after: nil), "\(attempt)") }
      }
    }

    @Test func twoReviewersAtOnceRecordOneReview() throws {
      let place = try place()
      let outcome = try SanjBinary.shell(
        """
        sanj register receive register mashhad/round-1/program.xml --by a --at 2026-04-18T09:00:00Z
        sanj review centre mashhad/policy.xml mashhad/dossier --submission mashhad/round-1/program.xml \
          --as-of 1405-02-01 -o review.xml > /dev/null
        for who in 1 2 3 4; do
          (sanj register review register review.xml --by $who --at 2026-04-19T09:00:00Z 2>/dev/null; echo $? > $who.status) &
        done
        wait
        cat [1-4].status | sort | tr -d '\\n'
        """, in: place)
      #expect(outcome.output.hasSuffix("0111"))
      #expect(try entries(in: place) == ["received", "reviewed"])
      #expect(try SanjBinary.shell("sanj register verify register", in: place).status == 0)
    }

    @Test(arguments: [
      // A review of another program, round or submission; a document of another kind; steps out of order.
      ("sanj register review register isfahan.xml --by a", "REG201", 66),
      (
        "sanj register respond register mashhad/round-2/response.xml --by a --at 2026-04-20T09:00:00Z",
        "REG204", 1
      ),
      ("sanj register approve register mashhad-1405 --by a --at 2026-04-20T09:00:00Z", "REG204", 1),
      ("sanj register receive register mashhad/policy.xml --by a", "REG213", 1),
      ("sanj register receive register none.xml --by a", "DOC040", 66),
      ("sanj register receive register rounds --by a", "DOC", 65),
      ("sanj register approve register none-1405 --by a", "REG202", 66),
      ("sanj register history nowhere", "REG201", 66),
      (
        "sanj register receive register mashhad/round-2/program.xml --by a --at 2026-04-17T09:00:00Z",
        "REG205", 1
      ),
      ("sanj register receive register mashhad/round-2/program.xml", "SANJ_BY", 64),
      ("sanj register receive register mashhad/round-2/program.xml --by a --at yesterday", "moment", 64),
      (
        "sanj register receive register mashhad/round-2/program.xml --by a --at 2999-04-17T09:00:00Z",
        "1800 to 2254", 64
      ),
      (
        "sanj register receive register mashhad/round-2/program.xml --by a --at 2226-04-17T09:00:00Z",
        "REG217", 1
      ),
      (
        "sanj register verify register --expect mashhad-1405=\(String(repeating: "a", count: 64))", "REG214",
        1
      ),
    ])
    func whatIsNotLegalIsRefused(command: String, code: String, status: Int32) throws {
      let place = try place()
      _ = try SanjBinary.shell(
        "sanj register receive register mashhad/round-1/program.xml --by a --at 2026-04-18T09:00:00Z",
        in: place)
      if command.contains("isfahan.xml") {
        _ = try SanjBinary.shell(
          "sanj review centre isfahan/policy.xml isfahan/dossier --submission isfahan/round-1/program.xml -o isfahan.xml",
          in: place)
      }
      let expected = command.contains("isfahan.xml") ? ("REG204", Int32(1)) : (code, status)
      let outcome = try SanjBinary.shell(command, in: place)
      #expect(
        (outcome.messages + outcome.output).contains(expected.0), "\(outcome.messages)\(outcome.output)")
      #expect(outcome.status == expected.1)
      #expect(try entries(in: place) == ["received"])
    }

    @Test func nothingIsApprovedInSpiteOfTheReviewWithoutAReason() throws {
      let place = try place()
      let outcome = try SanjBinary.shell(
        """
        sanj register receive register mashhad/round-1/program.xml --by a --at 2026-04-18T09:00:00Z
        sanj review centre mashhad/policy.xml mashhad/dossier --submission mashhad/round-1/program.xml \
          --as-of 1405-02-01 -o review.xml > /dev/null
        sanj register review register review.xml --by b --at 2026-04-19T09:00:00Z
        sanj register approve register mashhad-1405 --by c --at 2026-04-20T09:00:00Z
        echo "status $?"
        sanj register approve register mashhad-1405 --by c --hold C-fam/winter/none --override x --at 2026-04-20T09:00:00Z
        echo "status $?"
        sanj register approve register mashhad-1405 --by c --hold C-fam/winter/mashhad --override 'ضرورت' \
          --at 2026-04-20T09:00:00Z
        echo "status $?"
        sanj register notify register mashhad-1405 --by c -o register/package --at 2026-04-20T09:00:00Z
        echo "status $?"
        sanj register notify register mashhad-1405 --by c -o package --at 2026-04-20T09:00:00Z
        grep -c 'ضرورت' package/letter.fa.html package/letter.en.html
        """, in: place)
      #expect(outcome.messages.contains("REG206") && outcome.messages.contains("REG211"))
      #expect(outcome.messages.contains("REG218"))
      #expect(outcome.output.contains("status 1\nstatus 1\n") && outcome.output.contains("status 0\n"))
      #expect(outcome.output.contains("package/letter.fa.html:1\npackage/letter.en.html:1\n"))
      #expect(outcome.status == 0)
    }

    @Test func templatesOfACentreTakeThePlaceOfOurs() throws {
      let place = try place()
      let outcome = try SanjBinary.shell(
        """
        sanj review centre mashhad/policy.xml mashhad/dossier --submission mashhad/round-1/program.xml \
          --as-of 1405-02-01 -o review.xml > /dev/null
        mkdir broken empty
        sanj letter --export-templates own
        ls own | wc -l
        rm own/style.mustache
        echo 'Our letter to {{organization}}: {{#groups}}{{heading}};{{/groups}}' > own/objections.en.mustache
        sanj letter --review review.xml --lang en --templates own
        printf 'x\\n{{organisation}}' > broken/objections.en.mustache
        sanj letter --review review.xml --lang en --templates broken -o letter.html
        echo "status $?"
        sanj letter --review review.xml --lang en --templates empty -o letter.html
        echo "status $?"
        ls letter.html 2>&1 | wc -w
        """, in: place)
      #expect(outcome.output.hasPrefix("7\n"))
      #expect(
        outcome.output.contains(
          "Our letter to mashhad: What must be corrected (2);What should be corrected or justified (1);"))
      #expect(outcome.messages.contains("broken/objections.en.mustache:2: error[TPL101]"))
      #expect(outcome.messages.contains("TPL106"))
      #expect(outcome.output.contains("status 1\nstatus 1\n"))
    }
  }
#endif
