/// The letters behind Arabic presentation forms: characters for one shape of a letter, or of two to four together, that
/// old programs and text copied from PDF files hold.
///
/// The names that Unicode gives them say which letters they are ("ARABIC LIGATURE LAM WITH ALEF FINAL FORM"), and the
/// standard library knows the names; the mapping itself (NFKC) is only in the full Foundation.
enum PresentationForms {
  /// The letters that `form` stands for; `nil` if it is none.
  static func letters(of form: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch form.value {
    case 0xFB50...0xFDFF, 0xFE70...0xFEFF: all[form]
    default: nil
    }
  }

  private static let all: [Unicode.Scalar: [Unicode.Scalar]] = {
    let letters = lettersByName
    var result: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value in Array(0xFB50...0xFDFF as ClosedRange<UInt32>) + Array(0xFE70...0xFEFF) {
      guard let form = Unicode.Scalar(value), let name = form.properties.name else { continue }
      var words = name.split(separator: " ")[...]
      // ISOLATED, FINAL, INITIAL or MEDIAL; some names end without.
      if words.last == "FORM" { words = words.dropLast(2) }
      guard words.popFirst() == "ARABIC" else { continue }
      if words.first == "SYMBOL" { continue }
      if words.first == "LETTER" || words.first == "LIGATURE" { words.removeFirst() }
      result[form] = spelled(words, letters)
    }
    for (form, word) in words { result[form] = Array(word.unicodeScalars) }
    return result
  }()

  /// Signs for whole words, whose names do not spell them.
  private static let words: [Unicode.Scalar: String] = [
    "\u{FDF0}": "صلے", "\u{FDF1}": "قلے", "\u{FDF2}": "الله", "\u{FDF3}": "اکبر", "\u{FDF4}": "محمد",
    "\u{FDF5}": "صلعم", "\u{FDF6}": "رسول", "\u{FDF7}": "علیه", "\u{FDF8}": "وسلم", "\u{FDF9}": "صلی",
    "\u{FDFA}": "صلی الله علیه وسلم", "\u{FDFB}": "جل جلاله", "\u{FDFC}": "ریال",
  ]

  /// Letters and marks of the Arabic block by what follows ARABIC or ARABIC LETTER in their names.
  private static let lettersByName: [String: Unicode.Scalar] = {
    var result: [String: Unicode.Scalar] = [:]
    for value in 0x0600...0x06FF as ClosedRange<UInt32> {
      guard let letter = Unicode.Scalar(value), let name = letter.properties.name else { continue }
      var words = name.split(separator: " ")[...]
      guard words.popFirst() == "ARABIC" else { continue }
      if words.first == "LETTER" { words.removeFirst() }
      result[words.joined(separator: " ")] = letter
    }
    return result
  }()

  /// Letters whose names stand one after the other with WITH between them. The longest name counts, since YEH WITH
  /// HAMZA ABOVE is one letter.
  private static func spelled(
    _ words: ArraySlice<Substring>, _ letters: [String: Unicode.Scalar]
  ) -> [Unicode.Scalar]? {
    var rest = words
    var result: [Unicode.Scalar] = []
    while !rest.isEmpty {
      if rest.first == "WITH" { rest.removeFirst() }
      // A tatweel with a mark is said to have the mark ABOVE or BELOW.
      if !result.isEmpty, rest.count == 1, rest.first == "ABOVE" || rest.first == "BELOW" { break }
      let length = rest.indices.last { letters[rest[...$0].joined(separator: " ")] != nil }
      if let length, let letter = letters[rest[...length].joined(separator: " ")] {
        result.append(letter)
        rest = rest[(length + 1)...]
      } else if result.isEmpty, rest.count > 1 {
        // Some name languages first: UIGHUR KAZAKH KIRGHIZ ALEF MAKSURA.
        rest.removeFirst()
      } else {
        return nil
      }
    }
    return result.isEmpty ? nil : result
  }
}
