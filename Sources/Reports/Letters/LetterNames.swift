import Diagnostics
import MustacheTemplates
import TrainingModel

extension LetterContext {
  /// What the identities mean that stand in quotation marks in the sentences of a letter, by identity: people who
  /// correct a program know courses and offices by name. What has no title, or none but its identity, is left out.
  func meanings(in sentences: [LocalizedText]) -> [String: TemplateValue] {
    var found: [String: String] = [:]
    for sentence in sentences {
      for quoted in Self.quoted(in: sentence.text(in: language) ?? "") where found[quoted] == nil {
        let title = names.title(of: Identifier(quoted))
        if let title, title != quoted { found[quoted] = title }
      }
    }
    return [
      "hasNames": .flag(!found.isEmpty),
      "names": .list(
        found.sorted { $0.key < $1.key }.map {
          .object(["code": .text($0.key.printable), "title": .text(name($0.value))])
        }),
    ]
  }

  /// What stands between quotation marks of either language.
  private static func quoted(in sentence: String) -> [String] {
    var result: [String] = []
    var current: String?
    for character in sentence {
      switch (character, current) {
      case ("«", _), ("\"", nil): current = ""
      case ("»", let text?), ("\"", let text?):
        result.append(text)
        current = nil
      case (_, _?): current?.append(character)
      default: break
      }
    }
    return result
  }
}

extension Objection {
  /// Its sentences in a letter.
  var sentences: [LocalizedText] { [message, remedy] + repairs.map(\.message) }
}
