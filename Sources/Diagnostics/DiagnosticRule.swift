/// How grave a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// The documents cannot be used as they are; the command answers no.
  case error
  /// Usable, but probably not what was meant.
  case warning
  /// Worth knowing.
  case notice

  /// The gravest first.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .notice: 2
    }
  }
}

/// A thing that can be wrong: declared once, beside the check that finds it.
///
/// `message` and `hint` are templates: `{name}` is replaced by the finding's argument of that name.
/// A code, once released, is never given to another rule.
public struct DiagnosticRule: Sendable {
  /// What is declared, once: a hundred thousand findings of a rule each bear one word for it.
  private final class Declaration: Sendable {
    let code: String
    let severity: Severity
    let message: (en: String, fa: String)
    let hint: (en: String, fa: String)
    let reason: (en: String, fa: String)
    let review: ReviewBinding?

    init(
      _ code: String, _ severity: Severity, message: (en: String, fa: String),
      hint: (en: String, fa: String), reason: (en: String, fa: String), review: ReviewBinding?
    ) {
      self.code = code
      self.severity = severity
      self.message = message
      self.hint = hint
      self.reason = reason
      self.review = review
    }
  }

  private let declaration: Declaration

  /// The stable code: three letters for the family and three digits.
  public var code: String { declaration.code }
  /// How grave it is.
  public var severity: Severity { declaration.severity }
  /// What is wrong, in one sentence of each language.
  public var message: (en: String, fa: String) { declaration.message }
  /// What to do about it, in one sentence of each language.
  public var hint: (en: String, fa: String) { declaration.hint }
  /// Why it matters: the body of the rule's page.
  public var reason: (en: String, fa: String) { declaration.reason }
  /// For a rule of review: how binding it is and what it reads.
  public var review: ReviewBinding? { declaration.review }

  /// Declares a rule.
  public init(
    _ code: String, _ severity: Severity, message: (en: String, fa: String), hint: (en: String, fa: String),
    reason: (en: String, fa: String)
  ) {
    declaration = Declaration(code, severity, message: message, hint: hint, reason: reason, review: nil)
  }

  /// Declares a rule of review.
  public init(
    _ code: String, _ review: ReviewBinding, message: (en: String, fa: String),
    hint: (en: String, fa: String), reason: (en: String, fa: String)
  ) {
    declaration = Declaration(
      code, review.severity.severity, message: message, hint: hint, reason: reason, review: review)
  }

  /// How grave it is, as data: `error`, or of a rule of review `must`.
  public var severityName: String { review?.severity.rawValue ?? severity.rawValue }

  /// How grave it is, in words.
  public func severityWord(in language: Language) -> String {
    review?.severity.word(in: language) ?? severity.word(in: language)
  }

  /// Fills a template with arguments; an unknown name stays as it stands, braces and all.
  static func fill(_ template: String, with arguments: [String: String]) -> String {
    // Most hints have no arguments: a hundred thousand findings then share one text.
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
