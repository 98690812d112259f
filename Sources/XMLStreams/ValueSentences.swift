import Diagnostics

extension SchemaGuide.ValueType {
  /// What a value of this type is, as the schema says it, with the values themselves where it lists them.
  var sentences: (en: String, fa: String) { (sentence(in: .en), sentence(in: .fa)) }

  private func sentence(in language: Language) -> String {
    let general =
      meaning.text(in: language) ?? (language == .fa ? "مقداری از نوع مناسب." : "A value of its type.")
    if values.isEmpty { return general }
    return language == .fa
      ? "\(general) یکی از این‌ها: \(values.joined(separator: "، "))."
      : "\(general) One of: \(values.joined(separator: ", "))."
  }

  /// Whether its values are written in digits: everything but texts, identities and lists of words.
  var isNumeric: Bool {
    values.isEmpty && name != nil && name != "text" && name != "id" && name != "weekdays"
  }
}

extension SchemaGuide.ValueType {
  /// How a value is to be written that was meant well: a date with other signs between its numbers, an amount with its
  /// thousands set apart; otherwise nothing.
  func form(of value: String) -> (en: String, fa: String) {
    switch name {
    case "date":
      guard let date = Self.date(value) else { return (" Write year-month-day.", " سال-ماه-روز بنویسید.") }
      return (" Write \"\(date)\".", " بنویسید «\(date)».")
    case _ where isNumeric:
      let separators: Set<Unicode.Scalar> = [",", "\u{66C}", "\u{60C}", "_", "'", " ", "\u{A0}", "\u{202F}"]
      let digits = value.unicodeScalars.filter { !separators.contains($0) }
      guard digits.count < value.unicodeScalars.count, digits.count <= 18, !digits.isEmpty,
        digits.allSatisfy({ (0x30...0x39).contains($0.value) })
      else { return ("", "") }
      let number = String(String.UnicodeScalarView(digits))
      return (
        " Write \"\(number)\", without separators.", " بنویسید «\(number)»، بی جداکننده."
      )
    default: return ("", "")
    }
  }

  /// Year, month and day of a date that is written with a slash, a point or without leading zeros.
  private static func date(_ value: String) -> String? {
    let parts = value.split(whereSeparator: { "/.-".contains($0) })
    guard parts.count == 3, parts[0].count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts[0])-\(two(month))-\(two(day))"
  }
}

extension String {
  /// How much of a value a message quotes.
  private static let quotedLength = 60

  /// The text, or its start where it is too long for a sentence.
  var shortened: String {
    unicodeScalars.count <= Self.quotedLength
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(Self.quotedLength))) + "…"
  }

  /// The text, or its start where it is far too long for a name: ten thousand findings may hold one each.
  var bounded: String {
    utf8.count <= 400 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(200))) + "…"
  }

  /// The text with Persian and Arabic digits and separators as they are written in documents; `nil` if it has
  /// none of them.
  var withASCIIDigits: String? {
    var result = String.UnicodeScalarView()
    var hasChanged = false
    for scalar in unicodeScalars {
      let value = scalar.value
      let replacement: Unicode.Scalar? =
        switch value {
        case 0x6F0...0x6F9: Unicode.Scalar(value - 0x6F0 + 0x30)
        case 0x660...0x669: Unicode.Scalar(value - 0x660 + 0x30)
        case 0x66B: "."
        default: scalar
        }
      if value == 0x66C {
        hasChanged = true
      } else if let replacement {
        hasChanged = hasChanged || replacement != scalar
        result.append(replacement)
      }
    }
    return hasChanged ? String(result) : nil
  }
}
