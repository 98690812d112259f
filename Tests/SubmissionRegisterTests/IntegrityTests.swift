import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import SubmissionRegister

/// Whatever is done to the files of a register is found.
@Suite struct IntegrityTests {
  @Test func whatWasWrittenIsInOrder() throws {
    let register = try TestRegister.full()
    #expect(try register.codes == [])
    let contents = try RegisterContents.read(register.folder)
    let history = try #require(contents.histories.first)
    #expect(
      history.entries.map(\.action) == [
        .received, .reviewed, .responded, .received, .reviewed, .approved, .notified,
      ])
    #expect(history.entries.map(\.round) == [1, 1, 1, 2, 2, 2, 2])
    #expect(history.state?.next == [])
    #expect(history.entries[1].held.count == 1 && history.entries[1].answerBy?.iso == "1405-03-01")
  }

  /// A link leads out of the folder: what it leads to is not kept with it, and must not be written to.
  @Test func linksInThePlaceOfFilesAreFound() throws {
    let register = try TestRegister.full()
    let outside = FileManager.default.temporaryDirectory.appending(path: "sanj-outside-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: outside) }
    let names = try FileManager.default.contentsOfDirectory(atPath: register.folder).filter { $0 != ".lock" }
    let document = try FileManager.default.contentsOfDirectory(atPath: "\(register.folder)/documents")[0]
    #expect(names.count == 3)
    for name in names + ["documents/\(document)"] {
      let (path, moved) = ("\(register.folder)/\(name)", "\(outside)/moved")
      try FileManager.default.moveItem(atPath: path, toPath: moved)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: moved)
      #expect(try register.codes == ["REG115"], "\(name)")
      if name != "documents/\(document)" {
        #expect(try codes { try register.take(.notified, at: 9) } == ["REG115"], "\(name)")
      }
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: moved, toPath: path)
    }
    #expect(try register.codes == [])
    let empty = TestRegister()
    try FileManager.default.createDirectory(atPath: empty.folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(empty.folder)/documents", withDestinationPath: outside)
    #expect(try codes { try empty.take(.received, at: 0, documents: [(.program, [1])]) } == ["REG115"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
  }

  @Test func aHistoryCutOffAnywhereIsFound() throws {
    let register = try TestRegister.full()
    let bytes = try register.history
    let head = RegisterHeads.Head(
      entries: 7, hash: try #require(RegisterContents.read(register.folder).histories[0].entries.last).hash)
    for length in 0..<bytes.count {
      let history = History(TestRegister.name, bytes: Array(bytes.prefix(length)), file: "h")
      #expect(Register.findings(ofEnd: history, head).map(\.rule.code) == ["REG107"], "\(length)")
      guard length % 97 == 0 else { continue }
      try register.write(bytes.prefix(length))
      #expect(try register.codes == ["REG107"], "\(length)")
      // Nor does anybody write on.
      #expect(try codes { try register.take(.notified, at: 9) } == ["REG107"])
    }
    try register.write(bytes)
    #expect(try register.codes == [])
  }

  @Test func everyChangedByteIsFound() throws {
    let register = try TestRegister.full()
    for line in try register.lines() {
      for index in line.indices {
        var changed = line
        changed[index] ^= 0x01
        #expect(EntryLine.entry(changed)?.isIntact != true, "\(index)")
      }
    }
    let bytes = try register.history
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      var changed = bytes
      changed[index] ^= 0x01
      let history = History(TestRegister.name, bytes: changed, file: "h")
      #expect(!history.findings.isEmpty || history.tornBytes > 0, "\(index)")
    }
  }

  @Test func everyEntryRemovedMovedOrRepeatedIsFound() throws {
    let register = try TestRegister.full()
    let lines = try register.lines()
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      try register.write(lines: fewer)
      let isLast = index == lines.count - 1
      #expect(try register.codes.first == (isLast ? "REG107" : "REG103"), "\(index)")
      try register.write(lines: Array(lines[...index]) + Array(lines[index...]))
      #expect(try register.codes.first == "REG103", "\(index)")
      guard !isLast else { continue }
      var swapped = lines
      swapped.swapAt(index, index + 1)
      try register.write(lines: swapped)
      #expect(try register.codes.contains("REG103"), "\(index)")
    }
  }

  @Test func anEditThatHidesItselfIsFoundByWhatFollows() throws {
    let register = try TestRegister.full()
    var lines = try register.lines()
    var entry = try #require(EntryLine.entry(lines[4])).entry
    entry.by = "x"
    lines[4] = EntryLine.bytes(of: entry).line
    try register.write(lines: lines)
    #expect(try register.codes == ["REG103"])
    // A whole history that was written anew agrees with itself, but not with its end.
    let other = try TestRegister.full()
    try other.write([], to: other.historyFile)
    var previous = Digest.none
    var forged: [[UInt8]] = []
    for line in lines {
      var entry = try #require(EntryLine.entry(line)).entry
      entry.previous = previous
      let (bytes, hash) = EntryLine.bytes(of: entry)
      previous = hash
      forged.append(bytes)
    }
    try register.write(lines: forged)
    #expect(try register.codes == ["REG108"])
  }

  @Test func aHistoryFromElsewhereIsFound() throws {
    let register = try TestRegister.full()
    let tabriz = SubmissionName(organization: "tabriz", year: 1405)
    try register.take(.received, at: 7, of: tabriz)
    #expect(try register.codes == [])
    // That of another submission under this name.
    let own = try register.history
    try register.write(own, to: "\(register.folder)/tabriz-1405.jsonl")
    #expect(try Set(register.codes) == ["REG104"])
    // That of another register.
    let other = TestRegister()
    try other.take(.received, at: 0, of: tabriz)
    try other.take(.reviewed, at: 1, of: tabriz)
    let foreign = try Data(contentsOf: URL(filePath: "\(other.folder)/tabriz-1405.jsonl"))
    try register.write(foreign, to: "\(register.folder)/tabriz-1405.jsonl")
    #expect(try register.codes == ["REG108"])
    try register.write(foreign, to: "\(register.folder)/qom-1405.jsonl")
    #expect(try register.codes.contains("REG104"))
  }

  @Test func missingFilesAreFound() throws {
    let register = try TestRegister.full()
    let document = try #require(
      FileManager.default.contentsOfDirectory(atPath: "\(register.folder)/documents").first)
    try register.write(Array("<program b='2'/>".utf8), to: "\(register.folder)/documents/\(document)")
    #expect(try register.codes == ["REG114"])
    try FileManager.default.removeItem(atPath: "\(register.folder)/documents/\(document)")
    #expect(try register.codes == ["REG113"])
    try FileManager.default.removeItem(atPath: register.historyFile)
    #expect(try register.codes == ["REG109"])
    // Nobody takes the place of what is gone.
    #expect(try codes { try register.take(.received, at: 9) } == ["REG107"])
  }

  @Test func withoutItsEndsARegisterIsNotTrusted() throws {
    let register = try TestRegister.full()
    try FileManager.default.removeItem(atPath: "\(register.folder)/register.json")
    #expect(try Set(register.codes) == ["REG110", "REG111"])
    #expect(try codes { try register.take(.received, at: 9, of: SubmissionName("new")) }.contains("REG110"))
    try register.write(Array("{}".utf8), to: "\(register.folder)/register.json")
    #expect(try Set(register.codes) == ["REG110", "REG111"])
  }

  @Test func aClockThatGoesBackIsRefusedAndFound() throws {
    let register = TestRegister()
    try register.take(.received, at: 5)
    #expect(try codes { try register.take(.reviewed, at: 4) } == ["REG205"])
    try register.take(.reviewed, at: 5)
    // Written by a program that did not refuse it.
    var entry = try #require(EntryLine.entry(try register.lines()[1])).entry
    entry.at = TestRegister.moment(1)
    try register.write(lines: [register.lines()[0], EntryLine.bytes(of: entry).line])
    #expect(try register.codes == ["REG105"])
  }
}
