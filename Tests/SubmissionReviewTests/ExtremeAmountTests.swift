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
