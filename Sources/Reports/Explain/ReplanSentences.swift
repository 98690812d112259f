import CurriculumPlanning
import Diagnostics
import TrainingModel

/// What came of making a program again, in sentences.
struct ReplanSentences {
  let names: EntityNames
  let money: MoneyText
  let isOverAllPrograms: Bool

  /// The sentences; `when` says what was changed.
  func sentences(_ result: ReplanResult, _ when: Phrase, _ language: Language) -> [String] {
    let numbers = NumberText(language)
    func fill(_ phrase: Phrase, _ arguments: [String: String]) -> String {
      phrase.filled(in: language, arguments)
    }
    func list(_ parts: [String]) -> String { parts.joined(separator: language == .fa ? "، " : ", ") }
    let when = when.text(in: language)
    switch result {
    case .undecided: return [fill(.explainUndecided, ["case": when])]
    case .impossible:
      let phrase = isOverAllPrograms ? Phrase.explainImpossible : .explainImpossibleNear
      return [fill(phrase, ["case": when])]
    case .possible(let change):
      let tier = TierResult(name: change.part, value: 0, bound: 0, sense: .maximize)
      func amount(_ number: Double) -> String { numbers.real(number, decimals: 3, isShort: true) }
      var words = [
        "case": when, "loss": amount(change.loss), "part": tier.phrase?.text(in: language) ?? change.part,
        "unit": tier.unit?.filled(in: language, ["currency": money.unit]) ?? "",
      ]
      var phrase = Phrase.explainLossMost
      if change.isFree {
        phrase = .explainNoLoss
      } else if let least = change.leastLoss, least > 0 {
        words["least"] = amount(least)
        phrase = change.loss - least <= 1e-6 * max(1, change.loss) ? .explainLossExact : .explainLossRange
      }
      guard !change.sessions.isEmpty else { return [fill(phrase, words)] }
      let arrow = language == .fa ? "←" : "→"
      let changes = change.sessions.map {
        "\(names.courseWithID($0.course)) \(numbers.integer($0.before)) \(arrow) \(numbers.integer($0.after))"
      }
      return [fill(phrase, words), fill(.explainInstead, ["changes": list(changes)])]
    }
  }
}

extension EntityNames {
  /// The name of a course, with its identity where that is another.
  func courseWithID(_ id: Identifier) -> String {
    let name = course(id).printable
    return name == id.text.printable ? name : "\(name) (\(id.text.printable))"
  }
}
