extension Finding {
  /// `{"code","severity","message":{"en","fa"},"hint":{…},"file","line","column","subject","fingerprint"}`;
  /// file, line and column are `null` as far as they are not known.
  public var json: JSONValue {
    let line = location.flatMap { $0.line > 0 ? $0.line : nil }
    let column = location.flatMap { $0.line > 0 && $0.column > 0 ? $0.column : nil }
    return .object([
      ("code", .string(rule.code)),
      ("severity", .string(rule.severity.rawValue)),
      ("message", Self.pair(message)),
      ("hint", Self.pair(hint)),
      ("file", location.map { .string($0.file) } ?? .null),
      ("line", line.map { .integer($0) } ?? .null),
      ("column", column.map { .integer($0) } ?? .null),
      ("subject", .string(subject)),
      ("fingerprint", .string(fingerprint)),
    ])
  }

  private static func pair(_ text: (en: String, fa: String)) -> JSONValue {
    .object([("en", .string(text.en)), ("fa", .string(PersianDigits.inSentence(text.fa)))])
  }
}
