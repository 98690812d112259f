/// Where a node stands in a tree of elements: child indices from the root, which is the empty path.
public enum NodePlace: Hashable, Sendable {
  /// An element.
  case element([Int])
  /// An attribute of the element at the path.
  case attribute([Int], String)
  /// The character data of the element at the path.
  case text([Int])

  /// The path of the element that is, or holds, the node.
  public var path: [Int] {
    switch self {
    case .element(let path), .attribute(let path, _), .text(let path): path
    }
  }
}
