/// A value of JSON whose members keep the order in which they are given, so that the same report is the same
/// bytes.
public enum JSONValue: Sendable {
  /// Members, in order.
  case object([(key: String, value: JSONValue)])
  /// Elements, in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A floating-point number in its shortest form; `null` if it is not finite.
  case number(Double)
  /// A decimal number, exactly `units` / `scale`.
  case decimal(units: Int, scale: Int)
  /// A truth value.
  case bool(Bool)
  /// No value.
  case null
}

extension JSONValue {
  /// The text of the value, ending in a line feed. The two outermost levels are laid out on lines of their
  /// own; what is deeper stands on one line, so that a row of a report is a line of its file.
  public var document: String {
    var writer = JSONWriter()
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The text of the value on one line, without a line feed.
  public var line: String {
    var writer = JSONWriter()
    writer.write(self, depth: 2)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members):
      container("{", "}", members, depth: depth) { writer, member in
        writer.write(text: member.key)
        writer.append(": ")
        writer.write(member.value, depth: depth + 1)
      }
    case .array(let elements):
      container("[", "]", elements, depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .string(let text): write(text: text)
    case .integer(let number): append(String(number))
    case .number(let number):
      // Zero has no sign here.
      append(!number.isFinite ? "null" : number == 0 ? "0.0" : String(describing: number))
    case .decimal(let units, let scale): append(DecimalText.exact(units: units, scale: scale))
    case .bool(let flag): append(flag ? "true" : "false")
    case .null: append("null")
    }
  }

  private mutating func container<Element>(
    _ open: String, _ close: String, _ elements: [Element], depth: Int,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    let isBroken = depth < 2 && !elements.isEmpty
    for (index, element) in elements.enumerated() {
      if index > 0 { append(isBroken ? "," : ", ") }
      if isBroken { breakLine(depth + 1) }
      write(&self, element)
    }
    if isBroken { breakLine(depth) }
    append(close)
  }

  private mutating func breakLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
