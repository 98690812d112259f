/// The names in an XPath expression.
///
/// All documents have one namespace, so a name means it with any prefix and without: prefixes are taken out, but for
/// `xml`, which is another namespace by definition.
struct XPathNames {
  /// The expression without prefixes.
  private(set) var plain = ""
  /// The names of elements, attributes, axes and functions in it.
  private(set) var names: Set<String> = []
  /// Those that are called as functions.
  private(set) var functions: Set<String> = []

  init(_ expression: String) {
    var rest = Substring(expression)
    while let first = rest.unicodeScalars.first {
      if first == "\"" || first == "'" {
        let inner = rest.dropFirst()
        let end = inner.unicodeScalars.firstIndex(of: first).map { inner.unicodeScalars.index(after: $0) }
        let literal = rest[..<(end ?? rest.endIndex)]
        plain += literal
        rest = rest[literal.endIndex...]
      } else if Self.beginsName(first) {
        take(&rest)
      } else {
        plain.unicodeScalars.append(first)
        rest = rest[rest.unicodeScalars.index(after: rest.startIndex)...]
      }
    }
  }

  /// Takes a name, and the prefix before it.
  private mutating func take(_ rest: inout Substring) {
    let name = Self.name(&rest)
    let after = rest.unicodeScalars.dropFirst()
    // `child::` is an axis, `s:course` a name with a prefix, `s:*` all names of a prefix.
    if rest.unicodeScalars.first == ":", let next = after.first, Self.beginsName(next) || next == "*",
      name != "xml"
    {
      rest = rest[after.startIndex...]
      if next == "*" { return }
      return take(&rest)
    }
    plain += name
    names.insert(String(name))
    if rest.unicodeScalars.first(where: { ![" ", "\t", "\n", "\r"].contains($0) }) == "(" {
      functions.insert(String(name))
    }
  }

  /// What may stand before a bracket in XPath 1.0: its functions, its tests of nodes and its operators.
  static let knownFunctions: Set<String> = [
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat",
    "starts-with", "contains", "substring-before", "substring-after", "substring", "string-length",
    "normalize-space", "translate", "boolean", "not", "true", "false", "lang", "number", "sum", "floor",
    "ceiling", "round", "comment", "text", "processing-instruction", "node", "and", "or", "div", "mod",
  ]

  private static func name(_ rest: inout Substring) -> Substring {
    let end = rest.unicodeScalars.firstIndex { !continuesName($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }

  /// Whether a character may stand within a name or a number.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    beginsName(scalar) || scalar == "-" || scalar == "." || ("0"..."9").contains(scalar)
      || scalar.value == 0xB7
      || scalar.value == 0x200C
  }
}
