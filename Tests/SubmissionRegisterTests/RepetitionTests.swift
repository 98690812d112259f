import Diagnostics
import Foundation
import Testing
import TrainingModel
import XMLStreams

@testable import SubmissionRegister

/// Steps that are taken a second time, that lie where no step can, and what killed processes leave.
@Suite struct RepetitionTests {
  private let program: [UInt8] = Array("<program/>".utf8)

  @Test func theSameProgramIsReceivedOnceARound() throws {
    let register = TestRegister()
    let first = try register.take(.received, at: 0, documents: [(.program, program)])
    // A process that was ended behind the entry is started again.
    let again = try register.take(.received, at: 1, documents: [(.program, program)])
    #expect(again == first)
    #expect(try register.lines().count == 1)
    // Another program takes its place, and the first may take its place in turn.
    let other = Array("<program a='1'/>".utf8)
    #expect(try register.take(.received, at: 2, documents: [(.program, other)]).sequence == 2)
    #expect(try register.take(.received, at: 3, documents: [(.program, program)]).sequence == 3)
    // The next round begins with what the city sends, even if that is the same.
    try register.take(.reviewed, at: 4)
    #expect(try register.take(.received, at: 5, documents: [(.program, program)]).sequence == 5)
    try register.take(.responded, at: 6)
    #expect(try register.take(.received, at: 7, documents: [(.program, program)]).sequence == 5)
    #expect(try register.lines().count == 6)
    #expect(try register.codes == [])
  }

  @Test func whatKilledProcessesLeaveIsSwept() throws {
    let register = TestRegister()
    try register.take(.received, at: 0)
    let dead = Process()
    dead.executableURL = URL(filePath: "/bin/sh")
    dead.arguments = ["-c", "exit 0"]
    try dead.run()
    dead.waitUntilExit()
    let gone = ".sanj-\(TemporaryName.ownMachine)-\(dead.processIdentifier)-7.tmp"
    let living = ".sanj-\(TemporaryName.ownMachine)-\(ProcessInfo.processInfo.processIdentifier)-7.tmp"
    // A process of this number is gone here, which says nothing about that of another machine.
    let elsewhere = [
      ".sanj-0123456789abcdef-\(dead.processIdentifier)-7.tmp", ".sanj-\(dead.processIdentifier)-7.tmp",
    ]
    let foreign = [".sanj-notes.tmp", ".sanj-1-x.tmp", ".sanj--1-7.tmp", "sanj-1-7.tmp", ".sanj-x-1-7.tmp"]
    for place in [register.folder, "\(register.folder)/documents"] {
      for name in [gone, living] + elsewhere + foreign { try register.write([0x61], to: "\(place)/\(name)") }
    }
    try register.take(.reviewed, at: 1)
    for place in [register.folder, "\(register.folder)/documents"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      #expect(!names.contains(gone))
      #expect(Set(names).isSuperset(of: [living] + elsewhere + foreign))
      for name in elsewhere + foreign {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -8 * 86_400)], ofItemAtPath: "\(place)/\(name)")
      }
    }
    try register.take(.responded, at: 2)
    for place in [register.folder, "\(register.folder)/documents"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      #expect(Set(names).isDisjoint(with: elsewhere))
      #expect(Set(names).isSuperset(of: [living] + foreign))
    }
    // A package that was not finished lies beside its place; what else bears such a name is not ours.
    let beside = "\(register.folder)/../\(gone)"
    defer { try? FileManager.default.removeItem(atPath: beside) }
    try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
    try register.write([0x61], to: "\(beside)/program.xml")
    try register.write([0x61], to: "\(beside)/notes.txt")
    let package = NotificationPackage(files: [("program.xml", program)])
    let target = "\(register.folder)-package"
    defer { try? FileManager.default.removeItem(atPath: target) }
    try package.write(to: target)
    #expect(FileManager.default.fileExists(atPath: "\(beside)/program.xml"))
    try FileManager.default.removeItem(atPath: "\(beside)/notes.txt")
    try FileManager.default.removeItem(atPath: target)
    try package.write(to: target)
    #expect(!FileManager.default.fileExists(atPath: beside))
  }

  @Test func stepsDecadesAheadAreRefused() throws {
    let register = TestRegister()
    let decades = 60 * 24 * 366 * 30
    let first = Register.Step(.received, at: TestRegister.moment(decades), by: "a")
    let refused = try codes {
      _ = try Register.take(TestRegister.name, in: register.folder, isNew: true) {
        _ throws(RegisterFailure) in
        var step = first
        step.yearBegins = CalendarDate(.persian, year: 1405, month: 1, day: 1)
        return step
      }
    }
    #expect(refused == ["REG217"])
    let old = TestRegister()
    _ = try Register.take(TestRegister.name, in: old.folder, isNew: true) { _ throws(RegisterFailure) in
      var step = Register.Step(.received, at: TestRegister.moment(0), by: "a")
      step.yearBegins = CalendarDate(.persian, year: 1390, month: 1, day: 1)
      return step
    }
    try register.take(.received, at: 0)
    #expect(try codes { try register.take(.reviewed, at: decades) } == ["REG217"])
    try register.take(.reviewed, at: 60 * 24 * 366 * 4)
    #expect(try register.codes == [])
  }

  @Test(arguments: [
    ((1405, 2, 1), nil), ((1405, 2, 2), nil), ((1406, 2, 1), nil), ((1405, 1, 31), "REG215"),
    ((1395, 2, 1), "REG215"), ((1406, 2, 3), "REG216"), ((1465, 2, 1), "REG216"),
  ])
  func anAnswerIsDueWithinAYearOfItsReview(day: (Int, Int, Int), code: String?) throws {
    let review = Review(
      id: "r", program: nil, organization: "mashhad", year: 1405, calendar: .persian, round: 1,
      asOf: try #require(CalendarDate(.persian, year: 1405, month: 2, day: 1)), ruleSet: "1",
      verdict: .returned, provenance: Provenance(tool: "sanj", version: "1", policy: "p"))
    let deadline = try #require(CalendarDate(.persian, year: day.0, month: day.1, day: day.2))
    #expect(
      try codes { try AnswerDeadline.expect(deadline, of: review, in: "r.xml") } == (code.map { [$0] } ?? []))
  }

  @Test func aPackageLiesOutsideTheRegister() throws {
    let register = TestRegister()
    try register.take(.received, at: 0)
    let inside = ["", "/", "/package", "/documents/package", "/documents/../package/"]
    for place in inside {
      let target = register.folder + place
      #expect(
        try codes { try NotificationPackage.expect(target, outside: register.folder) } == ["REG218"],
        "\(place)")
    }
    for target in ["\(register.folder)-package", "\(register.folder)/../package", "package"] {
      try NotificationPackage.expect(target, outside: register.folder + "/")
    }
  }

  @Test func yearsThatNoCalendarHasAreTold() {
    for text in ["1799-04-18T09:00:00Z", "2255-04-18T09:00:00Z", "9999-12-31T23:59:59+03:30"] {
      #expect(Moment.isOutsideYears(text), "\(text)")
    }
    for text in ["2026-04-18T09:00:00Z", "2026-02-30T09:00:00Z", "9999-02-30T09:00:00Z", "9999", ""] {
      #expect(!Moment.isOutsideYears(text), "\(text)")
    }
  }
}
