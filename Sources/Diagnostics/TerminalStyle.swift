/// Whether messages may be coloured. Colour only repeats what a word says.
public struct TerminalStyle: Sendable {
  /// Whether escape sequences for colour are written.
  public let isColored: Bool

  /// A style that is given.
  public init(isColored: Bool) { self.isColored = isColored }

  /// The style that the environment asks for: no colour if the output is not a terminal, if `NO_COLOR` is set
  /// to anything but nothing (https://no-color.org), or if the terminal calls itself `dumb`.
  public init(isTerminal: Bool, environment: [String: String]) {
    let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isColored = isTerminal && !refuses && environment["TERM"] != "dumb"
  }

  /// The word for a severity, coloured if that is allowed.
  public func label(_ severity: Severity, in language: Language) -> String {
    self.severity(severity, severity.word(in: language))
  }

  package func bold(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  package func severity(_ severity: Severity, _ text: String) -> String {
    guard isColored else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .notice: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }
}
