import Diagnostics
import TrainingModel
import XMLStreams

/// Typed values of attributes. What is absent or malformed gives `nil`: the schema has reported it already.
/// Nothing larger than the schemas allow comes through, so that the checks can compute with what does.
extension XMLElement {
  /// An identity: 1 to 64 characters without white space.
  func identifier(_ name: String) -> Identifier? { self[name].flatMap { Identifier(wellFormed: $0) } }

  /// A number of people, seats, sessions or inhabitants.
  func count(_ name: String) -> Int? { integer(name, 0...9_999_999_999) }

  /// An amount of money.
  func money(_ name: String) -> Int? { integer(name, 0...999_999_999_999_999_999) }

  /// A level of a scale.
  func level(_ name: String) -> Int? { integer(name, 0...99) }

  /// A number of days.
  func days(_ name: String) -> Int? { integer(name, 0...9999) }

  /// A weight of a part of an objective, a whole number.
  func weight(_ name: String) -> Int? { integer(name, 0...9999) }

  /// A year.
  func year(_ name: String) -> Int? { integer(name, 0...9999) }

  /// How important a competency is for a role.
  func importance(_ name: String) -> Int? { integer(name, 1...5) }

  /// A grade from least to most.
  func grade(_ name: String) -> Int? { integer(name, 1...5) }

  /// A level of evaluation.
  func evaluationLevel(_ name: String) -> Int? { integer(name, 1...4) }

  /// A number of people or needs, at least one.
  func positiveCount(_ name: String) -> Int? { integer(name, 1...9_999_999_999) }

  /// A number of days, at least one.
  func positiveDays(_ name: String) -> Int? { integer(name, 1...9999) }

  /// Hours of one person.
  func hours(_ name: String) -> Hours? { quantity(name, below: 100_000) }

  /// A share of a whole.
  func share(_ name: String) -> Share? {
    guard let share: Share = quantity(name, below: 2), share <= .one else { return nil }
    return share
  }

  /// A level, or a difference of levels, with decimals.
  func rating(_ name: String) -> Rating? { quantity(name, below: 100) }

  /// A multiplier, or an amount of a resource.
  func factor(_ name: String) -> Factor? { quantity(name, below: 10_000) }

  private func integer(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = self[name].flatMap({ Int(digits: $0) }), range.contains(number) else { return nil }
    return number
  }

  private func quantity<Quantity: ExactQuantity>(_ name: String, below limit: Int) -> Quantity? {
    guard let quantity = self[name].flatMap({ Quantity(decimal: $0) }),
      quantity.units < limit * Quantity.scale
    else { return nil }
    return quantity
  }

  /// A judgement: `3` or `1/3`.
  func ratio(_ name: String) -> Judgement.Ratio? {
    let parts = (self[name] ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(digits: $0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ (1...9).contains($0) }) else { return nil }
    switch numbers.count {
    case 1: return Judgement.Ratio(numbers[0], 1)
    case 2: return Judgement.Ratio(numbers[0], numbers[1])
    default: return nil
    }
  }

  /// `true` or `false`.
  func flag(_ name: String) -> Bool? { self[name].flatMap { Bool($0) } }

  /// One of a list of words.
  func choice<Choice: RawRepresentable<String>>(_ name: String, _: Choice.Type = Choice.self) -> Choice? {
    self[name].flatMap { Choice(rawValue: $0) }
  }

  /// The titles in both languages; the first of each counts.
  var title: LocalizedText { text(of: "title") }

  /// The texts of the child elements `name` in both languages; the first of each counts.
  func text(of name: String) -> LocalizedText {
    var result = LocalizedText()
    for child in children where child.name == name {
      switch child["xml:lang"] {
      case "fa": result.fa = result.fa ?? child.text
      case "en": result.en = result.en ?? child.text
      default: break
      }
    }
    return result
  }
}

extension Identifier {
  /// The identity, or `nil` if the schemas would refuse the text.
  init?(wellFormed text: String) {
    guard (1...64).contains(text.unicodeScalars.count),
      !text.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    self.init(text)
  }
}

extension Int {
  /// The number that plain digits stand for, without sign.
  init?(digits text: some StringProtocol) {
    guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    self.init(text)
  }
}
