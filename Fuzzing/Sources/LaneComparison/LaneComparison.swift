import Diagnostics
import XMLStreams

/// Both lanes of the reader on one document: only a false accept of the fast lane would be a fault.
public struct LaneComparison {
  /// What came of a document.
  public enum Outcome: Equatable, Sendable {
    /// The fast lane left it to the schema lane.
    case left
    /// The fast lane said that it is valid, with that many rows, and the schema lane says the same.
    case agreed(rows: Int)
    /// The fast lane said that it is valid, and the schema lane says something else.
    case disagreed(String)
  }

  /// Compares the lanes on a document whose own bytes choose its root and the pieces in which it is read.
  public static func compare(_ bytes: [UInt8]) throws -> Outcome {
    // Fowler, Noll & Vo's hash, variant 1a of 64 bits.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    let isWorkforce = bytes.prefix(200).firstRange(of: Array("workforce".utf8)) != nil
    return try compare(
      bytes, root: isWorkforce ? "workforce" : "assessments",
      part: hash & 1 == 0 ? .max : 16 + Int(hash >> 8 & 0x1FF),
      chunk: hash >> 24 & 3 == 0 ? 1 + Int(hash >> 32 & 0x3F) : 1 << 16, scansRows: hash >> 40 & 3 != 0)
  }

  /// Compares the lanes on a document that is read in parts of about `part` bytes, `chunk` at a time.
  ///
  /// - Parameter scansRows: Whether the fast lane reads plain rows without libxml2.
  public static func compare(
    _ bytes: [UInt8], root: String, part: Int, chunk: Int, scansRows: Bool
  ) throws -> Outcome {
    let layouts = RowLayout.layouts(ofRoot: root) ?? []
    guard
      case .rows(let file) = try XMLReader.open(
        bytes: bytes, as: "document.xml", bulkRoots: [root], rows: { _ in nil }), file.root.name == root
    else { return .left }
    var fast: [UInt8] = []
    var count = 0
    for piece in try file.parts(ofAbout: part) {
      let sink = RowText(layouts)
      guard let rows = try piece.read(into: sink, chunk: chunk, scansRows: scansRows) else { return .left }
      if rows != sink.count {
        return .disagreed("the fast lane counts \(rows) rows and hands over \(sink.count)")
      }
      fast += sink.bytes
      count += rows
    }
    let sink = RowText(layouts)
    let document = try XMLReader.read(bytes: bytes, as: "document.xml", bulkRoots: [root]) { _ in sink }
    if let finding = document.findings.first {
      return .disagreed("\(finding.rule.code): \(finding.message.en)")
    }
    if document.root != file.root { return .disagreed("another root") }
    // Kinds, places and values of all rows, in order.
    if sink.bytes != fast { return .disagreed("other rows: \(count) and \(sink.count)") }
    return .agreed(rows: count)
  }
}
