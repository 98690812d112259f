import Diagnostics
import Testing

@testable import XMLStreams

/// `text`, many times.
private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Documents that are made to exhaust their reader: each has its code, and both lanes are done with it soon.
@Suite(.timeLimit(.minutes(1))) struct HostileDocumentsTests {
  /// A document by the name of its trick.
  struct Trick: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let findings: [Expected]

    var testDescription: String { name }
  }

  /// The entity tricks; none gets past the declaration.
  static let declarations: [Trick] = [
    Trick(
      name: "billion laughs",
      text: "<!DOCTYPE a [<!ENTITY x0 \"ha\">"
        + (1...9).map { "<!ENTITY x\($0) \"\(repeated("&x\($0 - 1);", 10))\">" }.joined() + "]>\n<a>&x9;</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "quadratic blow-up",
      text: "<!DOCTYPE a [<!ENTITY x \"\(repeated("x", 50_000))\">]>\n<a>\(repeated("&x;", 50_000))</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "entities in a circle", text: "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>\n<a>&x;</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "external entity", text: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "external entity of the network",
      text: "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]>\n<a>&x;</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "parameter entity",
      text: "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x; <!ENTITY y '%x;'>]>\n<a>&y;</a>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "external subset",
      text: "<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>",
      findings: [Expected("DOC004", 2, 1)]),
    Trick(
      name: "default attributes by the hundred thousand",
      text:
        "<!DOCTYPE a [<!ATTLIST a \((0..<20_000).map { "a\($0) CDATA \"x\"" }.joined(separator: " "))>]>\n<a/>",
      findings: [Expected("DOC004", 1, 1)]),
    Trick(
      name: "an entity without its declaration", text: "<a>&x;</a>", findings: [Expected("DOC011", 1, 4)]),
  ]

  /// Those that are large or many.
  static let sizes: [Trick] = [
    Trick(
      name: "deep nesting", text: repeated("<a>", 100_000),
      findings: [Expected("DOC005", 1, 3 * ParsingSession.depthLimit + 1)]),
    Trick(
      name: "100,000 attributes",
      text: framework("<scale\n \((0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " "))/>"),
      findings: [Expected("DOC012", 2, 1)]),
    Trick(
      name: "100,000 times the same attribute", text: framework("<scale \(repeated("a='' ", 100_000))/>"),
      findings: [Expected("DOC012", 2, 1)]),
    Trick(
      name: "20,000 namespaces and attributes of each",
      text: framework(
        "<scale \((0..<20_000).map { "xmlns:n\($0)=\"u\($0)\" n\($0):a=\"\"" }.joined(separator: " "))/>"),
      findings: [Expected("DOC012", 2, 1)]),
    Trick(
      name: "a text of megabytes",
      text: framework("<title xml:lang=\"fa\">\(repeated("x", 2_000_000))</title>"),
      findings: [Expected("DOC006", 2, 1_048_537)]),
    Trick(
      name: "a text of megabytes in pieces",
      text: framework(
        "<title xml:lang=\"fa\">\n\(repeated("<![CDATA[xxxxxxxxx]]><!-- -->\n", 200_000))</title>"),
      findings: [Expected("DOC006", 104_860, 10)]),
    Trick(
      name: "only white space", text: repeated(" ", 3_000_000), findings: [Expected("DOC006", 1, 1)]),
    Trick(
      name: "a name of megabytes", text: "<" + repeated("a", 3_000_000), findings: [Expected("DOC006", 1, 1)]),
    Trick(name: "many NUL bytes", text: repeated("\0", 3_000_000), findings: [Expected("DOC008", 1, 1)]),
    Trick(name: "many openings", text: repeated("<", 3_000_000), findings: [Expected("DOC006", 1, 1)]),
  ]

  @Test(arguments: declarations + sizes) func schemaLane(_ trick: Trick) throws {
    let document = try read(trick.text)
    #expect(document.findings.map { Expected($0) } == trick.findings)
    #expect(!document.isWellFormed)
  }

  /// The same after a row: the fast lane must not say that it is valid, nor take long to say so.
  @Test(arguments: (declarations + sizes).filter { $0.name != "only white space" }) func fastLane(
    _ trick: Trick
  ) throws {
    let text = FastLaneTests.assessments(FastLaneTests.row + trick.text)
    #expect(try FastLaneTests.lanes(text).fast == nil)
  }

  /// Each kind of markup that could be taken for a tag with many attributes, and is none.
  @Test func attributesAreCountedInTagsOnly() throws {
    let quotes = repeated("a=\"\" ", 200)
    let most = (1..<ParsingSession.attributeLimit).map { "a\($0)='\"'" }.joined(separator: " ")
    for aside in [
      "<!-- \(quotes) <b \(quotes)/> -->", "<?p \(quotes) <b \(quotes)> ?>", "<?p a?b ?\(quotes)??>",
      "<!-- - > -> \(quotes) -->",
    ] {
      for chunk in [1, 3, 1 << 16] {
        let text = framework("\(SchemaFaultTests.scale)\(SchemaFaultTests.rest)\(aside)")
        #expect(try read(text, chunk: chunk).findings.isEmpty, "\(aside) in pieces of \(chunk)")
      }
    }
    let section = framework(
      "<title xml:lang=\"fa\"><![CDATA[ ] ]] ]> <b \(quotes)/>]]>\(quotes) &lt;b \(quotes)></title>"
        + SchemaFaultTests.scale + SchemaFaultTests.rest)
    for chunk in [1, 7, 1 << 16] {
      #expect(try read(section, chunk: chunk).findings.map(\.rule.code) == ["DOC030"])
      // A hundred are read, one more is not, wherever the pieces are cut.
      #expect(
        try read("<a \(most) z=''/>", chunk: chunk).findings.map { Expected($0) } == [
          Expected("DOC020", 1, 1)
        ])
      #expect(
        try read("<a>\n</a ><b \(most) y='' z=''/>", chunk: chunk).findings.map(\.rule.code) == ["DOC001"])
      #expect(
        try read("<a>\n <b \(most) y='' z=''/></a>", chunk: chunk).findings.map { Expected($0) }
          == [Expected("DOC012", 2, 2)])
    }
    // What is wrong before the tag comes first.
    #expect(try findings("<a>\n</b><c \(most) y='' z=''/>") == [Expected("DOC001", 2, 1)])
  }

  /// The limit is far from what documents need.
  @Test func noElementHasManyAttributes() {
    let most = SchemaGuide.embedded.declarations.map(\.attributes.count).max() ?? .max
    #expect(most < 30)
  }

  /// Children of a hundred thousand names, each of which is counted.
  @Test func manyNames() throws {
    let text = framework((0..<100_000).map { "<n\($0)/>" }.joined())
    let document = try read(text)
    #expect(document.findings.count == FaultList.limit + 1)
    let twice = framework((0..<40).map { "<n\($0)/><n\($0) id=\"\($0)\"/><n\($0)><x/></n\($0)>" }.joined())
    let ordinals = try read(twice).root?.children.map(\.name) ?? []
    #expect(ordinals.count == 120)
  }

  /// Names and identities of a megabyte are not repeated in full by thousands of findings.
  @Test func longNames() throws {
    let long = repeated("ش", 15_000)
    let text = framework(
      "<scale id=\"\(long)\" \(long)=\"1\"><\(long)/></scale>\(repeated("<\(long)/>", 10))")
    let document = try read(text)
    #expect(document.findings.count > 10)
    for finding in document.findings {
      #expect(
        finding.message.en.utf8.count < 4_000 && finding.subject.utf8.count < 4_000, "\(finding.rule.code)")
    }
    // What is short stays whole.
    #expect(repeated("ش", 200).bounded == repeated("ش", 200))
    #expect(repeated("ش", 201).bounded == repeated("ش", 200) + "…")
  }

  /// What would be kept has a limit; what is not kept has none.
  @Test func memory() throws {
    func read(_ text: String, limit: Int) throws -> [Expected] {
      try ParsingSession(file: "test.xml", bulkRoots: ["workforce"], useSchema: true, memoryLimit: limit)
        .run(ByteSource(Array(text.utf8))).findings.map { Expected($0) }
    }
    let title = "<title xml:lang=\"fa\">ک</title>\n"
    #expect(try read(framework(repeated(title, 1000)), limit: 100_000).map(\.code) == ["DOC013"])
    #expect(try read(framework(repeated("<b/>\n", 1000)), limit: 100_000).last?.code == "DOC013")
    #expect(
      try read(framework("<title xml:lang=\"fa\">\(repeated("x", 100_000))</title>"), limit: 100_000).map(
        \.code)
        == ["DOC013"])
    let row = "<employee id=\"1\" organization=\"o\" role=\"r\"/>\n"
    #expect(try read(SchemaFaultTests.workforce(repeated(row, 1000)), limit: 2_000) == [])
    let wrong = row.replacing("<employee", with: "<employee x=\"\"")
    #expect(try read(SchemaFaultTests.workforce(repeated(wrong, 1000)), limit: 2_000).count == 1000)
  }
}
