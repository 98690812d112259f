package import Diagnostics

/// What is wrong with a template. Templates are strict: what they ask for must be there.
package struct TemplateFault: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
    /// The tag begins and does not end.
    case unclosedTag
    /// The tag is empty, or its name has blanks in it.
    case badTag(String)
    /// The section begins and does not end.
    case unclosedSection(String)
    /// The section ends and has not begun, or another is open.
    case unexpectedEnd(String)
    /// There is no value of that name.
    case missingKey(String)
    /// The value is no text.
    case notText(String)
    /// There is no template of that name.
    case missingPartial(String)
    /// Templates include each other without end.
    case tooDeep(String)
  }

  /// What is wrong.
  package let kind: Kind
  /// In which template.
  package let template: String
  /// In which line, from 1.
  package let line: Int

  /// The fault as a finding about the template's file, in `folder` if it comes from there.
  package func finding(in folder: String?) -> Finding {
    let (rule, name) =
      switch kind {
      case .unclosedTag: (TemplateRules.syntax, "{{")
      case .badTag(let text): (TemplateRules.syntax, text)
      case .unclosedSection(let name): (TemplateRules.section, name)
      case .unexpectedEnd(let name): (TemplateRules.section, name)
      case .missingKey(let name): (TemplateRules.missingKey, name)
      case .notText(let name): (TemplateRules.notText, name)
      case .missingPartial(let name), .tooDeep(let name): (TemplateRules.partial, name)
      }
    return Finding(
      rule, at: SourceLocation(file: "\(folder.map { $0 + "/" } ?? "")\(template).mustache", line: line),
      subject: "template/\(template)/\(name)",
      ["name": name.printable])
  }
}
