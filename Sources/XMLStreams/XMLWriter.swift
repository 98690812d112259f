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

  private var bytes: [UInt8]
  private var stack: [OpenElement] = []
  private var isTagOpen = false
  private var hasRoot = false

  /// A document that has its XML declaration and nothing else.
  public init() {
    bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  }

  /// Begins an element, its attributes in the order given; those without a value are left out.
  public mutating func open(_ name: String, _ attributes: [(String, String?)] = []) throws(XMLWriteFailure) {
    if stack.isEmpty && hasRoot { throw .outsideRoot }
    var tag: [UInt8] = [UInt8(ascii: "<")]
    guard XMLText.isName(name) else { throw .notAName(name) }
    tag.append(contentsOf: name.utf8)
    var seen: [String] = []
    for case (let attribute, let value?) in attributes {
      guard XMLText.isName(attribute) else { throw .notAName(attribute) }
      if seen.contains(where: { $0.utf8.elementsEqual(attribute.utf8) }) { throw .attributeTwice(attribute) }
      seen.append(attribute)
      tag.append(UInt8(ascii: " "))
      tag.append(contentsOf: attribute.utf8)
      tag.append(contentsOf: "=\"".utf8)
      try XMLText.append(value, toAttributeIn: &tag)
      tag.append(UInt8(ascii: "\""))
    }
    finishTag()
    if let parent = stack.last {
      if !parent.hasText { breakLine(depth: stack.count) }
      stack[stack.count - 1].hasChildren = true
    }
    bytes.append(contentsOf: tag)
    stack.append(OpenElement(name: name))
    isTagOpen = true
    hasRoot = true
  }

  /// Ends the element that was begun last; one without content is written as an empty tag.
  public mutating func close() throws(XMLWriteFailure) {
    guard !stack.isEmpty else { throw .outsideRoot }
    endInnermost()
  }

  /// Writes character data into the element that is open.
  public mutating func text(_ text: String) throws(XMLWriteFailure) {
    guard !stack.isEmpty else { throw .outsideRoot }
    var escaped: [UInt8] = []
    try XMLText.append(text, toContentIn: &escaped)
    append(content: escaped)
  }

  /// Writes an element without content.
  public mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) throws(XMLWriteFailure) {
    try open(name, attributes)
    try close()
  }

  /// Writes an element that holds text only.
  public mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], text: String
  ) throws(XMLWriteFailure) {
    var escaped: [UInt8] = []
    try XMLText.append(text, toContentIn: &escaped)
    try open(name, attributes)
    append(content: escaped)
    endInnermost()
  }

  /// The bytes of the document; elements that are still open are ended.
  public consuming func finish() -> [UInt8] {
    while !stack.isEmpty { endInnermost() }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func append(content: [UInt8]) {
    guard !content.isEmpty else { return }
    finishTag()
    stack[stack.count - 1].hasText = true
    bytes.append(contentsOf: content)
  }

  private mutating func endInnermost() {
    guard let element = stack.popLast() else { return }
    if isTagOpen {
      bytes.append(contentsOf: "/>".utf8)
      isTagOpen = false
      return
    }
    if element.hasChildren && !element.hasText { breakLine(depth: stack.count) }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: element.name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func finishTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func breakLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
