import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// How objections stand against the round before.
@Suite struct RoundStateTests {
  private typealias F = RoundFixtures

  private func states(
    _ found: [Objection], after input: RoundInput, program: Program? = nil, unverified: Set<String> = []
  ) -> [String: Objection.State] {
    let carried = Round(input, program: program).carry(found, unverified: unverified).objections
    return Dictionary(carried.map { ($0.fingerprint, $0.state) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func newOpenAndFixedAlsoWhenLinesHaveMoved() {
    let a = F.objection("CAL401", F.key("a"), line: 4)
    let b = F.objection("CAL401", F.key("b"), line: 9)
    let moved = F.objection("CAL401", F.key("a"), line: 77)
    let c = F.objection("CAL401", F.key("c"))
    let states = states([moved, c], after: F.input(F.review([a, b])))
    #expect(states == [a.fingerprint: .open, b.fingerprint: .fixed, c.fingerprint: .new])
  }

  @Test func whatARuleCouldNotLookAtIsNotFixed() {
    let a = F.objection("NED201", about: "need/M/R/K")
    let fixed = F.objection("NED201", about: "need/M/R/K2", .should, .fixed)
    let states = states([], after: F.input(F.review([a, fixed])), unverified: ["NED201"])
    #expect(states == [a.fingerprint: .open, fixed.fingerprint: .fixed])
  }

  @Test func aJustificationCountsWhenItIsAccepted() {
    let a = F.objection("CAL401", F.key("a"))
    let input = { (ruling: Ruling?) in F.input(F.review([a]), F.response([F.answer(a, .justified)]), ruling) }
    #expect(states([a], after: input(nil)) == [a.fingerprint: .open])
    #expect(states([a], after: input(F.ruling([(a, false)]))) == [a.fingerprint: .open])
    #expect(states([a], after: input(F.ruling([(a, true)]))) == [a.fingerprint: .justified])
    let carried = Round(input(F.ruling([(a, true)])), program: nil).carry([a], unverified: []).objections
    #expect(
      carried.first?.answer?.decision?.isAccepted == true && carried.first?.answer?.argument.fa == "دلیل")
    // What must be corrected cannot be justified.
    let must = F.objection("CAL401", F.key("a"), .must)
    #expect(states([must], after: input(F.ruling([(a, true)]))) == [a.fingerprint: .open])
  }

  @Test func justifiedStaysUntilItIsRefusedAndFixedReturnsAsReopened() {
    let justified = F.objection("CAL401", F.key("a"), .should, .justified)
    let fixed = F.objection("CAL401", F.key("b"), .should, .fixed)
    let review = F.review([justified, fixed], round: 2)
    #expect(
      states([justified, fixed], after: F.input(review)) == [
        justified.fingerprint: .justified, fixed.fingerprint: .reopened,
      ])
    #expect(
      states([justified], after: F.input(review, nil, F.ruling([(justified, false)]))) == [
        justified.fingerprint: .reopened, fixed.fingerprint: .fixed,
      ])
    #expect(states([], after: F.input(review))[justified.fingerprint] == .fixed)
  }

  @Test func whatIsReopenedCountsAsOpenInTheRoundAfter() {
    let a = F.objection("CAL401", F.key("a"), .should, .reopened)
    #expect(states([a], after: F.input(F.review([a], round: 3))) == [a.fingerprint: .open])
  }

  @Test func objectionsFollowRenames() {
    let a = F.objection("CAL401", F.key("a"))
    let cohort = F.objection("EQU602", about: "cohort/M-1/R/K")
    let nested = F.objection("RND901", about: "objection/CAL401:offering/a/p1/M")
    let response = F.response(
      renames: [
        Response.Rename(.course, from: "a", to: "a2", location: F.place),
        Response.Rename(.organization, from: "M-1", to: "M/1", location: F.place),
        Response.Rename(.role, from: "M", to: "wrong", location: F.place),
      ])
    let input = F.input(F.review([a, cohort, nested]), response)
    let now = [
      F.objection("CAL401", F.key("a2")), F.objection("EQU602", about: "cohort/M/1/R/K"),
      F.objection("RND901", about: "objection/CAL401:offering/a2/p1/M"),
    ]
    #expect(Set(states(now, after: input).values) == [.open])
    // Without the mapping they are others.
    #expect(
      Set(states(now, after: F.input(F.review([a, cohort, nested]), F.response())).values) == [.new, .fixed])
  }

  @Test func objectionsFollowSplitsThatAreSaidAndThoseThatShow() {
    let a = F.objection("RES504", F.key("a"))
    let parts = [F.key("a", "p2"), F.key("a", "p3")]
    let found = F.objection("RES504", parts[1])
    let said = F.response(splits: [Response.Split(from: F.key("a"), into: parts, location: F.place)])
    #expect(states([found], after: F.input(F.review([a]), said)) == [found.fingerprint: .open])
    // The programs show it: one offering of the course is gone, others have appeared.
    let old = F.program([(F.key("a"), 40), (F.key("b"), 10)])
    let new = F.program([(parts[0], 20), (parts[1], 20), (F.key("b"), 10)])
    #expect(
      states([found], after: F.input(F.review([a]), old: old), program: new) == [found.fingerprint: .open])
    // An offering that was there before is not what another has become.
    let before = F.program([(F.key("a"), 40), (parts[1], 20)])
    let after = F.program([(parts[1], 20)])
    #expect(
      states([found], after: F.input(F.review([a]), old: before), program: after) == [
        found.fingerprint: .new, a.fingerprint: .fixed,
      ])
    // Several that became one: it stands as long as one of them did.
    let justified = F.objection("RES504", F.key("a", "p4"), .should, .justified)
    let merged = F.response(
      splits: [F.key("a"), F.key("a", "p4")].map {
        Response.Split(from: $0, into: [parts[1]], location: F.place)
      })
    #expect(states([found], after: F.input(F.review([justified, a]), merged)) == [found.fingerprint: .open])
  }

  @Test func aReviewersObjectionStandsUntilTheReviewerIsContent() {
    let own = F.objection("OWN001", about: "program/M/1405", origin: .reviewer)
    let corrected = F.response([F.answer(own, .corrected)])
    #expect(states([], after: F.input(F.review([own]))) == [own.fingerprint: .open])
    #expect(states([], after: F.input(F.review([own]), corrected)) == [own.fingerprint: .open])
    #expect(
      states([], after: F.input(F.review([own]), corrected, F.ruling([(own, true)]))) == [
        own.fingerprint: .fixed
      ])
    let justified = F.input(F.review([own]), F.response([F.answer(own, .justified)]), F.ruling([(own, true)]))
    #expect(states([], after: justified) == [own.fingerprint: .justified])
  }

  @Test func differencesSayWhatWasChangedAskedForOrNot() throws {
    let old = F.program([
      (F.key("a"), 10), (F.key("b"), 10), (F.key("c"), 10), (F.key("d"), 10), (F.key("e"), 10),
    ])
    let new = F.program([
      (F.key("a"), 12), (F.key("b", "p2"), 10), (F.key("c"), 10), (F.key("e2"), 10), (F.key("f"), 5),
    ])
    let response = F.response(renames: [Response.Rename(.course, from: "e", to: "e2", location: F.place)])
    let review = F.review([F.objection("CAL401", F.key("b"))])
    let mapping = RoundMapping(response, from: old, to: new)
    let found = ProgramComparison.differences(from: old, to: new, mapping, after: review)
    #expect(
      found.map { "\($0.kind.rawValue) \($0.offering.course) \($0.isAsked)" } == [
        "changed a false", "moved b true", "dropped d false", "added f false",
      ])
    #expect(found[1].now == F.key("b", "p2") && found[0].before.seats == 10 && found[0].after.seats == 12)
    // An objection about money asks for less, one about a need for more.
    func asked(_ code: String) -> [Bool] {
      let review = F.review([F.objection(code, about: "resource/x/p1")])
      return ProgramComparison.differences(from: old, to: new, mapping, after: review).map(\.isAsked)
    }
    #expect(asked("RES501") == [false, true, true, false])
    #expect(asked("NED201") == [true, true, false, true])
    #expect(
      ProgramComparison.differences(from: old, to: old, RoundMapping(nil, from: old, to: old), after: nil)
        .isEmpty)
  }
}
