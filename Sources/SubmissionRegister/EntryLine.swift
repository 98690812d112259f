import Diagnostics
import TrainingModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An entry as a line of JSON. There is one way to write an entry, so that any other text is no entry.
enum EntryLine {
  /// What lines begin with.
  static let schema = "sanj/register/1"

  /// The bytes of an entry without the line feed; its `hash` is not read but computed.
  static func bytes(of entry: RegisterEntry) -> (line: [UInt8], hash: String) {
    let body = Array(JSONValue.object(members(of: entry)).line.utf8)
    let hash = Digest.hexadecimal(body)
    return (body.dropLast() + Array(", \"hash\": \"\(hash)\"}".utf8), hash)
  }

  /// The entry that a line holds; `nil` if it is not one.
  static func entry(_ line: [UInt8]) -> (entry: RegisterEntry, isIntact: Bool)? {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)),
      let entry = fields.entry
    else { return nil }
    let (own, hash) = bytes(of: entry)
    return (entry, hash == entry.hash && own == line)
  }

  private static func members(of entry: RegisterEntry) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string(schema)), ("submission", .string(entry.submission.text)),
      ("sequence", .integer(entry.sequence)), ("at", .string(entry.at.text)), ("by", .string(entry.by)),
      ("action", .string(entry.action.rawValue)), ("round", .integer(entry.round)),
    ]
    func add(_ key: String, _ value: String?) {
      if let value { members.append((key, .string(value))) }
    }
    add("program", entry.program?.text)
    add("content", entry.content)
    add("review", entry.review?.text)
    add("verdict", entry.verdict?.rawValue)
    if let count = entry.openMusts { members.append(("openMusts", .integer(count))) }
    if let day = entry.answerBy {
      add("answerBy", day.iso)
      add("calendar", day.calendar.rawValue)
    }
    if !entry.held.isEmpty {
      members.append(
        (
          "held",
          .array(
            entry.held.map {
              .object([
                ("course", .string($0.course.text)), ("period", .string($0.period.text)),
                ("host", .string($0.host.text)),
              ])
            })
        ))
    }
    add("override", entry.override)
    members.append(
      (
        "documents",
        .array(
          entry.documents.map { document in
            var members: [(key: String, value: JSONValue)] = [
              ("role", .string(document.role.rawValue)), ("digest", .string(document.digest)),
              ("bytes", .integer(document.bytes)),
            ]
            if let id = document.id { members.append(("document", .string(id.text))) }
            if let content = document.content { members.append(("content", .string(content))) }
            return .object(members)
          })
      ))
    add("previous", entry.previous)
    return members
  }

  /// The members of a line, before they are made sense of.
  private struct Fields: Decodable {
    struct Held: Decodable {
      let course: String
      let period: String
      let host: String
    }
    struct Document: Decodable {
      let role: String
      let digest: String
      let bytes: Int
      let document: String?
      let content: String?
    }

    let schema: String
    let submission: String
    let sequence: Int
    let at: String
    let by: String
    let action: String
    let round: Int
    let program: String?
    let content: String?
    let review: String?
    let verdict: String?
    let openMusts: Int?
    let answerBy: String?
    let calendar: String?
    let held: [Held]?
    let override: String?
    let documents: [Document]
    let previous: String
    let hash: String

    var entry: RegisterEntry? {
      guard schema == EntryLine.schema, let at = Moment(at),
        let action = RegisterEntry.Action(rawValue: action)
      else { return nil }
      let documents = documents.compactMap { document in
        RegisterEntry.Document.Role(rawValue: document.role).map {
          RegisterEntry.Document(
            role: $0, digest: document.digest, bytes: document.bytes,
            id: document.document.map { Identifier($0) }, content: document.content)
        }
      }
      var entry = RegisterEntry(
        submission: SubmissionName(submission), sequence: sequence, at: at, by: by, action: action,
        round: round,
        documents: documents, previous: previous, hash: hash)
      entry.program = program.map { Identifier($0) }
      entry.content = content
      entry.review = review.map { Identifier($0) }
      entry.verdict = verdict.flatMap(Verdict.init)
      entry.openMusts = openMusts
      entry.answerBy = answerBy.flatMap { day in
        calendar.flatMap(CalendarKind.init).flatMap { CalendarDate($0, iso: day) }
      }
      entry.held = (held ?? []).map {
        OfferingKey(
          course: Identifier($0.course), period: Identifier($0.period), host: Identifier($0.host))
      }
      entry.override = override
      return entry
    }
  }
}
