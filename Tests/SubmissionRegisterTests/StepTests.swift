import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import SubmissionRegister

/// Which steps may be taken, and what is left of those that were interrupted.
@Suite struct StepTests {
  @Test func onlyLegalStepsAreTaken() throws {
    // Every sequence of five steps: those that the rule allows are written, the others refused.
    let legal: [RegisterEntry.Action?: Set<RegisterEntry.Action>] = [
      nil: [.received], .received: [.received, .reviewed], .reviewed: [.received, .responded, .approved],
      .responded: [.received, .reviewed], .approved: [.notified], .notified: [],
    ]
    var count = 0
    func walk(_ history: History, depth: Int) throws {
      guard depth > 0 else { return }
      for action in RegisterEntry.Action.allCases {
        let state = history.state
        var allowed = legal[state?.stage]?.contains(action) ?? false
        // An answer may also come after the program that it explains.
        if action == .responded, state?.stage == .received, state?.reviews ?? 0 > 0 {
          allowed = state?.isAnswered == false
        }
        #expect((state?.next ?? SubmissionState.first).contains(action) == allowed)
        guard allowed else { continue }
        count += 1
        var entry = RegisterEntry(
          submission: TestRegister.name, sequence: history.entries.count + 1,
          at: TestRegister.moment(history.entries.count), by: "a", action: action,
          round: state?.round(of: action) ?? 1, previous: history.entries.last?.hash ?? Digest.none, hash: "")
        entry.hash = EntryLine.bytes(of: entry).hash
        let lines = (history.entries + [entry]).flatMap {
          EntryLine.bytes(of: $0).line + [UInt8(ascii: "\n")]
        }
        let next = History(TestRegister.name, bytes: lines, file: "h")
        #expect(next.findings.isEmpty)
        try walk(next, depth: depth - 1)
      }
    }
    try walk(History(TestRegister.name, bytes: [], file: "h"), depth: 6)
    #expect(count > 40)
  }

  /// Nobody waits for an answer once a program is approved.
  @Test func theDayForTheAnswerIsToldWhileAnAnswerMayCome() throws {
    let entries = History(TestRegister.name, bytes: Array(try TestRegister.full().history), file: "h").entries
    var state = try #require(SubmissionState(entries[0]))
    var days = [state.answerBy?.iso]
    for entry in entries.dropFirst() {
      let isTaken = state.take(entry)
      #expect(isTaken)
      days.append(state.answerBy?.iso)
    }
    #expect(days == [nil, "1405-03-01", "1405-03-01", "1405-03-01", "1405-03-01", nil, nil])
  }

  @Test func illegalStepsAreRefusedAndChangeNothing() throws {
    let register = TestRegister()
    #expect(try codes { try register.take(.reviewed, at: 0) } == ["REG201"])
    try register.take(.received, at: 0)
    let before = try register.history
    for action in [RegisterEntry.Action.responded, .approved, .notified] {
      #expect(try codes { try register.take(action, at: 1) } == ["REG204"])
    }
    #expect(try register.history == before)
    #expect(try codes { try register.take(.reviewed, at: 1, of: SubmissionName("other-1405")) } == ["REG204"])
  }

  @Test func aStepThatWasInterruptedWhileItWasWrittenWasNotTaken() throws {
    let register = TestRegister()
    try register.take(.received, at: 0)
    let short = try register.history
    let heads = try Data(contentsOf: URL(filePath: "\(register.folder)/register.json"))
    try register.take(.reviewed, at: 1)
    let long = try register.history
    for length in short.count...long.count {
      try register.write(long.prefix(length))
      try register.write(heads, to: "\(register.folder)/register.json")
      // A part of a line is no entry; a whole line is one, though the register does not know it yet.
      let isWhole = length == long.count
      let contents = try RegisterContents.read(register.folder)
      #expect(contents.histories.first?.entries.count == (isWhole ? 2 : 1))
      #expect(contents.findings.map(\.rule.code) == (length == short.count ? [] : ["REG112"]))
      if length % 50 == 0 || isWhole {
        try register.take(isWhole ? .approved : .reviewed, at: 2)
        #expect(try register.codes == [])
      }
    }
  }

  /// Ended behind its entry, twice in a row: neither step is lost, and the next one is taken.
  @Test func stepsThatAreInterruptedOneAfterTheOtherAreTaken() throws {
    let register = TestRegister()
    let file = URL(filePath: "\(register.folder)/register.json")
    try register.take(.received, at: 0)
    var ends = try Data(contentsOf: file)
    for (minute, action) in [RegisterEntry.Action.reviewed, .responded, .received, .reviewed].enumerated() {
      _ = try Register.take(TestRegister.name, in: register.folder) { _ throws(RegisterFailure) in
        // What a process that ends behind its entry leaves.
        ends = (try? Data(contentsOf: file)) ?? Data()
        return Register.Step(action, at: TestRegister.moment(minute + 1), by: "سارا")
      }
      try register.write(ends, to: file.path)
      #expect(try register.codes == ["REG112"])
    }
    try register.take(.approved, at: 9)
    #expect(try register.codes == [])
  }

  @Test func aRegisterIsMadeOnlyWhereNothingElseIs() throws {
    let register = TestRegister()
    try FileManager.default.createDirectory(atPath: register.folder, withIntermediateDirectories: true)
    try register.write(Array("x".utf8), to: "\(register.folder)/notes.txt")
    #expect(try codes { try register.take(.received, at: 0) } == ["REG201"])
    #expect(try register.codes == ["REG201"])
    // Nothing was made in it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: register.folder) == ["notes.txt"])
    try FileManager.default.removeItem(atPath: "\(register.folder)/notes.txt")
    // What an interrupted beginning leaves is no register yet.
    try FileManager.default.createDirectory(
      atPath: "\(register.folder)/documents", withIntermediateDirectories: true)
    #expect(try register.codes == ["REG201"])
    try register.take(.received, at: 0)
    #expect(try register.codes == [])
  }

  @Test func twoWritersAtOnceTakeTheirStepsOneAfterTheOther() async throws {
    let register = TestRegister()
    try register.take(.received, at: 0)
    let folder = register.folder
    let outcomes = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<8 {
        group.addTask {
          (try? codes {
            _ = try Register.take(TestRegister.name, in: folder) { history throws(RegisterFailure) in
              Register.Step(.reviewed, at: TestRegister.moment(writer + 1), by: "\(writer)")
            }
          }) ?? ["failed"]
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    // One review is recorded; the others are too late.
    #expect(outcomes.count { $0.isEmpty } == 1)
    #expect(Set(outcomes.flatMap { $0 }).isSubset(of: ["REG204", "REG205"]))
    #expect(try register.codes == [])
    #expect(try register.lines().count == 2)
  }

  @Test func momentsAreReadWrittenAndDated() throws {
    let moment = try #require(Moment("2026-05-10T08:30:00Z"))
    #expect(moment.seconds == 1_778_401_800)
    #expect(moment.text == "2026-05-10T08:30:00Z")
    #expect(Moment("2026-05-10T12:00:00+03:30") == moment)
    #expect(Moment("1969-12-31T23:59:59Z")?.text == "1969-12-31T23:59:59Z")
    // By Iran's time the day begins three and a half hours earlier.
    #expect(Moment("2026-03-20T20:29:59Z")?.day(in: .persian)?.iso == "1404-12-29")
    #expect(Moment("2026-03-20T20:30:00Z")?.day(in: .persian)?.iso == "1405-01-01")
    #expect(Moment("2026-03-20T20:30:00Z")?.day(in: .gregorian)?.iso == "2026-03-20")
    for text in [
      "", "2026-05-10", "2026-05-10 08:30:00Z", "2026-13-10T08:30:00Z", "2026-05-10T24:30:00Z",
      "2026-05-10T08:30:00", "2026-05-10T08:30:00+3:30", "۲۰۲۶-05-10T08:30:00Z", "2026-05-10T08:30:00+03-30",
    ] { #expect(Moment(text) == nil, "\(text)") }
  }

  @Test func namesOfFilesLeadNowhereElse() {
    #expect(SubmissionName(organization: "مشهد", year: 1405).fileName == "مشهد-1405")
    #expect(SubmissionName("../../x").fileName == "%2E%2E%2F%2E%2E%2Fx")
    #expect(SubmissionName(".lock").fileName == "%2Elock")
    let long = [String(repeating: "آ", count: 120), String(repeating: "آ", count: 121)].map {
      SubmissionName($0).fileName
    }
    #expect(long.allSatisfy { $0.utf8.count < 250 } && long[0] != long[1])
  }
}
