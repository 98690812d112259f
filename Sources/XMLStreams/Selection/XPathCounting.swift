/// An expression of XPath 1.0 in which the operands of its operators are counted before the operator runs.
///
/// libxml2 counts a step for each node that it visits, but the comparison of two sets of nodes, which takes all pairs
/// of them, is one step to it, and so is the union of two sets; arithmetic reads text without a step. It calls nothing
/// of ours there, so the right operand of each operator is handed to a function that returns it as it is, and finds
/// the left operand below it on the stack: `a = b or c` becomes `a = compared(b) or c`.
struct XPathCounting {
  /// What is counted of two operands.
  enum Function: String, CaseIterable {
    /// Of a comparison: all pairs and their texts.
    case compared = "sanj-compared"
    /// Of a union: all pairs.
    case united = "sanj-united"
    /// Of arithmetic: the texts.
    case calculated = "sanj-calculated"
    /// Of a minus before one operand: its text.
    case negated = "sanj-negated"
  }

  /// How tightly operators bind, loosest first.
  private enum Binding: Int, Comparable {
    case or, and, equality, relation, sum, product, minus, union

    static func < (one: Binding, other: Binding) -> Bool { one.rawValue < other.rawValue }

    var function: Function? {
      switch self {
      case .or, .and: nil
      case .equality, .relation: .compared
      case .sum, .product: .calculated
      case .minus: .negated
      case .union: .united
      }
    }
  }

  /// The expression with its operands counted; one that breaks the grammar comes out as one that does, too.
  private(set) var counted = ""
  /// Whether a path in it may reach one node on several ways: along the siblings, up, or down from several nodes.
  ///
  /// For each step of such a path libxml2 may look through all nodes that were reached before, uncounted.
  private(set) var reachesAgain: Bool

  /// The most steps for a document of so many elements, where `most` are allowed for a small one.
  func steps(_ most: Int, elements: Int) -> Int {
    reachesAgain ? min(most, Self.mostLooks / max(1, elements)) : most
  }

  /// How many nodes may be looked at to see whether they were reached before: some seconds.
  private static let mostLooks = 10_000_000_000
  private static let axes: Set<String> = [
    "ancestor", "ancestor-or-self", "descendant", "descendant-or-self", "following", "following-sibling",
    "parent", "preceding", "preceding-sibling",
  ]

  /// For each bracket that is open, and outside all, the operators whose right operand has not ended.
  private var open: [[Binding]] = [[]]
  /// Whether the last token is an operand, after which only an operator can follow.
  private var isAfterOperand = false

  init(_ expression: String) {
    reachesAgain = !XPathNames(expression).names.isDisjoint(with: Self.axes)
    var rest = Substring(expression).unicodeScalars
    while let first = rest.first { take(first, from: &rest) }
    end(from: .or)
  }

  private mutating func take(_ first: Unicode.Scalar, from rest: inout Substring.UnicodeScalarView) {
    let second = rest.dropFirst().first
    switch first {
    case "\"", "'":
      let end = rest.dropFirst().firstIndex(of: first).map { rest.index(after: $0) } ?? rest.endIndex
      operand(&rest, until: end)
    case " ", "\t", "\n", "\r": copy(1, of: &rest)
    case "(", "[":
      copy(1, of: &rest)
      open.append([])
      isAfterOperand = false
    case ")", "]":
      end(from: .or)
      if open.count > 1 { open.removeLast() }
      copy(1, of: &rest)
      isAfterOperand = true
    case ",":
      end(from: .or)
      copy(1, of: &rest)
      isAfterOperand = false
    case "=": operate(.equality, 1, of: &rest)
    case "!": operate(.equality, second == "=" ? 2 : 1, of: &rest)
    case "<", ">": operate(.relation, second == "=" ? 2 : 1, of: &rest)
    case "+": operate(.sum, 1, of: &rest)
    case "-": operate(isAfterOperand ? .sum : .minus, 1, of: &rest)
    case "|": operate(.union, 1, of: &rest)
    case "*" where isAfterOperand: operate(.product, 1, of: &rest)
    case "/" where second == "/":
      if isAfterOperand { reachesAgain = true }
      copy(2, of: &rest)
      isAfterOperand = false
    case "/", "@", ":", "$":
      copy(1, of: &rest)
      // The root alone is an operand, too; what follows it is no operator unless it can be nothing else.
      isAfterOperand = false
    case _ where XPathNames.continuesName(first):
      let end = rest.firstIndex { !XPathNames.continuesName($0) } ?? rest.endIndex
      // Up from where a path begins there is one parent, up from many nodes are many.
      if rest[..<end].elementsEqual("..".unicodeScalars), counted.hasSuffix("/"), !counted.hasSuffix("../") {
        reachesAgain = true
      }
      let named: Binding? =
        switch String(rest[..<end]) {
        case "or": .or
        case "and": .and
        case "div", "mod": .product
        default: nil
        }
      if isAfterOperand, let named {
        operate(named, rest.distance(from: rest.startIndex, to: end), of: &rest)
      } else {
        operand(&rest, until: end)
      }
    default:
      copy(1, of: &rest)
      isAfterOperand = true
    }
  }

  private mutating func copy(_ count: Int, of rest: inout Substring.UnicodeScalarView) {
    counted.unicodeScalars.append(contentsOf: rest.prefix(count))
    rest = rest.dropFirst(count)
  }

  private mutating func operand(
    _ rest: inout Substring.UnicodeScalarView, until end: Substring.UnicodeScalarView.Index
  ) {
    counted.unicodeScalars.append(contentsOf: rest[..<end])
    rest = rest[end...]
    isAfterOperand = true
  }

  private mutating func operate(_ binding: Binding, _ count: Int, of rest: inout Substring.UnicodeScalarView)
  {
    if binding != .minus { end(from: binding) }
    copy(count, of: &rest)
    isAfterOperand = false
    guard let function = binding.function else { return }
    counted += " \(function.rawValue)("
    open[open.count - 1].append(binding)
  }

  /// Ends the operands of the operators in this bracket that bind at least as tightly.
  private mutating func end(from binding: Binding) {
    while let last = open.last?.last, last >= binding {
      counted += ")"
      open[open.count - 1].removeLast()
    }
  }
}
