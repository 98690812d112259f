import CurriculumPlanning
import Diagnostics
import Foundation
import Testing
import TrainingDocuments
import TrainingModel

@testable import SubmissionReview

/// The largest amounts that the schemas let through: nothing overflows, and the review is a document that can be read.
@Suite("Extreme amounts")
struct ExtremeAmountTests {
  private static let count = "9999999999"
  private static let money = "999999999999999999"

  /// What is made as large as can be: a file, and what is put for what in it.
  struct Extreme: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let edits: [(file: String, pattern: String, text: String)]
  }

  static let extremes: [Extreme] = {
    let seats = [
      ("city/program.xml", #"(<seats [^>]*count=)"\d+""#, "$1\"\(count)\""),
      ("city/program.xml", #"sessions="\d+" seats="\d+""#, "sessions=\"\(count)\" seats=\"\(count)\""),
      ("city/program.xml", #"hours="\d+" cost="\d+""#, "hours=\"99999.75\" cost=\"\(money)\""),
    ]
    let prices = [
      ("catalog.xml", #"sessionCost="\d+""#, "sessionCost=\"\(money)\""),
      ("catalog.xml", #"seatCost="\d+""#, "seatCost=\"\(money)\""),
      ("policy.xml", #"amount="\d+""#, "amount=\"\(money)\""),
    ]
    let factors = [
      ("roles.xml", #"(managerial="\w+")"#, "$1 criticality=\"9999.999\""),
      ("policy.xml", #"(<scoring )"#, "$1criticalFactor=\"9999.999\" "),
      ("policy.xml", #"(<review>)"#, "$1<limit rule=\"ONB305\" value=\"9999.999\"/>"),
    ]
    let people = [("city/workforce.xml", #"headcount="\d+""#, "headcount=\"\(count)\"")]
    return [
      Extreme(testDescription: "seats", edits: seats), Extreme(testDescription: "prices", edits: prices),
      Extreme(testDescription: "factors", edits: factors), Extreme(testDescription: "people", edits: people),
      Extreme(testDescription: "seats and prices", edits: seats + prices),
      Extreme(testDescription: "seats and factors", edits: seats + factors),
      Extreme(testDescription: "all", edits: seats + prices + factors + people),
    ]
  }()

  private static func documents(_ extreme: Extreme) throws -> [String: String] {
    var files = CleanSubmission.all
    for (file, pattern, text) in extreme.edits {
      let before = try #require(files[file])
      let after = before.replacingOccurrences(of: pattern, with: text, options: .regularExpression)
      #expect(after != before, "\(file): \(pattern)")
      files[file] = after
    }
    return files
  }

  /// The review as a document that was read again, with nothing to object to.
  private static func expectReadable(_ review: Review) throws {
    let bytes = try ReviewEncoder.encode(review)
    let folder = try SubmissionFolder(["review.xml": String(decoding: bytes, as: UTF8.self)])
    #expect(try folder.reading().findings.map(\.message.en) == [])
  }

  @Test("overflow nothing", arguments: extremes)
  func overflowNothing(_ extreme: Extreme) throws {
    let review = try SubmissionFolder(try Self.documents(extreme)).review()
    try Self.expectReadable(review)
  }

  /// Sums that no integer holds are cut off, and stated as what they are at least.
  @Test("are said to be at least so much where sums are cut off")
  func cutSums() throws {
    var files = CleanSubmission.all
    let program = try #require(files["city/program.xml"])
    let end = try #require(program.range(of: "</program>"))
    let rows = (0..<12).map { index in
      """
      <offering order="\(index + 7)" tier="need" course="C-fam" period="winter" sessions="1" seats="1" hours="4" \
      cost="\(Self.money)" host="M"><seats organization="M" role="R-eng" count="1" closes="0"/></offering>
      """
    }
    files["city/program.xml"] = program.replacingCharacters(
      in: end, with: rows.joined(separator: "\n") + "</program>")
    let review = try SubmissionFolder(files).outcome(repairs: 0).review
    let most = "9,223,372,036,854,775,807"
    let fund = try #require(review.objections.first { $0.code == "RES501" })
    #expect(fund.message.en?.contains("spends at least \(most) ") == true)
    #expect(fund.message.en?.contains("at least 9,223,372,036,") == true)
    #expect(fund.message.fa?.contains("دست‌کم \(most)") == true)
    #expect(fund.evidence.contains { $0.label.en == "cost, at least" && $0.label.fa == "هزینه، دست‌کم" })
    let total = try #require(review.objections.first { $0.subject == "program/totals/cost" })
    #expect(total.message.en?.contains("but its rows make at least \(most).") == true)
    // What is no more than stated is exact.
    let sessions = try #require(review.objections.first { $0.subject == "program/totals/sessions" })
    #expect(sessions.message.en?.contains("at least") == false)
    try Self.expectReadable(review)
  }

  /// Faults of a document beyond those that are listed count as what they are.
  @Test("and many faults are counted, each")
  func manyFaults() throws {
    var files = CleanSubmission.all
    let program = try #require(files["city/program.xml"])
    let rows = (0..<11_000).map { index in
      """
      <offering order="\(index + 7)" tier="need" course="Z-\(index)" period="winter" sessions="x" seats="1" hours="4" \
      cost="1" host="M"/>
      """
    }
    files["city/program.xml"] = program.replacing(
      "</program>", with: rows.joined(separator: "\n") + "</program>")
    let folder = try SubmissionFolder(files)
    let faults = FindingTotals(try folder.reading().findings)
    let review = try folder.outcome(repairs: 0).review
    let documents = review.objections.filter { $0.code == "SUB101" }
    #expect(faults.errors >= 11_000 && documents.count < 11_000)
    #expect(documents.total == faults.errors)
    #expect(
      review.count(of: .must) == review.objections.count { $0.severity == .must } - documents.count
        + faults.errors)
    let bytes = try ReviewEncoder.encode(review)
    let again = try SubmissionFolder(["review.xml": String(decoding: bytes, as: UTF8.self)]).reading()
    #expect(again.findings.map(\.message.en) == [])
    #expect(again.dossier.reviews.first?.objections.total == review.objections.total)
  }

  /// Many rows of many people each: their sum, times the effectiveness of a course, is beyond an integer.
  @Test("in many rows overflow nothing")
  func manyRows() throws {
    let row =
      "<seats organization=\"M-2\" role=\"R-head\" batch=\"summer–autumn\" count=\"\(Self.count)\" closes=\"0\"/>"
    var files = CleanSubmission.all
    let program = try #require(files["city/program.xml"])
    let place = try #require(program.range(of: "batch=\"summer–autumn\" count=\"4\" closes=\"0\"/>"))
    files["city/program.xml"] = program.replacingCharacters(
      in: place.upperBound..<place.upperBound, with: String(repeating: row, count: 100_000))
    let outcome = try SubmissionFolder(files).outcome(repairs: 1)
    let account = try #require(outcome.program?.account)
    #expect(account.closed.indices.allSatisfy { account.closed[$0] <= Int128(account.total[$0]) * 10_000 })
    #expect(outcome.review.verdict == .returned)
    try Self.expectReadable(outcome.review)
  }
}
