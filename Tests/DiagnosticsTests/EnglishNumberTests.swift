import Testing

@testable import Diagnostics

/// One of something is singular, wherever a sentence counts it.
@Suite struct EnglishNumberTests {
  private static let rule = DiagnosticRule(
    "XXX001", .error,
    message: (en: "{sessions} sessions and {seats} seats in {days} working days.", fa: "{sessions} جلسه"),
    hint: (en: "Add {missing} more people: {seats}.", fa: "{missing}"), reason: (en: "", fa: ""))

  private func said(_ sessions: String, _ seats: String, _ days: String, _ missing: String) -> [String] {
    let finding = Finding(
      Self.rule, at: nil, subject: "x/y",
      ["sessions": sessions, "seats": seats, "days": days, "missing": missing])
    return [finding.message.en, finding.hint.en]
  }

  @Test func nounsFollowTheirNumbers() {
    #expect(said("1", "1", "1", "1") == ["1 session and 1 seat in 1 working day.", "Add 1 more person: 1."])
    #expect(
      said("2", "1", "11", "0") == ["2 sessions and 1 seat in 11 working days.", "Add 0 more people: 1."])
  }

  @Test(arguments: [
    ("{n} sessionsx", "1 sessionsx"), ("{n}sessions", "1sessions"), ("{n} of the days", "1 of the days"),
    ("{n} sessions, {n} seats", "1 session, 1 seat"), ("{n} new working days", "1 new working day"),
    ("{n}", "1"), ("{n} ", "1 "), ("{n} {n} seats", "1 1 seat"), ("sessions {n", "sessions {n"),
    ("0 of {n} offerings", "0 of 1 offerings"),
  ])
  func otherWordsStay(template: String, sentence: String) {
    let arguments = ["n": "1"]
    #expect(
      DiagnosticRule.fill(EnglishNumber.template(template, for: arguments), with: arguments) == sentence)
  }
}
