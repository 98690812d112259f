import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How long each history is and how it ends: a history that was cut off at the end is in order by itself.
struct RegisterHeads: Sendable, Equatable {
  /// The end of one history.
  struct Head: Sendable, Equatable {
    /// How many entries it has.
    var entries: Int
    /// Hash of the last.
    var hash: String
  }

  /// The name of its file.
  static let file = "register.json"

  /// The ends, by submission.
  var heads: [SubmissionName: Head] = [:]

  /// A register without submissions.
  init() {}

  /// Reads the file's bytes; `nil` if they are not what `bytes` writes.
  init?(_ bytes: [UInt8]) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)),
      fields.schema == EntryLine.schema
    else { return nil }
    for head in fields.heads {
      heads[SubmissionName(head.submission)] = Head(entries: head.entries, hash: head.hash)
    }
    guard self.bytes == bytes else { return nil }
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    let rows = heads.sorted { $0.key < $1.key }.map { name, head -> JSONValue in
      .object([
        ("submission", .string(name.text)), ("entries", .integer(head.entries)), ("hash", .string(head.hash)),
      ])
    }
    return Array(
      JSONValue.object([("schema", .string(EntryLine.schema)), ("heads", .array(rows))]).document.utf8)
  }

  private struct Fields: Decodable {
    struct Head: Decodable {
      let submission: String
      let entries: Int
      let hash: String
    }
    let schema: String
    let heads: [Head]
  }
}
