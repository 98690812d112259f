import Diagnostics
import Testing

@testable import XMLStreams

/// Every kind of broken markup, with the place that a person would point at.
@Suite struct MalformedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let line: Int
    let column: Int
    let words: String

    init(_ text: String, _ code: String, _ line: Int, _ column: Int, _ words: String = "") {
      (self.text, self.code, self.line, self.column, self.words) = (text, code, line, column, words)
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("<a>\n <b x=\"سلام < y\"/>\n</a>", "DOC001", 2, 13, "&lt;"),
    Case("<a>\n <b x=\"1/>\n <c y=\"2\"/>\n</a>", "DOC001", 3, 2, "close the value"),
    Case("<a>\n <b x=1/>\n</a>", "DOC001", 2, 7, "quotation marks"),
    Case("<a>\n <b xy z=\"1\"/>\n</a>", "DOC001", 2, 8, "\"xy\" has no value"),
    Case("<a>\n <b فا=\"1\" y=\"2\" فا=\"3\" w=\"4\"/>\n</a>", "DOC001", 2, 18, "\"فا\" stands twice"),
    Case("<a>\n سلام <b>متن</c>\n</a>", "DOC001", 2, 13, "\"b\", opened on line 2"),
    Case("<a>\n <b>\n</a>", "DOC001", 3, 1, "\"b\", opened on line 2"),
    Case("<a>\n سلام & خوب</a>", "DOC001", 2, 7, "&amp;"),
    Case("<a>\n R&D</a>", "DOC001", 2, 3, "&amp;"),
    Case("<a>\n <b x=\"سلام & D\"/></a>", "DOC001", 2, 13, "&amp;"),
    Case("<a>\n <b x=\"R&D\"/></a>", "DOC001", 2, 9, "&amp;"),
    Case("<a>\n سلام < ۵</a>", "DOC001", 2, 7, "&lt;"),
    Case("<a>\n <1b/></a>", "DOC001", 2, 2, "&lt;"),
    Case("<a>\n < /a>", "DOC001", 2, 2, "&lt;"),
    Case("<a>\n س&#0;</a>", "DOC001", 2, 3, "reference by number"),
    Case("<a>\n س&#x;</a>", "DOC001", 2, 3, "reference by number"),
    Case("<a>\n <b x=\"س&#8;\"/></a>", "DOC001", 2, 9, "reference by number"),
    Case("<a>\n س]]>ل</a>", "DOC001", 2, 3, "]]&gt;"),
    Case("<a>\n <!-- س -- ل --></a>", "DOC001", 2, 11, "hyphens"),
    Case("\n<?xml version=\"1.0\"?>\n<a/>", "DOC001", 2, 1, "very start"),
    Case("<a>\n<?xml version=\"1.0\"?></a>", "DOC001", 2, 1, "very start"),
    Case("<a>\n س <?><b/></a>", "DOC001", 2, 4, "after <?"),
    Case("سلام<a/>", "DOC001", 1, 1, "begin with <"),
    Case("<a/>\nسلام", "DOC001", 2, 1, "after the end"),
    Case("<a/>\n<b/>", "DOC001", 2, 1, "after the end"),
    Case("<?xml version=\"1.0\" encoding=UTF-8?>\n<a/>", "DOC001", 1, 30, "XML declaration"),
    Case("<?xml encoding=\"UTF-8\"?>\n<a/>", "DOC001", 1, 7, "XML declaration"),
    Case("<?xml version=\"2.0\"?>\n<a/>", "DOC001", 1, 20, "XML declaration"),
    Case("<?xml version=\"1.0\" standalone=\"maybe\"?>\n<a/>", "DOC001", 1, 33, "XML declaration"),
    Case("<?xml version=\"1.0\" ?\n<a/>", "DOC001", 1, 21, "XML declaration"),
    Case("<a>\n <b x=\"1\"y=\"2\"/></a>", "DOC001", 2, 10, "space is missing"),
    Case("<a>\n <b:/></a>", "DOC001", 2, 2, "colon"),
    Case("<a xmlns:xml=\"foo\"/>", "DOC001", 1, 1, "namespace declaration"),
    Case("<a>\n <b\n <c/></a>", "DOC001", 3, 2, "lacks its closing >"),
    Case("<a>\n <b / ></a>", "DOC001", 2, 5, "lacks its closing >"),
    Case("<a>\n <b></b <c/></a>", "DOC001", 2, 9, "lacks its closing >"),
    Case("<a>\n <!ELEMENT x></a>", "DOC001", 2, 2, "comment"),
    Case("<a>\n <p:b/></a>", "DOC010", 2, 2, "\"p\""),
    Case("<a>\n <b c=\"\" p:x=\"1\"/></a>", "DOC010", 2, 10, "\"p\""),
    Case("<a>\n س&nbsp;ل</a>", "DOC011", 2, 3, "&nbsp;"),
    Case("<a>\n <b x=\"س&nbsp;\"/></a>", "DOC011", 2, 9, "&nbsp;"),
    Case("<a>\n <b>", "DOC003", 2, 5, "\"b\", opened on line 2"),
    Case("<a>\n <b x=\"سلام", "DOC003", 2, 12, "\"a\", opened on line 1"),
    Case("<a>\n <!-- سلام", "DOC003", 2, 11, "\"a\", opened on line 1"),
    Case("<a>\n <![CDATA[ x", "DOC003", 2, 13, "\"a\", opened on line 1"),
    Case("<a>\n &am", "DOC003", 2, 5, "\"a\", opened on line 1"),
    Case("<a>\n <b></b", "DOC003", 2, 8, "\"b\", opened on line 2"),
    Case("<!-- only -->", "DOC003", 1, 14, "no complete element"),
    Case("<?xml version=\"1.0\"", "DOC003", 1, 20, "no complete element"),
    Case("<a/>\n<!-- ", "DOC003", 2, 6, "after the root"),
  ]

  /// One finding, at that place, with that sentence; whatever the size of the pieces read.
  @Test(arguments: cases) func isReportedAloneAndInPlace(_ item: Case) throws {
    for chunk in [1, 3, ParsingSession.usualChunk] {
      // The root is that of no document, so that a fault of the schema would show as a second finding.
      let document = try read(item.text, chunk: chunk)
      #expect(!document.isWellFormed)
      #expect(document.root == nil)
      #expect(document.findings.map { Expected($0) } == [Expected(item.code, item.line, item.column)])
      let message = document.findings.first?.message
      #expect(message?.en.contains(item.words) == true, "\(message?.en ?? "")")
      #expect(message?.en.contains("{") == false)
      #expect(message?.fa.contains("{") == false)
    }
  }

  /// What the schema has against a document is not reported once the document turns out to be malformed.
  @Test func endsTheReport() throws {
    let text = framework("<wrong/>\n<also wrong='1'/>\n</b>")
    #expect(try findings(text) == [Expected("DOC001", 4, 1)])
  }

  /// The subject is the nearest element with an identity, not a line.
  @Test func namesTheNearestIdentity() throws {
    let document = try read(
      framework("<scale id=\"s\" min=\"0\" max=\"5\"><level value=\"1\">&</level></scale>"))
    #expect(document.findings.map(\.subject) == ["scale/s/level[1]"])
  }

  /// A complaint that has no sentence of ours is quoted.
  @Test func quotesTheRest() throws {
    let session = ParsingSession(file: "test.xml", bulkRoots: [], useSchema: false)
    let fault = WellFormedness(code: 91, words: "Invalid URI:\n  x ", name: nil, session: session)
    let finding = fault.arguments.finding(fault.rule, at: SourceLocation(file: "test.xml"), subject: "")
    #expect(finding.rule.code == "DOC001")
    #expect(finding.message.en.contains("\"Invalid URI: x\""))
  }
}
