/// Templates that may include each other by name.
package struct TemplateSet: Sendable {
  /// Templates within templates: more is a circle.
  private static let depth = 40

  private let templates: [String: [TemplateNode]]

  /// Reads templates, by name.
  package init(_ texts: [String: String]) throws(TemplateFault) {
    var templates: [String: [TemplateNode]] = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      templates[name] = try TemplateParser.parse(text, name: name)
    }
    self.templates = templates
  }

  /// The text of a template filled with `value`, values escaped as HTML.
  ///
  /// A name is looked up in the innermost object that has it; `a.b` is `b` of `a`, `.` the value itself.
  /// - Throws: What a template asks for and is not there.
  package func render(_ name: String, _ value: TemplateValue) throws(TemplateFault) -> String {
    guard let nodes = templates[name] else {
      throw TemplateFault(kind: .missingPartial(name), template: name, line: 1)
    }
    var renderer = Renderer(templates: templates, template: name)
    renderer.stack = [value]
    try renderer.render(nodes)
    return renderer.result
  }

  private struct Renderer {
    let templates: [String: [TemplateNode]]
    var template: String
    var stack: [TemplateValue] = []
    var result = ""
    private var depth = 0
    private var indent = ""
    private var isAtStart = true

    init(templates: [String: [TemplateNode]], template: String) {
      self.templates = templates
      self.template = template
    }

    mutating func render(_ nodes: [TemplateNode]) throws(TemplateFault) {
      for node in nodes { try render(node) }
    }

    private mutating func render(_ node: TemplateNode) throws(TemplateFault) {
      switch node {
      case .text(let text): write(lines: text)
      case .variable(let name, let isRaw, let line):
        let text = try text(name, line)
        write(isRaw ? text : Self.escaped(text))
      case .section(let name, let isInverted, let nodes, let line):
        let value = try value(name, line)
        guard !isInverted else {
          if !value.isShown { try render(nodes) }
          return
        }
        guard value.isShown else { return }
        if case .list(let values) = value {
          for value in values { try render(nodes, in: value) }
        } else if case .flag = value {
          try render(nodes)
        } else {
          try render(nodes, in: value)
        }
      case .partial(let name, let indent, let line):
        try include(name, indent: indent, line)
      }
    }

    private mutating func render(_ nodes: [TemplateNode], in value: TemplateValue) throws(TemplateFault) {
      stack.append(value)
      try render(nodes)
      stack.removeLast()
    }

    private mutating func include(_ name: String, indent: String, _ line: Int) throws(TemplateFault) {
      guard let nodes = templates[name] else { throw fault(.missingPartial(name), line) }
      guard depth < TemplateSet.depth else { throw fault(.tooDeep(name), line) }
      let outer = (template, self.indent)
      template = name
      self.indent += indent
      depth += 1
      try render(nodes)
      depth -= 1
      (template, self.indent) = outer
    }

    private func fault(_ kind: TemplateFault.Kind, _ line: Int) -> TemplateFault {
      TemplateFault(kind: kind, template: template, line: line)
    }

    private func text(_ name: String, _ line: Int) throws(TemplateFault) -> String {
      guard case .text(let text) = try value(name, line) else { throw fault(.notText(name), line) }
      return text
    }

    private func value(_ name: String, _ line: Int) throws(TemplateFault) -> TemplateValue {
      if name == ".", let value = stack.last { return value }
      var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let first = parts.removeFirst()
      for case .object(let members) in stack.reversed() {
        guard var value = members[first] else { continue }
        for part in parts {
          guard case .object(let inner) = value, let next = inner[part] else {
            throw fault(.missingKey(name), line)
          }
          value = next
        }
        return value
      }
      throw fault(.missingKey(name), line)
    }

    private mutating func write(_ text: String) {
      guard !text.isEmpty else { return }
      if isAtStart { result += indent }
      result += text
      isAtStart = text.hasSuffix("\n")
    }

    /// Text of a template: of an indented one, each line is indented; of a value, none is.
    private mutating func write(lines text: String) {
      guard !indent.isEmpty else { return write(text) }
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.offset > 0 {
          result += "\n"
          isAtStart = true
        }
        write(String(line.element))
      }
    }

    private static func escaped(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
  }
}
