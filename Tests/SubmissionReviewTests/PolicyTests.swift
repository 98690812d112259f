import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// What the policy makes of findings: the findings themselves stay what they are.
@Suite("The policy of a review")
struct PolicyTests {
  /// The clean submission with a course in spring that is offered later (CAL401), and these words in the policy.
  private static func review(_ words: String, attributes: String = "") throws -> Review {
    var files = CleanSubmission.all
    files["city/program.xml"] = files["city/program.xml"]?.replacing(
      "course=\"C-lead\" period=\"autumn\"", with: "course=\"C-lead\" period=\"spring\"")
    files["policy.xml"] = files["policy.xml"]?.replacing(
      "<review>", with: "<review\(attributes)><limit rule=\"CAL404\" value=\"0.9\"/>"
    ).replacing("</review>", with: words + "</review>")
    return try SubmissionFolder(files).review()
  }

  @Test func bindsByDefault() throws {
    let review = try Self.review("")
    #expect(review.objections.map(\.effect) == [.returns])
    #expect(review.verdict == .returned && review.heldBack.isEmpty)
  }

  @Test func gradesAnewUntilADay() throws {
    let words = "<regrade rule=\"CAL401\" severity=\"advice\" until=\"1405-01-10\" reason=\"سیل\"/>"
    let review = try Self.review(words)
    let objection = try #require(review.objections.first)
    #expect(objection.severity == .advice && objection.effect == .none)
    #expect(objection.regraded?.from == .must && objection.regraded?.reason == "سیل")
    #expect(review.verdict == .accepted)
    // The day before the review it was over.
    let over = try Self.review(words.replacing("1405-01-10", with: "1405-01-09"))
    #expect(over.objections.map(\.severity) == [.must] && over.objections.first?.regraded == nil)
  }

  @Test func theNearestOrganizationDecides() throws {
    let review = try Self.review(
      """
      <regrade rule="CAL401" severity="advice" until="1405-12-01" reason="a"/>
      <regrade rule="CAL401" severity="should" organization="M" until="1405-12-01" reason="b"/>
      <regrade rule="CAL401" severity="must" organization="M-1" until="1405-12-01" reason="c"/>
      """)
    #expect(review.objections.map(\.severity) == [.should])
    #expect(review.objections.first?.regraded?.organization == "M")
  }

  @Test func holdsBackSingleOfferings() throws {
    let review = try Self.review("<holdBack rule=\"CAL401\"/>")
    #expect(review.objections.map(\.effect) == [.holds])
    #expect(review.verdict == .partial)
    #expect(review.heldBack.map(\.offering.course) == ["C-lead"] && review.heldBack.map(\.code) == ["CAL401"])
  }

  @Test(arguments: [("nothing", Verdict.accepted), ("must", .returned), ("advice", .returned)])
  func saysFromWhichSeverityOnAProgramIsReturned(_ threshold: String, _ verdict: Verdict) throws {
    #expect(try Self.review("", attributes: " returns=\"\(threshold)\"").verdict == verdict)
  }

  @Test func whatCannotRunIsNotKept() throws {
    var files = CleanSubmission.all
    files["city/ratings.xml"] = nil
    files["policy.xml"] = files["policy.xml"]?.replacing(
      "</review>",
      with: "<regrade rule=\"SUB110\" severity=\"advice\" until=\"1405-12-01\" reason=\"x\"/></review>")
    let review = try SubmissionFolder(files).review()
    #expect(review.objections.map(\.code) == ["SUB110"])
    #expect(review.verdict == .unverifiable)
    #expect(review.unverified.contains { $0.code == "ONB301" && $0.reason.fa != nil })
  }

  @Test func aCodeThatThereIsNotIsRemarkedUpon() throws {
    var files = CleanSubmission.all
    files["policy.xml"] = files["policy.xml"]?.replacing(
      "</review>", with: "<holdBack rule=\"CAL999\"/></review>")
    let outcome = try SubmissionFolder(files).outcome()
    #expect(outcome.remarks.map(\.rule.code) == ["REV102"])
    #expect(outcome.remarks.first?.location?.file.hasSuffix("policy.xml") == true)
  }
}
