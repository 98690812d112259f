import Diagnostics
import Testing

@testable import XMLStreams

/// Bulk documents: rows are handed out one by one and never kept.
@Suite struct RowTests {
  struct Row: Equatable {
    var name: String
    var id: String?
    var organization: String?
    /// Line and column of the row, and column of its attribute `role`.
    var line: Int
    var column: Int
    var roleColumn: Int

    init(_ name: String, _ id: String?, _ organization: String?, _ line: Int, _ column: Int, role: Int) {
      (self.name, self.id, self.organization) = (name, id, organization)
      (self.line, self.column, self.roleColumn) = (line, column, role)
    }
  }

  static func rows(_ text: String, chunk: Int = 1 << 16) throws -> (XMLDocument, [Row]) {
    let sink = RecordingSink(root: "workforce")
    let document = try read(text, chunk: chunk, bulkRoots: ["workforce"]) { _ in sink }
    func places(_ attribute: String?) throws -> [Diagnostics.SourceLocation] {
      try RowPlaces.find(
        sink.rows.map { RowPlaces.Query(offset: $0.offset, attribute: attribute) },
        in: ByteSource(Array(text.utf8)), as: "test.xml")
    }
    let (starts, roles, none) = try (places(nil), places("role"), places("none"))
    #expect(none == starts, "there is no such attribute")
    let rows = sink.rows.indices.map { index in
      Row(
        sink.rows[index].element, sink.rows[index].values["id"], sink.rows[index].values["organization"],
        starts[index].line, starts[index].column, role: roles[index].column)
    }
    return (document, rows)
  }

  @Test func areHandedOutInOrder() throws {
    for chunk in [1, 10, 1 << 16] {
      let (document, rows) = try Self.rows(soundWorkforce, chunk: chunk)
      #expect(document.isValid)
      #expect(document.rowCount == 3)
      let expected = [
        Row("employee", "۱۰۰۱", "R&D", 4, 3, role: 46), Row("employee", "1002", "o", 5, 3, role: 46),
        Row("cohort", "g", "o", 6, 3, role: 35),
      ]
      #expect(rows == expected)
      // The document itself keeps what describes it.
      #expect(document.root?.name == "workforce")
      #expect(document.root?["calendar"] == "persian")
      #expect(document.root?.children.map(\.name) == ["title"])
      #expect(document.root?.children.first?.text == "کارکنان")
      #expect(document.root?.text == "")
    }
  }

  /// Rows with a fault are not handed out; those around them are.
  @Test func atFaultAreWithheld() throws {
    let (document, rows) = try Self.rows(
      SchemaFaultTests.workforce(
        """
        <employee id="1" organization="o" role="r"/>
        <employee id="2" organization="o p" role="r"/>
        <person id="3"/>
        <employee id="4" role="r"/>
        <employee id="5" organization="o" role="r" appointed="1404-01-01"/>
        """))
    #expect(rows.map(\.id) == ["1", "5"])
    #expect(document.rowCount == 2)
    #expect(
      document.findings.map { Expected($0) } == [
        Expected("DOC028", 3, 18), Expected("DOC022", 4, 1), Expected("DOC027", 5, 1),
      ])
    #expect(document.findings.map(\.subject) == ["employee/2", "person/3", "employee/4"])
  }

  @Test func ofAMalformedDocumentAreToBeThrownAway() throws {
    let (document, rows) = try Self.rows(
      SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\"/>\n<employee id=\"2\""))
    #expect(rows.count == 1)
    #expect(!document.isWellFormed)
    #expect(document.findings.map(\.rule.code) == ["DOC001"])
  }

  /// A document that is not among the bulk ones is kept whole.
  @Test func onlyInBulkDocuments() throws {
    let document = try read(soundWorkforce)
    #expect(document.rowCount == 0)
    #expect(document.root?.children.count == 4)
    let cohort = document.root?.children.last
    #expect(cohort?.location(of: "role").column == 35)
    #expect(cohort?.location(of: "none").column == 3)
  }

  /// Elements inside a row are faults and are not kept either.
  @Test func haveNoContent() throws {
    let (document, rows) = try Self.rows(
      SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\"><b/></employee>"))
    #expect(rows.count == 1)
    #expect(document.findings.map { Expected($0) } == [Expected("DOC022", 2, 44)])
    #expect(document.root?.children.isEmpty == true)
  }

  @Test func manyRowsNeedNoMoreMemory() throws {
    let row = "<employee id=\"1\" organization=\"سازمان\" role=\"r\" appointed=\"1404-02-15\"/>\n"
    let (document, rows) = try Self.rows(
      SchemaFaultTests.workforce(String(repeating: row, count: 5_000)), chunk: 1 << 12)
    #expect(document.isValid)
    #expect(rows.count == 5_000)
    #expect(rows.last?.line == 5_001)
  }
}
