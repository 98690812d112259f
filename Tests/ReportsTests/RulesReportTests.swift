import Diagnostics
import Testing

@testable import Reports

@Suite struct RulesReportTests {
  private let rule = DiagnosticRule(
    "TST002", .warning, message: ("{n} of `a_b` | c_d", "{n} از 5"), hint: ("Do <this>.", "چنین کنید."),
    reason: ("Because.", "چون."))
  private let other = DiagnosticRule("TST001", .error, message: ("x", "ی"), hint: ("", ""), reason: ("", ""))

  @Test func rulesAreListedByCode() {
    #expect(
      RulesReport([rule, other], language: .en).text == """
        Code    Severity  What is wrong
        ──────  ────────  ──────────────────
        TST001  error     x
        TST002  warning   {n} of `a_b` | c_d

        """)
    #expect(
      RulesReport([rule, other], language: .fa).csv
        == "code,severity,message\r\nTST001,error,ی\r\nTST002,warning,{n} از ۵\r\n")
  }

  @Test func json() {
    #expect(
      RulesReport([rule, other], language: .en).json.document == """
        {
          "schema": "sanj/rules/1",
          "rules": [
            {"code": "TST001", "severity": "error", "message": {"en": "x", "fa": "ی"}, "hint": {"en": "", "fa": ""}, "reason": {"en": "", "fa": ""}},
            {"code": "TST002", "severity": "warning", "message": {"en": "{n} of `a_b` | c_d", "fa": "{n} از ۵"}, "hint": {"en": "Do <this>.", "fa": "چنین کنید."}, "reason": {"en": "Because.", "fa": "چون."}}
          ]
        }

        """)
    #expect(
      RulesReport([rule], language: .en).json.document.contains(
        #""hint": {"en": "Do <this>.", "fa": "چنین کنید."}, "reason": {"en": "Because.", "fa": "چون."}"#))
  }

  @Test func pageForATerminal() {
    #expect(
      RulePage(rule).text(in: .en) == """
        warning[TST002]: {n} of `a_b` | c_d

        What to do: Do <this>.

        Why it matters: Because.

        """)
    #expect(RulePage(rule).text(in: .fa).hasPrefix("هشدار[TST002]: {n} از ۵\n\nچاره: چنین کنید.\n"))
  }

  @Test func pageInMarkdown() {
    #expect(
      RulePage(rule).markdown == """
        # TST002

        **warning** · {n} of `a_b` \\| c\\_d

        **What to do** · Do \\<this\\>.

        **Why it matters** · Because.

        <div dir="rtl" lang="fa">

        **هشدار** · {n} از ۵

        **چاره** · چنین کنید.

        **اهمیت آن** · چون.

        </div>

        """)
    let index = RulePage.index([rule, other])
    #expect(index.contains("| [TST001](TST001.md) | error · خطا | x | ی |\n| [TST002](TST002.md) |"))
  }
}
