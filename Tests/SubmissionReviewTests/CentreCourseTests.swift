import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// What the centre declares is what a submission is judged by, wherever its files stand in the order of names.
@Suite("Courses of the centre in a submission")
struct CentreCourseTests {
  private static let cheap = CleanSubmission.catalog.replacing(
    "sessionCost=\"50000000\"", with: "sessionCost=\"1\"")

  /// The centre's catalog comes last by name.
  private func review(_ catalog: String, id: String = "catalog-2") throws -> Review {
    var files = CleanSubmission.all
    let (name, text) = try #require(files.first { $0.value.contains("id=\"catalog-1\"") })
    files[name] = nil
    files["zentrum/catalog.xml"] = text
    files["city/courses.xml"] = catalog.replacing("id=\"catalog-1\"", with: "id=\"\(id)\"")
    return try SubmissionFolder(files).review()
  }

  @Test func theCentresPriceCounts() throws {
    let review = try review(Self.cheap)
    let objection = try #require(review.objections.first { $0.code == "SUB114" })
    #expect(objection.location?.file.hasSuffix("city/courses.xml") == true)
    #expect(
      objection.message.en
        == "The submission declares the centre's course \"C-plan\" anew, with other values: cost of a session 1 (centre: 50,000,000)."
    )
    #expect(objection.evidence.map(\.value) == ["1", "50,000,000"])
    #expect(objection.evidence.last?.location?.file.hasSuffix("zentrum/catalog.xml") == true)
    // Judged by the centre's price, the program's cost is right.
    #expect(!review.objections.contains { $0.code == "RES503" })
    #expect(review.unverified.isEmpty && review.verdict == .returned)
    // The other courses are declared a second time and say the same: that is a slip, not a change.
    #expect(review.objections.filter { $0.code == "SUB101" }.count == 6)
  }

  @Test func anEditedCopyOfTheCentresDocumentChangesNothingEither() throws {
    let review = try review(Self.cheap, id: "catalog-1")
    #expect(review.objections.contains { $0.code == "SUB114" && $0.subject == "course/C-plan" })
    let twice = try #require(
      review.objections.first { $0.code == "SUB101" && $0.message.en?.contains("DOS101") == true })
    // The second one is the city's, whose file comes first by name.
    #expect(twice.location?.file.hasSuffix("city/courses.xml") == true)
    #expect(!review.objections.contains { $0.code == "RES503" })
  }
}
