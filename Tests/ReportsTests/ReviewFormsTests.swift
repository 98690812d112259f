import Diagnostics
import Foundation
import MustacheTemplates
import Testing
import TrainingModel
import XMLStreams

@testable import Reports

/// Letters, SARIF and JUnit of a review.
@Suite struct ReviewFormsTests {
  private static let hostile = "<script>alert(1)</script> \"&' \u{202E}x"

  private static func objection(
    _ number: Int, _ severity: ReviewSeverity = .must, _ state: Objection.State = .new,
    _ effect: Objection.Effect = .returns
  ) -> Objection {
    Objection(
      code: "CAL401", severity: severity, subject: "offering/\(number)", state: state, effect: effect,
      location: SourceLocation(file: "برنامه 1.xml", line: number + 1, column: 3),
      message: LocalizedText(en: hostile, fa: "در «spring»، 6 نفر از C-1 \(hostile)"),
      remedy: LocalizedText(en: "do", fa: "بکنید"),
      evidence: [
        Evidence(
          name: "n", value: hostile, label: LocalizedText(en: "l", fa: "ب"),
          location: SourceLocation(file: "a.xml", line: 2))
      ])
  }

  private static func review(_ objections: [Objection], unverified: [UnverifiedRule] = []) throws -> Review {
    Review(
      id: "r-1", program: "p", organization: "M", year: 1405, calendar: .persian, round: 2,
      asOf: try #require(CalendarDate(.persian, year: 1405, month: 2, day: 15)), ruleSet: "1",
      verdict: .returned,
      provenance: Provenance(tool: "sanj", version: "1", policy: "policy"), unverified: unverified,
      objections: objections)
  }

  @Test func formulasInAReviewAreGuardedInCSV() throws {
    let formula = "=cmd|' /C calc'!A0"
    let objection = Objection(
      code: "XCE001", severity: .must, subject: "-1+1", location: SourceLocation(file: "@a.xml", line: 1),
      message: LocalizedText(en: formula, fa: formula), remedy: LocalizedText(en: "+1", fa: "+1"))
    for language in [Language.en, .fa] {
      let row = ReviewReport(try Self.review([objection]), language: language).csv.split(separator: "\r\n")[1]
      #expect(row.contains(",'=cmd|' /C calc'!A") && row.contains(",'@a.xml,") && row.contains(",'-1+1,"))
      #expect(!row.split(separator: ",").contains { "=+-@".contains($0.prefix(1)) })
    }
  }

  @Test func whatWasNotTriedIsSaid() throws {
    var objection = Self.objection(0)
    var report = ReviewReport(try Self.review([objection]), language: .en)
    #expect(!report.text(style: TerminalStyle(isColored: false)).contains("further"))
    (objection.untriedIdeas, objection.furtherRepairs) = (1_200, 2)
    report = ReviewReport(try Self.review([objection]), language: .en)
    let text = report.text(style: TerminalStyle(isColored: false))
    #expect(text.contains("not tried: 1,200") && text.contains("not listed: 2"))
    #expect(text.contains("for 0 of 1 objections"))
    #expect(
      ReviewReport(try Self.review([objection]), language: .fa).text(style: TerminalStyle(isColored: false))
        .contains("۱٬۲۰۰"))
    let json = report.json.document
    #expect(json.contains("\"untriedIdeas\": 1200") && json.contains("\"furtherRepairs\": 2"))
    #expect(json.contains("\"repairsTried\": 0"))
  }

  /// Amounts are grouped; what only looks like one stays as it is.
  @Test func amountsOfEvidenceAreGrouped() throws {
    var objection = Self.objection(0)
    objection.evidence = [
      Evidence(name: "cost", value: "39600000", label: LocalizedText(en: "cost", fa: "هزینه")),
      Evidence(name: "document", value: "12345678", label: LocalizedText(en: "document", fa: "سند")),
    ]
    let review = try Self.review([objection])
    let text = ReviewReport(review, language: .en).text(style: TerminalStyle(isColored: false))
    #expect(text.contains("39,600,000") && text.contains("12345678"))
    #expect(
      ReviewReport(review, language: .fa).text(style: TerminalStyle(isColored: false)).contains("۳۹٬۶۰۰٬۰۰۰"))
  }

  private static func letter(_ review: Review, _ language: Language) throws -> String {
    let letter = ObjectionLetter(
      review,
      LetterContext(
        language, documents: Dossier(), currency: "IRR", date: review.asOf,
        answerBy: CalendarDate(.persian, year: 1405, month: 3, day: 5), signer: hostile))
    return try TemplateSet(EmbeddedTemplates.texts).render(letter.template, letter.value)
  }

  @Test(arguments: Language.allCases)
  func nothingOfADocumentIsMarkup(language: Language) throws {
    let html = try Self.letter(try Self.review([Self.objection(0)]), language)
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    // Nor does it turn the direction of what follows.
    #expect(!html.contains("\u{202E}"))
  }

  @Test func persianLettersArePersian() throws {
    let html = try Self.letter(try Self.review([Self.objection(0)]), .fa)
    #expect(
      html.contains("dir=\"rtl\"") && html.contains("۱۵ اردیبهشت ۱۴۰۵") && html.contains("۵ خرداد ۱۴۰۵"))
    // A number behind a Latin name stays behind it.
    #expect(html.contains("«\u{2068}spring\u{2069}»، ۶ نفر از \u{2068}C-1\u{2069}"))
    let english = try Self.letter(try Self.review([Self.objection(0)]), .en)
    #expect(english.contains("15 Ordibehesht 1405 (5 May 2026)"))
  }

  /// Identities of documents are followed by what they mean, once each, where the documents say it.
  @Test(arguments: Language.allCases)
  func identitiesAreExplained(language: Language) throws {
    var documents = Dossier()
    documents.organizations = [
      Organization(
        id: "spring", kind: .unit, parent: nil, title: LocalizedText(en: "Spring office", fa: "دفتر بهار"),
        location: SourceLocation(file: "o.xml"))
    ]
    var objections = [Self.objection(0), Self.objection(1)]
    for index in objections.indices {
      objections[index].message = LocalizedText(en: "Held in \"spring\".", fa: "در «spring» است.")
    }
    let review = try Self.review(objections)
    let letter = ObjectionLetter(
      review, LetterContext(language, documents: documents, currency: nil, date: review.asOf))
    let html = try TemplateSet(EmbeddedTemplates.texts).render(letter.template, letter.value)
    let title = language == .fa ? "دفتر بهار" : "Spring office"
    #expect(html.components(separatedBy: "<bdi>\(title)</bdi>").count == 2)
    let none = try Self.letter(review, language)
    #expect(!none.contains("شناسه‌هایی که در این نامه") && !none.contains("Identities in this letter"))
  }

  @Test func manyObjectionsAreCutWithTheirTrueTotals() throws {
    let many = (0..<100_000).map { Self.objection($0) } + [Self.objection(1, .advice)]
    let html = try Self.letter(try Self.review(many), .en)
    #expect(html.components(separatedBy: "<li class=\"must\">").count == ObjectionLetter.most + 1)
    #expect(html.contains("What must be corrected (100,000)") && html.contains("99,800 more objections"))
    #expect(html.contains("Advice (1)") && html.utf8.count < 500_000)
  }

  @Test func sarifSaysLevelStateAndPlace() throws {
    var justified = Self.objection(2, .should, .justified, .none)
    justified.answer = ObjectionAnswer(
      kind: .justified, argument: LocalizedText(en: "why"),
      decision: ObjectionAnswer.Decision(isAccepted: true, argument: LocalizedText()))
    let review = try Self.review(
      [Self.objection(0), Self.objection(1, .advice, .fixed, .none), justified],
      unverified: [UnverifiedRule(code: "NED201", severity: .must, reason: LocalizedText(en: "no needs"))])
    let text = ReviewSARIF(review, rules: [:], language: .en).json.document
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "none", "warning"])
    #expect(results.map { $0["baselineState"] as? String } == ["new", "absent", "unchanged"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 0, 0])
    let suppression = try #require((results[2]["suppressions"] as? [[String: Any]])?.first)
    #expect(suppression["status"] as? String == "accepted")
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = physical["artifactLocation"] as? [String: String]
    #expect(artifact?["uri"]?.hasSuffix("%201.xml") == true)
    #expect((physical["region"] as? [String: Int]) == ["startLine": 1, "startColumn": 3])
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
  }

  /// Braces of a message would be places for arguments; an absolute path is no relative reference.
  @Test(arguments: [
    ("a b/برنامه.xml", "a%20b/%D8%A8%D8%B1%D9%86%D8%A7%D9%85%D9%87.xml"),
    ("/a/{1}.xml", "file:///a/%7B1%7D.xml"),
    ("c:d.xml", "c%3Ad.xml"), ("a#?%.xml", "a%23%3F%25.xml"), ("d/p.zip!in/x y.xml", "d/p.zip!/in/x%20y.xml"),
    ("/p.zip!x!.xml", "file:///p.zip!/x%21.xml"), ("a!b.xml", "a%21b.xml"),
  ])
  func sarifHasURIsAndNoPlaceholders(file: String, uri: String) throws {
    var objection = Self.objection(0)
    objection.location = SourceLocation(file: file, line: 1)
    objection.message = LocalizedText(en: "say {0} }", fa: "x")
    let rule = DiagnosticRule(
      "CAL401", .error, message: (en: "In {period} {n}.", fa: "x"), hint: (en: "{n}", fa: "x"),
      reason: (en: "{{", fa: "x"))
    let text = ReviewSARIF(try Self.review([objection]), rules: ["CAL401": rule], language: .en).json.document
    #expect(text.contains("\"uri\": \"\(uri)\""))
    #expect(text.contains("\"text\": \"say {{0}} }}\""))
    #expect(text.contains("\"text\": \"In {{period}} {{n}}.\"") && text.contains("\"text\": \"{{n}}\""))
    #expect(text.contains("\"text\": \"{{{{\""))
  }

  @Test func junitCountsWhatFailedAndWhatCouldNotRun() throws {
    let review = try Self.review(
      [
        Self.objection(0), Self.objection(1, .must, .open, .holds),
        Self.objection(2, .should, .justified, .none),
        Self.objection(3, .advice, .new, .none), Self.objection(4, .must, .fixed, .none),
      ], unverified: [UnverifiedRule(code: "NED201", severity: .must, reason: LocalizedText(en: "no needs"))])
    let text = String(decoding: try ReviewJUnit(review, language: .en).bytes(), as: UTF8.self)
    #expect(text.contains("tests=\"6\" failures=\"2\" errors=\"0\" skipped=\"2\""))
    #expect(text.contains("<testsuite name=\"CAL\" tests=\"5\" failures=\"2\" errors=\"0\" skipped=\"1\""))
    #expect(!text.contains("<script"))
  }
}
