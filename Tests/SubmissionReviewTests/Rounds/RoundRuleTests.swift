import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// Every rule of rounds has a round that breaks it and no other.
@Suite struct RoundRuleTests {
  private typealias F = RoundFixtures

  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let review: Review
    let response: Response?
    var ruling: Ruling?
    var found: [Objection] = []
    var old: Program?
    var new: Program?

    var testDescription: String { code }

    var codes: [String] {
      var input = RoundInput()
      input.previous = review
      input.response = response
      input.ruling = ruling
      input.previousProgram = old
      let policy = ReviewPolicy(answerWithinDays: 14)
      let grading = Grading(
        policy: policy, organization: "M", tree: OrganizationTree([]), asOf: RoundFixtures.day(20))
      let carried = RoundReview(input: input, grading: grading, program: new).carry(found, [])
      return carried.objections.filter { $0.code.hasPrefix("RND") }.map(\.code)
    }
  }

  static let cases: [Case] = {
    let must = F.objection("CAL401", F.key("a"), .must)
    let should = F.objection("CAL402", F.key("b"))
    let fixed = F.objection("CAL402", F.key("c"), .should, .fixed)
    let review = F.review([must, should])
    let justified = F.response([F.answer(should, .justified)])
    let old = F.program([(F.key("a"), 10), (F.key("b"), 10)])
    return [
      Case(code: "RND901", review: F.review([must]), response: F.response(), found: [must]),
      Case(code: "RND902", review: F.review([should]), response: F.response(), found: [should]),
      Case(
        code: "RND903", review: review, response: F.response([F.answer(must, .corrected)]), found: [must]),
      Case(
        code: "RND904", review: review, response: F.response([F.answer(must, .justified)]), found: [must]),
      Case(code: "RND905", review: review, response: justified, found: [should]),
      Case(
        code: "RND906", review: review, response: justified, ruling: F.ruling([(should, false)]),
        found: [should]),
      Case(code: "RND907", review: F.review([fixed]), response: F.response(), found: [fixed]),
      Case(
        code: "RND908", review: review,
        response: F.response([F.answer(F.objection("XXX001", F.key("z")), .corrected)])),
      Case(code: "RND909", review: review, response: F.response(review: "review-0")),
      Case(
        code: "RND910", review: review, response: F.response([F.answer(should, .justified, evidence: false)]),
        ruling: F.ruling([(F.objection("CAL402", F.key("other")), true)]), found: [should]),
      Case(
        code: "RND911", review: review,
        response: F.response(
          splits: [Response.Split(from: F.key("none"), into: [F.key("a")], location: F.place)]),
        old: old, new: old),
      Case(
        code: "RND912", review: F.review([must]), response: F.response(), old: old,
        new: F.program([(F.key("a"), 10), (F.key("b"), 12)])),
      Case(code: "RND913", review: review, response: F.response(date: 15)),
      Case(code: "RND914", review: F.review([must], verdict: .returned), response: nil),
    ]
  }()

  @Test(arguments: cases)
  func aRoundBreaksItsRule(_ broken: Case) {
    // A justification without evidence that nobody has decided on awaits a decision, too.
    let also = broken.code == "RND910" ? ["RND905"] : []
    #expect(broken.codes.sorted() == (also + [broken.code]).sorted())
  }

  @Test func everyRuleHasACase() {
    #expect(Self.cases.map(\.code).sorted() == RoundRules.declarations.map(\.code).sorted())
  }

  @Test func aRoundInWhichAllIsCorrectedBreaksNone() {
    let must = F.objection("CAL401", F.key("a"), .must)
    let should = F.objection("CAL402", F.key("b"))
    let response = F.response([F.answer(must, .corrected), F.answer(should, .justified)], date: 14)
    let clean = Case(
      code: "", review: F.review([must, should], verdict: .returned), response: response,
      ruling: F.ruling([(should, true)]), found: [should])
    #expect(clean.codes == [])
  }

  @Test func whatARuleOfRoundsFoundIsFollowedToo() {
    let must = F.objection("CAL401", F.key("a"), .must)
    var first = RoundInput()
    first.previous = F.review([must])
    first.response = F.response()
    let grading = Grading(
      policy: ReviewPolicy(), organization: "M", tree: OrganizationTree([]), asOf: F.day(20))
    let second = RoundReview(input: first, grading: grading, program: nil).carry([must], []).objections
    #expect(second.first { $0.code == "RND901" }?.state == .new)
    var next = RoundInput()
    next.previous = F.review(second, round: 2)
    next.response = F.response(review: "review-2")
    let third = RoundReview(input: next, grading: grading, program: nil).carry([must], []).objections
    #expect(third.first { $0.code == "RND901" }?.state == .open)
    let corrected = RoundReview(input: next, grading: grading, program: nil).carry([], []).objections
    #expect(corrected.first { $0.code == "RND901" }?.state == .fixed)
    #expect(corrected.first { $0.code == "CAL401" }?.effect == Objection.Effect.none)
  }
}
