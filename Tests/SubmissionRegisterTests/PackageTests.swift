import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import SubmissionRegister

@Suite struct PackageTests {
  @Test func aPackageIsWrittenAsAWholeAndOnce() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "sanj-package-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: parent) }
    let target = parent.appending(path: "out").path
    let package = NotificationPackage(files: [("b.xml", Array("b".utf8)), ("a.html", Array("a".utf8))])
    try package.write(to: target)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target).sorted() == [
        "a.html", "b.xml", "digests.txt",
      ])
    let list = try String(contentsOfFile: target + "/digests.txt", encoding: .utf8)
    #expect(list.hasSuffix("  b.xml\n") && list.split(separator: "\n").count == 2)
    #expect(list.hasPrefix("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.html\n"))
    // The same again is done already; anything else is refused and stays.
    try package.write(to: target + "/")
    let other = NotificationPackage(files: [("b.xml", Array("c".utf8))])
    #expect(try codes { try other.write(to: target) } == ["REG210"])
    #expect(try String(contentsOfFile: target + "/b.xml", encoding: .utf8) == "b")
    #expect(try codes { try other.write(to: parent.appending(path: "none/out").path) } == ["DOC045"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["out"])
  }

  @Test func whatIsHeldBackIsLeftOut() throws {
    func offering(_ order: Int, _ course: Identifier) -> Offering {
      Offering(
        order: order, tier: .need, course: course, period: "p", sessions: 1, seatCount: 5,
        hours: Hours(units: 4),
        cost: 10, host: "m", closes: NeedAmount(units: 1),
        seats: [Seats(organization: "m", role: "r", count: 5, closes: NeedAmount(units: 1))])
    }
    var totals = ProgramTotals()
    totals.offerings = 3
    let program = Program(
      id: "p", organization: "m", year: 1405, calendar: .persian, currency: "IRR", totals: totals,
      tiers: [TierResult(name: "need", value: 1, bound: 1, sense: .maximize)],
      offerings: [offering(1, "a"), offering(2, "b"), offering(3, "c")], location: .init(file: "p.xml"))
    let whole = ApprovedProgram.program(program, without: [])
    #expect(whole.offerings.count == 3 && whole.totals != nil && whole.tiers.count == 1)
    let part = ApprovedProgram.program(program, without: [OfferingKey(course: "b", period: "p", host: "m")])
    #expect(part.offerings.map(\.course) == ["a", "c"] && part.offerings.map(\.order) == [1, 2])
    #expect(part.totals == nil && part.tiers.isEmpty)
  }
}
