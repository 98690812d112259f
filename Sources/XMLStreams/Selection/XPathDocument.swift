import CLibXML2

/// A copy of a small document as libxml2's tree, whose nodes know which element they stand for. Names have no namespace.
final class XPathDocument {
  let pointer: xmlDocPtr
  /// The elements, in the order of the document.
  private(set) var elements: [XMLElement] = []
  /// For each of them, the places of the elements on the way to it, each among its siblings.
  private(set) var paths: [[Int]] = []
  /// For each of them, its node.
  private(set) var nodes: [xmlNodePtr] = []

  /// A copy of the document with this root; `nil` if there is no memory for it.
  init?(_ root: XMLElement) {
    guard SchemaStore.isReady, let document = xmlNewDoc("1.0") else { return nil }
    pointer = document
    guard let node = add(root, at: []) else { return nil }
    xmlDocSetRootElement(document, node)
  }

  deinit { xmlFreeDoc(pointer) }

  /// Which element a node stands for; `nil` for what is no element.
  func number(of node: xmlNodePtr) -> Int? {
    let number = Int(bitPattern: node.pointee._private) - 1
    return node.pointee.type == XML_ELEMENT_NODE && elements.indices.contains(number) ? number : nil
  }

  /// A node with all that it holds, not yet in the tree.
  private func add(_ element: XMLElement, at path: [Int]) -> xmlNodePtr? {
    guard let node = xmlNewDocNode(pointer, nil, element.name, nil) else { return nil }
    elements.append(element)
    paths.append(path)
    nodes.append(node)
    // From 1, so that nothing is none of them.
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: elements.count)
    if fill(node, with: element, at: path) { return node }
    xmlFreeNode(node)
    return nil
  }

  private func fill(_ node: xmlNodePtr, with element: XMLElement, at path: [Int]) -> Bool {
    for attribute in element.attributes {
      let isOfXML = attribute.name.hasPrefix("xml:")
      let name = isOfXML ? String(attribute.name.dropFirst(4)) : attribute.name
      let space = isOfXML ? xmlSearchNs(pointer, node, "xml") : nil
      guard xmlNewNsProp(node, space, name, attribute.value) != nil else { return false }
    }
    if !element.text.isEmpty {
      guard let text = xmlNewDocText(pointer, element.text) else { return false }
      guard xmlAddChild(node, text) != nil else {
        xmlFreeNode(text)
        return false
      }
    }
    for (index, child) in element.children.enumerated() {
      guard let added = add(child, at: path + [index]) else { return false }
      xmlAddChild(node, added)
    }
    return true
  }
}
