import Diagnostics
import Testing

@Suite struct FindingsJSONTests {
  private let rule = DiagnosticRule(
    "TST002", .warning, message: ("{n} rows", "{n} سطر"), hint: ("look", "بنگرید"), reason: ("", ""))

  @Test func everyKeyInOrder() {
    let finding = Finding(
      rule, at: SourceLocation(file: "a.xml", line: 3, column: 9), subject: "course/C-1", ["n": "5"])
    #expect(
      JSONValue.array([.array([finding.json])]).document == """
        [
          [
            {"code": "TST002", "severity": "warning", "message": {"en": "5 rows", "fa": "۵ سطر"}, \
        "hint": {"en": "look", "fa": "بنگرید"}, "file": "a.xml", "line": 3, "column": 9, \
        "subject": "course/C-1", "fingerprint": "TST002:course/C-1"}
          ]
        ]

        """)
  }

  @Test func unknownPlacesAreNull() {
    func tail(_ location: SourceLocation?) -> String {
      JSONValue.object([("f", .object([("x", Finding(rule, at: location, subject: "s").json)]))]).document
    }
    #expect(tail(nil).contains(#""file": null, "line": null, "column": null"#))
    #expect(tail(SourceLocation(file: "a")).contains(#""file": "a", "line": null, "column": null"#))
    #expect(tail(SourceLocation(file: "a", line: 2)).contains(#""file": "a", "line": 2, "column": null"#))
  }

  @Test func totals() {
    func rule(_ severity: Severity) -> Finding {
      Finding(
        DiagnosticRule("TST003", severity, message: ("", ""), hint: ("", ""), reason: ("", "")), at: nil,
        subject: "s")
    }
    let totals = FindingTotals([rule(.error), rule(.warning), rule(.error)])
    #expect(totals.sentence(documents: 7, in: .en) == "2 errors, 1 warning in 7 documents")
    #expect(totals.sentence(documents: 7, in: .fa) == "۲ خطا، ۱ هشدار در ۷ سند")
    #expect(FindingTotals([]).sentence(documents: 1, in: .en) == "nothing to report in 1 document")
    #expect(FindingTotals([]).sentence(documents: 12, in: .fa) == "بدون ایراد در ۱۲ سند")
    #expect(FindingTotals([rule(.notice)]).sentence(documents: 2, in: .en) == "1 notice in 2 documents")
  }
}
