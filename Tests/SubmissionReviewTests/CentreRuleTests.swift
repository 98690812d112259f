import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

@Suite("Rules of the centre")
struct CentreRuleTests {
  private static func folder(_ rule: String) throws -> SubmissionFolder {
    var files = CleanSubmission.all
    files["policy.xml"] = files["policy.xml"]?.replacing("</review>", with: rule + "</review>")
    return try SubmissionFolder(files)
  }

  private static func rule(_ attributes: String) -> String {
    """
    <centreRule code="XCE001" severity="must" \(attributes)>
      <message xml:lang="en">{course} has {sessions} sessions.</message>
      <message xml:lang="fa">{course} دارای {sessions} جلسه است.</message>
    </centreRule>
    """
  }

  @Test func objectsToEachElementThatDoesNotPass() throws {
    let review = try Self.folder(Self.rule("context=\"offering\" test=\"@sessions &lt; 2\"")).review()
    #expect(review.objections.map(\.code) == ["XCE001", "XCE001"])
    #expect(review.objections.map(\.subject) == ["offering/C-safe/summer/M", "offering/C-plan/spring/M"])
    #expect(review.objections.map(\.message.en) == ["C-safe has 2 sessions.", "C-plan has 2 sessions."])
    #expect(review.objections.allSatisfy { $0.origin == .centre && $0.effect == .returns })
    #expect(review.objections.allSatisfy { $0.location?.file.hasSuffix("city/program.xml") == true })
    #expect(review.verdict == .returned)
  }

  @Test func testsTheRootWithoutAContext() throws {
    let passes = try Self.folder(Self.rule("test=\"count(offering[@tier='onboarding']) = 1\"")).review()
    #expect(passes.objections.isEmpty && passes.verdict == .accepted)
    let fails = try Self.folder(Self.rule("test=\"count(offering) &gt; 100\"")).review()
    #expect(fails.objections.map(\.subject) == ["program/program-1405"])
  }

  @Test func readsOtherDocuments() throws {
    let review = try Self.folder(
      Self.rule("document=\"catalog\" context=\"course\" test=\"title[@xml:lang='fa'] and @hours &gt; 4\"")
    ).review()
    #expect(review.objections.map(\.subject) == ["course/C-fam"])
  }

  @Test(arguments: [
    "document('city/program.xml')", "unparsed-text('x')", "@sessions &lt;", "x:offering", "$limit > 2",
    "php:function('x')",
  ])
  func whatIsNoXPathEndsTheReview(_ test: String) throws {
    let folder = try Self.folder(Self.rule("test=\"\(test)\""))
    let error = #expect(throws: UnusableReview.self) { try folder.review() }
    #expect(error?.findings.map(\.rule.code) == ["REV103"])
  }

  @Test func aContextThatSelectsNoElementsEndsInNoVerdict() throws {
    let review = try Self.folder(Self.rule("context=\"offering/@sessions\" test=\"true()\"")).review()
    #expect(review.unverified.map(\.code) == ["XCE001"])
    #expect(review.verdict == .unverifiable)
  }

  /// A test whose steps grow with a high power of the document is stopped, and does not count as kept.
  @Test func aTestThatTakesTooLongEndsInNoVerdict() throws {
    let endless = (0..<7).reduce("count(//*)") { inner, _ in "count(//*[\(inner) &gt; 0])" } + " &gt; 0"
    let review = try Self.folder(Self.rule("test=\"\(endless)\"")).review()
    #expect(review.unverified.map(\.code) == ["XCE001"])
    #expect(review.unverified.first?.reason.en?.contains("steps") == true)
  }
}
