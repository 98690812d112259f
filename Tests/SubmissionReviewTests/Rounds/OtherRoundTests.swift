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
