public import Diagnostics

extension XMLElement {
  /// The element at a path of child indices.
  public subscript(path: [Int]) -> XMLElement? {
    var element = self
    for index in path {
      guard element.children.indices.contains(index) else { return nil }
      element = element.children[index]
    }
    return element
  }

  /// Changes the element at a path; whether there is one.
  @discardableResult
  public mutating func edit(at path: some Sequence<Int>, _ change: (inout XMLElement) -> Void) -> Bool {
    var rest = Array(path)[...]
    return edit(&rest, change)
  }

  private mutating func edit(_ path: inout ArraySlice<Int>, _ change: (inout XMLElement) -> Void) -> Bool {
    guard let index = path.popFirst() else {
      change(&self)
      return true
    }
    guard children.indices.contains(index) else { return false }
    return children[index].edit(&path, change)
  }

  /// The same element, said to stand elsewhere; its attributes and children stay where they are.
  public func moved(to location: SourceLocation) -> XMLElement {
    XMLElement(name: name, attributes: attributes, children: children, text: text, location: location)
  }

  /// Whether the character data says nothing.
  var isBlank: Bool { text.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

  /// The first place, in this element and all that it holds, that is not in `file`.
  public func firstPlace(outside file: String) -> SourceLocation? {
    if location.file != file { return location }
    for attribute in attributes where attribute.location.file != file { return attribute.location }
    for child in children {
      if let place = child.firstPlace(outside: file) { return place }
    }
    return nil
  }
}
