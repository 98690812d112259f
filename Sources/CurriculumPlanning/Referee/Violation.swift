public import Diagnostics

/// What the referee finds wrong with a program.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// The name of the constraint that is broken, or of what the program claims wrongly.
  public let constraint: String
  /// What is wrong, in English.
  public let english: String
  /// What is wrong, in Persian, with Persian digits.
  public let persian: String
  /// Whether it is a firm rule that falls short: what is still open may make up for it.
  let isOfFirmRule: Bool

  init(_ constraint: String, _ english: String, _ persian: String, isOfFirmRule: Bool = false) {
    self.constraint = constraint
    self.english = english
    self.persian = PersianDigits.inSentence(persian)
    self.isOfFirmRule = isOfFirmRule
  }

  /// What a referee of ours says that speaks to those who look for a defect: the constraint, a colon, and the rest.
  package init(defect text: String) {
    let name = text.prefix { $0 != ":" }
    let rest = text[name.endIndex...].drop { $0 == ":" || $0 == " " }
    self.init(String(name), String(rest), String(rest))
  }

  /// The constraint, and what is wrong in English.
  public var description: String { english.isEmpty ? constraint : "\(constraint): \(english)" }

  /// What is wrong, in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .en: description
    case .fa: persian.isEmpty ? constraint : persian
    }
  }

  static func < (a: Self, b: Self) -> Bool {
    (a.constraint, a.english) < (b.constraint, b.english)
  }

  /// That a program has what its documents have not.
  static let ofAnotherProgram = Violation(
    "reference", "a course or people who cannot take it", "دوره‌ای هست، یا افرادی که نمی‌توانند در آن شرکت کنند"
  )

  /// A whole number with its thousands grouped.
  static func number(_ value: some BinaryInteger) -> String { GroupedDigits.text("\(value)") }

  /// A number of units of which so many make one, with its thousands grouped.
  static func number(_ units: Int128, per scale: Int) -> String {
    GroupedDigits.text(DecimalText.exact(units: Int(clamping: units), scale: scale))
  }

  /// A course in a period, as both languages name it.
  static func place(_ course: String, _ period: String) -> (en: String, fa: String) {
    ("\(course) in \(period)", "«\(course)» در «\(period)»")
  }
}

extension Sequence<Violation> {
  /// All of them in a language.
  public func joined(in language: Language) -> String {
    map { $0.text(in: language) }.joined(separator: language == .fa ? "؛ " : "; ")
  }
}
