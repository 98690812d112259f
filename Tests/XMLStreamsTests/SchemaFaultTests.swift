import Diagnostics
import Testing

@testable import XMLStreams

/// Each way in which a document can break its schema: the code, the exact place, the subject, and nothing else.
@Suite struct SchemaFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let line: Int
    let column: Int
    let subject: String
    let words: String

    init(
      _ text: String, _ code: String, _ line: Int, _ column: Int, _ subject: String, _ words: String
    ) {
      self.text = text
      self.code = code
      self.line = line
      self.column = column
      self.subject = subject
      self.words = words
    }

    var testDescription: String { "\(code): \(text)" }
  }

  static let rest = """
    <domain id="d"><title xml:lang="fa">ح</title></domain>\
    <competency id="c" domain="d" scale="s"><title xml:lang="fa">ک</title></competency>
    """
  static let scale = "<scale id=\"s\" min=\"0\" max=\"5\"/>"

  static let cases: [Case] = [
    Case("<policies xmlns=\"urn:sanj:1\"/>", "DOC020", 1, 1, "policies@1", "\"policies\""),
    Case("\n  <policies id=\"P\"><b/></policies>", "DOC020", 2, 3, "policies/P", "workforce"),
    Case("<framework id=\"F\"><b/></framework>", "DOC021", 1, 1, "framework/F", "\"\""),
    Case("<framework id=\"F\"\n xmlns=\"urn:sanj:2\"/>", "DOC021", 2, 2, "framework/F", "urn:sanj:2"),
    Case(
      "<s:framework xmlns:s=\"urn:x\" id=\"F\"/>", "DOC021", 1, 14, "framework/F", "urn:x"),
    Case(
      framework("\(scale)\(rest)\n<note xmlns=\"\" xml:lang=\"fa\">ی</note>"), "DOC021", 3, 7,
      "framework/F-1/note[1]", "urn:sanj:1"),
    Case(
      framework("\(scale)\n سلام <b/>\(rest)".replacing(" سلام ", with: " ")), "DOC022", 3, 2,
      "framework/F-1/b[1]", "\"b\""),
    Case(
      framework(
        "<scale id=\"s\" min=\"0\" max=\"5\"><level value=\"1\"><title xml:lang=\"fa\">ک<i/></title></level></scale>\(rest)"
      ),
      "DOC022", 2, 70, "scale/s/level[1]/title[1]/i[1]", "no elements"),
    Case(
      framework("\(scale)\n<note xml:lang=\"fa\" wrong=\"\">ی</note>\(rest)"), "DOC023", 3, 1,
      "framework/F-1/note[1]", "before \"scale\""),
    Case(program("<totals \(totals)/><totals \(totals)/>"), "DOC024", 2, 66, "program/P/totals[2]", "1 time"),
    Case(framework(rest), "DOC025", 1, 1, "framework/F-1", "\"scale\""),
    Case(
      framework("\(scale)\n<domain id=\"d\"/>" + rest.dropFirst(54)), "DOC025", 3, 1, "domain/d", "\"title\""),
    Case(
      framework("<scale id=\"s\" min=\"0\" ماکس=\"5\" max=\"5\"/>\(rest)"), "DOC026", 2, 23, "scale/s",
      "id, min, max"),
    Case(
      framework("<scale id=\"s\" min=\"0\" max=\"5\" xml:space=\"default\"/>\(rest)"), "DOC026", 2, 31,
      "scale/s",
      "xml:space"),
    Case(framework("<scale id=\"s\" min=\"0\"/>\(rest)"), "DOC027", 2, 1, "scale/s", "Highest level"),
    Case(
      framework("\(scale)\n<domain id=\"d\"><title>ح</title></domain>" + rest.dropFirst(54)), "DOC027", 3, 16,
      "domain/d/title[1]", "xml:lang"),
    Case(
      framework("<scale id=\"s\" min=\"-1\" max=\"5\"/>\(rest)"), "DOC028", 2, 15, "scale/s",
      "A level of a proficiency scale, 0 to 99."),
    Case(
      framework(
        "<scale id=\"s\" min=\"0\" max=\"5\"/><domain id=\"d\"><title xml:lang=\"de\">ح</title></domain>"
          + rest.dropFirst(54)),
      "DOC028", 2, 54, "domain/d/title[1]", "fa, en"),
    Case(
      workforce("<employee id=\"1\" organization=\"o\" role=\"r\" appointed=\"1404/02/15\"/>"), "DOC028", 2,
      44,
      "employee/1", "year-month-day"),
    Case(
      workforce("<employee id=\"1\" organization=\"o p\" role=\"r\"/>"), "DOC028", 2, 18, "employee/1",
      "no white space"),
    Case(
      workforce("<employee id=\"1\" organization=\"o\" role=\"r\" appointed=\"۱۴۰۴-۰۲-۱۵\"/>"), "DOC029", 2,
      44,
      "employee/1", "appointed=\"1404-02-15\""),
    Case(
      workforce("<cohort id=\"1\" organization=\"o\" role=\"r\" headcount=\"١٬٢٠٠\"/>"), "DOC029", 2, 42,
      "cohort/1", "headcount=\"1200\""),
    Case(
      framework("\(scale)<domain id=\"d\"><title xml:lang=\"fa\"/></domain>" + rest.dropFirst(54)), "DOC030",
      2, 47,
      "domain/d/title[1]", "not empty"),
    Case(framework("\(scale)\nسلام\(rest)\nسلام"), "DOC031", 1, 1, "framework/F-1", "text"),
    Case(framework("\(scale)\n<![CDATA[ ]]>\(rest)"), "DOC031", 1, 1, "framework/F-1", "text"),
    Case(
      workforce("<employee id=\"1\" organization=\"o\" role=\"r\"> </employee>"), "DOC032", 2, 1,
      "employee/1",
      "<employee"),
    Case(framework("\(scale)\n\(scale)\(rest)"), "DOC033", 3, 8, "scale/s", "line 2"),
    Case(
      framework("\(scale)\(rest)".replacing("scale=\"s\"", with: "scale=\"t\"")), "DOC034", 2, 116,
      "competency/c", "\"t\""),
    Case(
      framework(
        "<scale xsi:nil=\"false\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"s\" min=\"0\" max=\"5\"/>\(rest)"
      ),
      "DOC035", 2, 1, "scale/s", "nillable"),
  ]

  static let totals = "offerings=\"0\" sessions=\"0\" seats=\"0\" hours=\"0\" cost=\"0\""

  static func program(_ body: String) -> String {
    """
    <program xmlns="urn:sanj:1" id="P" organization="o" year="1404" calendar="persian" currency="IRR">
    \(body)
    </program>
    """
  }

  static func workforce(_ body: String) -> String {
    "<workforce xmlns=\"urn:sanj:1\" id=\"W\" calendar=\"persian\">\n\(body)\n</workforce>"
  }

  @Test(arguments: cases) func isReportedAloneAndInPlace(_ item: Case) throws {
    let document = try read(item.text, bulkRoots: ["workforce"])
    #expect(document.isWellFormed)
    #expect(!document.isValid)
    #expect(document.findings.map { Expected($0) } == [Expected(item.code, item.line, item.column)])
    #expect(document.findings.map(\.subject) == [item.subject])
    guard let finding = document.findings.first else { return }
    let english = finding.message.en + " " + finding.hint.en
    #expect(english.contains(item.words), "\(english)")
    for sentence in [finding.message.en, finding.message.fa, finding.hint.en, finding.hint.fa] {
      #expect(!sentence.contains("{"), "\(sentence)")
    }
  }

  /// One slip must not hide the others: libxml2 alone stops at the first element out of place in each parent.
  @Test func findsAllFaultsInOnePass() throws {
    let text = framework(
      """
      <scale id="s" min="۰" max="x"/>
      <note xml:lang="fa">دیر</note>
      <scale id="s" min="0"> text <b/></scale>
      <typo><scale id="zz"/></typo>
      <competency id="c1" domain="dd" scale="sx"><title xml:lang="de"></title></competency>
      <domain id="d"/>
      """)
    #expect(
      try findings(text) == [
        Expected("DOC029", 2, 15), Expected("DOC028", 2, 23), Expected("DOC023", 3, 1),
        Expected("DOC027", 4, 1),
        Expected("DOC031", 4, 1), Expected("DOC033", 4, 8), Expected("DOC022", 4, 29),
        Expected("DOC022", 5, 1),
        Expected("DOC034", 6, 21), Expected("DOC034", 6, 33), Expected("DOC030", 6, 44),
        Expected("DOC028", 6, 51),
        Expected("DOC023", 7, 1),
      ])
  }

  /// A required element that is missing before others is reported once, not with every reference to it, and the
  /// others are still checked.
  @Test func missingElementsHideNothing() throws {
    let text = framework("<competency id=\"c\" domain=\"d\" scale=\"s\" bad=\"1\"/>")
    #expect(
      try findings(text) == [
        Expected("DOC025", 1, 1), Expected("DOC025", 2, 1), Expected("DOC034", 2, 20),
        Expected("DOC026", 2, 41),
      ])
  }

  /// One that stands too late is out of place, not missing too.
  @Test func lateIsNotMissing() throws {
    let text = framework(
      "<domain id=\"d\"><title xml:lang=\"fa\">ح</title></domain>\n\(Self.scale)"
        + "<competency id=\"c\" domain=\"d\" scale=\"s\"><title xml:lang=\"fa\">ک</title></competency>")
    #expect(try findings(text) == [Expected("DOC023", 3, 1)])
  }

  /// A value that is wrong is not also a reference that leads nowhere, nor a duplicate.
  @Test func oneFaultIsOneFinding() throws {
    #expect(
      try findings(framework("\(Self.scale)\(Self.rest)".replacing("scale=\"s\"", with: "scale=\"s t\"")))
        == [Expected("DOC028", 2, 116)])
    #expect(
      try findings(
        framework(
          "\(Self.scale)\n<scale id=\"\" min=\"0\" max=\"1\"/><scale id=\"\" min=\"0\" max=\"1\"/>\(Self.rest)"
        ))
        == [Expected("DOC028", 3, 8), Expected("DOC028", 3, 38)])
  }

  /// Canonically equivalent identities are two: values are compared byte for byte, as in the schema.
  @Test func comparesBytes() throws {
    let text = framework(
      "\(Self.scale)<scale id=\"e\u{301}\" min=\"0\" max=\"1\"/><scale id=\"\u{E9}\" min=\"0\" max=\"1\"/>\(Self.rest)"
    )
    #expect(try read(text).isValid)
  }

  /// Where the guide has no sequence, libxml2's words are the source.
  @Test func readsExpectedNames() {
    let message =
      "Element '{urn:sanj:1}a': This element is not expected. Expected is one of ( {urn:sanj:1}b, {urn:sanj:1}c )."
    #expect(ParsingSession.expectedNames(in: message) == ["b", "c"])
    #expect(
      ParsingSession.expectedNames(in: "Missing child element(s). Expected is ( {urn:sanj:1}b ).\n") == ["b"])
    #expect(ParsingSession.expectedNames(in: "This element is not expected.") == [])
  }
}
