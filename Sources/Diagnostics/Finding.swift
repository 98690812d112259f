/// One problem that was found: which rule, where, about what, and what to do.
public struct Finding: Sendable {
  /// The rule that was broken.
  public let rule: DiagnosticRule
  /// Where; `nil` when it is about no file.
  public private(set) var location: SourceLocation?
  /// What it is about, as `kind/id`, stable when lines move: `course/C-12`.
  public let subject: String
  /// The sentence in both languages.
  public let message: (en: String, fa: String)
  /// The remedy in both languages.
  public let hint: (en: String, fa: String)
  /// For a finding that only says how many others are not listed: how many, and how severe they are. Totals count
  /// these in its place.
  public var omitted: (severity: Severity, count: Int)?

  /// A finding of `rule`, its templates filled with `arguments`.
  public init(
    _ rule: DiagnosticRule, at location: SourceLocation?, subject: String, _ arguments: [String: String] = [:]
  ) {
    self.init(rule, at: location, subject: subject, english: arguments, persian: arguments)
  }

  /// A finding of `rule` with arguments that are words, and so differ between the languages.
  public init(
    _ rule: DiagnosticRule, at location: SourceLocation?, subject: String, english: [String: String],
    persian: [String: String]
  ) {
    self.rule = rule
    self.location = location
    self.subject = subject
    func fill(_ pair: (en: String, fa: String)) -> (en: String, fa: String) {
      let template = EnglishNumber.template(pair.en, for: english)
      return (DiagnosticRule.fill(template, with: english), DiagnosticRule.fill(pair.fa, with: persian))
    }
    message = fill(rule.message)
    hint = fill(rule.hint)
  }

  /// The same finding at another place.
  public func moved(to location: SourceLocation?) -> Finding {
    var result = self
    result.location = location
    return result
  }

  /// The same for the same rule and subject, wherever the line has moved to.
  public var fingerprint: String { "\(rule.code):\(subject)" }

  /// The sentence in `language`.
  public func message(in language: Language) -> String { language == .fa ? message.fa : message.en }

  /// The remedy in `language`.
  public func hint(in language: Language) -> String { language == .fa ? hint.fa : hint.en }
}

extension Array<Finding> {
  /// Puts them in the order in which they are shown: by place, then code, then subject, then sentence.
  /// Two that say the same of the same place are shown once.
  public mutating func putInOrder() {
    sort { a, b in
      switch (a.location, b.location) {
      case (nil, .some): return true
      case (.some, nil): return false
      case (let x?, let y?) where x != y: return x < y
      default: return (a.rule.code, a.subject, a.message.en) < (b.rule.code, b.subject, b.message.en)
      }
    }
    // In place: there may be a hundred thousand.
    var kept = 0
    for index in indices {
      if kept > 0, self[index].says(theSameAs: self[kept - 1]) { continue }
      if kept < index { swapAt(kept, index) }
      kept += 1
    }
    removeSubrange(kept...)
  }
}

extension Finding {
  fileprivate func says(theSameAs other: Finding) -> Bool {
    other.rule.code == rule.code && other.location == location && other.subject == subject
      && other.message.en == message.en
  }
}

extension Sequence<Finding> {
  /// In the order in which they are shown, each once.
  public func inOrder() -> [Finding] {
    var result = Array(self)
    result.putInOrder()
    return result
  }

  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.rule.severity == .error } }
}

/// Documents that cannot be used: the one error of readers, carrying every finding.
public struct InvalidDocuments: Error, Sendable {
  /// All that was found, in order.
  public let findings: [Finding]

  /// An error made of `findings`.
  public init(findings: [Finding]) { self.findings = findings }
}
