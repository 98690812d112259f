import Foundation
import NeedsScoring
import TrainingModel

/// The answers of the training-needs survey `sib_2026` as they were exported, blanks and two dialects included.
struct SurveyResponses {
  /// Identities of the respondents.
  let respondents: [Int]
  /// Topics, without the question in front of them.
  let topics: [String]
  /// Levels 1 to 5 by respondent and topic; `nil` where nothing was answered.
  let levels: [[Int?]]
  /// Answers of the first question, the career stage.
  let careerStages: [String]
  /// The texts that stand in the file for answers to the topics, blanks excluded.
  let spellings: Set<String>

  /// Reads the file of raw answers.
  init() throws {
    guard let folder = PublishedData.folder else { throw CocoaError(.fileNoSuchFile) }
    let file = folder.appendingPathComponent("surveys/sib_2026/sib_training_survey_2026_responses.csv")
    let rows = Self.fields(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    guard let header = rows.first else { throw CocoaError(.fileReadCorruptFile) }
    let question = AnswerLabels.normalized("You can skip topics that are not relevant.")
    var columns: [(column: Int, topic: String)] = []
    for (column, title) in header.enumerated() {
      // Headers may hold no-break spaces; the topic follows the question without a space.
      let spaced = title.map { $0.isWhitespace ? " " : String($0) }.joined()
      guard let range = spaced.range(of: question, options: .caseInsensitive) else { continue }
      columns.append((column, spaced[range.upperBound...].split(separator: " ").joined(separator: " ")))
    }
    let labels = try AnswerLabels(
      [
        ["Not needed"], ["Slightly needed"], ["Moderately needed"], ["Very needed", "Highly needed"],
        ["Absolutely essential"],
      ], lowest: 1)
    let people = rows.dropFirst()
    respondents = people.compactMap { Int($0[0]) }
    careerStages = people.map { AnswerLabels.normalized($0[3]) }
    topics = columns.map(\.topic)
    levels = try people.map { row in try columns.map { try labels.level(of: row[$0.column]) } }
    spellings = Set(people.flatMap { row in columns.map { row[$0.column] } }).subtracting([""])
  }

  /// The answers of some respondents, counted by topic.
  func items(of isCounted: (Int) -> Bool = { _ in true }) throws -> [SurveyItem] {
    try topics.indices.map { topic in
      try SurveyItem(
        id: Identifier(topics[topic]),
        answers: zip(respondents, levels).filter { isCounted($0.0) }.map { $0.1[topic] }, lowest: 1, levels: 5
      )
    }
  }

  /// Rows of fields of text with commas and quotes (RFC 4180).
  private static func fields(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuote = false
    for character in text {
      if isQuoted, character != "\"" {
        field.append(character)
      } else if character == "\"" {
        // A quote doubled within quotes is a quote.
        if !isQuoted, wasQuote { field.append(character) }
        isQuoted.toggle()
        wasQuote = !isQuoted
        continue
      } else if character == "," || character.isNewline {
        row.append(field)
        field = ""
        if character.isNewline {
          rows.append(row)
          row = []
        }
      } else {
        field.append(character)
      }
      wasQuote = false
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
    return rows
  }
}
