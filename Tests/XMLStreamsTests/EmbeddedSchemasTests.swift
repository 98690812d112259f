import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// The schemas inside the program, the folder they come from, and what is collected from them.
@Suite struct EmbeddedSchemasTests {
  /// The folder `schemas` of the package.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("schemas").path

  @Test func namesAreThoseOfTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(EmbeddedSchemas.names == files)
  }

  @Test func bytesAreThoseOfTheFolder() throws {
    for name in EmbeddedSchemas.names {
      let file = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name))
      #expect(EmbeddedSchemas.bytes(of: name) == [UInt8](file), "\(name)")
    }
    #expect(EmbeddedSchemas.bytes(of: "none.xsd") == nil)
  }

  /// Every schema but the two that others include compiles and declares the root of its name.
  @Test(arguments: EmbeddedSchemas.names.filter { $0 != "common.xsd" && $0 != "xml.xsd" })
  func compiles(_ name: String) throws {
    let root = String(name.dropLast(4))
    SchemaStore.giveBack(try SchemaStore.take(root: root))
    #expect(SchemaGuide.embedded.roots[root] != nil)
  }

  @Test func compilesNothingElse() {
    #expect(throws: XMLReadFailure.self) { try SchemaStore.take(root: "none") }
  }

  @Test func guideHasNoDefects() {
    #expect(SchemaGuide.embedded.defects.isEmpty)
  }

  /// Every element and attribute has its sentence in both languages, for the hints of findings.
  @Test func everythingIsExplained() {
    for declaration in SchemaGuide.embedded.declarations {
      #expect(declaration.meaning.en != nil && declaration.meaning.fa != nil, "\(declaration.name)")
      for attribute in declaration.attributes {
        let place = "\(declaration.name)/@\(attribute.name)"
        #expect(attribute.meaning.en != nil && attribute.meaning.fa != nil, "\(place)")
        #expect(attribute.type.meaning.en != nil && attribute.type.meaning.fa != nil, "\(place)")
      }
    }
  }

  /// The guide understands the content of every element, so that all faults are found in one pass. What a scenario adds
  /// or puts in a place is judged there.
  @Test func contentIsUnderstood() {
    for declaration in SchemaGuide.embedded.declarations
    where !["add", "replace"].contains(declaration.name) {
      if case .other = declaration.content { Issue.record("\(declaration.name)") }
    }
  }

  @Test func guideKnowsConstraints() throws {
    let guide = SchemaGuide.embedded
    let framework = guide.declarations[try #require(guide.roots["framework"])]
    #expect(framework.constraints.map(\.name).contains("competencyScale"))
    let reference = try #require(framework.constraints.first { $0.name == "competencyScale" })
    #expect(reference.kind == .reference(to: "scaleId"))
    #expect(reference.paths == [["competency"]])
    #expect(reference.attributes == ["scale"])
  }

  static let choices = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:sanj:1">
      <xs:element name="changes">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="head"/>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="add" type="word"/><xs:element name="remove"/>
            </xs:choice>
            <xs:element name="tail" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:simpleType name="word"><xs:restriction base="xs:string"/></xs:simpleType>
    </xs:schema>
    """

  @Test func guideKnowsChoices() throws {
    let guide = SchemaGuide(schemas: [("changes.xsd", Array(Self.choices.utf8))])
    #expect(guide.defects.isEmpty)
    guard case .sequence(let particles) = guide.declarations[try #require(guide.roots["changes"])].content
    else {
      Issue.record("no sequence")
      return
    }
    #expect(guide.names(in: particles) == ["head", "add", "remove", "tail"])
    #expect(particles.map(\.minimum) == [1, 0, 0])
    #expect(particles.map(\.maximum) == [1, nil, 1])

    func verdicts(_ names: [String]) -> ([ContentPosition.Verdict], [Int]) {
      var position = ContentPosition(particles)
      let verdicts = names.map { name in
        position.place(in: particles) { guide.declaration(named: name, in: $0) != nil }
      }
      return (verdicts, position.missingAtEnd(of: particles).all)
    }
    #expect(
      verdicts(["head", "add", "remove", "add", "tail"])
        == (
          [
            .accepted(0, passedOver: []), .accepted(1, passedOver: []), .accepted(1, passedOver: []),
            .accepted(1, passedOver: []), .accepted(2, passedOver: []),
          ], []
        ))
    #expect(verdicts(["add"]) == ([.accepted(1, passedOver: [0])], [0]))
    #expect(verdicts(["add", "head"]) == ([.accepted(1, passedOver: [0]), .tooLate(next: 1)], []))
    #expect(
      verdicts(["head", "head", "other"])
        == ([.accepted(0, passedOver: []), .tooMany(limit: 1), .unknown], []))
    #expect(verdicts([]) == ([], [0]))
  }

  @Test func guideLeavesTheRestToTheLibrary() throws {
    let text = Self.choices.replacing("<xs:choice ", with: "<xs:sequence ").replacing(
      "xs:choice>", with: "xs:sequence>")
    let guide = SchemaGuide(schemas: [("changes.xsd", Array(text.utf8)), ("broken.xsd", Array("<a".utf8))])
    #expect(guide.defects.count == 1)
    guard case .other = guide.declarations[try #require(guide.roots["changes"])].content else {
      Issue.record("a nested sequence is no sequence of elements")
      return
    }
  }
}
