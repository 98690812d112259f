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

  /// Rules of scoring: keys and references that lie within one element of the document.
  static let policies: [String] = [
    criteria + judgement("a", "b", "1/9"),
    criteria + judgement("a", "b", "9") + judgement("b", "a", "1/9"),
    criteria + judgement("a", "b", "3") + judgement("a", "b", "4"),
    criteria + judgement("a", "b", "3") + judgement("a", "b", "3").replacing("\"J\"", with: "\"K\""),
    criteria + judgement("a", "c", "3"),
    criteria + judgement("c", "a", "3"),
    judgement("a", "b", "3"),
    criteria + judgement("a", "b", "1/1"),
    criteria + judgement("a", "b", "1/10"),
    criteria + judgement("a", "b", "0"),
    criteria + judgement("a", "b", "0.5"),
    judgement("a", "b", "3") + criteria,
    criteria + criteria,
    "<criterion id=\"a\" measure=\"gap\" weight=\"NaN\"/>",
    "<criterion id=\"a\" measure=\"gap\" sense=\"minimise\"/>",
    "<criterion id=\"a\" measure=\"gap\">\(title)</criterion>",
    "<source name=\"self\"/><source name=\"self\" domain=\"d\" leniency=\"0.35\"/>",
    "<source name=\"self\" leniency=\"-0.35\"/>",
    "<decision priority=\"none\"/><decision difficult=\"true\" frequent=\"false\" priority=\"first\"/>",
    "<decision/>",
    "<multiplier class=\"first\" factor=\"2\"/><multiplier class=\"none\" factor=\"0\"/>",
    "<multiplier class=\"first\" factor=\"2\"/><multiplier class=\"first\" factor=\"2\"/>",
  ].map {
    """
    <policy xmlns="urn:sanj:1" id="p" year="1404" calendar="persian" currency="IRR">\
    <period id="y" start="1404-01-01" end="1404-12-29"/><scoring halfLife="1">\($0)</scoring>\
    <strategicPriority value="1"/></policy>
    """
  }

  private static let criteria = "<criterion id=\"a\" measure=\"gap\"/><criterion id=\"b\" measure=\"gap\"/>"

  private static func judgement(_ criterion: String, _ other: String, _ ratio: String) -> String {
    "<judgement judge=\"J\" criterion=\"\(criterion)\" other=\"\(other)\" ratio=\"\(ratio)\"/>"
  }

  static let evaluations: [String] = [
    "", result("c", 1), result("c", 1) + result("c", 2), result("c", 1) + result("c", 1), result("c", 5),
    result("c", 1).replacing("score=\"0.5\"", with: "score=\"1.5\""),
    result("c", 1).replacing("n=\"9\"", with: "n=\"0\""),
  ].map { "<evaluation xmlns=\"urn:sanj:1\" id=\"e\" year=\"1403\">\($0)</evaluation>" }

  private static func result(_ course: String, _ level: Int) -> String {
    "<result course=\"\(course)\" level=\"\(level)\" score=\"0.5\" n=\"9\"/>"
  }

  static let all: [(schema: String, text: String)] =
    frameworks.map { ("framework", $0) } + workforces.map { ("workforce", $0) }
    + programs.map { ("program", $0) } + policies.map { ("policy", $0) }
    + evaluations.map { ("evaluation", $0) }

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
