/// A language in which Sanj speaks to people.
public enum Language: String, CaseIterable, Sendable, Codable {
  /// English.
  case en
  /// Persian.
  case fa
}

/// One sentence or name in both languages.
///
/// Titles of documents may lack one of them; then the other stands in.
public struct LocalizedText: Hashable, Sendable {
  /// The English text, if any.
  public var en: String?
  /// The Persian text, if any.
  public var fa: String?

  /// A text in one or both languages.
  public init(en: String? = nil, fa: String? = nil) {
    self.en = en
    self.fa = fa
  }

  /// The text in `language`, or else in the other one; `nil` if there is neither.
  public func text(in language: Language) -> String? {
    switch language {
    case .en: en ?? fa
    case .fa: fa ?? en
    }
  }
}
