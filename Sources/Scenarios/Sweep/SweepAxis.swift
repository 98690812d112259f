package import Diagnostics
import TrainingModel

/// One value that a sweep tries.
package struct SweepChoice: Sendable, Hashable {
  /// What makes it.
  package enum Change: Sendable, Hashable {
    /// One value of the documents, written as after `--set`: `XPATH=VALUE` or `XPATH*=FACTOR`.
    case setting(String)
    /// A scenario document, by its file.
    case scenario(file: String)
  }

  /// How reports call it: the value, or the identity of the scenario.
  package let label: String
  /// What makes it.
  package let change: Change
  /// What it says, so that two choices with the same make the same case: the setting itself, or the digest of the
  /// scenario's content.
  package let content: String
  /// The name of the scenario for people; empty for a value.
  package let title: LocalizedText

  /// A choice.
  package init(label: String, change: Change, content: String, title: LocalizedText = LocalizedText()) {
    self.label = label
    self.title = title
    self.change = change
    self.content = content
  }
}

/// One thing that a sweep varies, and the values that it takes, in the order in which they were given.
package struct SweepAxis: Sendable, Hashable {
  /// The name of the axis of scenario files.
  package static let scenarioKey = "scenario"

  /// What is varied, the key of its column: the XPath (with a `*` behind it for factors), or `scenario`.
  package let key: String
  /// A short name for people: the last step of the XPath.
  package let name: String
  /// The values, at least one, all different.
  package let choices: [SweepChoice]

  /// The alternatives of scenario files.
  package init(scenarios: [SweepChoice]) throws(SweepAxisError) {
    key = Self.scenarioKey
    name = Self.scenarioKey
    choices = scenarios
    try expectDifferent()
  }

  /// What `--vary` says: `XPATH=v1,v2,…` for values, `XPATH*=f1,f2,…` for factors.
  ///
  /// An equals sign in brackets or quotes belongs to the XPath. White space around a value is dropped; a comma in one
  /// is written `\,` and a backslash `\\`.
  package init(_ text: String) throws(SweepAxisError) {
    guard let sides = CommandLineChange.sides(of: text) else { throw .noValues(text) }
    let select = Self.trimmed(sides.selection[...])
    guard !select.isEmpty else { throw .noValues(text) }
    var values = Self.values(sides.value[...])
    guard !values.contains("") else { throw .emptyValue(text) }
    if sides.isScale {
      for index in values.indices {
        guard let factor = try? CommandLineChange.factor(values[index]) else {
          throw .noFactor(values[index])
        }
        values[index] = factor
      }
    }
    key = sides.isScale ? select + "*" : select
    name = Self.lastStep(of: select) + (sides.isScale ? " ×" : "")
    choices = values.map { value in
      let setting = select + (sides.isScale ? "*=" : "=") + value
      return SweepChoice(label: value, change: .setting(setting), content: setting)
    }
    try expectDifferent()
  }

  private func expectDifferent() throws(SweepAxisError) {
    var seen: Set<Identifier> = []
    for choice in choices where !seen.insert(Identifier(choice.content)).inserted {
      throw .repeatedValue(key, choice.label)
    }
  }

  private static func values(_ text: Substring) -> [String] {
    var result = [""]
    var isEscaped = false
    for character in text {
      if isEscaped || (character != "," && character != "\\") {
        result[result.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append("")
      }
    }
    return result.map { trimmed($0[...]) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// A longer name for people: the last steps of the XPath, with their conditions; of one step, the short name.
  package func name(ofSteps count: Int) -> String {
    guard count > 1 else { return name }
    let isScale = key.hasSuffix("*")
    let steps = Self.steps(of: isScale ? String(key.dropLast()) : key)
    return steps.suffix(count).joined(separator: "/") + (isScale ? " ×" : "")
  }

  /// A character of an XPath, and whether it stands outside of brackets and quotes.
  private typealias Mark = (character: Character, isOutside: Bool)

  /// What stands between slashes outside of brackets and quotes.
  private static func marks(of select: String) -> [ArraySlice<Mark>] {
    var depth = 0
    var quote: Character?
    let marks = select.map { character -> Mark in
      switch (character, quote) {
      case (_, let open?):
        if character == open { quote = nil }
        return (character, false)
      case ("'", nil), ("\"", nil): quote = character
      case ("[", nil), ("(", nil): depth += 1
      case ("]", nil), (")", nil): depth -= 1
      default: return (character, depth == 0)
      }
      return (character, false)
    }
    return marks.split { $0.isOutside && $0.character == "/" }
  }

  /// The steps of an XPath, with their conditions.
  private static func steps(of select: String) -> [String] {
    marks(of: select).map { String($0.map(\.character)) }
  }

  /// The name of the last step, without `@` and conditions.
  private static func lastStep(of select: String) -> String {
    let step = (marks(of: select).last ?? []).filter { $0.isOutside && $0.character != "@" }
    return step.isEmpty ? select : String(step.map(\.character))
  }
}

/// Why what is to be varied cannot be.
package enum SweepAxisError: Error, Hashable, Sendable {
  /// There is no equals sign with an XPath before it and values behind it.
  case noValues(String)
  /// A value is empty.
  case emptyValue(String)
  /// What is to multiply is no number.
  case noFactor(String)
  /// A value is there twice: the axis and the value.
  case repeatedValue(String, String)
  /// Two axes vary the same thing.
  case repeatedAxis(String)
}
