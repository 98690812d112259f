import Diagnostics
import Testing

@testable import XMLStreams

/// The rules themselves: their codes, and that every one of them is provoked by a test.
@Suite struct RulesTests {
  @Test func codesAreUniqueAndInOrder() {
    let codes = XMLRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.count == 6 && $0.hasPrefix("DOC") && Int($0.dropFirst(3)) != nil })
  }

  @Test(arguments: XMLRules.all.indices) func speaksBothLanguages(_ index: Int) {
    let rule = XMLRules.all[index]
    for pair in [rule.message, rule.hint, rule.reason] {
      #expect(!pair.en.isEmpty && !pair.fa.isEmpty)
      #expect(pair.en.unicodeScalars.allSatisfy { $0.value < 0x600 || $0 == "…" })
      #expect(pair.fa.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) })
      // Arabic yeh and kaf have no place in Persian.
      #expect(!pair.fa.unicodeScalars.contains { $0.value == 0x64A || $0.value == 0x643 })
    }
    #expect(rule.severity == .error)
  }

  /// Both sentences of a rule are filled by the same arguments.
  @Test(arguments: XMLRules.all.indices) func languagesAskForTheSame(_ index: Int) {
    func names(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          $0.split(separator: "}").first
        })
    }
    let rule = XMLRules.all[index]
    #expect(names(rule.message.en) == names(rule.message.fa))
    #expect(names(rule.hint.en) == names(rule.hint.fa))
  }

  @Test func everyRuleIsTested() {
    var tested = Set(MalformedTests.cases.map(\.code)).union(SchemaFaultTests.cases.map(\.code))
    tested.formUnion(EncodingTests.brokenDocuments.map(\.code))
    // RefusalTests: document types, empty files, depth, length, the number of faults, kinds of files;
    // WholeFileTests: files that are not written; ChangingFileTests; HostileDocumentsTests.
    tested.formUnion([
      "DOC002", "DOC004", "DOC005", "DOC006", "DOC036", "DOC040", "DOC041", "DOC042", "DOC043", "DOC044",
      "DOC045", "DOC046", "DOC012", "DOC013",
    ])
    // GzipTests, ZipTests, ZipRefusalTests and UnpackingLimitTests.
    tested.formUnion((50...63).map { "DOC0\($0)" })
    #expect(tested == Set(XMLRules.all.map(\.code)))
  }
}
