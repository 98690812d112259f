import NeedsScoring
import Testing

@Suite struct AnswerLabelsTests {
  private let labels = [["Not needed"], ["Slightly needed"], ["Very needed", "Highly needed"]]

  @Test func twoNamesOfAnAnswerAreOneLevel() throws {
    let answers = try AnswerLabels(labels, lowest: 0)
    #expect(answers.lowest == 0)
    #expect(answers.levels == 3)
    #expect(try answers.level(of: "Very needed") == 2)
    #expect(try answers.level(of: "Highly needed") == 2)
    #expect(try answers.level(of: "Not needed") == 0)
  }

  @Test func spacesAndCaseAreNotSeen() throws {
    let answers = try AnswerLabels(labels, lowest: 1)
    for text in ["Very needed ", "\u{A0}very\u{A0}needed", "VERY  NEEDED\r\n", "\tVery needed"] {
      #expect(try answers.level(of: text) == 3)
    }
  }

  @Test func blanksAreMissingAndAnythingElseIsAnError() throws {
    let answers = try AnswerLabels(labels, lowest: 1)
    for text in ["", " ", "\u{A0}", "\r\n"] { #expect(try answers.level(of: text) == nil) }
    for text in ["needed", "Veryneeded", "3", "n/a"] {
      #expect(throws: AnswerLabels.UnknownAnswer(text: text)) { try answers.level(of: text) }
    }
  }

  @Test func persianLettersMatchTheirArabicForms() throws {
    let answers = try AnswerLabels([["کم"], ["خیلی زیاد"]], lowest: 1)
    #expect(try answers.level(of: "كم") == 1)
    #expect(try answers.level(of: "خيلي زياد") == 2)
  }

  @Test func labelsThatCannotBeToldApartAreRefused() {
    #expect(throws: AnswerLabels.InvalidLabels.blank(level: 2)) {
      try AnswerLabels([["Yes"], [" "]], lowest: 1)
    }
    #expect(throws: AnswerLabels.InvalidLabels.ambiguous(label: "yes ", first: 1, second: 2)) {
      try AnswerLabels([["Yes"], ["No", "yes "]], lowest: 1)
    }
    #expect(throws: AnswerLabels.InvalidLabels.invalidLowest(.max)) {
      try AnswerLabels(labels, lowest: .max)
    }
  }
}
