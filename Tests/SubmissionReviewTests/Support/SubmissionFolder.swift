import Diagnostics
import Foundation
import Testing
import TrainingDocuments
import TrainingModel

@testable import SubmissionReview

/// Documents of the centre and a submission in a folder of their own, which goes away with the value.
final class SubmissionFolder {
  let path: String

  /// Files by name; those in `city/` are the submission's.
  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sanj-\(UUID().uuidString)").path
    for (name, text) in files {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try FileManager.default.createDirectory(atPath: "\(path)/city", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func reading() throws -> DossierReading {
    var options = ReadingOptions()
    options.isSubmitted = SubmissionFiles("\(path)/city").contains
    return try DossierReader.read(paths: [path], options: options)
  }

  /// The review as of 10 Farvardin 1405.
  func outcome(
    repairs: Int = 50, round: RoundInput = RoundInput(), mostOfRule: Int? = nil
  ) throws -> Reviewer.Outcome {
    var options = ReviewOptions(asOf: try #require(CalendarDate(.persian, year: 1405, month: 1, day: 10)))
    options.repairs = repairs
    options.round = round
    options.mostOfRule = mostOfRule
    return try Reviewer(options: options).review(try reading(), SubmissionFiles("\(path)/city"))
  }

  func review() throws -> Review { try outcome().review }
}
