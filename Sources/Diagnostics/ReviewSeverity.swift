/// How binding a rule of review is.
public enum ReviewSeverity: String, Sendable, Comparable, CaseIterable {
  /// To be corrected.
  case must
  /// To be corrected, or justified.
  case should
  /// Worth considering.
  case advice

  /// The most binding first.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .must: 0
    case .should: 1
    case .advice: 2
    }
  }

  /// The word before the code: `must`, `الزامی`.
  public func word(in language: Language) -> String {
    switch (self, language) {
    case (_, .en): rawValue
    case (.must, .fa): "الزامی"
    case (.should, .fa): "توصیه"
    case (.advice, .fa): "پیشنهاد"
    }
  }

  /// How grave that is among all diagnostics.
  public var severity: Severity {
    switch self {
    case .must: .error
    case .should: .warning
    case .advice: .notice
    }
  }
}

/// What a rule of review is bound to.
public struct ReviewBinding: Sendable {
  /// The limit beyond which it objects.
  public struct Limit: Sendable {
    /// The usual limit, as decimal text.
    public let value: String
    /// What it limits, and in which unit.
    public let meaning: (en: String, fa: String)

    /// A limit.
    public init(value: String, meaning: (en: String, fa: String)) {
      self.value = value
      self.meaning = meaning
    }
  }

  /// How binding it is, unless the policy says otherwise.
  public let severity: ReviewSeverity
  /// Root elements of the documents that it reads.
  public let reads: [String]
  /// Its limit, if it has one.
  public let limit: Limit?

  /// A binding.
  public init(_ severity: ReviewSeverity, reads: [String], limit: Limit? = nil) {
    self.severity = severity
    self.reads = reads
    self.limit = limit
  }
}
