import Diagnostics
import Testing

@testable import CurriculumPlanning
@testable import Reports

@Suite struct ProgressTextTests {
  private func line(
    _ phase: String, _ value: Double? = nil, _ bound: Double? = nil, limit: Double? = nil,
    _ language: Language = .en
  ) -> String {
    ProgressText.line(
      PlanProgress(phase: phase, seconds: 12.9, value: value, bound: bound), timeLimit: limit,
      language: language)
  }

  @Test func asMuchAsIsKnown() {
    #expect(line("selection") == "12 s: choosing courses")
    #expect(line("selection", limit: 60) == "12 of 60 s: choosing courses")
    #expect(
      line("seating", 1204.46, 1260.1, limit: 2.5)
        == "12 of 2.5 s: seating people, found 1,204.5, proven bound 1,260.1")
    #expect(line("seating", .infinity, -.infinity) == "12 s: seating people")
    #expect(line("bound of need") == "12 s: proving a bound")
    #expect(line("something new") == "12 s: something new")
  }

  @Test func persian() {
    #expect(line("duties", 5, nil, limit: 60, .fa) == "۱۲ از ۶۰ ثانیه: دوره‌های بدو خدمت و الزامی، یافته ۵٫۰")
  }
}
