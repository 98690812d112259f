import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import TrainingDocuments

/// What documents say of evidence, criteria and results, in a dossier that uses all of it.
@Suite("Evidence and criteria in documents")
struct EvidenceDocumentsTests {
  private static let scoring = """
    <scoring method="promethee2" combine="weighted" staleAfter="730" halfLife="365" minimumRespondents="5"
        topGroup="20" normalization="minmax" crosshair="midpoint" randomIndex="alonsoLamata">
      <source name="test" domain="D-work" weight="1.2"/>
      <source name="self" leniency="0.35"/>
      <source name="self" domain="D-work" weight="0.1"/>
      <criterion id="gap" measure="totalGap" preference="linear" indifference="2" threshold="40">
        <title xml:lang="fa">شکاف</title><title xml:lang="en">Gap</title>
      </criterion>
      <criterion id="law" measure="legalDuty"/>
      <criterion id="complaints" measure="complaints" preference="gaussian" threshold="12.5"/>
      <criterion id="strategy" measure="strategicPriority"/>
      <criterion id="worked" measure="effectiveness" sense="minimize"/>
      <judgement judge="ناظر" criterion="gap" other="law" ratio="1/3"/>
      <judgement judge="ناظر" criterion="gap" other="complaints" ratio="5"/>
      <judgement judge="B" criterion="law" other="strategy" ratio="1"/>
      <judgement judge="B" criterion="worked" other="strategy" ratio="9"/>
      <decision difficult="true" frequent="false" priority="first"/>
      <decision difficult="true" frequent="true" priority="second"/>
      <decision difficult="false" priority="none"/>
      <multiplier class="first" factor="2"/>
      <multiplier class="none" factor="0"/>
    </scoring>
    <strategicPriority domain="D-work" value="1"/>
    <strategicPriority competency="K-plan" value="2.5"/>
    """

  private static func evaluation(_ id: String, _ year: Int, _ rows: String) -> String {
    "<evaluation xmlns=\"urn:sanj:1\" id=\"\(id)\" year=\"\(year)\">\(rows)</evaluation>"
  }

  static func files() throws -> [String: String] {
    var files = SampleDocuments.all
    func edit(_ file: String, _ old: String, _ new: String) throws {
      let text = try #require(files[file])
      #expect(text.ranges(of: old).count == 1, "\(old)")
      files[file] = text.replacing(old, with: new)
    }
    let policy = try #require(files["policy.xml"])
    let start = try #require(policy.firstRange(of: "<scoring"))
    let end = try #require(policy.firstRange(of: "</scoring>"))
    try edit("policy.xml", String(policy[start.lowerBound..<end.upperBound]), scoring)
    try edit(
      "roles.xml", #"level="2" importance="5" critical="true""#,
      #"level="2" importance="5" critical="true" legalDuty="true" difficulty="4" frequency="1""#)
    try edit(
      "organizations.xml", #"<title xml:lang="fa">منطقه ۱</title>"#,
      #"<title xml:lang="fa">منطقه ۱</title><complaints competency="K-plan" count="310"/><complaints competency="K-lead" count="0"/>"#
    )
    files["evaluation.xml"] = evaluation(
      "evaluation-1403", 1403,
      #"<result course="C-safe" level="1" score="0.9" n="40"/><result course="C-plan" level="2" score="0.625" n="31"/>"#
    )
    files["evaluation-of-another.xml"] = evaluation(
      "evaluation-1403-b", 1403, #"<result course="C-plan" level="2" score="0.5" n="12"/>"#)
    return files
  }

  @Test("are read exactly, and in an order that no row decides")
  func values() throws {
    let reading = try DossierFolder(Self.files()).read()
    #expect(reading.findings.map(\.message.en) == [])
    let policy = try #require(reading.dossier.policy)
    let scoring = policy.scoring
    #expect(scoring.method == .promethee2 && scoring.staleAfter == 730 && scoring.halfLife == 365)
    #expect(scoring.minimumRespondents == 5 && scoring.topGroup == 20)
    #expect(
      scoring.sources == [
        .init(.own, leniency: Rating(units: 350)),
        .init(.own, domain: "D-work", weight: Factor(units: 100)),
        .init(.test, domain: "D-work", weight: Factor(units: 1200)),
      ])
    #expect(scoring.criteria.map(\.id) == ["complaints", "gap", "law", "strategy", "worked"])
    #expect(scoring.criteria.map(\.isMaximized) == [true, true, true, true, false])
    let gap = scoring.criteria[1]
    #expect(gap.measure == .totalGap && gap.preference == .linear && gap.weight == .one)
    #expect(gap.indifference.units == 2000 && gap.threshold.units == 40_000)
    #expect(gap.title.en == "Gap" && gap.title.fa == "شکاف")
    let options = scoring.options
    #expect(options.normalization == .minmax && options.crosshair == .midpoint)
    #expect(options.randomIndex == .alonsoLamata)
    #expect(options.judgements.map(\.judge) == ["B", "B", "ناظر", "ناظر"])
    #expect(options.judgements.map(\.ratio.value) == [1, 9, 5, 1.0 / 3])
    #expect(options.decisionTable.map(\.priority) == [.none, .first, .second])
    #expect(options.decisionTable.map(\.isFrequent) == [nil, false, true])
    #expect(scoring.multipliers == [.first: Factor(units: 2000), .none: .zero])
    #expect(policy.strategicPriorities.map(\.competency) == [nil, "K-plan"])
    #expect(policy.strategicPriorities.map(\.value.units) == [1000, 2500])
    let requirements = reading.dossier.roles.flatMap(\.requirements)
    #expect(requirements.filter(\.isLegalDuty).map(\.competency) == ["ایمنی"])
    #expect(requirements.compactMap(\.difficulty) == [4] && requirements.compactMap(\.frequency) == [1])
    #expect(reading.dossier.organizations.map { $0.complaints.map(\.count) } == [[], [0, 310], []])
    let results = reading.dossier.courseResults
    #expect(results.map(\.course.id) == ["C-plan", "C-plan", "C-safe"])
    #expect(results.map(\.score.units) == [5000, 6250, 9000] && results.map(\.people) == [12, 31, 40])
  }

  @Test("mean the same in any order of rows")
  func order() throws {
    var files = try Self.files()
    let kinds = ["source", "judgement", "decision", "multiplier", "strategicPriority", "criterion"]
    func kind(_ line: String) -> String? {
      kinds.first { line.contains("<\($0) ") && line.hasSuffix("/>") }
    }
    var lines: [String] = []
    var run: [String] = []
    for line in try #require(files["policy.xml"]).components(separatedBy: "\n") {
      if let last = run.last, kind(last) != kind(line) {
        lines += run.reversed()
        run = []
      }
      if kind(line) == nil { lines.append(line) } else { run.append(line) }
    }
    let policy = lines.joined(separator: "\n")
    #expect(policy != files["policy.xml"] && run.isEmpty)
    let first = try DossierFolder(files).read()
    files["policy.xml"] = policy
    let second = try DossierFolder(files).read()
    #expect(second.codes == [])
    #expect(firstDifference(first.dossier, second.dossier) == nil)
  }

  @Test("change nothing where they are absent")
  func defaults() throws {
    let scoring = try #require(DossierFolder(SampleDocuments.all).read().dossier.policy).scoring
    let plain = ScoringRule()
    #expect(scoring.staleAfter == nil && scoring.halfLife == nil)
    #expect(scoring.minimumRespondents == plain.minimumRespondents && scoring.topGroup == plain.topGroup)
    #expect(scoring.options == plain.options && scoring.criteria.isEmpty && scoring.multipliers.isEmpty)
  }

  @Test("of results only those of the latest year before the policy's count")
  func years() throws {
    var files = try Self.files()
    files["old.xml"] = Self.evaluation("e-1400", 1400, #"<result course="C-new" level="4" score="1" n="9"/>"#)
    files["new.xml"] = Self.evaluation("e-1404", 1404, #"<result course="C-new" level="4" score="0" n="9"/>"#)
    let reading = try DossierFolder(files).read()
    #expect(reading.codes.sorted() == ["CAT619", "CAT620"])
    #expect(Set(reading.dossier.courseResults.map(\.year)) == [1403])
    files["policy.xml"] = nil
    files["program.xml"] = nil
    #expect(try DossierFolder(files).read().dossier.courseResults.map(\.course.id) == ["C-new"])
  }

  @Test(
    "that the schema refuses are refused with its finding",
    arguments: [
      (
        "DOC033", "policy.xml", #"<criterion id="law" measure="legalDuty"/>"#,
        #"<criterion id="law" measure="legalDuty"/><criterion id="law" measure="critical"/>"#
      ),
      ("DOC034", "policy.xml", #"other="law""#, #"other="lew""#),
      ("DOC034", "policy.xml", #"criterion="worked""#, #"criterion="works""#),
      (
        "DOC033", "policy.xml", #"<judgement judge="B" criterion="worked""#,
        #"<judgement judge="B" criterion="law""#
      ),
      ("DOC033", "policy.xml", #"class="none" factor"#, #"class="first" factor"#),
      ("DOC028", "policy.xml", #"frequent="true" priority="second""#, #"frequent="true" priority="third""#),
      ("DOC028", "policy.xml", #"ratio="1/3""#, #"ratio="0.33""#),
      ("DOC028", "policy.xml", #"ratio="1/3""#, #"ratio="1/1""#),
      ("DOC028", "policy.xml", #"ratio="9""#, #"ratio="10""#),
      ("DOC028", "policy.xml", #"measure="totalGap""#, #"measure="gaps""#),
      ("DOC028", "policy.xml", #"preference="linear""#, #"preference="cubic""#),
      ("DOC028", "policy.xml", #"halfLife="365""#, #"halfLife="0""#),
      ("DOC028", "policy.xml", #"topGroup="20""#, #"topGroup="0""#),
      ("DOC028", "policy.xml", #"randomIndex="alonsoLamata""#, #"randomIndex="saaty""#),
      ("DOC028", "roles.xml", #"difficulty="4""#, #"difficulty="6""#),
      ("DOC028", "roles.xml", #"frequency="1""#, #"frequency="0""#),
      (
        "DOC033", "organizations.xml", #"<complaints competency="K-lead""#,
        #"<complaints competency="K-plan""#
      ),
      (
        "DOC033", "evaluation.xml", #"course="C-safe" level="1""#, #"course="C-plan" level="2""#
      ),
      ("DOC028", "evaluation.xml", #"level="1""#, #"level="5""#),
      ("DOC028", "evaluation.xml", #"n="40""#, #"n="0""#),
      ("DOC028", "evaluation.xml", #"score="0.9""#, #"score="90""#),
    ])
  func refusals(_ code: String, _ file: String, _ old: String, _ new: String) throws {
    var files = try Self.files()
    let text = try #require(files[file])
    #expect(text.ranges(of: old).count == 1)
    files[file] = text.replacing(old, with: new)
    let folder = try DossierFolder(files)
    let found = try folder.read().findings.filter { $0.rule.code.hasPrefix("DOC") }
    #expect(found.map(\.rule.code) == [code])
    #expect(found.allSatisfy { folder.name($0.location).hasPrefix(file) })
  }

  @Test("that no cohort rates itself out of: one respondent, and ratings that are all equal, are sound")
  func plainEvidence() throws {
    var files = SampleDocuments.all
    files["ratings.xml"] = files["ratings.xml"]?
      .replacing(#/level="[0-9.]+"/#, with: #"level="2""#)
      .replacing(#"sd="0.6" respondents="35""#, with: #"sd="0" respondents="1""#)
    let reading = try DossierFolder(files).read()
    #expect(reading.codes == [])
    #expect(Set(reading.dossier.people.ratings.map(\.level)) == [2000])
  }
}
