import Foundation
import Testing

@Suite struct RulesTests {
  private struct List: Decodable {
    struct Rule: Decodable {
      let code: String
      let severity: String
      let message: [String: String]
    }
    let schema: String
    let rules: [Rule]
  }

  private func rules() throws -> List {
    let place = try TemporaryFolder()
    let outcome = try SanjBinary.shell("sanj rules --format json", in: place.url)
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
    return try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8))
  }

  @Test func everyRuleIsListedOnceByCodeInBothLanguages() throws {
    let list = try rules()
    let codes = list.rules.map(\.code)
    #expect(list.schema == "sanj/rules/1")
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    // Documents, references, the policy, the catalog and planning all have rules.
    for family in ["DOC", "REF", "POL", "CAT", "PLN"] { #expect(codes.contains { $0.hasPrefix(family) }) }
    for rule in list.rules {
      #expect(rule.code.wholeMatch(of: /[A-Z]{3}[0-9]{3}/) != nil, "\(rule.code)")
      let severities = ["error", "warning", "notice", "must", "should", "advice"]
      #expect(severities.contains(rule.severity))
      for language in ["en", "fa"] { #expect(rule.message[language]?.isEmpty == false, "\(rule.code)") }
      #expect(rule.message.count == 2)
    }
  }

  @Test func codesAreFoundInAnyCase() throws {
    let place = try TemporaryFolder()
    let outcome = try SanjBinary.shell("sanj rules doc002 --lang en", in: place.url)
    #expect(outcome.output.hasPrefix("error[DOC002]: "))
  }

  /// The handbook's pages are those that the program writes: no more, no less, no other text.
  @Test func pagesOfTheHandbookAreInStep() throws {
    let place = try TemporaryFolder()
    let outcome = try SanjBinary.shell("sanj rules --pages pages", in: place.url)
    #expect(outcome.status == 0)
    let written = place.url.appending(path: "pages")
    let kept = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/diagnostics")
      .standardized
    func names(_ folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
    #expect(try names(written) == names(kept), "write them again: sanj rules --pages docs/diagnostics")
    #expect(try names(written) == (rules().rules.map { "\($0.code).md" } + ["README.md"]).sorted())
    for name in try names(written) {
      let page = try String(contentsOf: written.appending(path: name), encoding: .utf8)
      let old = try? String(contentsOf: kept.appending(path: name), encoding: .utf8)
      #expect(page == old, "\(name): write the pages again: sanj rules --pages docs/diagnostics")
    }
  }
}
