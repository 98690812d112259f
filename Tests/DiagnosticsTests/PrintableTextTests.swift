import Diagnostics
import Testing

@Suite struct PrintableTextTests {
  @Test func terminalControlsAreReplaced() {
    #expect("a\u{1B}[31mb\u{9B}c\u{7F}".printable == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}")
  }

  @Test func directionOverridesAreReplacedAndMarksStay() {
    #expect("\u{202E}a\u{2067}b\u{2069}".printable == "\u{FFFD}a\u{FFFD}b\u{FFFD}")
    #expect("\u{200E}\u{200F}می‌شود".printable == "\u{200E}\u{200F}می‌شود")
  }

  @Test func lineBreaksBecomeBlanks() {
    #expect("a\tb\nc\rd\u{2028}e\u{85}f".printable == "a b c d e f")
  }
}
