import Diagnostics
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

/// What municipalities answer, what reviewers decide, and what reviews keep of both.
@Suite struct AnswersTests {
  private static let response = """
    <response xmlns="urn:sanj:1" id="a-1" organization="M" year="1405" calendar="persian" review="r-1" round="1"
      date="1405-02-20">
      <title xml:lang="fa">پاسخ</title>
      <corrected fingerprint="CAL401:offering/c/p/M"/>
      <justified fingerprint="NED203:course/c">
        <argument xml:lang="fa">دلیل</argument>
        <evidence name="seats" value="12" file="p.xml" line="4"><message xml:lang="fa">صندلی</message></evidence>
      </justified>
      <renamed kind="course" from="c" to="c2"/>
      <split course="d" period="p" host="M"><into course="d" period="q" host="M"/></split>
    </response>
    """

  private static let ruling = """
    <ruling xmlns="urn:sanj:1" id="g-1" organization="M" year="1405" calendar="persian" round="2"
      date="1405-03-01" by="سارا">
      <accepted fingerprint="a"><argument xml:lang="fa">بله</argument></accepted>
      <refused fingerprint="b"><argument xml:lang="en">no</argument></refused>
      <ownObjection code="OWN001" severity="must" course="c" period="p" host="M">
        <message xml:lang="fa">م</message><remedy xml:lang="fa">چ</remedy><argument xml:lang="fa">چون</argument>
      </ownObjection>
      <ownObjection code="OWN002" severity="advice">
        <message xml:lang="fa">م</message><argument xml:lang="fa">چون</argument>
      </ownObjection>
    </ruling>
    """

  private func read(_ text: String) throws -> LoneDocument {
    try LoneDocument.read(Array(text.utf8), as: "d.xml")
  }

  @Test func aResponseIsRead() throws {
    let document = try read(Self.response)
    #expect(document.findings.isEmpty && document.kind == .response && document.digest?.count == 64)
    let response = try #require(document.dossier.responses.first)
    #expect(response.answers.map(\.kind) == [.corrected, .justified])
    #expect(response.answers[1].argument.fa == "دلیل")
    #expect(response.answers[1].evidence.first?.location == SourceLocation(file: "p.xml", line: 4))
    #expect(response.renames.map(\.to) == ["c2"] && response.splits.first?.into.count == 1)
    #expect(response.date.iso == "1405-02-20")
  }

  @Test func aRulingIsRead() throws {
    let document = try read(Self.ruling)
    #expect(document.findings.isEmpty && document.kind == .ruling)
    let ruling = try #require(document.dossier.rulings.first)
    #expect(ruling.decisions.map(\.isAccepted) == [true, false])
    #expect(ruling.objections.map(\.subject) == ["offering/c/p/M", "program/M/1405"])
    #expect(ruling.objections.allSatisfy { $0.origin == .reviewer && $0.argument.fa == "چون" })
  }

  @Test(arguments: [
    // A justification, a decision and an objection of one's own each need an argument.
    ("<argument xml:lang=\"fa\">دلیل</argument>", ""), ("round=\"1\"", "round=\"0\""),
    ("date=\"1405-02-20\"", "date=\"1405-02-32\""), ("kind=\"course\"", "kind=\"thing\""),
    ("<into course=\"d\" period=\"q\" host=\"M\"/>", ""),
  ])
  func whatIsMissingInAResponseIsFound(old: String, new: String) throws {
    #expect(try read(Self.response.replacing(old, with: new)).findings.hasErrors)
  }

  @Test(arguments: [
    ("<argument xml:lang=\"fa\">بله</argument>", ""), ("<argument xml:lang=\"fa\">چون</argument>", ""),
    ("OWN001", "REV001"), ("by=\"سارا\"", ""), ("severity=\"must\"", "severity=\"high\""),
  ])
  func whatIsMissingInARulingIsFound(old: String, new: String) throws {
    #expect(try read(Self.ruling.replacing(old, with: new)).findings.hasErrors)
  }

  @Test func reviewsKeepAnswersAndDifferences() throws {
    let day = try #require(CalendarDate(.persian, year: 1405, month: 3, day: 1))
    let words = LocalizedText(en: "a & b", fa: "دلیل")
    let key = OfferingKey(course: "c", period: "p", host: "M")
    let review = Review(
      id: "r-2", program: "P", organization: "M", year: 1405, calendar: .persian, round: 2, previous: "r-1",
      asOf: day,
      ruleSet: "1", verdict: .accepted, provenance: Provenance(tool: "sanj", version: "1", policy: "p"),
      objections: [
        Objection(
          code: "OWN001", severity: .should, subject: "course/c", state: .justified, origin: .reviewer,
          message: words, argument: words,
          answer: ObjectionAnswer(
            kind: .justified, argument: words,
            evidence: [Evidence(name: "n", value: "1", label: LocalizedText())],
            decision: ObjectionAnswer.Decision(isAccepted: true, argument: words)))
      ],
      differences: [
        ProgramDifference(
          kind: .moved, isAsked: true, offering: key, now: OfferingKey(course: "c2", period: "q", host: "M"),
          before: .init(sessions: 1, seats: 2, cost: 3), after: .init(sessions: 4, seats: 5, cost: 6))
      ])
    let bytes = try ReviewEncoder.encode(review)
    let document = try LoneDocument.read(bytes, as: "review.xml")
    #expect(document.findings.isEmpty)
    var read = try #require(document.dossier.reviews.first)
    read.location = review.location
    #expect("\(read)" == "\(review)")
  }

  @Test func aDocumentReadAloneHasTheDigestThatADossierGivesIt() throws {
    let files = SampleDocuments.all
    let reading = try DossierFolder(files).read()
    for (name, text) in files {
      let alone = try LoneDocument.read(Array(text.utf8), as: name)
      // Rows of bulk documents are read by the dossier alone.
      guard let kind = alone.kind, kind != .workforce, kind != .assessments else { continue }
      let record = reading.dossier.documents.first { $0.id == alone.id }
      #expect(record?.digest == alone.digest, "\(name)")
    }
    #expect(try read("<other/>").kind == nil)
    #expect(try read("<response").digest == nil)
  }
}
