import Diagnostics
import Testing

@testable import XMLStreams

@Suite("Operators of XPath, counted") struct XPathCountingTests {
  @Test(arguments: [
    ("a = b or c", "a = sanj-compared( b )or c"), ("a=b=c", "a= sanj-compared(b)= sanj-compared(c)"),
    ("a = b < c", "a = sanj-compared( b < sanj-compared( c))"),
    ("(a | b)[@c != 'x = y']", "(a | sanj-united( b))[@c != sanj-compared( 'x = y')]"),
    ("-a * b - c", "- sanj-negated(a )* sanj-calculated( b )- sanj-calculated( c)"),
    ("a-b * */* div div", "a-b * sanj-calculated( */* )div sanj-calculated( div)"),
    ("count(//*, a >= and)", "count(//*, a >= sanj-compared( and))"),
    ("and[or] and div::mod", "and[or] and div::mod"),
  ])
  func theRightOperandIsHandedToAFunction(expression: String, counted: String) {
    #expect(XPathCounting(expression).counted == counted)
  }

  private static func tree(_ count: Int, text: String = "") -> XMLElement {
    let place = SourceLocation(file: "t.xml")
    let rows = (0..<count).map {
      XMLElement(
        name: "a", attributes: [.init(name: "n", value: "\($0)", location: place)], text: text,
        location: place)
    }
    return XMLElement(name: "r", children: rows, location: place)
  }

  /// The comparison and the union of two sets of nodes are one step each to libxml2, but take all pairs.
  @Test(arguments: [
    "a/@n = //@missing or a/@n != a/@n and a/@m = a/@n", "not(a/@n = a/text())", "a/@n < a/text()",
    "count(a | a/@n) = 0", "true() and count(a[last()] | a[1]) < 3 and (a/@n >= a/text())",
  ])
  func setsOfNodesThatAreComparedAreCounted(test: String) {
    #expect(throws: Never.self) {
      _ = try XPathTest(context: nil, test: test).failing(in: Self.tree(1000, text: "x"))
    }
    #expect(throws: XPathFailure.tooLong(steps: 5_000_000)) {
      _ = try XPathTest(context: nil, test: test).failing(in: Self.tree(12_000, text: "x"))
    }
  }

  /// Arithmetic reads the text of its operands, without a step.
  @Test(arguments: ["/ + 1 != 0", "1 - / != 0", "-/ != 0", "/* * 2 != 0", "5 mod / != 0"])
  func textOfArithmeticIsCounted(test: String) {
    let wide = Self.tree(200, text: String(repeating: "1", count: 100_000))
    #expect(throws: Never.self) { _ = try XPathTest(context: "a", test: test).failing(in: Self.tree(200)) }
    #expect(throws: XPathFailure.tooLong(steps: 5_000_000)) {
      _ = try XPathTest(context: "a", test: test).failing(in: wide)
    }
  }

  /// Where a path reaches nodes again, libxml2 looks through those that it has, for each step.
  @Test(arguments: [
    ("a/following-sibling::a", true), ("a//@n", true), ("(//a)//a", true), ("a/ancestor::*", true),
    ("//a", false),
    ("a/@n", false), ("a[//a]", false), ("a/..", true), ("../../@n", false), ("a[../@n]", false),
    ("count(//a) * 2", false), ("/r/a//a", true),
  ])
  func pathsThatReachNodesAgainMayTakeFewerSteps(expression: String, reachesAgain: Bool) {
    #expect(XPathCounting(expression).reachesAgain == reachesAgain)
    #expect(XPathCounting(expression).steps(5_000_000, elements: 1_000) == 5_000_000)
    #expect(
      XPathCounting(expression).steps(5_000_000, elements: 100_000) == (reachesAgain ? 100_000 : 5_000_000))
  }

  @Test func siblingsOfALargeDocumentAreGivenUp() {
    let test = XPathTest(context: nil, test: "count(a/following-sibling::a) > 0")
    #expect(throws: Never.self) { _ = try test.failing(in: Self.tree(1_000)) }
    #expect(throws: XPathFailure.tooLong(steps: 499_975)) { _ = try test.failing(in: Self.tree(20_000)) }
  }

  @Test func selectionsAreCountedToo() throws {
    let tree = try #require(XPathTree(Self.tree(20_000)))
    #expect(throws: XPathFault.tooCostly) { try tree.select("//a[//@n = //@n]") }
    #expect(throws: XPathFault.tooCostly) { try tree.select("/r[a/@n < a/@n]") }
    #expect(throws: XPathFault.unknownFunction) { try tree.select("sanj-compared(/r)") }
  }

  @Test(arguments: [
    ("2 + 3 * 4 - 1 = 13", true), ("8 - 4 - 2 = 2", true), ("1 < 2 = true()", true), ("3 > 2 > 1", false),
    ("--2 = 2 and -2 < -1", true), ("count(a | a[1] | /r) = 4", true),
    ("a[@n = 1 or @n = 2][2]/@n = 2", true),
    ("count((a | /r)/@n) = 3", true), ("7 div 2 = 3.5 and 7 mod 4 = 3", true), ("a/@n = a/@n", true),
    ("a[@n=position()-1][last()]/@n = 2", true), ("'a or b' = \"a or b\"", true), ("a != a", false),
  ])
  func whatIsTrueStays(test: String, isTrue: Bool) throws {
    #expect(try XPathTest(context: nil, test: test).failing(in: Self.tree(3)).isEmpty == isTrue)
  }

  @Test(arguments: ["sanj-compared(a)", "sanj-united(a) = 1"])
  func theFunctionsThatCountAreNobodyElses(test: String) {
    #expect(throws: XPathFailure.unknownFunction) { try XPathTest(context: nil, test: test).check() }
  }
}
