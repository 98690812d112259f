/// Why something cannot be written as XML.
public enum XMLWriteFailure: Error, Hashable, Sendable {
  /// XML 1.0 has no way to write this character, not even by reference.
  case characterNotAllowed(Unicode.Scalar, in: String)
  /// This cannot be the name of an element or an attribute.
  case notAName(String)
  /// The element has this attribute twice.
  case attributeTwice(String)
  /// Text, an end or another element after the root was closed, or text before it was opened.
  case outsideRoot
}

/// Writes a document: the same calls give the same bytes.
///
/// Elements that hold elements are indented by two spaces a level; once an element holds text, nothing is
/// added inside it. A call that throws has written nothing.
public struct XMLWriter: Sendable {
  /// The namespace of all documents, to be declared on the root as `xmlns`.
  public static let namespace = "urn:sanj:1"

  /// How many bytes of a text are written between two questions for room.
  private static let piece = 1 << 12

  private struct OpenElement {
    let name: String
    var hasChildren = false
    var hasText = false
  }

  private var bytes: GrowingBytes
  private var known = KnownTag()
  private var stack: [OpenElement] = []
  private var isTagOpen = false
  private var hasRoot = false

  /// A document that has its XML declaration and nothing else.
  public init() {
    bytes = GrowingBytes(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8))
  }

  /// Begins an element, its attributes in the order given; those without a value are left out.
  public mutating func open(_ name: String, _ attributes: [(String, String?)] = []) throws(XMLWriteFailure) {
    let before = bytes.count
    try orForget(after: before) { writer throws(XMLWriteFailure) in try writer.begin(name, attributes) }
    hasBegun()
    stack.append(OpenElement(name: name))
    isTagOpen = true
  }

  /// Ends the element that was begun last; one without content is written as an empty tag.
  public mutating func close() throws(XMLWriteFailure) {
    guard !stack.isEmpty else { throw .outsideRoot }
    endInnermost()
  }

  /// Writes character data into the element that is open.
  public mutating func text(_ text: String) throws(XMLWriteFailure) {
    guard !stack.isEmpty else { throw .outsideRoot }
    guard !text.isEmpty else { return }
    try orForget(after: bytes.count) { writer throws(XMLWriteFailure) in
      if writer.isTagOpen { writer.bytes.append(">") }
      try writer.append(text, at: .content)
    }
    isTagOpen = false
    stack[stack.count - 1].hasText = true
  }

  /// Writes an element without content.
  public mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) throws(XMLWriteFailure) {
    try orForget(after: bytes.count) { writer throws(XMLWriteFailure) in try writer.begin(name, attributes) }
    bytes.append("/>")
    hasBegun()
    isTagOpen = false
  }

  /// Writes an element that holds text only.
  public mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], text: String
  ) throws(XMLWriteFailure) {
    guard !text.isEmpty else { return try empty(name, attributes) }
    try orForget(after: bytes.count) { writer throws(XMLWriteFailure) in
      try writer.begin(name, attributes)
      writer.bytes.append(">")
      try writer.append(text, at: .content)
    }
    end(name)
    hasBegun()
    isTagOpen = false
  }

  /// The bytes of the document; elements that are still open are ended.
  public consuming func finish() -> [UInt8] {
    while !stack.isEmpty { endInnermost() }
    bytes.append("\n")
    return bytes.joined()
  }

  // MARK: - Pieces

  /// Does what may fail; the bytes that it has written by then are forgotten.
  @inline(__always)
  private mutating func orForget(
    after length: Int, _ body: (inout XMLWriter) throws(XMLWriteFailure) -> Void
  ) throws(XMLWriteFailure) {
    do throws(XMLWriteFailure) {
      try body(&self)
    } catch {
      bytes.cut(to: length)
      throw error
    }
  }

  /// Writes a start tag without its end.
  @inline(__always)
  private mutating func begin(
    _ name: String, _ attributes: [(String, String?)]
  ) throws(XMLWriteFailure) {
    guard let room = known.room(for: name, attributes), !stack.isEmpty else {
      return try beginUnknown(name, attributes)
    }
    let indent = stack[stack.count - 1].hasText ? nil : stack.count
    let isTagOpen = isTagOpen
    let refused = bytes.write(atMost: room &+ 2 &* stack.count) { place -> Unicode.Scalar? in
      if isTagOpen { place.put(UInt8(ascii: ">")) }
      if let indent { place.putLine(indentedBy: indent) }
      return known.write(attributes, to: &place)
    }
    if let refused {
      let value = attributes.first { $0.1?.unicodeScalars.contains(refused) ?? false }
      throw .characterNotAllowed(refused, in: value?.1 ?? "")
    }
  }

  /// Writes a start tag unlike the last.
  private mutating func beginUnknown(
    _ name: String, _ attributes: [(String, String?)]
  ) throws(XMLWriteFailure) {
    if stack.isEmpty && hasRoot { throw .outsideRoot }
    if isTagOpen { bytes.append(">") }
    if !stack.isEmpty, !stack[stack.count - 1].hasText { breakLine(depth: stack.count) }
    guard append(name, after: "<", before: "") else { throw .notAName(name) }
    var seen: UInt64 = 0
    for index in attributes.indices {
      guard let value = attributes[index].1 else { continue }
      let mark = Self.mark(of: attributes[index].0)
      if seen & mark != 0, isTwice(index, attributes) { throw .attributeTwice(attributes[index].0) }
      seen |= mark
      guard append(attributes[index].0, after: " ", before: "=\"") else {
        throw .notAName(attributes[index].0)
      }
      try append(value, at: .attribute)
      bytes.append("\"")
    }
    known.remember(name, attributes)
  }

  /// Writes a text of any length.
  private mutating func append(
    _ text: String, at position: XMLEscape.Position
  ) throws(XMLWriteFailure) {
    let refused = text.withBytes { text -> Unicode.Scalar? in
      guard let start = text.baseAddress else { return nil }
      var index = 0
      while index < text.count {
        let end = min(text.count, index &+ Self.piece)
        let refused = bytes.write(atMost: (end &- index) &* XMLEscape.growth &+ 8) { place in
          switch position {
          case .content: XMLEscape.copy(start, &index, upTo: end, of: text.count, at: .content, to: &place)
          case .attribute:
            XMLEscape.copy(start, &index, upTo: end, of: text.count, at: .attribute, to: &place)
          }
        }
        if refused != nil { return refused }
      }
      return nil
    }
    if let refused { throw .characterNotAllowed(refused, in: text) }
  }

  /// One of 64 bits, the same for the same name.
  @inline(__always)
  private static func mark(of name: String) -> UInt64 {
    name.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return 1 }
      return 1 << UInt64((Int(first) &* 3 &+ Int(last) &* 7 &+ bytes.count &* 23) & 63)
    }
  }

  /// Whether one of the attributes before `index` has the same name, byte for byte.
  private func isTwice(_ index: Int, _ attributes: [(String, String?)]) -> Bool {
    attributes[..<index].contains { $0.1 != nil && $0.0.utf8.elementsEqual(attributes[index].0.utf8) }
  }

  /// Notes that an element was begun.
  private mutating func hasBegun() {
    hasRoot = true
    if !stack.isEmpty { stack[stack.count - 1].hasChildren = true }
  }

  private mutating func endInnermost() {
    guard let element = stack.popLast() else { return }
    if isTagOpen {
      bytes.append("/>")
      isTagOpen = false
      return
    }
    if element.hasChildren && !element.hasText { breakLine(depth: stack.count) }
    end(element.name)
  }

  private mutating func end(_ name: String) { _ = append(name, after: "</", before: ">") }

  /// Writes a name between two signs; whether it is one.
  @inline(__always)
  private mutating func append(_ name: String, after: StaticString, before: StaticString) -> Bool {
    name.withBytes { name in
      bytes.write(atMost: name.count + 16) { place in
        place.put(after)
        guard place.putName(name) else { return false }
        place.put(before)
        return true
      }
    }
  }

  private mutating func breakLine(depth: Int) {
    bytes.write(atMost: 1 + 2 * depth) { $0.putLine(indentedBy: depth) }
  }
}
