import XMLStreams

/// How a node is named, so that the name selects it.
enum NodeName {
  /// Attributes that tell an element from its neighbours, the first that it has.
  private static let keys = [
    "id", "fund", "name", "competency", "course", "period", "role", "scale", "domain", "start", "xml:lang",
  ]

  /// An XPath that selects the node: `/policy/budget[@fund='training']/@amount`.
  static func path(of place: NodePlace, in root: XMLElement) -> String {
    let path = place.path
    var text = "/\(root.name)"
    for length in path.indices {
      guard let parent = root[Array(path[..<length])], let element = root[Array(path[...length])] else {
        break
      }
      text += "/\(step(of: element, among: parent.children))"
    }
    switch place {
    case .element: return text
    case .attribute(_, let name): return "\(text)/@\(name)"
    case .text: return "\(text)/text()"
    }
  }

  /// The step to an element from its parent.
  static func step(of element: XMLElement, among all: [XMLElement]) -> String {
    let like = all.filter { $0.name == element.name }
    guard like.count > 1 || element["id"] != nil || element["fund"] != nil else { return element.name }
    for key in keys {
      guard let value = element[key], !value.contains("'"), like.filter({ $0[key] == value }).count == 1
      else {
        continue
      }
      return "\(element.name)[@\(key)='\(value)']"
    }
    let number = like.firstIndex { $0.location == element.location && $0 == element } ?? 0
    return "\(element.name)[\(number + 1)]"
  }

  /// The names of the elements that lead to the one at a path.
  static func names(to path: [Int], in root: XMLElement) -> [String] {
    [root.name] + path.indices.compactMap { root[Array(path[...$0])]?.name }
  }
}
