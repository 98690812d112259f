/// What the answers of a questionnaire are called, and on which level each of them stands.
///
/// Exports of one survey often hold several names for one answer (*Very needed*, *Highly needed*) and spaces that
/// nobody sees. Labels are compared without regard to case, to white space before, behind and repeated within
/// (no-break spaces are white space), and to the Arabic forms of ی and ک. Anything else is an error: a label that
/// is not known is never taken for a missing answer.
public struct AnswerLabels: Hashable, Sendable {
  /// Why labels cannot be told apart.
  public enum InvalidLabels: Error, Hashable, Sendable {
    /// A label of this level is blank, as missing answers are.
    case blank(level: Int)
    /// The lowest level is not from −``SurveyRanking/greatestPoints`` to ``SurveyRanking/greatestPoints``.
    case invalidLowest(Int)
    /// The label stands for two levels.
    case ambiguous(label: String, first: Int, second: Int)
  }

  /// An answer that is none of the labels.
  public struct UnknownAnswer: Error, Hashable, Sendable {
    /// The answer as written.
    public let text: String

    /// An answer that is none of the labels.
    public init(text: String) { self.text = text }
  }

  /// The lowest level.
  public let lowest: Int
  /// How many levels there are.
  public let levels: Int
  private let levelOfLabel: [String: Int]

  /// For each level, from `lowest` upwards, all the labels that stand for it.
  public init(_ labels: [[String]], lowest: Int) throws(InvalidLabels) {
    guard lowest.magnitude <= UInt(SurveyRanking.greatestPoints) else { throw .invalidLowest(lowest) }
    var levelOfLabel: [String: Int] = [:]
    for (offset, names) in labels.enumerated() {
      for name in names {
        let key = Self.normalized(name)
        guard !key.isEmpty else { throw .blank(level: lowest + offset) }
        if let other = levelOfLabel[key], other != lowest + offset {
          throw .ambiguous(label: name, first: other, second: lowest + offset)
        }
        levelOfLabel[key] = lowest + offset
      }
    }
    self.lowest = lowest
    levels = labels.count
    self.levelOfLabel = levelOfLabel
  }

  /// The level of an answer; `nil` if it is blank, which is a missing answer.
  public func level(of answer: some StringProtocol) throws(UnknownAnswer) -> Int? {
    let key = Self.normalized(answer)
    guard !key.isEmpty else { return nil }
    guard let level = levelOfLabel[key] else { throw UnknownAnswer(text: String(answer)) }
    return level
  }

  /// Text in the form in which labels are compared.
  public static func normalized(_ text: some StringProtocol) -> String {
    var result = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !result.isEmpty { result += " " }
      for character in word.lowercased() {
        switch character {
        case "ي": result += "ی"
        case "ك": result += "ک"
        default: result.append(character)
        }
      }
    }
    return result
  }
}
