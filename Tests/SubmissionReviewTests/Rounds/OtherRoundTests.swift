import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// A round builds on the round before of the same municipality and year, and on no other.
@Suite struct OtherRoundTests {
  private func codes(_ change: (inout Review) -> Void) throws -> [String] {
    let folder = try SubmissionFolder(CleanSubmission.all)
    var previous = try folder.review()
    change(&previous)
    var round = RoundInput()
    round.previous = previous
    do {
      _ = try folder.outcome(round: round)
      return []
    } catch let error as UnusableReview {
      for finding in error.findings {
        #expect(!finding.message.en.contains("{") && !finding.message.fa.contains("{"))
        #expect(
          finding.message.en.contains("\(previous.organization)") && finding.message.en.contains("of M,"))
      }
      return error.findings.map(\.rule.code)
    }
  }

  @Test func theReviewBeforeIsOfTheSameSubmission() throws {
    #expect(try codes { _ in } == [])
    #expect(try codes { $0.verdict = .returned } == [])
    #expect(try codes { $0.organization = "isfahan" } == ["REV104"])
    #expect(try codes { $0.year = 1404 } == ["REV104"])
  }

  /// The centre's folder holds a program of the same identity: neither is judged as if it were the only one.
  @Test(arguments: ["a.xml", "z.xml"])
  func aSecondProgramOfTheSameIdentityIsNamed(file: String) throws {
    var files = CleanSubmission.all
    files[file] = files["city/program.xml"]?.replacing("tier=\"need\"", with: "tier=\"mandatory\"")
    let folder = try SubmissionFolder(files)
    let error = #expect(throws: UnusableReview.self) { try folder.outcome() }
    let finding = try #require(error?.findings.first)
    #expect(error?.findings.map(\.rule.code) == ["DOS101"])
    let places = "\(finding.location?.file ?? "") \(finding.message.en)"
    #expect(places.contains(file) && places.contains("city/program.xml"))
    // Two of the city's own are its objection.
    files["city/\(file)"] = files.removeValue(forKey: file)
    let review = try SubmissionFolder(files).review()
    #expect(review.objections.contains { $0.code == "SUB101" && $0.message.en?.contains("DOS101") == true })
  }

  @Test func theProgramBeforeIsOfTheSameSubmission() throws {
    let folder = try SubmissionFolder(CleanSubmission.all)
    let outcome = try folder.outcome()
    var round = RoundInput()
    round.previous = outcome.review
    round.previousProgram = outcome.program?.program
    _ = try folder.outcome(round: round)
    round.previousProgram?.organization = "isfahan"
    let error = #expect(throws: UnusableReview.self) { try folder.outcome(round: round) }
    #expect(error?.findings.map(\.rule.code) == ["REV104"])
  }
}
