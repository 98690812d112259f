import Foundation
import Testing

/// Four cities, each through two rounds of review to notification.
///
/// `expected/` beside them holds the reviews, letters and histories. With `SANJ_UPDATE_GOLDEN=1` they are written
/// instead.
@Suite struct SubmissionExampleTests {
  private static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../examples/submissions").standardized
  static let cities = ["ahvaz", "isfahan", "mashhad", "tabriz"]
  /// What is compared whole. The names do not end in .xml, or they would be read with the dossiers.
  private static let kept = [
    "review-1.txt": "review-1.txt", "review-1.xml": "review-1.xml.txt", "review-2.txt": "review-2.txt",
    "review-2.xml": "review-2.xml.txt", "letter-1.fa.html": "letter-1.fa.html",
    "letter-1.en.html": "letter-1.en.html", "review-1.sarif": "review-1.sarif",
    "review-1.junit.xml": "review-1.junit.xml.txt", "history.txt": "history.txt",
    "notification/letter.fa.html": "notification.fa.html",
    "notification/letter.en.html": "notification.en.html",
  ]

  private func place() throws -> URL {
    let place = try TemporaryFolder().url.appending(path: "submissions")
    try FileManager.default.copyItem(at: Self.example, to: place)
    return place
  }

  @Test(arguments: cities)
  func aCityGoesThroughTwoRounds(city: String) throws {
    let place = try place()
    let outcome = try SanjBinary.shell("./rounds \(city) register out", in: place)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("\(city)-1405: notified, round 2; next: none\n"))
    let expected = Self.example.appending(path: "expected/\(city)")
    if ProcessInfo.processInfo.environment["SANJ_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
    }
    for (made, name) in Self.kept.sorted(by: { $0.key < $1.key }) {
      let text = try String(contentsOf: place.appending(path: "out/\(made)"), encoding: .utf8)
      let url = expected.appending(path: name)
      if ProcessInfo.processInfo.environment["SANJ_UPDATE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: url)
      }
      let same = try String(contentsOf: url, encoding: .utf8) == text
      #expect(same, "\(city)/\(name) differs from what is expected")
    }
    // What was sent is what its list says, and a program that the centre's documents accept.
    let checked = try SanjBinary.shell(
      "cd out/notification && sha256sum -c digests.txt && cd ../.. && sanj check centre \(city)/policy.xml \(city)/dossier out/notification/program.xml",
      in: place)
    #expect(checked.status == 0, "\(checked.output)\(checked.messages)")
    // The city's four documents are held with its programs, and the centre's four with the reviews.
    let held = try SanjBinary.shell("sanj register history register \(city)-1405 --format csv", in: place)
    let lines = held.output.split(whereSeparator: \.isNewline)
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let column = try #require(rows.first?.firstIndex(of: "documents"))
    let isRuled = FileManager.default.fileExists(
      atPath: place.appending(path: "\(city)/round-2/ruling.xml").path)
    #expect(rows.dropFirst().map { $0[column] } == ["5", "5", "1", "5", isRuled ? "6" : "5", "0", "1"])
    let again = try SanjBinary.shell(
      "sanj register notify register \(city)-1405 -o other --by x; sanj register verify register", in: place)
    #expect(again.messages.contains("REG204"))
    #expect(again.status == 0)
    #expect(!FileManager.default.fileExists(atPath: place.appending(path: "other").path))
  }

  @Test func whatIsHeldBackIsNotSent() throws {
    let place = try place()
    _ = try SanjBinary.shell("./rounds ahvaz register out", in: place)
    let program = try String(
      contentsOf: place.appending(path: "out/notification/program.xml"), encoding: .utf8)
    #expect(program.contains("C-plan") && !program.contains("C-lead"))
  }

  @Test func nothingIsExpectedThatIsNotMade() throws {
    let expected = Self.example.appending(path: "expected")
    #expect(try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted() == Self.cities)
    for city in Self.cities {
      let files = try FileManager.default.contentsOfDirectory(atPath: expected.appending(path: city).path)
      #expect(files.sorted() == Self.kept.values.sorted())
    }
  }
}
