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
