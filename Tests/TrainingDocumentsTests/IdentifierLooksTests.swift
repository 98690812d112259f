import Foundation
import Testing
import TrainingModel

@testable import TrainingDocuments

/// Which identities look the same to people, and which do not.
@Suite struct IdentifierLooksTests {
  private func look(_ text: String) -> String { Identifier(text).look }

  @Test(
    arguments: [
      ("علي", "علی"), ("موسى", "موسی"), ("كتاب", "کتاب"), ("ڪتاب", "کتاب"), ("ھمدان", "همدان"),
      ("ہمدان", "همدان"),
      ("خانە", "خانه"), ("شمـــاره", "شماره"), ("می‌شود", "میشود"), ("ر‍۱", "ر1"), ("۱۲۳", "123"),
      ("١٢٣", "123"),
      ("کد\u{00AD}۱", "کد1"), ("\u{202B}کد\u{202C}", "کد"), ("آ", "ا\u{653}"), ("a\u{2011}b", "a-b"),
      // Forms of one letter and of several.
      ("\u{FECB}\u{FEE0}\u{FEF2}", "علی"), ("\u{FB8E}\u{FE98}\u{FE8E}\u{FE8F}", "کتاب"), ("\u{FEFB}", "لا"),
      ("\u{FEF5}", "لآ"), ("\u{FBFC}", "ی"), ("\u{FBE8}", "ی"), ("\u{FBEA}", "ئا"), ("\u{FC58}", "یم"),
      ("\u{FD50}", "تجم"), ("\u{FBA6}", "ه"), ("\u{FE71}", "\u{64B}"), ("عبدا\u{FDF2}", "عبداالله"),
      ("\u{FDFC}", "ريال"),
    ]) func alike(_ a: String, _ b: String)
  {
    #expect(look(a) == look(b))
    #expect(Array(Identifier(a).text.utf8) == Array(a.utf8), "identities stay as they are")
  }

  @Test(arguments: [
    ("علی", "علا"), ("ک", "گ"), ("ه", "ة"), ("لا", "ال"), ("۱", "۲"), ("شما", "سما"), ("a", "A"),
  ])
  func unlike(_ a: String, _ b: String) { #expect(look(a) != look(b)) }

  /// Every presentation form against the mapping of the full Foundation, which is that of Unicode (NFKC).
  @Test func everyPresentationForm() throws {
    var compared = 0
    for value in Array(0xFB50...0xFDFF as ClosedRange<UInt32>) + Array(0xFE70...0xFEFC) {
      let form = try #require(Unicode.Scalar(value))
      // Unassigned, ornaments, and signs that have no letters.
      let mapped = String(form).precomposedStringWithCompatibilityMapping
      guard form.properties.name != nil, mapped != String(form) else { continue }
      compared += 1
      // Marks on their own are mapped to a space with the mark.
      let expected = mapped.unicodeScalars.filter { $0 != " " }
      let letters = try #require(PresentationForms.letters(of: form), "U+\(String(value, radix: 16))")
      // A letter of the Arabic block may be mapped in its turn (U+0677).
      let mine = String(String.UnicodeScalarView(letters)).precomposedStringWithCompatibilityMapping
        .unicodeScalars.filter { $0 != " " }
      let folded = look("x" + String(String.UnicodeScalarView(mine)))
      #expect(
        folded == look("x" + String(String.UnicodeScalarView(expected))), "U+\(String(value, radix: 16))")
    }
    #expect(compared > 600)
  }

  /// What is no presentation form is left alone.
  @Test func otherCharacters() {
    for value: UInt32 in [0x0041, 0x0627, 0xFB4F, 0xFDD0, 0xFDFF, 0xFE6F, 0xFEFF, 0xFF01] {
      #expect(Unicode.Scalar(value).flatMap { PresentationForms.letters(of: $0) } == nil)
    }
  }

  /// A reference written in such forms leads to the identity that was meant.
  @Test func hints() {
    let known = Set(["رهبری", "مالی"].map { Identifier($0) })
    let nearest = NearestIdentifiers(known, allowsSlips: false)
    #expect(
      nearest.nearest(to: Identifier("\u{FEAD}\u{FEEB}\u{FE92}\u{FEAE}\u{FEF1}"))?.text
        == "رهبری")
    #expect(nearest.nearest(to: Identifier("مالي"))?.text == "مالی")
  }
}
