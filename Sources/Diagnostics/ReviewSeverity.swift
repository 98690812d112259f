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
