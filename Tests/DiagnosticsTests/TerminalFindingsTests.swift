import Diagnostics
import Testing

@Suite struct TerminalFindingsTests {
  private let rule = DiagnosticRule(
    "TST001", .error, message: ("role {role} is not declared", "شغل «{role}» در سطح 3 تعریف نشده است"),
    hint: ("declare it", "آن را در {n} سند تعریف کنید"), reason: ("", ""))
  private let plain = TerminalStyle(isColored: false)

  private func finding(_ location: SourceLocation?) -> Finding {
    Finding(rule, at: location, subject: "role/R-9", ["role": "R-9", "n": "2"])
  }

  @Test func layout() {
    let text = TerminalFindings(language: .en, style: plain).text(
      of: finding(SourceLocation(file: "people.xml", line: 12, column: 8))
    ) { _ in SourceLine("<a b=\"1\" c=\"2\"/>") }
    #expect(
      text == """
        people.xml:12:8: error[TST001]: role R-9 is not declared
          <a b="1" c="2"/>
                 ^
        hint: declare it

        """)
  }

  @Test func persianLayout() {
    let text = TerminalFindings(language: .fa, style: plain).text(
      of: finding(SourceLocation(file: "people.xml", line: 12, column: 4))
    ) { _ in SourceLine("شُغل=\"۱\"") }
    #expect(
      text == """
        people.xml:12:4: خطا[TST001]: شغل «R-9» در سطح ۳ تعریف نشده است
          شُغل="۱"
            ^
        راهنما: آن را در ۲ سند تعریف کنید

        """)
  }

  @Test func placesAsFarAsKnown() {
    let renderer = TerminalFindings(language: .en, style: plain)
    func head(_ location: SourceLocation?) -> String {
      String(renderer.text(of: finding(location)) { _ in nil }.prefix { $0 != "\n" })
    }
    #expect(head(nil) == "error[TST001]: role R-9 is not declared")
    #expect(head(SourceLocation(file: "a b.xml")) == "a b.xml: error[TST001]: role R-9 is not declared")
    #expect(head(SourceLocation(file: "a", line: 3)) == "a:3: error[TST001]: role R-9 is not declared")
    #expect(head(SourceLocation(file: "\u{1B}c", line: 3)).hasPrefix("\u{FFFD}c:3: "))
  }

  @Test func lineIsAskedForOnlyWhereThereIsOne() {
    let renderer = TerminalFindings(language: .en, style: plain)
    var asked: [SourceLocation] = []
    let places = [SourceLocation(file: "a"), SourceLocation(file: "a", line: 2, column: 1)]
    _ = renderer.text(of: places.map { finding($0) }) {
      asked.append($0); return nil
    }
    #expect(asked == [places[1]])
  }

  @Test func columnUnknownMeansNoCaret() {
    let text = TerminalFindings(language: .en, style: plain).text(
      of: finding(SourceLocation(file: "a", line: 2))
    ) { _ in SourceLine("x") }
    #expect(text == "a:2: error[TST001]: role R-9 is not declared\n  x\nhint: declare it\n")
  }

  @Test(arguments: [1, 2, 50, 99, 100, 101, 150, 250, 399, 400, 401])
  func longLinesAreCutAroundTheCaret(column: Int) {
    // Every character is its column modulo 10, the one in question an X.
    var characters = (1...400).map { String($0 % 10) }
    if column <= 400 { characters[column - 1] = "X" }
    let text = TerminalFindings(language: .en, style: plain, excerptWidth: 40).text(
      of: finding(SourceLocation(file: "a", line: 2, column: column))
    ) { _ in SourceLine(characters.joined()) }
    let lines = text.split(separator: "\n")
    let excerpt = Array(lines[1].dropFirst(2))
    let caret = Array(lines[2].dropFirst(2))
    #expect(excerpt.count <= 40)
    #expect(excerpt.count >= 39)
    #expect(caret.last == "^")
    if column <= 400 {
      #expect(excerpt[caret.count - 1] == "X")
    } else {
      #expect(caret.count == excerpt.count + 1)
    }
    #expect((excerpt.first == "…") == (column > 30))
    #expect((excerpt.last == "…") == (column < 380))
  }

  @Test func wideCharactersShiftTheCaret() {
    let text = TerminalFindings(language: .en, style: plain).text(
      of: finding(SourceLocation(file: "a", line: 2, column: 3))
    ) { _ in SourceLine("漢字x") }
    #expect(text.contains("  漢字x\n      ^\n"))
  }

  @Test func colourOnlyWhereItIsAllowed() {
    func style(_ isTerminal: Bool, _ environment: [String: String]) -> Bool {
      TerminalStyle(isTerminal: isTerminal, environment: environment).isColored
    }
    #expect(style(true, [:]))
    #expect(style(true, ["NO_COLOR": ""]))
    #expect(!style(true, ["NO_COLOR": "1"]))
    #expect(!style(true, ["TERM": "dumb"]))
    #expect(!style(false, [:]))
    let colored = TerminalFindings(language: .en, style: TerminalStyle(isColored: true)).text(
      of: finding(SourceLocation(file: "a", line: 2))
    ) { _ in nil }
    #expect(colored.contains("\u{1B}[1;31merror[TST001]\u{1B}[0m: role"))
  }
}
