import CLibXML2

/// What it costs to read text in XPath: libxml2 counts a step for each node that it visits, but none for the text below
/// it, so that one long title, read again for every offering, would take for ever within any bound on the steps.
///
/// The functions that read text are run by libxml2, after the text has been counted as steps.
final class XPathTextCost {
  /// How many bytes are read in about the time of a step.
  static let bytesOfStep = 64

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

  /// The function of a name, if it reads text, and with it the count.
  static func function(_ name: String) -> xmlXPathFunction? {
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
    context.pointee.opCount += UInt(bytes / bytesOfStep)
    guard context.pointee.opCount <= context.pointee.opLimit else {
      xmlXPathErr(parser, Int32(XPATH_OP_LIMIT_EXCEEDED.rawValue))
      return false
    }
    return true
  }

  private func size(of value: xmlXPathObjectPtr) -> Int {
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
