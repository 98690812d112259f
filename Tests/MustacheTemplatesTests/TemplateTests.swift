import Diagnostics
import Foundation
import Testing

@testable import MustacheTemplates

@Suite struct TemplateTests {
  private func render(
    _ text: String, _ members: [String: TemplateValue] = [:], partials: [String: String] = [:]
  ) throws -> String {
    try TemplateSet(partials.merging(["t": text]) { $1 }).render("t", .object(members))
  }

  private func fault(_ text: String, partials: [String: String] = [:]) -> TemplateFault? {
    do throws(TemplateFault) {
      _ = try TemplateSet(partials.merging(["t": text]) { $1 }).render(
        "t", .object(["a": .text("x"), "list": .list([.text("1")]), "o": .object(["b": .text("y")])]))
      return nil
    } catch {
      return error
    }
  }

  @Test func valuesAreEscapedUnlessTheyAreAskedForRaw() throws {
    let value: [String: TemplateValue] = ["a": .text("<b> & \"'"), "o": .object(["b": .text("ب")])]
    #expect(
      try render("{{a}}|{{{a}}}|{{&a}}|{{ o.b }}", value)
        == "&lt;b&gt; &amp; &quot;&#39;|<b> & \"'|<b> & \"'|ب")
  }

  @Test func sectionsAreShownForWhatIsThere() throws {
    let value: [String: TemplateValue] = [
      "yes": .flag(true), "no": .flag(false), "empty": .text(""), "none": .list([]), "x": .text("outer"),
      "rows": .list([.object(["x": .text("1")]), .object([:]), .text("t")]),
    ]
    #expect(try render("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{#empty}}d{{/empty}}", value) == "ac")
    #expect(try render("{{#none}}a{{/none}}{{^none}}b{{/none}}", value) == "b")
    // A name is looked up in the innermost object that has it.
    #expect(try render("{{#rows}}[{{x}}]{{/rows}}", value) == "[1][outer][outer]")
    #expect(try render("{{#list}}{{.}},{{/list}}", ["list": .list([.text("<"), .text("2")])]) == "&lt;,2,")
  }

  @Test func aLineWithOneSilentTagLeavesNoBlankLine() throws {
    let yes: [String: TemplateValue] = ["a": .flag(true)]
    #expect(try render("1\n{{#a}}\n2\n{{/a}}\n3\n", yes) == "1\n2\n3\n")
    #expect(try render("  {{#a}}  \r\n2\n\t{{/a}}", yes) == "2\n")
    #expect(try render("x {{#a}}\n2\n{{/a}} y\n", yes) == "x \n2\n y\n")
    #expect(try render("{{#a}}{{/a}}\nb", yes) == "\nb")
    #expect(try render("a\n {{! a\ncomment }}\nb") == "a\nb")
    #expect(try render("{{=<% %>=}}\n<%x%>{{x}}", ["x": .text("1")]) == "1{{x}}")
  }

  @Test func partialsAreIndentedAndSeeTheSameValues() throws {
    let partials = ["p": "<{{x}}>\n<2>\n"]
    #expect(
      try render("a\n  {{> p}}\nb\n", ["x": .text("1\n1")], partials: partials) == "a\n  <1\n1>\n  <2>\nb\n")
    #expect(try render("a {{> p}}b", ["x": .text("1")], partials: partials) == "a <1>\n<2>\nb")
  }

  @Test func whatIsNotThereIsAnErrorWithItsPlace() {
    let expected: [(String, TemplateFault.Kind, Int)] = [
      ("\n{{b}}", .missingKey("b"), 2), ("{{a}}{{o.c}}", .missingKey("o.c"), 1),
      ("{{#b}}{{/b}}", .missingKey("b"), 1),
      ("{{^b}}{{/b}}", .missingKey("b"), 1), ("{{o}}", .notText("o"), 1), ("{{list}}", .notText("list"), 1),
      ("{{> p}}", .missingPartial("p"), 1), ("a\n{{#a}}\n", .unclosedSection("a"), 2),
      ("{{/a}}", .unexpectedEnd("a"), 1), ("{{#a}}{{#o}}{{/a}}{{/o}}", .unexpectedEnd("a"), 1),
      ("x\n{{a", .unclosedTag, 2), ("{{}}", .badTag(""), 1), ("{{a b}}", .badTag("a b"), 1),
      ("{{{a}}", .unclosedTag, 1),
      ("{{=x=}}", .badTag("=x="), 1), ("{{a.}}", .missingKey("a."), 1),
    ]
    for (text, kind, line) in expected {
      #expect(fault(text) == TemplateFault(kind: kind, template: "t", line: line), "\(text)")
      let finding = fault(text)?.finding(in: "dir")
      #expect(finding?.location?.file == "dir/t.mustache" && finding?.message.fa.contains("{name}") == false)
    }
    let circle = fault("{{> p}}", partials: ["p": "{{> q}}", "q": "{{> p}}"])
    guard case .tooDeep = circle?.kind else {
      Issue.record("\(String(describing: circle))")
      return
    }
  }

  @Test func noTextEndsTheProgram() {
    // Any cut of the templates, and any byte in place of another, gives a text or a fault.
    for (name, text) in EmbeddedTemplates.texts where name != "style" {
      let bytes = Array(text.utf8)
      for length in stride(from: 0, to: bytes.count, by: 11) {
        let cut = String(decoding: bytes.prefix(length), as: UTF8.self)
        _ = fault(cut)
      }
    }
  }

  @Test func theTemplatesInsideAreThoseOfTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates")
      .standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(EmbeddedTemplates.names.map { "\($0).mustache" } == files)
    for (name, text) in EmbeddedTemplates.texts {
      #expect(
        try text == String(contentsOf: folder.appending(path: "\(name).mustache"), encoding: .utf8), "\(name)"
      )
    }
    #expect(throws: Never.self) { try TemplateSet(EmbeddedTemplates.texts) }
  }
}
