package import TrainingModel

extension Identifier {
  /// How the identity looks: two that people cannot tell apart have equal looks.
  ///
  /// Presentation forms become their letters, Arabic letters the Persian ones that they resemble, digits 0 to 9;
  /// what is invisible (the zero-width non-joiner too) or only stretches a letter is left out. Swift compares the
  /// result by canonical equivalence, so composed and decomposed letters are equal too. Names are folded for
  /// comparison here and nowhere else; identities themselves stay as they are, byte for byte.
  package var look: String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for letter in PresentationForms.letters(of: scalar) ?? [scalar] {
        if let letter = Self.look(of: letter) { result.append(letter) }
      }
    }
    return String(result)
  }

  private static func look(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x064A, 0x0649: "ی"
    case 0x0643, 0x06AA: "ک"
    case 0x06D5, 0x06BE, 0x06C1: "ه"
    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30)
    case 0x00AD, 0x0640, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFEFF:
      nil
    case 0x00A0, 0x2007, 0x202F: " "
    case 0x2010, 0x2011, 0x2212: "-"
    default: scalar
    }
  }
}
