import XMLStreams

/// What an expression that selects nothing may have been meant to select.
enum NearestSelection {
  /// Expressions that do select something, the nearest first.
  ///
  /// The longest beginning of the expression that selects something is kept, and the step after it put right; an
  /// expression that searches everywhere (`//`) is compared with as many last steps to all there is, or else with the
  /// last one.
  static func of(_ selection: String, in roots: [XMLElement]) -> [String] {
    let steps = steps(of: selection)
    if selection.hasPrefix("/"), !selection.hasPrefix("//"), !steps.contains("") {
      for count in stride(from: steps.count - 1, through: 1, by: -1) {
        let beginning = "/" + steps[..<count].joined(separator: "/")
        let places = roots.flatMap { root in matches(of: beginning, in: root).map { (root, $0) } }
        guard !places.isEmpty else { continue }
        return NearestNames.of(
          "/" + steps[...count].joined(separator: "/"),
          among: places.flatMap { root, place in below(place, in: root, like: steps[count]) },
          by: { steps[count].contains("[") ? $0 : withoutPredicates($0) })
      }
      return NearestNames.of("/" + (steps.first ?? ""), among: roots.map { "/\($0.name)" })
    }
    // What stands behind the slashes at the beginning.
    let searched = selection.hasPrefix("//") ? Array(steps.dropFirst()) : steps
    if searched.count > 1, !searched.contains("") {
      let names = ends(like: searched, in: roots)
      if !names.isEmpty { return names }
    }
    let last = steps.last ?? ""
    var names: Set<String> = []
    for root in roots { collect(root, like: last, into: &names) }
    return NearestNames.of(last, among: names).map { "//\($0)" }
  }

  /// Ends of paths with as many steps, each of which may be what a step was meant to be.
  private static func ends(like steps: [String], in roots: [XMLElement]) -> [String] {
    var paths: Set<[String]> = []
    for root in roots { collect(root, below: [(root.name, root.name)], steps, into: &paths) }
    return NearestNames.of(
      "//" + steps.joined(separator: "/"), among: paths.map { "//" + $0.joined(separator: "/") })
  }

  /// The last steps to all there is in an element, as many as are meant, if each is near to what is meant. A step is
  /// named with what tells it from its siblings where the one that is meant has a predicate.
  private static func collect(
    _ element: XMLElement, below path: [(name: String, step: String)], _ meant: [String],
    into paths: inout Set<[String]>
  ) {
    func take(_ path: [(name: String, step: String)]) {
      guard path.count >= meant.count else { return }
      let end = zip(path.suffix(meant.count), meant).map { $1.contains("[") ? $0.step : $0.name }
      guard zip(end, meant).allSatisfy({ !NearestNames.of($1, among: [$0]).isEmpty }) else { return }
      paths.insert(end)
    }
    take(path)
    for attribute in element.attributes { take(path + [("@" + attribute.name, "@" + attribute.name)]) }
    for child in element.children {
      let step = NodeName.step(of: child, among: element.children)
      collect(child, below: path + [(child.name, step)], meant, into: &paths)
    }
  }

  private static func withoutPredicates(_ path: String) -> String {
    Self.steps(of: path).map { "/" + $0.prefix { $0 != "[" } }.joined()
  }

  private static func matches(of expression: String, in root: XMLElement) -> [NodePlace] {
    guard let tree = XPathTree(root) else { return [] }
    return (try? tree.select(expression)) ?? []
  }

  /// What stands right below a place and is of the kind that a step asks for.
  private static func below(_ place: NodePlace, in root: XMLElement, like step: String) -> [String] {
    guard case .element(let path) = place, let element = root[path] else { return [] }
    if step.hasPrefix("@") {
      return element.attributes.map { NodeName.path(of: .attribute(path, $0.name), in: root) }
    }
    return element.children.indices.map { NodeName.path(of: .element(path + [$0]), in: root) }
  }

  private static func collect(_ element: XMLElement, like step: String, into names: inout Set<String>) {
    if step.hasPrefix("@") { names.formUnion(element.attributes.map { "@\($0.name)" }) }
    for child in element.children {
      if !step.hasPrefix("@") {
        names.insert(step.contains("[") ? NodeName.step(of: child, among: element.children) : child.name)
      }
      collect(child, like: step, into: &names)
    }
  }

  /// The steps of a path; the slashes in predicates and texts divide nothing.
  static func steps(of expression: String) -> [String] {
    let path = expression.hasPrefix("/") ? expression.dropFirst() : expression[...]
    var steps: [String] = []
    var start = path.startIndex
    for end in TopLevelText.places(of: "/", in: path) {
      steps.append(String(path[start..<end]))
      start = path.index(after: end)
    }
    return steps + [String(path[start...])]
  }
}
