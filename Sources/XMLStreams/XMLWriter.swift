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

  private struct OpenElement {
    let name: String
    var hasChildren = false
    var hasText = false
  }

  private var bytes: GrowingBytes
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
      try XMLEscape.append(text, at: .content, to: &writer.bytes)
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
      try XMLEscape.append(text, at: .content, to: &writer.bytes)
    }
    end(name)
    hasBegun()
    isTagOpen = false
  }

  /// The bytes of the document; elements that are still open are ended.
  public consuming func finish() -> [UInt8] {
    while !stack.isEmpty { endInnermost() }
    bytes.append("\n")
    return bytes.finished()
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
  private mutating func begin(
    _ name: String, _ attributes: [(String, String?)]
  ) throws(XMLWriteFailure) {
    if stack.isEmpty && hasRoot { throw .outsideRoot }
    if isTagOpen { bytes.append(">") }
    if let parent = stack.last, !parent.hasText { breakLine(depth: stack.count) }
    guard append(name, after: "<", before: "") else { throw .notAName(name) }
    for index in attributes.indices {
      guard let value = attributes[index].1 else { continue }
      let attribute = attributes[index].0
      for earlier in 0..<index where attributes[earlier].1 != nil {
        if attributes[earlier].0.utf8.elementsEqual(attribute.utf8) { throw .attributeTwice(attribute) }
      }
      guard append(attribute, after: " ", before: "=\"") else { throw .notAName(attribute) }
      try XMLEscape.append(value, at: .attribute, to: &bytes)
      bytes.append("\"")
    }
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
    var contiguous = name
    return contiguous.withUTF8 { name in
      guard XMLText.isName(name) else { return false }
      bytes.write(atMost: name.count + 4) { place in
        place.put(after)
        place.put(name)
        place.put(before)
      }
      return true
    }
  }

  private mutating func breakLine(depth: Int) {
    bytes.write(atMost: 1 + 2 * depth) { place in
      place.put(0x0A)
      for _ in 0..<2 * depth { place.put(0x20) }
    }
  }
}
