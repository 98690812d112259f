import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// Of what a rule finds for the first time, so many are listed and the rest is counted; nothing else is left out.
@Suite("Objections that are not listed one by one")
struct FurtherObjectionTests {
  /// The clean submission, with offerings of courses that no catalog has.
  private static func review(
    _ numbers: ClosedRange<Int>, most: Int?, after previous: Review? = nil, holdsBack: Bool = false
  ) throws -> Review {
    var files = CleanSubmission.all
    let rows = numbers.map { number in
      """
      <offering order="\(number + 100)" tier="need" course="Z-\(number)" period="winter" sessions="1" seats="0" hours="0" \
      cost="0" host="M"/>
      """
    }.joined(separator: "\n")
    let program = try #require(files["city/program.xml"])
    files["city/program.xml"] = program.replacing("</program>", with: rows + "</program>")
    if holdsBack {
      files["policy.xml"] = files["policy.xml"]?.replacing(
        "</review>", with: #"<holdBack rule="SUB106"/></review>"#)
    }
    var round = RoundInput()
    round.previous = previous
    return try SubmissionFolder(files).outcome(repairs: 0, round: round, mostOfRule: most).review
  }

  private func unknown(_ review: Review) -> [Objection] { review.objections.filter { $0.code == "SUB106" } }

  @Test func totalsAreThoseOfAll() throws {
    let all = try Self.review(1...7, most: nil)
    let some = try Self.review(1...7, most: 3)
    #expect(unknown(all).count == 7)
    #expect(unknown(some).map(\.standsFor) == [1, 1, 1, 4])
    #expect(unknown(some).last?.subject == "further/SUB106")
    #expect(unknown(some).last?.message.fa?.hasSuffix("فهرست نشده است: 4.") == true)
    for severity in ReviewSeverity.allCases { #expect(all.count(of: severity) == some.count(of: severity)) }
    #expect(all.verdict == some.verdict)
    #expect(unknown(try Self.review(1...3, most: 3)).map(\.standsFor) == [1, 1, 1])
  }

  @Test func offeringsThatAreNotListedAreHeldBackAllTheSame() throws {
    let all = try Self.review(1...7, most: nil, holdsBack: true)
    let some = try Self.review(1...7, most: 3, holdsBack: true)
    #expect(all.heldBack.map(\.offering) == some.heldBack.map(\.offering))
    #expect(some.heldBack.count == 7 && some.verdict == all.verdict)
    #expect(unknown(some).allSatisfy { $0.effect == .holds })
  }

  @Test func nothingThatWasListedIsLostAndNothingIsCalledNewThatMayNotBe() throws {
    let first = try Self.review(1...7, most: 3)
    let second = try Self.review(2...9, most: 3, after: first)
    let states = Dictionary(uniqueKeysWithValues: unknown(second).map { ($0.subject, $0.state) })
    func state(_ number: Int) -> Objection.State? { states["offering/Z-\(number)/winter/M"] }
    #expect(state(1) == .fixed && state(2) == .open && state(3) == .open)
    // The fourth to the sixth are listed now: they were there before, which nobody can know any more.
    #expect(state(4) == .open && state(6) == .open && state(7) == nil)
    #expect(states["further/SUB106"] == .open && unknown(second).map(\.standsFor).max() == 3)
    #expect(unknown(second).filter { $0.state != .fixed }.total == 8)
    // Nobody is asked what became of those that were not listed.
    #expect(
      !second.objections.contains { $0.subject.hasPrefix("objection/") && $0.subject.contains("further/") })
    let third = try Self.review(2...3, most: 3, after: second)
    #expect(!third.objections.contains { $0.subject == "further/SUB106" })
    #expect(unknown(third).filter { $0.state != .fixed }.map(\.state) == [.open, .open])
  }
}
