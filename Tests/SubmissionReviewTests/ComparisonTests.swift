import CurriculumPlanning
import Diagnostics
import Testing
import TrainingDocuments
import TrainingModel

@testable import SubmissionReview

@Suite("Programs beside each other")
struct ComparisonTests {
  /// The clean submission without planning for a district.
  private static var lesser: [String: String] {
    get throws {
      try #require(SubmissionCase.ofNeeds.first { $0.code == "NED202" }).documents()
    }
  }

  @Test func theBestProgramShowsWhatWouldGainMost() throws {
    let outcome = try SubmissionFolder(try Self.lesser).outcome()
    let best = try BestComparison(try #require(outcome.program)).run(PlanOptions(relativeGap: 0))
    let share = try #require(best.measures.first { $0.name == "needShare" })
    #expect(try #require(share.submitted) < #require(share.best))
    #expect(best.gains.first?.course == "C-plan")
    #expect(best.gains.first.map { $0.needChange.units > 0 && $0.toSeats > $0.seats } == true)
    for text in best.gains.flatMap({ [$0.message.en, $0.message.fa] }) {
      #expect(
        text?.firstMatch(of: /[0-9],[0-9]{3}/) != nil && text?.firstMatch(of: /[0-9]{4}/) == nil,
        "\(text ?? "")")
    }
    #expect(best.gap == 0 && best.stopped == PlanStop.gapReached.rawValue)
    let onboarded = try #require(best.measures.first { $0.name == "onboarded" })
    #expect(onboarded.submitted == NeedAmount(units: 4_000_000) && onboarded.best == onboarded.submitted)
  }

  @Test func nothingIsGainedOverTheBestItself() throws {
    let outcome = try SubmissionFolder(CleanSubmission.all).outcome()
    let plan = try Planner(options: PlanOptions(relativeGap: 0)).plan(outcome.ground.dossier)
    let best = try BestComparison(ReviewedProgram(plan.program, on: outcome.ground)).run(
      PlanOptions(relativeGap: 0))
    #expect(best.gains.isEmpty)
    #expect(best.measures.allSatisfy { $0.submitted == $0.best })
  }

  /// Only a course that the figures do not count is an advantage.
  @Test func evidenceThatTheFiguresDoNotKnowIsNamed() throws {
    var files = CleanSubmission.all
    files["city/evaluation.xml"] = files["city/evaluation.xml"]?.replacing(
      "</evaluation>", with: "<result course=\"C-fam\" level=\"3\" score=\"0.9\" n=\"40\"/></evaluation>")
    let outcome = try SubmissionFolder(files).outcome()
    let best = try BestComparison(try #require(outcome.program)).run(PlanOptions(relativeGap: 0))
    #expect(best.advantages.map(\.course) == ["C-fam"])
    #expect(best.advantages.first?.people == 40 && best.advantages.first?.level == 3)
  }

  private static func across(threads: Int) throws -> CityComparison {
    var files: [String: String] = [:]
    let lesser = try lesser
    for (name, text) in CleanSubmission.all where !name.hasPrefix("city/") { files["centre/\(name)"] = text }
    files["centre/catalog.xml"] = files["centre/catalog.xml"]?.replacing(
      "sessionCost=\"50000000\"", with: "shareable=\"true\" sessionCost=\"50000000\"")
    for city in ["a", "b", "c", "d", "e", "f"] {
      for (name, text) in city == "f" ? lesser : CleanSubmission.all where name.hasPrefix("city/") {
        files["cities/\(city)/\(name.dropFirst(5))"] = text
      }
    }
    files["cities/b/program.xml"] = files["cities/b/program.xml"]?.replacing(
      "cost=\"14000000\"", with: "cost=\"56000000\"")
    files["cities/c/evaluation.xml"] = files["cities/c/evaluation.xml"]?.replacing("0.7\"", with: "0.9\"")
    files["cities/g/program.xml"] = "no XML"
    let folder = try SubmissionFolder(files)
    let asOf = try #require(CalendarDate(.persian, year: 1405, month: 1, day: 10))
    return AcrossReview(
      centre: ["\(folder.path)/centre"],
      submissions: try SubmissionListing.paths(in: "\(folder.path)/cities"),
      options: ReviewOptions(asOf: asOf)
    ).run(threads: threads)
  }

  @Test func citiesAreComparedWithEachOther() throws {
    let comparison = try Self.across(threads: 2)
    #expect(comparison.cities.map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(
      comparison.cities.map(\.verdict) == [
        .accepted, .returned, .accepted, .accepted, .accepted, .accepted, .returned,
      ])
    // Four times the median of six.
    #expect(comparison.dearCourses.map(\.name) == ["b"])
    #expect(comparison.dearCourses.map(\.course) == ["C-fam"] && comparison.dearCourses.map(\.count) == [6])
    // Two seats are free in each of five cities, and the sixth leaves planning without a course.
    #expect(comparison.invitations.map(\.name) == ["a", "b", "c", "d", "e"])
    #expect(comparison.invitations.allSatisfy { $0.course == "C-plan" && $0.usable == 2 && $0.cities == 1 })
    #expect(comparison.practices.map(\.name) == ["c"])
    #expect(comparison.practices.first?.result?.score == Share(units: 9000))
    let planning = try #require(comparison.commonNeeds.first { $0.competency == "K-plan" })
    #expect(planning.cities == 6 && planning.unserved == 1)
  }

  @Test func theSpreadIsThatOfTheMedian() throws {
    let spread = try #require(RobustSpread([1, 2, 3, 4, 100]))
    #expect(spread.median == 3 && spread.deviation == 1 && spread.count == 5)
    #expect(abs(try #require(spread.deviation(of: 100)) - 0.6745 * 97) < 1e-9)
    #expect(RobustSpread([5, 5, 5, 9])?.deviation(of: 9) == nil)
    #expect(RobustSpread([]) == nil)
  }
}
