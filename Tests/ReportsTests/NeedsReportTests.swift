import Diagnostics
import Foundation
import NeedsScoring
import Testing
import TrainingModel

@testable import Reports

@Suite struct NeedsReportTests {
  private func report(
    _ dossier: Dossier, by key: RollUpKey? = nil, top: Int? = nil, _ language: Language = .en
  ) throws -> NeedsReport {
    NeedsReport(try NeedsAssessment(dossier), of: dossier, by: key, top: top, language: language)
  }

  private func parse(_ report: NeedsReport) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any])
  }

  private let three = dossier([("O1", "R", [1]), ("O1", "R", [2.5]), ("O2", "R", [nil]), ("O2", "R", [3])])

  @Test func tableForPeople() throws {
    #expect(
      try report(three).text() == """
        Training needs, highest score first. Method discrepancy: importance × levels × people.
        A point is one level that one person lacks, at importance 1.
        Current level: the latest rating of each source, averaged by its credibility.
        Credibility of sources: self 0.3, supervisor 0.6, peer 0.5, test 1, observed 0.9.
        Missing ratings: unrated people are left out and counted.
        Top group: ranks 1 to 10.

        Rank  Organization  Job role  Competency  Holders       Rated   Below   Score  In org.
                                                   people  of holders  people  points
        ────  ────────────  ────────  ──────────  ───────  ──────────  ──────  ──────  ───────
           1  واحد O1       Role R    Skill K           2     100.0 %       2     4.5        1
           2  واحد O2       Role R    Skill K           2      50.0 %       1     1.0        1

        Sensitivity to weights

        No change of a single weight within its scale changes which needs are in the first 10.

        Who is not in the first 10

        Organization: 2 with needs, each with one in the first 10.
        Job role: 1 with needs, each with one in the first 10.
        Role family: 1 with needs, each with one in the first 10.
        Managerial or not: 1 with needs, each with one in the first 10.

        """)
  }

  @Test func everyKeyOfTheContract() throws {
    let json = try parse(try report(three))
    #expect(json["schema"] as? String == "sanj/needs/1")
    #expect(json["suppressed"] as? Int == 0)
    #expect(json["found"] as? Int == 2)
    #expect(json["rollUps"] == nil)
    let needs = try #require(json["needs"] as? [[String: Any]])
    #expect(needs.map { $0["id"] as? String } == ["O1/R/K", "O2/R/K"])
    for key in [
      "id", "organization", "role", "competency", "domain", "required", "importance", "critical", "headcount",
      "rated",
      "coverage", "peopleShort", "gap", "score", "meanDiscrepancy", "rank", "rankInOrganization",
    ] { #expect(needs.allSatisfy { $0[key] != nil }, "\(key)") }
    #expect(needs[0]["score"] as? Double == 4.5)
    #expect(needs[1]["coverage"] as? Double == 0.5)
    let scoring = try #require(json["scoring"] as? [String: Any])
    #expect(scoring["method"] as? String == "discrepancy")
    #expect(scoring["missing"] as? String == "exclude")
    #expect(scoring["combine"] as? String == "weighted")
    #expect((scoring["sourceWeights"] as? [String: Double])?["self"] == 0.3)
  }

  @Test func csvHasTheKeysOfJSONAndTheOptions() throws {
    let lines = try report(three).csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    let needs = try #require(try parse(try report(three))["needs"] as? [[String: Any]])
    let headings = lines[0].split(separator: ",").map(String.init)
    #expect(
      Set(headings) == Set(needs[0].keys).union(["method", "combine", "missing", "sourceWeights", "options"]))
    #expect(
      lines[1]
        == "1,O1,واحد O1,R,Role R,F,false,K,Skill K,D,4,1,false,2,2,0,2,1.0,0,2,4.5,,4.5,4.5,2.25,1,O1/R/K,"
        + "discrepancy,weighted,exclude,self=0.3;supervisor=0.6;peer=0.5;test=1;observed=0.9,"
        + "minimumRespondents=1;topGroup=10;smallestGroup=0")
  }

  @Test func theFirstRowsSayThatThereAreMore() throws {
    let report = try self.report(three, top: 1)
    #expect(report.text().hasSuffix("\n\n1 of 2 shown.\n"))
    #expect((try parse(report)["needs"] as? [Any])?.count == 1)
    #expect(try parse(report)["found"] as? Int == 2)
    #expect(try self.report(three, top: 2).remarks.isEmpty)
  }

  @Test func nothingToShowSaysSo() throws {
    let text = try report(dossier([("O", "R", [5])])).text()
    #expect(text.hasSuffix("\n\nNo need was found.\n"))
    #expect(
      try report(dossier([("O", "R", [5])]), by: .role).text().hasSuffix("\n\nThere is nothing to sum.\n"))
  }

  @Test func requirementsWithoutRatingsAreCounted() throws {
    #expect(
      try report(dossier([("O", "R", [nil])])).remarks == [
        "Requirements of which nobody has a rating, so that no need can be seen: 1."
      ])
  }

  @Test func persian() throws {
    let text = try report(three, .fa).text()
    #expect(text.contains("نیازهای آموزشی از بالاترین امتیاز. روش discrepancy"))
    #expect(text.contains("خود فرد ۰٫۳، سرپرست ۰٫۶، همکار ۰٫۵، آزمون ۱، مشاهده ۰٫۹"))
    #expect(text.contains("۱۰۰٫۰٪"))
    #expect(text.contains("مهارت K"))
    // Identities and names apart, every digit is Persian.
    let digits = text.replacing("O1", with: "").replacing("O2", with: "").filter { ("0"..."9").contains($0) }
    #expect(digits.isEmpty)
  }
}
