import Diagnostics
import Testing

@testable import XMLStreams

@Suite struct XPathTreeTests {
  private static let text = """
    <catalog xmlns="urn:sanj:1" id="c" currency="IRR">
      <title xml:lang="fa">فهرست</title>
      <title xml:lang="en">Catalog</title>
      <course id="دوره-۱" hours="8"><develops competency="a" from="0" to="2"/></course>
      <course id="B" hours="12"><develops competency="b" from="1" to="2"/></course>
    </catalog>
    """

  private func root() throws -> XMLElement {
    let session = ParsingSession(file: "c.xml", bulkRoots: [], useSchema: false)
    return try #require(try session.run(ByteSource(Array(Self.text.utf8))).root)
  }

  private func select(_ expression: String) throws -> [NodePlace] {
    try #require(XPathTree(try root())).select(expression)
  }

  @Test func nodesOfEveryKindComeAsPlaces() throws {
    #expect(try select("/catalog") == [.element([])])
    #expect(try select("/catalog/course[2]") == [.element([3])])
    #expect(try select("//course[@id='دوره-۱']/@hours") == [.attribute([2], "hours")])
    #expect(try select("//title[@xml:lang='en']/text()") == [.text([1])])
    #expect(try select("//title/@xml:lang") == [.attribute([0], "xml:lang"), .attribute([1], "xml:lang")])
    #expect(try select("//develops[@from > 0]") == [.element([3, 0])])
    #expect(try select("//course[last()] | //course[1]") == [.element([2]), .element([3])])
    #expect(try select("//nothing") == [])
    #expect(try select("//title[. = 'فهرست']") == [.element([0])])
  }

  @Test("a prefix changes nothing, in a text it stays", arguments: ["s", "x-1", "سنج"])
  func prefixes(prefix: String) throws {
    #expect(try select("/\(prefix):catalog/\(prefix):course[1]/@hours") == [.attribute([2], "hours")])
    #expect(try select("//child::\(prefix):*[@id='B']") == [.element([3])])
    #expect(try select("//*[@id='\(prefix):B']") == [])
    #expect(XPathExpression.names(in: "/\(prefix):catalog/course") == ["catalog", "course"])
  }

  @Test(
    "what is no selection says why",
    arguments: [
      ("", XPathFault.syntax(at: 1)), ("/catalog[", .syntax(at: 10)), ("document('x')", .unknownFunction),
      ("unparsed-entity-uri('x')", .unknownFunction), ("$a", .variable), ("count(//course)", .notNodes),
      ("'text'", .notNodes), ("/", .notNodes), ("count(1)", .arguments), ("last(1, 2)", .arguments),
      (String(repeating: "/a", count: 501), .tooLong),
    ] as [(String, XPathFault)])
  func faults(expression: String, fault: XPathFault) {
    #expect(throws: fault) { try select(expression) }
  }

  @Test func whatTakesTooManyStepsIsGivenUp() throws {
    let deep = String(repeating: "[count(//*", count: 12) + String(repeating: ") > 0]", count: 12)
    #expect(throws: XPathFault.tooCostly) { try select("//*\(deep)") }
  }

  /// One long text, read again for each element, takes no step of libxml2's, but time.
  @Test(arguments: [
    "string-length(string(/)) > 0", "contains(/, 'b')", "normalize-space(/*) = ''", "sum(//a) = 0",
    "concat(/, /, 'x') = ''", "string(..) = ''", "starts-with(substring(/, 2), 'b')",
  ])
  func textThatIsReadTimeAndAgainIsGivenUp(test: String) throws {
    let place = SourceLocation(file: "t.xml")
    func tree(_ text: String, _ count: Int) -> XMLElement {
      let rows = (0..<count).map { _ in XMLElement(name: "a", text: text, location: place) }
      return XMLElement(name: "r", children: rows, location: place)
    }
    // As many functions of little text are no matter.
    #expect(throws: Never.self) { _ = try XPathTest(context: "//a", test: test).failing(in: tree("1", 100)) }
    let root = tree(String(repeating: "1", count: 100_000), 200)
    #expect(throws: XPathFailure.tooLong(steps: 5_000_000)) {
      _ = try XPathTest(context: "//a", test: test).failing(in: root)
    }
  }

  @Test func anyTextIsEitherReadOrRefused() throws {
    // A small language of pieces, combined by a linear congruential generator (Knuth, TAOCP 2, 3.3.4).
    let pieces = [
      "/", "//", "catalog", "course", "@", "id", "[", "]", "(", ")", "'", "\"", "=", "*", "..", ".", "|",
      "::", ":", "1", "and", " ", "text()", "count", "$", "دوره", "\u{0}", "😀", "s:", "-",
    ]
    let tree = try #require(XPathTree(try root()))
    var state: UInt64 = 7
    var read = 0
    for _ in 0..<3000 {
      var expression = ""
      for _ in 0..<(1 + Int(state >> 60)) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        expression += pieces[Int(state >> 33) % pieces.count]
      }
      if (try? tree.select(expression)) != nil { read += 1 }
    }
    #expect(read > 50)
  }
}
