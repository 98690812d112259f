public import Diagnostics

/// One change of a tree, as RFC 5261 defines them: `add`, `replace`, `remove`.
///
/// Comments and processing instructions say nothing here and are in no tree; namespaces are not added, since all
/// documents have one.
public enum XMLPatch: Hashable, Sendable {
  /// Where something is added, seen from the element that was selected.
  public enum Position: String, Sendable, CaseIterable {
    /// As the first children.
    case prepend
    /// Before it.
    case before
    /// After it.
    case after
  }

  /// Adds elements; with no position as the last children.
  case addElements([XMLElement], Position?)
  /// Adds to the character data; with no position at its end.
  case addText(String, Position?)
  /// Adds an attribute.
  case addAttribute(String, value: String)
  /// Puts another element in its place: exactly one.
  case replaceElements([XMLElement])
  /// Gives an attribute, or the character data, another value.
  case replaceValue(String)
  /// Takes it away.
  case remove

  /// Why a change cannot be made at a place.
  public enum Fault: Error, Hashable, Sendable {
    /// The root can neither be removed nor have neighbours, and is replaced by a root of its name only.
    case root
    /// What is added or put in its place is not of the same kind: an element for an element, a text for a value.
    case kind
    /// The element has that attribute.
    case attributeThere
    /// Nothing is there.
    case nothing
  }

  /// Makes the change in `root`.
  ///
  /// - Parameter location: Where the change is asked for; what it sets stands there from now on.
  public func apply(
    to root: inout XMLElement, at place: NodePlace, from location: SourceLocation
  ) throws(Fault) {
    guard let element = root[place.path] else { throw .nothing }
    switch (self, place) {
    case (.addElements(let added, let position), .element(let path)):
      try Self.add(added, position, to: &root, at: path)
    case (.addText(let added, let position), .element(let path)):
      guard element.children.isEmpty, position == nil || position == .prepend else { throw .kind }
      let text = position == .prepend ? added + element.text : element.text + added
      root.edit(at: path) { element in
        element = element.moved(to: location)
        element.text = text
      }
    case (.addAttribute(let name, let value), .element(let path)):
      guard element[name] == nil else { throw .attributeThere }
      root.edit(at: path) {
        $0.attributes.append(XMLAttribute(name: name, value: value, location: location))
      }
    case (.replaceElements(let others), .element(let path)):
      guard let other = others.first, others.count == 1 else { throw .kind }
      if path.isEmpty, other.name != root.name { throw .root }
      root.edit(at: path) { $0 = other }
    case (.replaceValue(let value), .attribute(let path, let name)):
      root.edit(at: path) { element in
        for index in element.attributes.indices where element.attributes[index].name == name {
          element.attributes[index] = XMLAttribute(name: name, value: value, location: location)
        }
      }
    case (.replaceValue(let value), .text(let path)):
      root.edit(at: path) { element in
        element = element.moved(to: location)
        element.text = value
      }
    case (.remove, .attribute(let path, let name)):
      root.edit(at: path) { element in element.attributes.removeAll { $0.name == name } }
    case (.remove, .text(let path)):
      root.edit(at: path) { element in
        element = element.moved(to: location)
        element.text = ""
      }
    case (.remove, .element(let path)):
      guard let index = path.last else { throw .root }
      root.edit(at: path.dropLast()) { $0.children.remove(at: index) }
    default: throw .kind
    }
  }

  private static func add(
    _ added: [XMLElement], _ position: Position?, to root: inout XMLElement, at path: [Int]
  ) throws(Fault) {
    switch position {
    case nil, .prepend:
      guard let element = root[path], element.isBlank else { throw .kind }
      root.edit(at: path) { element in
        element.children.insert(contentsOf: added, at: position == nil ? element.children.count : 0)
      }
    case .before, .after:
      guard let index = path.last else { throw .root }
      root.edit(at: path.dropLast()) {
        $0.children.insert(contentsOf: added, at: position == .before ? index : index + 1)
      }
    }
  }
}
