import Diagnostics
import Testing

@testable import Reports

@Suite struct ReadingTextTests {
  @Test func saysHowFarAndHowLong() {
    func line(_ left: Double?, _ language: Diagnostics.Language) -> String {
      ReadingText.line(
        bytes: 3_094_000_000, total: 9_100_000_000, seconds: 12.9, secondsLeft: left, language: language)
    }
    #expect(line(23.2, .en) == "reading: 34 % of 9,100 MB, 12 s, about 24 s left")
    #expect(line(nil, .en) == "reading: 34 % of 9,100 MB, 12 s")
    #expect(line(23.2, .fa) == "خواندن: ۳۴٪ از ۹٬۱۰۰ مگابایت، ۱۲ ثانیه، حدود ۲۴ ثانیه مانده")
  }
}
