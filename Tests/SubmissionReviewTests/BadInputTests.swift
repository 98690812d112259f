import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

@Suite("Bad submissions")
struct BadInputTests {
  /// The program of another city: its organizations are unknown here, and nothing about it is judged.
  @Test func ofAnotherCity() throws {
    var files = CleanSubmission.all
    for name in files.keys where name.hasPrefix("city/") {
      files[name] = files[name]?.replacing("\"M", with: "\"N")
    }
    let review = try SubmissionFolder(files).review()
    #expect(review.verdict == .returned)
    let codes = Set(review.objections.map(\.code))
    #expect(codes.contains("SUB104"))
    // That the policy's organization is not there is said by that, and is no fault of the policy's own.
    #expect(!review.objections.contains { $0.location?.file.hasSuffix("policy.xml") == true })
    #expect(review.unverified.contains { $0.code == "RES501" })
  }

  @Test func ofCoursesThatExistNowhere() throws {
    var files = CleanSubmission.all
    files["city/program.xml"] = files["city/program.xml"]?.replacing("course=\"C-", with: "course=\"Z-")
    let review = try SubmissionFolder(files).review()
    #expect(review.objections.count { $0.code == "SUB106" } == 6)
    #expect(review.verdict == .returned)
    #expect(!review.objections.contains { $0.code == "SUB101" })
  }

  /// An element of an older schema is an error of the document, at its place.
  @Test func ofAnOlderSchema() throws {
    var files = CleanSubmission.all
    files["city/program.xml"] = files["city/program.xml"]?.replacing(
      "<provenance", with: "<author name=\"x\"/><provenance")
    let review = try SubmissionFolder(files).review()
    #expect(Set(review.objections.map(\.code)) == ["SUB101"])
    #expect(review.objections.first?.location?.line == 3)
  }

  @Test func thatIsNotXML() throws {
    var files = CleanSubmission.all
    files["city/program.xml"] = "<program"
    let review = try SubmissionFolder(files).review()
    #expect(Set(review.objections.map(\.code)).isSuperset(of: ["SUB101", "SUB102"]))
    #expect(review.verdict == .returned)
  }

  @Test func withMarkupInTitles() throws {
    var files = CleanSubmission.all
    files["city/program.xml"] = files["city/program.xml"]?.replacing(
      "برنامه ۱۴۰۵", with: "&lt;script&gt;x&lt;/script&gt;")
    let review = try SubmissionFolder(files).review()
    #expect(review.objections.map(\.code) == ["SUB111"])
  }

  /// The largest amounts that the schemas allow neither trap nor wrap.
  @Test func withTheLargestAmounts() throws {
    var files = CleanSubmission.all
    files["city/program.xml"] = files["city/program.xml"]?
      .replacing("count=\"20\"", with: "count=\"9999999999\"")
      .replacing("sessions=\"2\"", with: "sessions=\"9999999999\"")
      .replacing("cost=\"60000000\"", with: "cost=\"999999999999999999\"")
    let review = try SubmissionFolder(files).review()
    #expect(review.verdict == .returned)
    #expect(Set(review.objections.map(\.code)).isSuperset(of: ["RES501", "RES503", "RES504", "RES511"]))
  }

  /// A person-hour that costs more than an integer holds is still told of.
  @Test func ofUnitCostsBeyondAnInteger() throws {
    var files = CleanSubmission.all
    let row = """
      <offering order="6" tier="need" course="C-fam" period="winter" sessions="1" seats="20" hours="80" \
      cost="14000000" host="M">
      """
    let rows = [("spring", "0.25"), ("autumn", "0"), ("winter", "0")].map { period, hours in
      row.replacing("winter", with: period).replacing("hours=\"80\"", with: "hours=\"\(hours)\"")
        .replacing("14000000", with: "999999999999999999")
    }
    let program = try #require(files["city/program.xml"])
    #expect(program.contains(row))
    files["city/program.xml"] = program.replacing(
      row, with: rows.joined(separator: "</offering>\n"))
    let review = try SubmissionFolder(files).review()
    let objection = try #require(review.objections.first { $0.code == "RES508" })
    #expect(objection.evidence.first?.value == "\(Int.max)")
    #expect(objection.message.en?.contains("9,223,372,036,854,775,807") == true)
  }

  /// Every objection is kept, however many; repairs are looked for as many as was asked.
  @Test func withVeryManyObjections() throws {
    var files = CleanSubmission.all
    let count = 3_000
    let rows = (0..<count).map { index in
      """
      <offering order="\(index + 7)" tier="need" course="Z-\(index)" period="winter" sessions="1" seats="1" \
      hours="1" cost="1" host="M"><seats organization="M" role="R-eng" count="1" closes="0"/></offering>
      """
    }
    files["city/program.xml"] = files["city/program.xml"]?.replacing(
      "</program>", with: rows.joined(separator: "\n") + "</program>")
    let review = try SubmissionFolder(files).outcome(repairs: 1).review
    #expect(review.objections.count { $0.code == "SUB106" } == count)
    #expect(review.repairsTried == 1)
  }

  @Test func theOrderOfFilesChangesNothing() throws {
    let files = CleanSubmission.all
    var renamed: [String: String] = [:]
    for (index, name) in files.keys.sorted().enumerated() {
      let folder = name.hasPrefix("city/") ? "city/" : ""
      renamed["\(folder)\(9 - index).xml"] = files[name]
    }
    let (a, b) = (try SubmissionFolder(files).review(), try SubmissionFolder(renamed).review())
    #expect(a.provenance.inputs.map(\.digest) == b.provenance.inputs.map(\.digest))
    #expect(a.objections.map(\.fingerprint) == b.objections.map(\.fingerprint) && a.verdict == b.verdict)
  }
}
