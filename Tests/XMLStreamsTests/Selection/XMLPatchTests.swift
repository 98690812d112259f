import Diagnostics
import Testing

@testable import XMLStreams

@Suite struct XMLPatchTests {
  private let here = SourceLocation(file: "scenario.xml", line: 9, column: 3)

  private func element(
    _ name: String, _ attributes: [String: String] = [:], _ children: XMLElement..., text: String = ""
  )
    -> XMLElement
  {
    XMLElement(
      name: name,
      attributes: attributes.sorted { $0.key < $1.key }.map {
        XMLAttribute(
          name: $0.key, value: $0.value, location: SourceLocation(file: "d.xml", line: 1, column: 1))
      }, children: children, text: text, location: SourceLocation(file: "d.xml", line: 1, column: 1))
  }

  private func names(_ element: XMLElement) -> [String] { element.children.map(\.name) }

  @Test(
    "elements are added where RFC 5261 has them",
    arguments: [
      (nil, [Int](), ["a", "b", "new"]), (.prepend, [], ["new", "a", "b"]),
      (.before, [1], ["a", "new", "b"]), (.after, [0], ["a", "new", "b"]), (.after, [1], ["a", "b", "new"]),
    ] as [(XMLPatch.Position?, [Int], [String])])
  func additions(position: XMLPatch.Position?, path: [Int], expected: [String]) throws {
    var root = element("r", [:], element("a"), element("b"))
    try XMLPatch.addElements([element("new")], position).apply(to: &root, at: .element(path), from: here)
    #expect(names(root) == expected)
  }

  @Test func valuesStandWhereTheyWereSet() throws {
    var root = element("r", ["x": "1"], element("t", text: "old"))
    try XMLPatch.replaceValue("2").apply(to: &root, at: .attribute([], "x"), from: here)
    try XMLPatch.addAttribute("y", value: "3").apply(to: &root, at: .element([]), from: here)
    try XMLPatch.replaceValue("new").apply(to: &root, at: .text([0]), from: here)
    #expect(root["x"] == "2" && root["y"] == "3" && root.children[0].text == "new")
    #expect(root.location(of: "x") == here && root.location(of: "y") == here)
    #expect(root.location.file == "d.xml" && root.children[0].location == here)
    #expect(root.firstPlace(outside: "d.xml") == here)
  }

  @Test func whatDoesNotFitIsRefusedAndChangesNothing() {
    let root = element("r", ["x": "1"], element("t", text: "old"))
    let refused: [(XMLPatch, NodePlace, XMLPatch.Fault)] = [
      (.remove, .element([]), .root), (.addElements([element("n")], .before), .element([]), .root),
      (.replaceElements([element("other")]), .element([]), .root),
      (.replaceElements([element("a"), element("b")]), .element([0]), .kind),
      (.replaceElements([]), .element([0]), .kind), (.replaceValue("v"), .element([0]), .kind),
      (.replaceElements([element("a")]), .attribute([], "x"), .kind),
      (.addElements([element("n")], nil), .element([0]), .kind), (.addText("t", nil), .element([]), .kind),
      (.addText("t", .after), .element([0]), .kind),
      (.addAttribute("x", value: "2"), .element([]), .attributeThere),
      (.remove, .element([7]), .nothing),
    ]
    for (patch, place, fault) in refused {
      var changed = root
      #expect(throws: fault) { try patch.apply(to: &changed, at: place, from: here) }
      #expect(changed == root)
    }
  }

  @Test func aChangedTreeIsReadAgainWithThePlacesOfItsParts() throws {
    let bytes = Array(
      "<organizations xmlns=\"urn:sanj:1\" id=\"o\">\n  <organization id=\"a\" kind=\"unit\"><title xml:lang=\"en\">A &lt; B</title></organization>\n</organizations>"
        .utf8)
    var root = try #require(try XMLReader.read(bytes: bytes, as: "o.xml").root)
    let again = try XMLReader.read(changed: root, of: "o.xml")
    #expect(again.root == root)
    #expect(again.findings.isEmpty)
    try XMLPatch.replaceValue("castle").apply(to: &root, at: .attribute([0], "kind"), from: here)
    let changed = try XMLReader.read(changed: root, of: "o.xml")
    #expect(changed.findings.map(\.location) == [here])
    #expect(changed.findings.map(\.rule.code) == ["DOC028"])
  }

  @Test func typesAreThoseOfTheSchemas() {
    #expect(DeclaredType.name(of: "amount", at: ["policy", "budget"]) == "money")
    #expect(DeclaredType.name(of: "hours", at: ["catalog", "course"]) == "hours")
    #expect(DeclaredType.name(of: "id", at: ["catalog", "course"]) == "id")
    #expect(DeclaredType.name(of: "amount", at: ["policy", "course"]) == nil)
    #expect(DeclaredType.name(of: "amount", at: ["nothing"]) == nil)
  }
}
