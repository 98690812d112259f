import Diagnostics

extension Table {
  /// The table as comma-separated values (RFC 4180): UTF-8, lines ending in CR LF, the keys of JSON as headings,
  /// ASCII digits with a decimal point.
  ///
  /// A text that begins with `=`, `+`, `-`, `@`, their wide forms, a tab or a line break would be taken
  /// for a formula by spreadsheets; it gets an apostrophe in front. Numbers never do. JSON has every text as it is.
  package var csv: String {
    let data = data
    var result = Self.line(data.columns.map(\.key))
    for row in data.rows { result += Self.line(row.map(\.csv)) }
    return result
  }

  private static func line(_ fields: [String]) -> String {
    fields.map { field in
      let isQuoted = field.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      return isQuoted
        ? "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : field
    }.joined(separator: ",") + "\r\n"
  }
}

extension Cell {
  /// The value as a field of CSV, not yet quoted.
  fileprivate var csv: String {
    switch self {
    case .text(let text), .named(_, let text): Self.guarded(text)
    case .integer(let number): String(number)
    case .exact(let units, let scale, _): DecimalText.exact(units: units, scale: scale)
    case .real(let number, _), .share(let number): number.isFinite ? String(describing: number) : ""
    case .flag(let flag): flag ? "true" : "false"
    case .none: ""
    }
  }

  private static func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": "'" + text
    default: text
    }
  }
}
