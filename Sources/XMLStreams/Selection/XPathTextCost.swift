import CLibXML2

/// What it costs to read text in XPath: libxml2 counts a step for each node that it visits, but none for the text below
/// it, so that one long title, read again for every offering, would take for ever within any bound on the steps, and one
/// for the comparison of two sets of nodes, however large.
///
/// The functions that read text are run by libxml2, after the text has been counted as steps; the operands of operators
/// are counted by the functions of `XPathCounting`.
final class XPathTextCost {
  /// How many bytes are read in about the time of a step.
  static let bytesOfStep = 64
  /// How many pairs of nodes are compared in about the time of a step.
  static let pairsOfStep = 16

  /// For each element, in the order of the document, how many bytes of text are in it and below.
  private let sizes: [Int]

  /// The cost of reading in a document.
  init(_ document: XPathDocument) {
    var sizes = document.elements.map(\.text.utf8.count)
    // From the last on, so that all below an element is counted before it is.
    for place in sizes.indices.reversed().dropLast() {
      guard let parent = document.nodes[place].pointee.parent.flatMap({ document.number(of: $0) }) else {
        continue
      }
      sizes[parent] += sizes[place]
    }
    self.sizes = sizes
  }

  /// Has a context call the functions of XPath 1.0 with their count, and no others. This must live as long as it.
  func watch(_ context: xmlXPathContextPtr) {
    xmlXPathRegisterFuncLookup(
      context,
      { _, name, space in
        // Where libxml2 is given nothing it looks among its own functions, which must be one of these.
        guard space == nil, let name = name.map({ String(cString: $0) }) else { return XPathTextCost.unknown }
        if let function = XPathCounting.Function(rawValue: name) { return XPathTextCost.operand(function) }
        return XPathNames.knownFunctions.contains(name) ? XPathTextCost.function(name) : XPathTextCost.unknown
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private static let unknown: xmlXPathFunction = { parser, _ in
    xmlXPathErr(parser, Int32(XPATH_UNKNOWN_FUNC_ERROR.rawValue))
  }

  /// The function that counts the operands of an operator and returns the right one.
  private static func operand(_ function: XPathCounting.Function) -> xmlXPathFunction {
    switch function {
    case .compared:
      { parser, _ in
        XPathTextCost.charge(parser) { cost, left, right in
          let texts = (cost.size(of: left), cost.size(of: right))
          let counts = (XPathTextCost.count(left), XPathTextCost.count(right))
          // Of each pair no more is read than the shorter text.
          let read = min(counts.0 * texts.1, counts.1 * texts.0)
          return counts.0 * counts.1 / XPathTextCost.pairsOfStep
            + (texts.0 + texts.1 + read) / XPathTextCost.bytesOfStep
        }
      }
    case .united:
      { parser, _ in
        XPathTextCost.charge(parser) { _, left, right in
          XPathTextCost.count(left) * XPathTextCost.count(right) / XPathTextCost.pairsOfStep
        }
      }
    case .calculated:
      { parser, _ in
        XPathTextCost.charge(parser) { cost, left, right in
          (cost.size(of: left) + cost.size(of: right)) / XPathTextCost.bytesOfStep
        }
      }
    case .negated:
      { parser, _ in
        XPathTextCost.charge(parser) { cost, _, right in cost.size(of: right) / XPathTextCost.bytesOfStep }
      }
    }
  }

  /// Counts what an operator does with the two operands that are last on the stack.
  private static func charge(
    _ parser: xmlXPathParserContextPtr?,
    _ steps: (XPathTextCost, _ left: xmlXPathObjectPtr?, _ right: xmlXPathObjectPtr?) -> Int
  ) {
    guard let parser, let data = parser.pointee.context?.pointee.funcLookupData else { return }
    let cost = Unmanaged<XPathTextCost>.fromOpaque(data).takeUnretainedValue()
    let last = Int(parser.pointee.valueNr) - 1
    let right = last >= 0 ? parser.pointee.valueTab[last] : nil
    let left = last >= 1 ? parser.pointee.valueTab[last - 1] : nil
    _ = count(steps(cost, left, right), parser)
  }

  /// How many nodes a value has.
  private static func count(_ value: xmlXPathObjectPtr?) -> Int {
    guard let value, value.pointee.type == XPATH_NODESET else { return 0 }
    return Int(value.pointee.nodesetval?.pointee.nodeNr ?? 0)
  }

  /// The function of a name, if it reads text, and with it the count.
  private static func function(_ name: String) -> xmlXPathFunction? {
    switch name {
    case "string": { XPathTextCost.charge($0, $1) ? xmlXPathStringFunction($0, $1) : () }
    case "concat": { XPathTextCost.charge($0, $1) ? xmlXPathConcatFunction($0, $1) : () }
    case "starts-with": { XPathTextCost.charge($0, $1) ? xmlXPathStartsWithFunction($0, $1) : () }
    case "contains": { XPathTextCost.charge($0, $1) ? xmlXPathContainsFunction($0, $1) : () }
    case "substring-before": { XPathTextCost.charge($0, $1) ? xmlXPathSubstringBeforeFunction($0, $1) : () }
    case "substring-after": { XPathTextCost.charge($0, $1) ? xmlXPathSubstringAfterFunction($0, $1) : () }
    case "substring": { XPathTextCost.charge($0, $1) ? xmlXPathSubstringFunction($0, $1) : () }
    case "string-length": { XPathTextCost.charge($0, $1) ? xmlXPathStringLengthFunction($0, $1) : () }
    case "normalize-space": { XPathTextCost.charge($0, $1) ? xmlXPathNormalizeFunction($0, $1) : () }
    case "translate": { XPathTextCost.charge($0, $1) ? xmlXPathTranslateFunction($0, $1) : () }
    case "number": { XPathTextCost.charge($0, $1) ? xmlXPathNumberFunction($0, $1) : () }
    case "sum": { XPathTextCost.charge($0, $1) ? xmlXPathSumFunction($0, $1) : () }
    case "id": { XPathTextCost.charge($0, $1) ? xmlXPathIdFunction($0, $1) : () }
    default: nil
    }
  }

  /// Counts the text that a call reads; whether that is within the bound.
  private static func charge(_ parser: xmlXPathParserContextPtr?, _ arguments: Int32) -> Bool {
    guard let parser, let context = parser.pointee.context, let data = context.pointee.funcLookupData else {
      return false
    }
    let cost = Unmanaged<XPathTextCost>.fromOpaque(data).takeUnretainedValue()
    var bytes = 0
    if arguments == 0 { bytes = context.pointee.node.map { cost.size(of: $0) } ?? 0 }
    for argument in 0..<arguments where argument < parser.pointee.valueNr {
      guard let value = parser.pointee.valueTab[Int(parser.pointee.valueNr - 1 - argument)] else { continue }
      bytes += cost.size(of: value)
    }
    return count(bytes / bytesOfStep, parser)
  }

  /// Counts steps; whether they are within the bound.
  private static func count(_ steps: Int, _ parser: xmlXPathParserContextPtr) -> Bool {
    guard let context = parser.pointee.context else { return false }
    context.pointee.opCount += UInt(steps)
    guard context.pointee.opCount <= context.pointee.opLimit else {
      xmlXPathErr(parser, Int32(XPATH_OP_LIMIT_EXCEEDED.rawValue))
      return false
    }
    return true
  }

  private func size(of value: xmlXPathObjectPtr?) -> Int {
    guard let value else { return 0 }
    switch value.pointee.type {
    case XPATH_STRING: return value.pointee.stringval.map { Int(xmlStrlen($0)) } ?? 0
    case XPATH_NODESET:
      guard let set = value.pointee.nodesetval, let nodes = set.pointee.nodeTab else { return 0 }
      return (0..<Int(set.pointee.nodeNr)).reduce(0) { $0 + (nodes[$1].map { size(of: $0) } ?? 0) }
    default: return 0
    }
  }

  private func size(of node: xmlNodePtr) -> Int {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let place = Int(bitPattern: node.pointee._private) - 1
      return sizes.indices.contains(place) ? sizes[place] : 0
    case XML_ATTRIBUTE_NODE: return node.pointee.children?.pointee.content.map { Int(xmlStrlen($0)) } ?? 0
    case XML_TEXT_NODE: return node.pointee.content.map { Int(xmlStrlen($0)) } ?? 0
    default: return sizes.first ?? 0
    }
  }
}
