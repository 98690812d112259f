import Diagnostics
import Testing

@testable import TrainingDocuments

/// What is no number never becomes one, in either lane.
@Suite("Text that is no number")
struct NumberTextTests {
  /// An attribute as it stands in a sample document, with the file.
  struct Place: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    var testDescription: String { "\(file) \(text)" }
    var name: String { String(text.prefix { $0 != "=" }) }
  }

  static let places = [
    Place(file: "ratings.xml", text: #"level="1.75""#), Place(file: "ratings.xml", text: #"sd="0.6""#),
    Place(file: "ratings.xml", text: #"respondents="35""#),
    Place(file: "workforce.xml", text: #"headcount="40""#),
    Place(file: "workforce.xml", text: #"newManagers="2""#),
    Place(file: "policy.xml", text: #"weight="0.3""#),
    Place(file: "policy.xml", text: #"criticalFactor="1.5""#),
    Place(file: "policy.xml", text: #"amount="5000000000""#),
    Place(file: "policy.xml", text: #"tolerance="0.01""#),
    Place(file: "policy.xml", text: #"withinDays="270""#),
    Place(file: "policy.xml", text: #"smallestGroup="5""#),
    Place(file: "roles.xml", text: #"level="4""#), Place(file: "roles.xml", text: #"importance="3""#),
    Place(file: "catalog.xml", text: #"hours="12.5""#),
    Place(file: "catalog.xml", text: #"effectiveness="0.8""#),
    Place(file: "catalog.xml", text: #"sessionCost="20000000""#),
    Place(file: "catalog.xml", text: #"from="2""#),
  ]

  static let texts = [
    "NaN", "nan", "INF", "-INF", "inf", "Infinity", "1e3", "1E3", "0x10", "۳", "٣", "1,5", "1٫5", "½", "-1",
    "+1", "-0", "1.", ".5", " 1", "1 ", "01", "", "--",
  ]

  @Test("is refused where it stands, with one finding", arguments: places)
  func refused(_ place: Place) throws {
    for text in Self.texts {
      var files = SampleDocuments.all
      let document = try #require(files[place.file])
      #expect(document.ranges(of: place.text).count == 1, "\(place)")
      let start = try #require(document.firstRange(of: place.text)).lowerBound
      files[place.file] = document.replacing(place.text, with: "\(place.name)=\"\(text)\"")
      let lines = document[..<start].split(separator: "\n", omittingEmptySubsequences: false)
      let expected = "\(place.file):\(lines.count):\(1 + (lines.last?.unicodeScalars.count ?? 0))"
      let code = ["۳", "٣", "1٫5"].contains(text) ? "DOC029" : "DOC028"
      for usesFastLane in [true, false] {
        var options = ReadingOptions()
        options.usesFastLane = usesFastLane
        let folder = try DossierFolder(files)
        let reading = try folder.read(options: options)
        let found = reading.findings.filter { $0.rule.code.hasPrefix("DOC") }
        #expect(found.map(\.rule.code) == [code], "\(text)")
        #expect(found.map { folder.name($0.location) } == [expected], "\(text)")
        #expect(found.allSatisfy { $0.message.en.contains("\"\(place.name)\"") })
        #expect(!reading.isValid)
      }
    }
  }
}
