import Diagnostics
import Foundation
import Testing

@testable import XMLStreams

/// Every document of `Fuzzing/corpus`, among them each one on which the lanes have ever disagreed.
@Suite struct CorpusTests {
  struct Sample: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }

    /// The root whose rows are streamed: the one of the two bulk documents that the text speaks of first.
    var root: String {
      let text = String(decoding: bytes, as: UTF8.self)
      let first = ["assessments", "workforce"].compactMap { root in
        text.range(of: "\(root) ").map { (place: $0.lowerBound, root: root) }
      }
      return first.min { $0.place < $1.place }?.root ?? "assessments"
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzzing/corpus")

  static let samples: [Sample] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
        Sample(name: name, bytes: Array($0))
      }
    }
  }()

  /// The documents that the mutator starts from are accepted by both lanes; without them nothing would be compared.
  @Test func hasSoundDocuments() throws {
    let accepted = try Self.samples.filter { sample in
      guard let fast = try TwoLanes(sample.bytes, root: sample.root).fast else { return false }
      return !fast.isEmpty
    }
    #expect(
      Set(accepted.map(\.name)).isSuperset(of: [
        "both.xml", "declared.xml", "mark.xml", "plain.xml", "prefixed.xml", "returns.xml", "varied.xml",
        "workforce-twice.xml", "workforce.xml",
      ]))
  }

  /// Verdicts and rows are the same whole and in parts, and however few bytes the parser gets at once.
  @Test(arguments: samples) func lanesAgree(_ sample: Sample) throws {
    let whole = try TwoLanes(sample.bytes, root: sample.root)
    for part in [Int.max, 16, 60, 100, 250] {
      for chunk in [1, 2, 3, 7, 64, 1 << 16] {
        let lanes = try TwoLanes(sample.bytes, root: sample.root, chunk: chunk, part: part)
        #expect(lanes.agrees, "parts of \(part), chunks of \(chunk)")
        let parsed = try TwoLanes(
          sample.bytes, root: sample.root, chunk: chunk, part: part, scansRows: false)
        #expect(parsed.agrees, "parts of \(part), chunks of \(chunk), nothing scanned")
        #expect(lanes.rows == whole.rows && lanes.document.root == whole.document.root)
        #expect(lanes.document.isValid == whole.document.isValid)
        // A cut inside a comment makes a part doubtful; what is read in one go must not depend on the chunk.
        if part == .max { #expect(lanes.fast == whole.fast, "chunks of \(chunk)") }
      }
    }
  }

  /// The place of each row is where its tag stands when lines and columns are counted by hand.
  @Test(arguments: samples) func placesAreThoseOfTheTags(_ sample: Sample) throws {
    guard let rows = try TwoLanes(sample.bytes, root: sample.root).fast else { return }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = sample.bytes.starts(with: mark) ? Array(sample.bytes.dropFirst(mark.count)) : sample.bytes
    let places = try RowPlaces.find(
      rows.map { RowPlaces.Query(offset: $0.offset) }, in: ByteSource(sample.bytes), as: sample.name)
    var last = -1
    for (row, place) in zip(rows, places) {
      let start = try #require(text[...row.offset].lastIndex(of: UInt8(ascii: "<")))
      let tag = text[(start + 1)...].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
      }
      #expect(String(decoding: tag, as: UTF8.self).split(separator: ":").last.map(String.init) == row.element)
      #expect(start > last, "each row has a tag of its own")
      last = start
      let before = String(decoding: text[..<start], as: UTF8.self).unicodeScalars
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        place == SourceLocation(file: sample.name, line: lines.count, column: (lines.last?.count ?? 0) + 1))
    }
  }

  /// A sound document that was cut off is valid in neither lane, wherever it was cut.
  @Test(arguments: samples) func prefixesAgree(_ sample: Sample) throws {
    let isSound = try TwoLanes(sample.bytes, root: sample.root).document.isValid
    let end = try #require(sample.bytes.lastIndex(of: UInt8(ascii: ">")))
    for length in 0..<sample.bytes.count {
      let lanes = try TwoLanes(
        Array(sample.bytes[..<length]), root: sample.root, chunk: length % 3 == 0 ? 1 + length % 64 : 1 << 16,
        part: length % 2 == 0 ? .max : 100)
      #expect(lanes.agrees, "\(length) bytes")
      if isSound { #expect(lanes.document.isValid == (length > end), "\(length) bytes") }
      if isSound, length <= end { #expect(lanes.fast == nil, "\(length) bytes") }
    }
  }
}
