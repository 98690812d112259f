/// Findings for people, in the layout that all of Sanj shares:
///
///     people.xml:12:18: error[DOS021]: the sentence
///       <employee id="4" role="R-9"/>
///                        ^
///     hint: the remedy
///
/// In Persian the words and sentences are Persian; the place stays as it is, so that editors find it.
public struct TerminalFindings: Sendable {
  /// The language of sentences.
  public var language: Language
  /// Whether the severity is coloured.
  public var style: TerminalStyle
  /// The most columns that an excerpt takes; a longer line is cut around the fault.
  public var excerptWidth: Int

  /// A renderer.
  public init(language: Language, style: TerminalStyle, excerptWidth: Int = 100) {
    self.language = language
    self.style = style
    self.excerptWidth = excerptWidth
  }

  /// The lines of one finding, each ending in a line feed.
  ///
  /// - Parameter line: the line at a place, or `nil` if it cannot be had; then there is no excerpt. It is
  ///   asked only for places that have a line.
  public func text(of finding: Finding, line: (SourceLocation) -> SourceLine?) -> String {
    let severity = finding.rule.severity
    let label = style.severity(severity, "\(severity.word(in: language))[\(finding.rule.code)]")
    var result = "\(label): \(finding.sentence(in: language))\n"
    if let location = finding.location {
      result = "\(style.bold(Self.place(location))): \(result)"
      if location.line > 0, let source = line(location) {
        let excerpt = FindingExcerpt(source, column: location.column, width: excerptWidth)
        result += "  \(excerpt.text)\n"
        if let caret = excerpt.caret { result += "  \(caret)\n" }
      }
    }
    let word = language == .fa ? "راهنما" : "hint"
    let remedy = finding.remedy(in: language)
    return remedy.isEmpty ? result : result + "\(word): \(remedy)\n"
  }

  /// All findings in the order given, a blank line between two.
  public func text(of findings: some Sequence<Finding>, line: (SourceLocation) -> SourceLine?) -> String {
    findings.map { text(of: $0, line: line) }.joined(separator: "\n")
  }

  /// `file:line:column`, as far as known.
  static func place(_ location: SourceLocation) -> String {
    var result = location.file.printable
    if location.line > 0 {
      result += ":\(location.line)"
      if location.column > 0 { result += ":\(location.column)" }
    }
    return result
  }
}
