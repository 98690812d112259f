import CLibXML2
public import Diagnostics

/// One flat row of a bulk document, valid only during the call that receives it.
///
/// It can be neither copied nor kept: values are read straight from the parser's memory.
public struct XMLRow: ~Copyable {
  let session: ParsingSession
  let localName: UnsafePointer<xmlChar>
  let attributes: SAXAttributes
  let start: Int

  /// The local name of the element.
  public var name: String { String(cString: localName) }

  /// The value of the attribute `name`; `nil` if there is none.
  public subscript(name: String) -> String? {
    guard let index = attributes.index(of: name) else { return nil }
    return attributes.value(at: index)
  }

  /// Where its `<` stands.
  public var location: SourceLocation { session.location(at: start) }

  /// The place of the attribute `name`, or of the row where it has no such attribute.
  public func location(of name: String) -> SourceLocation {
    session.location(ofAttribute: name, inTagAt: start) ?? location
  }
}
