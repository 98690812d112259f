import Diagnostics
import Foundation
import Testing

@testable import sanj

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

  /// Formats, products and people that have no Persian name, and what users type besides elements.
  private static let foreignNames: Set<String> = [
    "DOCTYPE", "Deflate", "HTML", "ISO", "Mustache", "PDF", "RFC", "SHA", "Saaty", "U", "US", "ASCII", "UTF",
    "XML",
    "XPath", "windows", "amp", "apos", "gt", "lt", "quot", "nbsp", "lambda", "xmlns", "sanj", "json", "csv",
    "table",
    "zip", "gz", "xml", "lang", "docs", "md", "documents", "letters", "register", "mashhad", "COURSE",
    "PERIOD", "ROLE",
    "N", "mustache", "encoding", "z",
  ]

  /// Every name and value that the schemas fix.
  private func namesOfDocuments() throws -> Set<String> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../schemas")
      .standardized
    var names: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".xsd")
    {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      names.formUnion(text.matches(of: /\b(?:name|value)="([^"]+)"/).map { String($0.1) })
    }
    return names
  }

  /// Persian sentences hold no English but names: of elements and values, of options, of formats.
  @Test func persianTextsAreInPersian() throws {
    let known = try namesOfDocuments().union(Self.foreignNames)
    #expect(known.contains("minSize"))
    for rule in RulesCommand.all {
      for text in [rule.message.fa, rule.hint.fa, rule.reason.fa] {
        // What is filled in, commands, XPath's strings, options.
        let bare = text.replacing(/\{[^}]*\}|`[^`]*`|'[^']*'|--[a-z][a-z-]*( en)?/, with: " ")
        let words = bare.matches(of: /[A-Za-z]+/).map { String($0.0) }
        #expect(words.filter { !known.contains($0) } == [], "\(rule.code): \(text)")
      }
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
