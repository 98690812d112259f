/// A part of a template.
indirect enum TemplateNode: Sendable {
  /// Text as it stands.
  case text(String)
  /// A value; `isRaw`: not escaped.
  case variable(name: String, isRaw: Bool, line: Int)
  /// Shown if a value is there, once for each in a list; `isInverted`: shown if it is not.
  case section(name: String, isInverted: Bool, nodes: [TemplateNode], line: Int)
  /// Another template, each of its lines indented.
  case partial(name: String, indent: String, line: Int)
}

/// Reads a template: the tags of the Mustache manual but lambdas (`{{name}}`, `{{{name}}}`, `{{&name}}`, `{{#name}}`,
/// `{{^name}}`, `{{/name}}`, `{{>name}}`, `{{!comment}}`, `{{=<% %>=}}`). A line that holds nothing but one tag that
/// prints nothing leaves no blank line.
struct TemplateParser {
  private struct OpenSection {
    let name: String
    let isInverted: Bool
    let line: Int
    var nodes: [TemplateNode] = []
  }

  private let template: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var stack: [OpenSection] = []
  private var nodes: [TemplateNode] = []
  private var text: [UInt8] = []
  /// Whether nothing but blanks and silent tags stands on the line so far.
  private var isLineBlank = true

  static func parse(_ text: String, name: String) throws(TemplateFault) -> [TemplateNode] {
    var parser = TemplateParser(template: name, text: text)
    return try parser.run()
  }

  private init(template: String, text: String) {
    self.template = template
    bytes = Array(text.utf8)
  }

  private mutating func run() throws(TemplateFault) -> [TemplateNode] {
    while index < bytes.count {
      if starts(with: open) { try readTag() } else { readByte() }
    }
    flush()
    if let section = stack.last { throw fault(.unclosedSection(section.name), section.line) }
    return nodes
  }

  private func starts(with mark: [UInt8]) -> Bool { bytes[index...].starts(with: mark) }

  private func fault(_ kind: TemplateFault.Kind, _ line: Int) -> TemplateFault {
    TemplateFault(kind: kind, template: template, line: line)
  }

  private mutating func readByte() {
    let byte = bytes[index]
    text.append(byte)
    index += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      isLineBlank = true
    } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
      isLineBlank = false
    }
  }

  private mutating func readTag() throws(TemplateFault) {
    let start = line
    let mayStandAlone = isLineBlank
    index += open.count
    let isTriple = open == Array("{{".utf8) && index < bytes.count && bytes[index] == UInt8(ascii: "{")
    let end = isTriple ? Array("}}}".utf8) : close
    let content = index
    while index < bytes.count, !starts(with: end) {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    guard index < bytes.count else { throw fault(.unclosedTag, start) }
    let tag = String(decoding: bytes[content..<index], as: UTF8.self)
    index += end.count
    if isTriple { return try add(variable: tag.dropFirst(), isRaw: true, start) }
    switch tag.first {
    case "&": try add(variable: tag.dropFirst(), isRaw: true, start)
    case "#", "^", "/", ">", "!", "=": try readSilent(tag, mayStandAlone, start)
    default: try add(variable: tag[...], isRaw: false, start)
    }
  }

  private mutating func add(variable tag: Substring, isRaw: Bool, _ line: Int) throws(TemplateFault) {
    let name = try name(tag, line)
    flush()
    append(.variable(name: name, isRaw: isRaw, line: line))
    isLineBlank = false
  }

  /// A tag that prints nothing itself.
  private mutating func readSilent(_ tag: String, _ mayStandAlone: Bool, _ line: Int) throws(TemplateFault) {
    var indent = ""
    if mayStandAlone, let end = endOfBlankLine() {
      while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
        indent = String(UnicodeScalar(last)) + indent
        text.removeLast()
      }
      if end > index, bytes[end - 1] == UInt8(ascii: "\n") { self.line += 1 }
      index = end
      isLineBlank = true
    } else {
      isLineBlank = false
    }
    let rest = tag.dropFirst()
    switch tag.first {
    case "!": break
    case "=": try setDelimiters(rest, line)
    case ">":
      let name = try name(rest, line)
      flush()
      append(.partial(name: name, indent: indent, line: line))
    case "/": try closeSection(try name(rest, line), line)
    default:
      let name = try name(rest, line)
      flush()
      stack.append(OpenSection(name: name, isInverted: tag.first == "^", line: line))
    }
  }

  /// Where the next line begins, if only blanks stand before it.
  private func endOfBlankLine() -> Int? {
    var end = index
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): end += 1
      case UInt8(ascii: "\n"): return end + 1
      default: return nil
      }
    }
    return end
  }

  private mutating func closeSection(_ name: String, _ line: Int) throws(TemplateFault) {
    flush()
    guard let section = stack.popLast(), section.name == name else { throw fault(.unexpectedEnd(name), line) }
    append(
      .section(name: name, isInverted: section.isInverted, nodes: section.nodes, line: section.line))
  }

  private mutating func setDelimiters(_ tag: Substring, _ line: Int) throws(TemplateFault) {
    let parts = tag.split(whereSeparator: \.isWhitespace)
    guard tag.last == "=", parts.count >= 2 else { throw fault(.badTag("=\(tag)"), line) }
    let marks = tag.dropLast().split(whereSeparator: \.isWhitespace)
    guard marks.count == 2, !marks.contains(where: { $0.contains("=") }) else {
      throw fault(.badTag("=\(tag)"), line)
    }
    open = Array(marks[0].utf8)
    close = Array(marks[1].utf8)
  }

  private func name(_ tag: Substring, _ line: Int) throws(TemplateFault) -> String {
    let parts = tag.split(whereSeparator: \.isWhitespace)
    guard parts.count == 1, let name = parts.first else { throw fault(.badTag(String(tag)), line) }
    return String(name)
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ node: TemplateNode) {
    if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].nodes.append(node) }
  }
}
