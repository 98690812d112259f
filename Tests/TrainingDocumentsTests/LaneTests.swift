import Diagnostics
import Testing
import TrainingModel

@testable import TrainingDocuments

/// However rows are read, the dossier and its findings are the same.
@Suite("Ways of reading")
struct LaneTests {
  /// Rows with everything that can be wrong with rows that obey the schema, among many that are sound.
  private static let ratings =
    (0..<40).map {
      "<assessment employee=\"\(1001 + $0 % 2)\" competency=\"K-lead\" level=\"\(1 + $0 % 4).5\" source=\"peer\" date=\"1402-0\(1 + $0 % 9)-\(10 + $0 % 20)\"/>"
    } + [
      #"<assessment employee="nobody" competency="K-lead" level="2" source="peer" date="1403-01-01"/>"#,
      #"<assessment employee="1001" competency="K-none" level="2" source="peer" date="1403-01-02"/>"#,
      #"<assessment employee="1001" competency="K-plan" level="9" source="peer" date="1403-01-03"/>"#,
      #"<assessment employee="1001" competency="K-lead" level="2" source="peer" date="1404-12-30"/>"#,
      #"<assessment employee="1001" competency="K-lead" level="2" source="peer" date="0001-12-30"/>"#,
      #"<assessment employee="1001" competency="K-none" level="2" source="peer" date="0001-12-30"/>"#,
      #"<assessment employee="1001" cohort="G-eng" competency="K-lead" level="2" source="peer" date="1403-01-04"/>"#,
      #"<assessment competency="K-lead" level="2" source="peer" date="1403-01-04"/>"#,
      #"<assessment employee="1001" competency="K-lead" level="2" source="peer" date="1403-01-05" sd="0.5"/>"#,
      #"<assessment cohort="1002" competency="K-lead" level="2" source="peer" date="1403-01-06"/>"#,
      #"<assessment cohort="G-eng" competency="K-plan" level="2" source="self" date="1403-01-07" sd="9.5"/>"#,
      #"<assessment cohort="G-eng" competency="K-plan" level="2" source="self" date="1403-01-08" respondents="0"/>"#,
      #"<assessment cohort="G-eng" competency="K-plan" level="2" source="self" date="1403-01-09" sd="1"/>"#,
      #"<assessment cohort="G-eng" competency="K-plan" level="2" source="self" date="1403-01-09" sd="0.5"/>"#,
      #"<assessment employee="1002" competency="K-plan" level="2" source="test" date="1405-01-09"/>"#,
      "<assessment employee=\"1002\"\n    competency='K-plan' level=\"2\" source=\"test\" date=\"1399-12-30\"></assessment>",
      #"<assessment employee="۱۰۰۱" competency="K-plan" level="2" source="test" date="1403-02-09"/>"#,
    ]

  private static let people = [
    #"<employee id="1001" organization="M-1" role="R-eng"/>"#,
    #"<employee id="2001" organization="M-none" role="R-none" appointed="1390-01-01" hired="1391-01-01"/>"#,
    #"<employee id="2002" organization="M-1" role="R-head" appointed="1403-12-31"/>"#,
    #"<employee id="2002" organization="M-1" role="R-head"/>"#,
    #"<employee id="۱۰۰۲" organization="M-1" role="R-eng"/>"#,
    #"<cohort id="G-none" organization="M-1" role="R-none" headcount="0"/>"#,
    #"<cohort id="G-big" organization="M-1" role="R-eng" headcount="20000000" newManagers="7"/>"#,
    #"<cohort id="2001" organization="M-1" role="R-eng" headcount="4"/>"#,
  ]

  private func folder() throws -> DossierFolder {
    var files = SampleDocuments.all
    func add(_ rows: [String], to name: String, _ end: String) {
      files[name] = files[name]?.replacing(end, with: rows.map { "  \($0)\n" }.joined() + end)
    }
    add(Self.ratings, to: "ratings.xml", "</assessments>")
    add(Self.people, to: "workforce.xml", "</workforce>")
    // Documents that the fast lane doubts: a reference in a value, and a rating without a level.
    files["more-people.xml"] = """
      <workforce xmlns="urn:sanj:1" id="workforce-2" calendar="gregorian">
        <employee id="30&#48;1" organization="M-1" role="R-eng" hired="2020-02-29"/>
        <employee id="1002" organization="M-1" role="R-eng" hired="2021-02-29"/>
      </workforce>
      """
    files["more-ratings.xml"] = """
      <assessments xmlns="urn:sanj:1" id="ratings-2" calendar="gregorian">
        <assessment employee="3001" competency="K-plan" level="2" source="test" date="2024-02-29"/>
        <assessment employee="3001" competency="K-plan" source="test" date="2024-02-28"/>
        <assessment employee="3001" competency="K-plan" level="2" source="test" date="2023-02-29"/>
      </assessments>
      """
    return try DossierFolder(files)
  }

  private static func text(_ reading: DossierReading, in folder: DossierFolder) -> [String] {
    reading.findings.map {
      "\($0.rule.code) \(folder.name($0.location)) \($0.subject) \($0.message) \($0.hint)"
        .replacing(folder.path, with: "")
    } + reading.files.map { "\(folder.name(.init(file: $0.file))) \($0.rows) \($0.digest ?? "")" }
  }

  @Test("any number of threads, parts of any length, and the schema lane alone say the same")
  func ways() throws {
    let folder = try folder()
    var options = ReadingOptions()
    options.usesFastLane = false
    let expected = try folder.read(options: options)
    let codes = Set(expected.codes)
    #expect(
      codes.isSuperset(of: ["DAT401", "REF201", "REF202", "REF204", "REF205", "REF211", "DOS102", "DOS103"]))
    #expect(
      codes.isSuperset(of: ["WRK701", "WRK702", "WRK708", "WRK709", "WRK711", "WRK713", "LVL308", "DOC027"]),
      "\(codes)")
    options.usesFastLane = true
    for (threads, length) in [(1, Int.max), (1, 200), (2, 1000), (3, 333), (8, 120)] {
      options.threads = threads
      options.partLength = length
      let reading = try folder.read(options: options)
      #expect(Self.text(reading, in: folder) == Self.text(expected, in: folder))
      #expect(firstDifference(reading.dossier, expected.dossier) == nil)
    }
  }

  @Test("documents one by one have the findings that are theirs alone")
  func each() throws {
    let folder = try folder()
    let whole = try folder.read().findings.map(\.fingerprint)
    var options = ReadingOptions()
    options.checksEachAlone = true
    let alone = try folder.read(options: options)
    #expect(Set(alone.findings.map(\.fingerprint)).isSubset(of: whole))
    #expect(Set(alone.codes) == ["DAT401", "DAT402", "DOC027", "WRK708", "WRK709"])
  }

  @Test("what is found in a row stands at its attribute")
  func places() throws {
    let folder = try folder()
    let lines = try #require(SampleDocuments.all["ratings.xml"]).split(separator: "\n").count
    let found = try folder.read().findings.filter { $0.location?.file.hasSuffix("ratings.xml") ?? false }
    let unknown = try #require(found.first { $0.rule.code == "REF205" }?.location)
    // The last line of the sample is the end tag, before which the rows stand; two blanks and the name come first.
    #expect(unknown.line == lines + 40 && unknown.column == 15)
  }
}
