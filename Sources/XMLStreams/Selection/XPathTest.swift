import CLibXML2
import Diagnostics

/// Why a test in XPath has no answer.
package enum XPathFailure: Error, Hashable, Sendable {
  /// It is no expression of XPath 1.0.
  case malformed
  /// It calls a function that XPath 1.0 does not have.
  case unknownFunction
  /// It uses a variable, and there are none.
  case unknownVariable
  /// It uses a prefix, and names have none.
  case unknownPrefix(String)
  /// The context selects something else than elements.
  case notElements
  /// It took more steps than are allowed.
  case tooLong(steps: Int)
  /// Memory ran out.
  case outOfMemory
}

/// A test in XPath 1.0 that elements of a small document must pass.
///
/// It is run in a sandbox: on a tree of its own, whose names have no namespace, with the functions of XPath 1.0 and
/// no others (none of them opens a file), without variables, and with a bound on the steps, among which the text that is
/// read and the nodes that are compared count.
package struct XPathTest: Sendable {
  private let context: String
  private let test: String
  /// The most steps of libxml2's evaluation for one document.
  private let mostSteps: Int

  /// A test of the elements that `context` selects, seen from the root element; `nil`: of the root element.
  package init(context: String?, test: String, mostSteps: Int = 5_000_000) {
    self.context = context ?? "."
    self.test = test
    self.mostSteps = mostSteps
  }

  /// Whether both expressions can be used; they are not run.
  package func check() throws(XPathFailure) {
    let tree = try Self.document(XMLElement(name: "none", location: .init(file: "")))
    for expression in [context, test] {
      _ = try XPathEvaluation(tree, mostSteps: mostSteps).compile(expression)
    }
    // A name of a function is looked up when it is called, so both are called once.
    _ = try failing(in: XMLElement(name: "none", location: .init(file: "")), isTrial: true)
  }

  /// The elements that do not pass, in the order of the document.
  package func failing(in root: XMLElement) throws(XPathFailure) -> [XMLElement] {
    try failing(in: root, isTrial: false)
  }

  private static func document(_ root: XMLElement) throws(XPathFailure) -> XPathDocument {
    guard let document = XPathDocument(root) else { throw .outOfMemory }
    return document
  }

  private func failing(in root: XMLElement, isTrial: Bool) throws(XPathFailure) -> [XMLElement] {
    let tree = try Self.document(root)
    let evaluation = try XPathEvaluation(tree, mostSteps: mostSteps)
    let selection = try evaluation.compile(context)
    let condition = try evaluation.compile(test)
    let selected = try evaluation.elements(selection)
    var failing: [XMLElement] = []
    for index in isTrial ? [0] : selected where try !evaluation.holds(condition, at: index) {
      failing.append(tree.elements[index])
    }
    return failing
  }
}

/// Evaluates expressions on one tree, all within one bound on the steps.
private final class XPathEvaluation {
  private let tree: XPathDocument
  private let textCost: XPathTextCost
  private let context: xmlXPathContextPtr
  private var mostSteps: Int
  private var compiled: [xmlXPathCompExprPtr] = []

  init(_ tree: XPathDocument, mostSteps: Int) throws(XPathFailure) {
    guard let context = xmlXPathNewContext(tree.pointer) else { throw .outOfMemory }
    self.tree = tree
    textCost = XPathTextCost(tree)
    self.context = context
    self.mostSteps = mostSteps
    context.pointee.opLimit = UInt(mostSteps)
    // What is wrong is thrown, never printed.
    context.pointee.error = { _, _ in }
    textCost.watch(context)
  }

  deinit {
    for expression in compiled { xmlXPathFreeCompExpr(expression) }
    xmlXPathFreeContext(context)
  }

  func compile(_ expression: String) throws(XPathFailure) -> xmlXPathCompExprPtr {
    if let prefix = Self.prefix(in: expression) { throw .unknownPrefix(prefix) }
    // A name of our own is none of the expression's.
    guard XPathNames(expression).functions.isDisjoint(with: XPathCounting.Function.allCases.map(\.rawValue))
    else { throw .unknownFunction }
    // First as it is, so that nothing but the grammar of XPath 1.0 says whether it can be used.
    let counting = XPathCounting(expression)
    mostSteps = min(mostSteps, counting.steps(mostSteps, elements: tree.elements.count))
    context.pointee.opLimit = UInt(mostSteps)
    for form in [expression, counting.counted] {
      guard let result = xmlXPathCtxtCompile(context, form) else { throw failure }
      compiled.append(result)
    }
    guard let counted = compiled.last else { throw .outOfMemory }
    return counted
  }

  /// A prefix of a name in an expression, other than that of `xml:lang`; `nil`: there is none.
  private static func prefix(in expression: String) -> String? {
    let scalars = Array(expression.unicodeScalars)
    var quote: Unicode.Scalar?
    var name = ""
    for (index, scalar) in scalars.enumerated() {
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "'", "\"":
        quote = scalar
        name = ""
      case ":":
        let isAxis =
          index > 0 && scalars[index - 1] == ":" || index + 1 < scalars.count && scalars[index + 1] == ":"
        if !isAxis, name != "xml" { return name }
        name = ""
      case "-", "_", ".",
        _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        name.unicodeScalars.append(scalar)
      default: name = ""
      }
    }
    return nil
  }

  /// The places of the elements that an expression selects, in the order of the document.
  func elements(_ expression: xmlXPathCompExprPtr) throws(XPathFailure) -> [Int] {
    context.pointee.node = tree.nodes[0]
    guard let result = xmlXPathCompiledEval(expression, context) else { throw failure }
    defer { xmlXPathFreeObject(result) }
    guard result.pointee.type == XPATH_NODESET else { throw .notElements }
    guard let set = result.pointee.nodesetval, let nodes = set.pointee.nodeTab else { return [] }
    var places: [Int] = []
    for index in 0..<Int(set.pointee.nodeNr) {
      guard let place = nodes[index].flatMap({ tree.number(of: $0) }) else { throw .notElements }
      places.append(place)
    }
    return places.sorted()
  }

  /// Whether an expression is true of an element.
  func holds(_ expression: xmlXPathCompExprPtr, at place: Int) throws(XPathFailure) -> Bool {
    context.pointee.node = tree.nodes[place]
    let result = xmlXPathCompiledEvalToBoolean(expression, context)
    guard result >= 0 else { throw failure }
    return result == 1
  }

  /// Why libxml2 gave no answer.
  private var failure: XPathFailure {
    if context.pointee.opCount >= UInt(mostSteps) { return .tooLong(steps: mostSteps) }
    // Errors of XPath are numbered from XML_XPATH_EXPRESSION_OK on.
    let code = Int(context.pointee.lastError.code) - Int(XML_XPATH_EXPRESSION_OK.rawValue)
    switch code {
    case Int(XPATH_UNKNOWN_FUNC_ERROR.rawValue): return .unknownFunction
    case Int(XPATH_UNDEF_VARIABLE_ERROR.rawValue): return .unknownVariable
    case Int(XPATH_MEMORY_ERROR.rawValue): return .outOfMemory
    default: return .malformed
    }
  }
}
