public import Diagnostics

/// One attribute of an element, with its place.
public struct XMLAttribute: Hashable, Sendable {
  /// The name: local for attributes without a prefix, `xml:lang` and the like as written.
  public let name: String
  /// The value, references resolved and white space normalized as XML asks.
  public var value: String
  /// Where the name begins.
  public let location: SourceLocation

  /// An attribute.
  public init(name: String, value: String, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }
}

/// One element of a small document, with its place.
///
/// Names are local: that they belong to `urn:sanj:1` is checked while the document is read.
public struct XMLElement: Hashable, Sendable {
  /// The local name.
  public let name: String
  /// The attributes in the order of the document, namespace declarations left out.
  public var attributes: [XMLAttribute]
  /// The child elements in the order of the document.
  public var children: [XMLElement]
  /// Its own character data as written; white space that only separates child elements is left out.
  public var text: String
  /// Where its `<` stands.
  public let location: SourceLocation

  /// An element.
  public init(
    name: String, attributes: [XMLAttribute] = [], children: [XMLElement] = [], text: String = "",
    location: SourceLocation
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.text = text
    self.location = location
  }

  /// About how many bytes of memory the element takes without its text and children.
  var memory: Int {
    attributes.reduce(160) { $0 + 128 + $1.name.utf8.count + $1.value.utf8.count }
  }

  /// The value of the attribute `name`; `nil` if there is none.
  public subscript(name: String) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The place of the attribute `name`, or of the element where it has no such attribute.
  public func location(of name: String) -> SourceLocation {
    for attribute in attributes where attribute.name == name { return attribute.location }
    return location
  }

  /// The child elements called `name`, in order.
  public func children(named name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }
}
