import CLibXML2

/// A small document in the form in which libxml2 selects from it, by XPath 1.0.
///
/// It is a copy of the tree of values: what is selected comes back as places in that tree. Nothing but the functions
/// of XPath 1.0 is known there, none of which reaches outside the document, and an expression that would take more
/// than ten million steps is given up.
public final class XPathTree {
  /// How many characters an expression may have.
  public static let longest = 1000
  /// How many steps an expression may take; fewer in a large document where a path reaches nodes again.
  private static let stepLimit = 10_000_000

  private let document: XPathDocument
  private let textCost: XPathTextCost

  /// A copy of the document with this root; `nil` if there is no memory for it.
  public init?(_ root: XMLElement) {
    guard let document = XPathDocument(root) else { return nil }
    self.document = document
    textCost = XPathTextCost(document)
  }

  /// What an expression selects, in the order of the document.
  public func select(_ expression: String) throws(XPathFault) -> [NodePlace] {
    guard expression.unicodeScalars.count <= Self.longest else { throw .tooLong }
    let names = XPathNames(expression)
    // libxml2 would print what it does not know.
    guard names.functions.isSubset(of: XPathNames.knownFunctions) else { throw .unknownFunction }
    guard let context = xmlXPathNewContext(document.pointer) else { throw .outOfMemory }
    defer { xmlXPathFreeContext(context) }
    let counting = XPathCounting(names.plain)
    context.pointee.opLimit = UInt(
      counting.steps(Self.stepLimit, elements: document.elements.count))
    // What is wrong is read from the context; nothing is printed.
    context.pointee.error = { _, _ in }
    textCost.watch(context)
    // First as it is, so that a fault is told where it stands.
    guard let compiled = xmlXPathCtxtCompile(context, names.plain) else { throw Self.fault(context) }
    xmlXPathFreeCompExpr(compiled)
    guard let result = xmlXPathEvalExpression(counting.counted, context) else {
      throw Self.fault(context)
    }
    defer { xmlXPathFreeObject(result) }
    guard context.pointee.lastError.code == 0 else { throw Self.fault(context) }
    guard result.pointee.type == XPATH_NODESET else { throw .notNodes }
    guard let set = result.pointee.nodesetval, let nodes = set.pointee.nodeTab else { return [] }
    xmlXPathNodeSetSort(set)
    var places: [NodePlace] = []
    for index in 0..<Int(set.pointee.nodeNr) {
      guard let node = nodes[index], let place = place(of: node) else { throw .notNodes }
      places.append(place)
    }
    return places
  }

  private func place(of node: xmlNodePtr) -> NodePlace? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return path(of: node).map { .element($0) }
    case XML_TEXT_NODE: return node.pointee.parent.flatMap { path(of: $0) }.map { .text($0) }
    case XML_ATTRIBUTE_NODE:
      guard let path = node.pointee.parent.flatMap({ path(of: $0) }), let name = node.pointee.name else {
        return nil
      }
      let local = String(cString: name)
      return .attribute(path, node.pointee.ns == nil ? local : "xml:" + local)
    default: return nil
    }
  }

  private func path(of node: xmlNodePtr) -> [Int]? { document.number(of: node).map { document.paths[$0] } }

  private static func fault(_ context: xmlXPathContextPtr) -> XPathFault {
    let error = context.pointee.lastError
    // libxml2 numbers its errors of XPath from here.
    switch Int(error.code) - Int(XML_XPATH_EXPRESSION_OK.rawValue) {
    case Int(XPATH_UNKNOWN_FUNC_ERROR.rawValue): return .unknownFunction
    case Int(XPATH_UNDEF_VARIABLE_ERROR.rawValue), Int(XPATH_VARIABLE_REF_ERROR.rawValue): return .variable
    case Int(XPATH_INVALID_ARITY.rawValue), Int(XPATH_INVALID_TYPE.rawValue),
      Int(XPATH_INVALID_OPERAND.rawValue):
      return .arguments
    case Int(XPATH_MEMORY_ERROR.rawValue): return .outOfMemory
    case Int(XPATH_OP_LIMIT_EXCEEDED.rawValue), Int(XPATH_RECURSION_LIMIT_EXCEEDED.rawValue):
      return .tooCostly
    default: return .syntax(at: Int(error.int1) + 1)
    }
  }
}

/// What may be asked of an expression without a document.
public enum XPathExpression {
  /// The names of elements, attributes, axes and functions in an expression, without their prefixes.
  public static func names(in expression: String) -> Set<String> { XPathNames(expression).names }
}
