import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// The same verdict as `xmllint`, which uses libxml2 in quite another way: on a tree, with schemas from files.
@Suite struct DifferentialTests {
  static let xmllint: String? = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let scale = SchemaFaultTests.scale
  static let rest = SchemaFaultTests.rest
  static let title = "<title xml:lang=\"fa\">ک</title>"

  static let frameworks: [String] = [
    soundFramework,
    framework(scale + rest),
    framework(rest),
    framework(scale),
    framework("\(scale)\(rest)\(rest)"),
    framework("\(scale)\(rest.replacing("scale=\"s\"", with: "scale=\"t\""))"),
    framework("\(scale)\(rest.replacing("domain=\"d\"", with: "domain=\"e\""))"),
    framework("\(scale)\(rest)<wrong/>"),
    framework("\(scale)<wrong/>\(rest)"),
    framework("\(scale)\(title)\(rest)"),
    framework("\(title)\(title)\(scale)\(rest)"),
    framework("<note xml:lang=\"en\">x</note>\(title)\(scale)\(rest)"),
    framework("\(scale) text \(rest)"),
    framework("\(scale)<!-- comment --><?p i?>\(rest)"),
    framework("\(scale)<![CDATA[]]>\(rest)"),
    framework("<scale id=\"s\" min=\"00\" max=\"5\"/>\(rest)"),
    framework("<scale id=\"s\" min=\" 0\" max=\"5\"/>\(rest)"),
    framework("<scale id=\"s\" min=\"0\" max=\"100\"/>\(rest)"),
    framework("<scale id=\"s\" max=\"5\"/>\(rest)"),
    framework("<scale id=\"s\" min=\"0\" max=\"5\" x=\"\"/>\(rest)"),
    framework("<scale id=\"s\" min=\"0\" max=\"5\"> \n </scale>\(rest)"),
    framework("<scale id=\"s\" min=\"0\" max=\"5\"><level value=\"1\">\(title)</level></scale>\(rest)"),
    framework(
      "<scale id=\"s\" min=\"0\" max=\"5\"><level value=\"1\">\(title)</level><level value=\"1\">\(title)</level></scale>\(rest)"
    ),
    framework("<scale id=\"s\" min=\"0\" max=\"5\"><level value=\"1\"/></scale>\(rest)"),
    framework("<scale id=\"\" min=\"0\" max=\"5\"/>\(rest)"),
    framework("<scale id=\"\(String(repeating: "ش", count: 64))\" min=\"0\" max=\"5\"/>\(scale)\(rest)"),
    framework("<scale id=\"\(String(repeating: "ش", count: 65))\" min=\"0\" max=\"5\"/>\(scale)\(rest)"),
    framework("<scale id=\"a&#10;b\" min=\"0\" max=\"5\"/>\(scale)\(rest)"),
    framework("<scale id=\"a&amp;b\" min=\"0\" max=\"5\"/>\(scale)\(rest)"),
    framework(
      "\(scale)\(rest)<competency id=\"x\" domain=\"d\" scale=\"s\"><title xml:lang=\"de\">x</title></competency>"
    ),
    framework("\(scale)\(rest)<competency id=\"x\" domain=\"d\" scale=\"s\"><title>x</title></competency>"),
    framework(
      "\(scale)\(rest)<competency id=\"x\" domain=\"d\" scale=\"s\"><title xml:lang=\"en\"/></competency>"),
    framework(
      "\(scale)\(rest)<competency id=\"x\" domain=\"d\" scale=\"s\"><title xml:lang=\"en\">\(String(repeating: "ی", count: 2000))</title></competency>"
    ),
    framework(
      "\(scale)\(rest)<competency id=\"x\" domain=\"d\" scale=\"s\"><title xml:lang=\"en\">\(String(repeating: "ی", count: 2001))</title></competency>"
    ),
    framework("\(scale)\(rest)").replacing("urn:sanj:1", with: "urn:sanj:2"),
    framework("\(scale)\(rest)").replacing(" xmlns=\"urn:sanj:1\"", with: ""),
    framework("\(scale)\(rest)").replacing("<framework ", with: "<framework xmlns:x=\"urn:x\" x:y=\"1\" "),
    framework("\(scale)\(rest)").replacing(" id=\"F-1\"", with: ""),
    framework("\(scale)\(rest)").replacing("</framework>", with: "</framework"),
    framework("\(scale)\(rest)&undeclared;"),
    framework(
      "<scale xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:type=\"id\" id=\"s\" min=\"0\" max=\"5\"/>\(rest)"
    ),
    framework("<s:scale xmlns:s=\"urn:sanj:1\" id=\"s\" min=\"0\" max=\"5\"/>\(rest)"),
  ]

  static let workforces: [String] = [
    soundWorkforce,
    SchemaFaultTests.workforce(""),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\"/>"),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\"/>"),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\" appointed=\"1404-13-01\"/>"),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\" appointed=\"۱۴۰۴-۰۱-۰۱\"/>"),
    SchemaFaultTests.workforce("<cohort id=\"1\" organization=\"o\" role=\"r\" headcount=\"-1\"/>"),
    SchemaFaultTests.workforce(
      "<cohort id=\"1\" organization=\"o\" role=\"r\" headcount=\"1\"/><employee id=\"1\" organization=\"o\" role=\"r\"/>"
    ),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\">x</employee>"),
    SchemaFaultTests.workforce("<employee id=\"1\" organization=\"o\" role=\"r\"><!-- c --></employee>"),
  ]

  static let programs: [String] = [
    SchemaFaultTests.program(""),
    SchemaFaultTests.program("<totals \(SchemaFaultTests.totals)/>"),
    SchemaFaultTests.program("<totals \(SchemaFaultTests.totals)/><totals \(SchemaFaultTests.totals)/>"),
  ]

  static let all: [(schema: String, text: String)] =
    frameworks.map { ("framework", $0) } + workforces.map { ("workforce", $0) }
    + programs.map { ("program", $0) }

  @Test(.enabled(if: xmllint != nil, "xmllint is not installed"), arguments: all.indices)
  func sameVerdict(_ index: Int) throws {
    let (schema, text) = Self.all[index]
    let folder = try TemporaryFolder()
    let path = try folder.write("document.xml", text)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.xmllint))
    process.arguments = [
      "--noout", "--nonet", "--schema", EmbeddedSchemasTests.folder + "/\(schema).xsd", path,
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 0: valid; 1: not well-formed; 3: breaks the schema.
    #expect([0, 1, 3].contains(process.terminationStatus))
    let document = try XMLReader.read(path, as: "document.xml", bulkRoots: ["workforce"])
    #expect(document.isValid == (process.terminationStatus == 0), "\(document.findings.map(\.message.en))")
    #expect(document.isWellFormed == (process.terminationStatus != 1))
    #expect(document.isValid == document.findings.isEmpty)
  }

  /// A table in which one verdict prevails would prove little.
  @Test func hasBothVerdicts() throws {
    let valid = try Self.all.count { try read($0.text).isValid }
    #expect(valid >= 10 && Self.all.count - valid >= 10)
  }
}
