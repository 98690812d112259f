import Diagnostics
import Foundation
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

@Suite("Writing scored needs")
struct NeedsRoundTripTests {
  private let nowhere = Diagnostics.SourceLocation(file: "none")

  /// Needs with something in every place.
  private func sample() -> ScoredNeeds {
    var needs = ScoredNeeds(
      id: "نیازها-۱۴۰۴", year: 1404, calendar: .persian, title: LocalizedText(en: "A & B", fa: "نیازها"),
      provenance: Provenance(
        tool: "sanj", version: "1 < 2", policy: "P",
        inputs: [InputDigest(document: "a", digest: String(repeating: "0f", count: 32))]),
      scoring: ScoringNames(
        method: .rankedDiscrepancy, missing: .roleMean, combine: .lowest, minimumRespondents: 3),
      suppressed: 7,
      needs: [
        ScoredNeed(
          organization: "M<&\"'>", role: "R", competency: "K-1", required: 4, importance: 5, isCritical: true,
          headcount: 9_999_999_999, rated: 90, imputed: 3, stale: 2, peopleShort: 80, gap: Rating(units: 1),
          discrepancy: NeedAmount(units: 249_999_999_999_999_999), score: NeedAmount(units: -33_333_333),
          priority: .third, rank: 12, rankInOrganization: 1,
          certainty: .init(lowestRank: 3, highestRank: 14, topShare: Share(units: 1234), isRobust: false)),
        ScoredNeed(
          organization: "M<&\"'>", role: "R", competency: "K-2", required: 1, importance: 1,
          isCritical: false,
          headcount: 1, rated: 1, imputed: 0, stale: 0, peopleShort: 1, gap: Rating(units: 1500),
          discrepancy: NeedAmount(units: 1_500_000), score: NeedAmount(units: 0), rank: nil,
          rankInOrganization: nil),
      ],
      standings: [
        Standing(organization: "M", role: "R", holders: .settled, competency: "K-1", level: 0, people: 2),
        Standing(
          organization: "M", role: "R", holders: .batch("بهار–پاییز"), competency: "K-1", level: 99,
          people: 9_999_999_999),
        Standing(organization: "M", role: "R", holders: .all, competency: "K-2", level: 1, people: 1),
      ], location: nowhere)
    needs.sort()
    return needs
  }

  private func decode(_ bytes: [UInt8]) throws -> ScoredNeeds {
    let document = try XMLReader.read(bytes: bytes, as: "needs.xml")
    #expect(document.findings.map(\.message.en) == [])
    var draft = DossierDraft()
    NeedsDecoder.decode(try #require(document.root), into: &draft)
    #expect(draft.findings.map(\.message.en) == [])
    return try #require(draft.dossier.scoredNeeds.first)
  }

  /// Places of what was never read are absent.
  private func stripped(_ needs: ScoredNeeds) -> ScoredNeeds {
    var needs = needs
    needs.location = nowhere
    for index in needs.needs.indices { needs.needs[index].location = nil }
    for index in needs.standings.indices { needs.standings[index].location = nil }
    return needs
  }

  @Test("and reading them gives the same needs, by a document that obeys the schema")
  func roundTrip() throws {
    let needs = sample()
    let bytes = try NeedsEncoder.encode(needs)
    let read = try decode(bytes)
    #expect(firstDifference(needs, stripped(read)) == nil)
    #expect(try NeedsEncoder.encode(read) == bytes)
  }

  @Test("with as little in them as there can be")
  func smallest() throws {
    let needs = ScoredNeeds(
      id: "n", year: 2025, calendar: .gregorian,
      scoring: ScoringNames(
        method: .discrepancy, missing: .exclude, combine: .weighted, minimumRespondents: 1),
      needs: [], standings: [], location: nowhere)
    let bytes = try NeedsEncoder.encode(needs)
    #expect(firstDifference(needs, stripped(try decode(bytes))) == nil)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <needs xmlns="urn:sanj:1" id="n" year="2025" calendar="gregorian">
          <scoring method="discrepancy" missing="exclude" combine="weighted" minimumRespondents="1"/>
        </needs>

        """)
  }

  @Test("is refused if the document could not obey the schema")
  func refusals() {
    func refusal(_ change: (inout ScoredNeeds) -> Void) -> UnwritableDocument? {
      var needs = sample()
      change(&needs)
      do throws(UnwritableDocument) {
        _ = try NeedsEncoder.encode(needs)
        return nil
      } catch { return error }
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.year = 404 } == .year(404))
    #expect(refusal { $0.id = "a b" } == .identity(attribute: "id", value: "a b"))
    #expect(refusal { $0.needs[0].headcount = 0 } == .amount(attribute: "headcount", value: 0))
    #expect(refusal { $0.needs[0].importance = 6 } == .amount(attribute: "importance", value: 6))
    #expect(refusal { $0.needs[0].required = 100 } == .amount(attribute: "required", value: 100))
    #expect(refusal { $0.needs[0].gap = Rating(units: -1) } == .amount(attribute: "gap", value: -1))
    #expect(refusal { $0.needs[0].rank = 0 } == .amount(attribute: "rank", value: 0))
    #expect(
      refusal { $0.needs[0].certainty.topShare = Share(units: 10_001) }
        == .amount(attribute: "topShare", value: 10_001))
    #expect(refusal { $0.standings[0].people = 0 } == .amount(attribute: "people", value: 0))
    #expect(
      refusal { $0.standings[0].holders = .batch("") } == .identity(attribute: "batch", value: ""))
    #expect(refusal { $0.provenance?.inputs[0].digest = "abc" } == .digest("abc"))
  }

  @Test("is checked without a finding when they are right, in whatever order their rows stand")
  func inDossier() throws {
    var files = SampleDocuments.all
    files["ratings.xml"] = nil
    files["needs.xml"] = RuleCase.scoredNeeds
    let first = try DossierFolder(files).read()
    #expect(first.codes == [])
    #expect(first.dossier.scoredNeeds.first?.suppressed == 3)
    #expect(first.dossier.decidingNeeds.count == 1)
    let lines = RuleCase.scoredNeeds.split(separator: "\n")
    let rows = lines.filter { $0.contains("<standing") }
    files["needs.xml"] =
      (lines.filter { !$0.contains("<standing") }.dropLast() + rows.reversed() + ["</needs>"])
      .joined(separator: "\n")
    let second = try DossierFolder(files).read()
    #expect(second.codes == [])
    #expect(
      second.dossier.scoredNeeds.map(stripped).map { "\($0)" }
        == first.dossier.scoredNeeds.map(stripped).map { "\($0)" })
  }

  @Test(
    "that the schema refuses is refused with its finding",
    arguments: [
      (#"method="discrepancy""#, #"method="electre""#), (#"suppressed="3""#, #"suppressed="-3""#),
      (#"gap="42.5""#, #"gap="NaN""#), (#" score="127.5""#, #" score="1e3""#),
      (#"people="12""#, #"people="0""#), (#"level="1""#, #"level="1.5""#),
      (#"critical="false""#, #"critical="no""#), (#"rank="1""#, #"rank="0""#),
      (#"headcount="40""#, #"headcount="4O""#), (#"importance="3""#, #"importance="6""#),
    ])
  func schema(_ old: String, _ new: String) throws {
    var files = SampleDocuments.all
    files["ratings.xml"] = nil
    files["needs.xml"] = RuleCase.scoredNeeds.replacing(old, with: new, maxReplacements: 1)
    #expect(files["needs.xml"] != RuleCase.scoredNeeds)
    let found = try DossierFolder(files).read().findings.filter { $0.rule.code.hasPrefix("DOC") }
    #expect(found.map(\.rule.code) == ["DOC028"])
  }
}
