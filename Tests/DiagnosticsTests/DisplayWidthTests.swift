import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("سنج", 3), ("می‌شود", 5), ("مُدیر", 4), ("۱۲٬۳۴۵", 6),
    ("漢字", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("ＡＢ", 4), ("👍", 2), ("…", 1),
    ("\u{200E}│", 1), ("a\u{AD}b", 3), ("\u{0600}", 1), ("\u{7}\u{9B}", 0), ("𠀀", 2),
  ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }
}
