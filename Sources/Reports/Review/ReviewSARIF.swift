package import Diagnostics
package import TrainingModel

/// A review in SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for programs that show findings beside
/// the lines of files.
///
/// Each objection is a result: `level` is error, warning or note; `baselineState` is its state since the round before
/// (new, unchanged, absent, updated); a justification is a `suppression`, accepted or under review.
package struct ReviewSARIF: Sendable {
  private let review: Review
  private let rules: [String: DiagnosticRule]
  private let language: Language

  /// A report.
  ///
  /// - Parameter rules: The rules by code; those of a centre are known by their objections alone.
  package init(_ review: Review, rules: [String: DiagnosticRule], language: Language) {
    self.review = review
    self.rules = rules
    self.language = language
  }

  /// The log file.
  package var json: JSONValue {
    let codes = Set(review.objections.map(\.code)).union(review.unverified.map(\.code)).sorted()
    let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return .object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string(review.provenance.tool)),
                    ("version", .string(review.provenance.version)),
                    ("rules", .array(codes.map(rule))),
                  ])
                )
              ])
            ),
            (
              "automationDetails",
              .object([("id", .string("\(review.organization)/\(review.year)/\(review.round)"))])
            ),
            ("columnKind", .string("unicodeCodePoints")), ("language", .string(language.rawValue)),
            ("results", .array(review.objections.map { result($0, places[$0.code] ?? -1) })),
            ("invocations", .array([invocation])),
          ])
        ])
      ),
    ])
  }

  private func rule(_ code: String) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("id", .string(code))]
    if let rule = rules[code] {
      let texts =
        language == .fa
        ? (rule.message.fa, rule.hint.fa, rule.reason.fa) : (rule.message.en, rule.hint.en, rule.reason.en)
      members += [
        ("shortDescription", message(texts.0)), ("fullDescription", message(texts.2)),
        ("help", message(texts.1)),
        (
          "defaultConfiguration",
          .object([("level", .string(Self.level(rule.review?.severity ?? .must)))])
        ),
      ]
    }
    return .object(members)
  }

  private func result(_ objection: Objection, _ index: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(objection.code)), ("ruleIndex", .integer(index)),
      ("kind", .string(objection.state == .fixed ? "pass" : "fail")),
      ("level", .string(objection.state == .fixed ? "none" : Self.level(objection.severity))),
      ("message", message(words(objection.message))),
      ("partialFingerprints", .object([("sanj/v1", .string(objection.fingerprint))])),
      ("baselineState", .string(Self.baseline(objection.state))),
    ]
    if let place = objection.location, !place.file.isEmpty {
      members.append(("locations", .array([.object([("physicalLocation", physical(place))])])))
    }
    let related = objection.evidence.compactMap { piece -> JSONValue? in
      guard let place = piece.location, !place.file.isEmpty else { return nil }
      return .object([
        ("physicalLocation", physical(place)),
        ("message", message("\(words(piece.label)): \(piece.value.printable)")),
      ])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    if let answer = objection.answer, answer.kind == .justified {
      let status = answer.decision.map { $0.isAccepted ? "accepted" : "rejected" } ?? "underReview"
      members.append(
        (
          "suppressions",
          .array([
            .object([
              ("kind", .string("external")), ("status", .string(status)),
              ("justification", .string(words(answer.argument))),
            ])
          ])
        ))
    }
    members.append(
      (
        "properties",
        .object([
          ("subject", .string(objection.subject)), ("severity", .string(objection.severity.rawValue)),
          ("state", .string(objection.state.rawValue)), ("effect", .string(objection.effect.rawValue)),
          ("remedy", .string(words(objection.remedy))),
        ])
      ))
    return .object(members)
  }

  /// Rules that could not run: the run was not complete, and says why.
  private var invocation: JSONValue {
    .object([
      ("executionSuccessful", .bool(review.unverified.isEmpty)),
      (
        "toolExecutionNotifications",
        .array(
          review.unverified.map {
            .object([
              ("level", .string(Self.level($0.severity))),
              ("message", message("\($0.code): \(words($0.reason))")),
              ("associatedRule", .object([("id", .string($0.code))])),
            ])
          })
      ),
    ])
  }

  private func physical(_ place: SourceLocation) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(Self.uri(place.file)))]))
    ]
    if place.line > 0 {
      var region: [(key: String, value: JSONValue)] = [("startLine", .integer(place.line))]
      if place.column > 0 { region.append(("startColumn", .integer(place.column))) }
      members.append(("region", .object(region)))
    }
    return .object(members)
  }

  /// A message: single braces would name its arguments, so that those that are meant are doubled (section 3.11.5).
  private func message(_ text: String) -> JSONValue {
    .object([("text", .string(text.replacing("{", with: "{{").replacing("}", with: "}}")))])
  }

  private func words(_ text: LocalizedText) -> String {
    let words = (text.text(in: language) ?? "").printable
    return language == .fa ? PersianDigits.inSentence(words) : words
  }

  private static func level(_ severity: ReviewSeverity) -> String {
    switch severity {
    case .must: "error"
    case .should: "warning"
    case .advice: "note"
    }
  }

  private static func baseline(_ state: Objection.State) -> String {
    switch state {
    case .new: "new"
    case .open, .justified: "unchanged"
    case .reopened: "updated"
    case .fixed: "absent"
    }
  }

  /// A path as a reference of RFC 3986, an absolute one as a URI of the scheme `file` (RFC 8089): what is no letter, digit
  /// or mark of a path is written in bytes. A file in an archive is `ARCHIVE.zip!/FILE`.
  private static func uri(_ path: String) -> String {
    var archive = path[...]
    var member: Substring = ""
    if let separator = path.firstRange(of: ".zip!") {
      archive = path[..<path.index(before: separator.upperBound)]
      member = path[separator.upperBound...].drop { $0 == "/" }
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded(archive)
      + (member.isEmpty ? "" : "!/" + encoded(member))
  }

  private static func encoded(_ path: Substring) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
