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
    // Whose each of the two is, can be read.
    #expect(twice.evidence.map(\.name) == ["found", "ownDocument", "centreDocument"])
    #expect(twice.evidence.last?.location?.file.hasSuffix("zentrum/catalog.xml") == true)
    #expect(twice.evidence.dropLast().last?.location?.file.hasSuffix("city/courses.xml") == true)
  }

  /// A city that sends the centre's catalog along, as it is, has done nothing wrong; the centre's own copy is judged by,
  /// whichever comes first by name.
  @Test(arguments: ["a-centre", "zentrum"])
  func aCopyOfTheCentresDocumentIsNoFault(centre: String) throws {
    var files = CleanSubmission.all
    let (name, text) = try #require(files.first { $0.value.contains("id=\"catalog-1\"") })
    files[name] = nil
    files["\(centre)/catalog.xml"] = text
    files["city/courses.xml"] = text
    let outcome = try SubmissionFolder(files).outcome()
    #expect(outcome.review.objections.isEmpty && outcome.review.unverified.isEmpty)
    #expect(outcome.review.verdict == .accepted)
    #expect(outcome.remarks.map(\.rule.code) == ["DOS112"])
    #expect(outcome.remarks.first?.location?.file.hasSuffix("city/courses.xml") == true)
    #expect(outcome.ground.dossier.courses.allSatisfy { $0.location.file.hasSuffix("\(centre)/catalog.xml") })
    let inputs = outcome.review.provenance.inputs.map(\.document)
    #expect(inputs.count { $0 == "catalog-1" } == 1)
  }

  /// The city is not told to mend what it cannot mend.
  @Test func faultsOfTheCentreAreNoObjections() throws {
    var files = CleanSubmission.all
    let (name, text) = try #require(files.first { $0.value.contains("id=\"catalog-1\"") })
    files[name] = text.replacing("competency=\"K-plan\"", with: "competency=\"K-none\"")
    let outcome = try SubmissionFolder(files).outcome()
    #expect(outcome.review.objections.isEmpty && outcome.review.verdict == .unverifiable)
    #expect(Set(outcome.remarks.map(\.rule.code)) == ["REF201"])
    #expect(
      outcome.review.unverified.first?.reason.en?.contains("the documents have errors (") == true)
  }

  /// The same program twice: the city's counts, for it is the one that is judged.
  @Test(arguments: ["a.xml", "z.xml", "city/z.xml"])
  func aCopyOfTheProgramIsNoFault(file: String) throws {
    var files = CleanSubmission.all
    files[file] = files["city/program.xml"]
    let outcome = try SubmissionFolder(files).outcome()
    #expect(outcome.review.objections.isEmpty && outcome.review.verdict == .accepted)
    #expect(outcome.program?.program.location.file.contains("city/") == true)
    #expect(outcome.remarks.map(\.rule.code) == ["DOS112"])
  }
}
