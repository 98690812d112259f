import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// The result must not depend on how the bytes arrive, and a document that was cut off must never pass.
@Suite struct ChunkTests {
  @Test func piecesOfAnySize() throws {
    let whole = try read(soundFramework)
    #expect(whole.isValid, "\(whole.findings.map(\.message.en))")
    for chunk in 1...40 {
      let document = try read(soundFramework, chunk: chunk)
      #expect(document.findings.isEmpty)
      #expect(document.root == whole.root, "in pieces of \(chunk)")
    }
  }

  @Test(arguments: [false, true]) func everyPrefixIsRefused(isBulk: Bool) throws {
    let bytes = Array((isBulk ? soundWorkforce : soundFramework).utf8)
    let close = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for length in bytes.indices {
      let isWhole = length > close
      for chunk in [1, 1 << 16] {
        let document = try read(Array(bytes[..<length]), chunk: chunk, bulkRoots: ["workforce"])
        #expect(document.isWellFormed == isWhole, "\(length) bytes")
        #expect(document.findings.count == (isWhole ? 0 : 1), "\(length) bytes")
        // Cut inside a letter, the bytes are wrong; cut between letters, the file is too short.
        let code = document.findings.first?.rule.code ?? "DOC003"
        #expect(["DOC002", "DOC003", "DOC007"].contains(code), "\(length) bytes: \(code)")
      }
    }
  }

  /// Documents of every kind, cut at each byte: neither lane takes the part for the whole.
  @Test(
    arguments: [
      "assessments", "catalog", "framework", "job-roles", "organizations", "policy", "workforce",
    ]) func everyPrefixOfEveryKind(_ kind: String) throws
  {
    let file = EmbeddedSchemasTests.folder + "/../examples/first-steps/\(kind).xml"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let close = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for length in 0...close {
      let prefix = Array(bytes[..<length])
      let document = try read(prefix, bulkRoots: ["assessments", "workforce"])
      let code = document.findings.first?.rule.code ?? "none"
      #expect(["DOC002", "DOC003", "DOC007"].contains(code), "\(length) bytes: \(code)")
      #expect(document.findings.count == 1 && !document.isWellFormed)
      if kind == "assessments" || kind == "workforce" {
        #expect(try TwoLanes(prefix, root: kind).fast == nil, "\(length) bytes")
      }
    }
    #expect(try read(bytes, bulkRoots: ["assessments", "workforce"]).isValid)
  }

  /// No change of one byte may crash the reader, and whatever is found lies inside the document.
  @Test func everyByteChanged() throws {
    let bytes = Array(soundFramework.utf8)
    let lines = bytes.count { $0 == 0x0A } + 1
    for index in bytes.indices {
      for byte: UInt8 in [0x00, 0x3C, 0x26, 0x22, 0xFF] where byte != bytes[index] {
        var changed = bytes
        changed[index] = byte
        let document = try read(changed)
        for finding in document.findings {
          #expect((0...lines).contains(finding.location?.line ?? -1), "\(index): \(byte)")
        }
        if !document.isWellFormed { #expect(document.findings.count == 1) }
      }
    }
  }

  @Test func linesBeyondSixteenBits() throws {
    let padding = String(repeating: "\n", count: 70_000)
    let text = framework("\(padding)\(SchemaFaultTests.scale)\(SchemaFaultTests.rest)\n<wrong/>")
    #expect(try findings(text) == [Expected("DOC022", 70_003, 1)])
    #expect(try findings("\(padding)<a>\n <b></c></a>") == [Expected("DOC001", 70_002, 5)])
  }

  @Test func lineEndsOfEveryKind() throws {
    let text = framework("<title\r\n  xml:lang=\"de\"\r\n>ک\r\n</title>")
    let document = try read(text)
    #expect(document.findings.map { Expected($0) }.contains(Expected("DOC028", 3, 3)))
    #expect(document.root?.children.first?.text == "ک\n")
  }

  /// The place of a tag is found although its values hold `>` and its attributes are on several lines.
  @Test func tagsWithSignsInValues() throws {
    let text = framework("<scale id=\">>\" min=\"0\"\n  max='5' سلام='a > b'\n\twrong=\"\"/>")
    let document = try read(text)
    #expect(
      document.findings.filter { $0.rule.code == "DOC026" }.map { Expected($0) }
        == [Expected("DOC026", 3, 11), Expected("DOC026", 4, 2)])
  }
}
