import Diagnostics
import Testing

@testable import Reports

@Suite struct PhrasebookTests {
  private func names(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }

  @Test(arguments: Phrase.allCases)
  func everyPhraseIsSaidInBothLanguages(phrase: Phrase) {
    let pair = phrase.pair
    #expect(!pair.en.isEmpty)
    #expect(!pair.fa.isEmpty)
    #expect(names(pair.en) == names(pair.fa))
    #expect(pair.en.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 })
  }

  /// Arabic letters and Western digits do not belong into Persian text.
  @Test(arguments: Phrase.allCases)
  func persianIsPersian(phrase: Phrase) {
    let forbidden: Set<Unicode.Scalar> = ["ي", "ك", "ى", "ة", "٤", "٥", "٦"]
    #expect(!phrase.pair.fa.unicodeScalars.contains { forbidden.contains($0) })
    #expect(!phrase.pair.fa.unicodeScalars.contains { ("0"..."9").contains($0) })
  }

  @Test(arguments: Noun.allCases)
  func everyNounIsSaidInBothLanguages(noun: Noun) {
    #expect(!noun.forms.one.isEmpty && !noun.forms.many.isEmpty && !noun.forms.fa.isEmpty)
    #expect(noun.forms.one != noun.forms.many)
  }

  @Test func namesInBracesAreFilled() {
    #expect(
      Phrase.rowsShown.filled(in: .en, ["shown": "3", "found": "{shown}"]) == "3 of {shown} shown.")
    #expect(Phrase.rowsShown.filled(in: .en, [:]) == "{shown} of {found} shown.")
  }
}
