import Diagnostics
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

@Suite("Reviews as documents")
struct ReviewRoundTripTests {
  private static func day(_ month: Int) throws -> CalendarDate {
    try #require(CalendarDate(.persian, year: 1405, month: month, day: 3))
  }

  private static func review() throws -> Review {
    let offering = OfferingKey(course: "C-1", period: "تیر", host: "M")
    let kinds: [ProgramChange.Kind] = [
      .move(to: "مرداد"), .sessions(3), .add(sessions: 1), .swap(course: "C-2"), .host("M-1"), .remove, .cost,
      .seats(organization: "M-1", role: "R", batch: "a–b", count: 6),
      .seats(organization: "M-1", role: "R", batch: nil, count: 0),
    ]
    let words = LocalizedText(en: "<b> & \"x\"", fa: "=جمع(۱)")
    let objection = Objection(
      code: "CAL401", severity: .should,
      regraded: Regraded(from: .must, until: try day(6), reason: "دلیل", organization: "M"),
      subject: "offering/C-1/تیر/M", state: .reopened, effect: .holds, origin: .centre,
      location: SourceLocation(file: "p.xml", line: 4, column: 7), offering: offering, message: words,
      remedy: words,
      evidence: [
        Evidence(
          name: "seats", value: "12", label: words, location: SourceLocation(file: "p.xml", line: 9)),
        Evidence(name: "limit", value: "10", label: LocalizedText(fa: "حد")),
      ],
      repairs: [
        ProgramRepair(
          message: words, changes: kinds.map { ProgramChange(offering, $0) }, costChange: -1_500,
          needChange: NeedAmount(units: -2_500_000))
      ], untriedIdeas: 32, furtherRepairs: 2)
    let bare = Objection(
      code: "XAB001", severity: .advice, subject: "course/C-9", course: "C-9", message: LocalizedText(en: "m")
    )
    return Review(
      id: "review-1", program: "program-1", organization: "M", year: 1405, calendar: .persian, round: 2,
      asOf: try day(1), ruleSet: "1", verdict: .partial,
      provenance: Provenance(
        tool: "sanj", version: "1", policy: "policy",
        inputs: [InputDigest(document: "d", digest: String(repeating: "0a", count: 32))]),
      title: LocalizedText(fa: "بازبینی"),
      unverified: [UnverifiedRule(code: "NED205", severity: .must, reason: words)],
      heldBack: [HeldOffering(offering: offering, code: "CAL401")], objections: [objection, bare],
      repairsTried: 2,
      againstBest: AgainstBest(
        measures: [.init(name: "needShare", submitted: nil, best: NeedAmount(units: 500_000))],
        gains: [
          .init(
            course: "C-1", seats: 1, toSeats: 9, needChange: NeedAmount(units: 7), costChange: -5,
            message: words)
        ],
        advantages: [.init(course: "C-1", level: 3, score: Share(units: 9_000), people: 40, message: words)],
        gap: 0.015, stopped: "gap reached"))
  }

  @Test func readingGivesBackWhatWasWritten() throws {
    let review = try Self.review()
    let bytes = try ReviewEncoder.encode(review)
    let document = try XMLReader.read(bytes: bytes, as: "review.xml")
    #expect(document.findings.map(\.rule.code) == [])
    var draft = DossierDraft()
    ReviewDecoder.decode(try #require(document.root), into: &draft)
    var read = try #require(draft.dossier.reviews.first)
    #expect(draft.findings.isEmpty && draft.incomplete.isEmpty)
    read.location = review.location
    #expect("\(read)" == "\(review)")
    #expect(try ReviewEncoder.encode(read) == bytes)
  }

  @Test func textThatIsTooLongEndsInAnEllipsis() throws {
    var review = try Self.review()
    review.objections[0].message = LocalizedText(en: String(repeating: "a", count: 3_000))
    let document = try XMLReader.read(bytes: try ReviewEncoder.encode(review), as: "review.xml")
    #expect(document.findings.isEmpty)
    let message = document.root?.children(named: "objection").first?.children(named: "message").first?.text
    #expect(message?.unicodeScalars.count == 2_000 && message?.hasSuffix("…") == true)
  }

  @Test func whatNoDocumentCanHoldIsRefused() throws {
    var review = try Self.review()
    review.organization = "M 1"
    #expect(throws: UnwritableDocument.identity(attribute: "organization", value: "M 1")) {
      try ReviewEncoder.encode(review)
    }
  }
}

@Suite("Review in a policy")
struct ReviewPolicyTests {
  @Test func isDecoded() throws {
    var files = SampleDocuments.all
    files["policy.xml"] = try #require(files["policy.xml"]).replacing(
      "</policy>",
      with: """
          <review returns="should" answerWithinDays="14">
            <limit rule="RES508" value="2.5"/>
            <regrade rule="CAL401" severity="advice" organization="M" until="1404-06-31" reason="مهلت"/>
            <holdBack rule="CAL402"/>
            <centreRule code="XAB001" severity="must" context="offering" test="@sessions &lt; 9">
              <message xml:lang="en">Too many: {sessions}.</message>
              <remedy xml:lang="fa">کم کنید.</remedy>
            </centreRule>
          </review>
        </policy>
        """)
    let reading = try DossierFolder(files).read()
    #expect(reading.codes == [])
    let review = try #require(reading.dossier.policy?.review)
    #expect(review.returns == .should && review.answerWithinDays == 14)
    #expect(review.limits.map(\.rule) == ["RES508"] && review.limits.map(\.value.units) == [2500])
    #expect(review.regrades.map(\.until.iso) == ["1404-06-31"])
    #expect(review.holdBacks.map(\.rule) == ["CAL402"])
    let rule = try #require(review.centreRules.first)
    #expect(rule.test == "@sessions < 9" && rule.document == .program && rule.remedy.fa == "کم کنید.")
  }

  @Test func datesAndOrganizationsAreChecked() throws {
    var files = SampleDocuments.all
    files["policy.xml"] = try #require(files["policy.xml"]).replacing(
      "</policy>",
      with: """
          <review><regrade rule="CAL401" severity="advice" organization="N" until="1404-12-30" reason="x"/></review>
        </policy>
        """)
    let reading = try DossierFolder(files).read()
    #expect(Set(reading.codes).isSuperset(of: ["REF204", "DAT401"]))
  }
}
