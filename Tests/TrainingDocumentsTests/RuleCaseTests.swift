import Diagnostics
import Testing

@testable import TrainingDocuments

@Suite("Every rule")
struct RuleCaseTests {
  @Test("is found broken where it is broken, and nothing else is found", arguments: RuleCase.all)
  func breaksOneRule(_ example: RuleCase) throws {
    let (files, places) = try example.documents()
    let folder = try DossierFolder(files, folders: example.emptyFolders)
    let reading = try folder.read([""] + example.emptyFolders)
    let found = reading.findings.filter { $0.rule.code == example.code }
    #expect(found.map { folder.name($0.location) }.sorted() == places)
    #expect(Set(reading.codes).subtracting([example.code]) == example.companions)
    for finding in reading.findings {
      for text in [finding.message.en, finding.message.fa, finding.hint.en, finding.hint.fa] {
        #expect(!text.contains("{") && !text.isEmpty, "\(finding.rule.code) leaves a gap: \(text)")
      }
      #expect(!finding.subject.isEmpty)
    }
  }

  @Test("has a case")
  func allHaveCases() {
    #expect(Set(RuleCase.all.map(\.code)) == Set(DossierRules.all.map(\.code)).subtracting(SizeTests.codes))
  }

  @Test("has a code of its own, of the form of its family")
  func codesAreUnique() {
    let codes = DossierRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    let digits = [
      "DOS": "1", "REF": "2", "LVL": "3", "DAT": "4", "POL": "5", "CAT": "6", "WRK": "7", "PRG": "8",
      "NDS": "9",
    ]
    for code in codes {
      #expect(digits[String(code.prefix(3))] == String(code.dropFirst(3).prefix(1)) && code.utf8.count == 6)
    }
  }

  @Test("speaks both languages, Persian with Persian letters, with the same arguments")
  func bothLanguages() {
    for rule in DossierRules.all {
      for (en, fa) in [rule.message, rule.hint, rule.reason] {
        #expect(en != fa && en.hasSuffixOfSentence && fa.hasSuffixOfSentence, "\(rule.code): \(en) \(fa)")
        #expect(!fa.contains("\u{64A}") && !fa.contains("\u{643}"), "\(rule.code): \(fa)")
        func arguments(_ text: String) -> Set<String> {
          Set(
            text.matches(of: /\{(\w+?)(?:En|Fa)?\}/).map { String($0.output.1) })
        }
        #expect(arguments(en) == arguments(fa), "\(rule.code)")
      }
    }
  }
}

extension String {
  /// Whether it ends as a sentence does, or with an argument that brings its own end.
  fileprivate var hasSuffixOfSentence: Bool { hasSuffix(".") || hasSuffix("}") || hasSuffix(").") }
}
