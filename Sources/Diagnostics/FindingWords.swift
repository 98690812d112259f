extension Severity {
  /// The word before the code: `error`, `خطا`.
  public func word(in language: Language) -> String {
    switch (self, language) {
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    case (.notice, .en): "notice"
    case (.error, .fa): "خطا"
    case (.warning, .fa): "هشدار"
    case (.notice, .fa): "توجه"
    }
  }
}

extension Finding {
  /// The sentence as people read it in `language`: safe to print, and in Persian with Persian digits.
  public func sentence(in language: Language) -> String { Self.spoken(message(in: language), language) }

  /// The remedy as people read it in `language`, of the same kind.
  public func remedy(in language: Language) -> String { Self.spoken(hint(in: language), language) }

  private static func spoken(_ text: String, _ language: Language) -> String {
    language == .fa ? PersianDigits.inSentence(text.printable) : text.printable
  }
}
