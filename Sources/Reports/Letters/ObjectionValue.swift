import Diagnostics
import MustacheTemplates
import TrainingModel

/// One objection as templates see it.
struct ObjectionValue {
  private let objection: Objection
  private let number: Int
  private let context: LetterContext

  init(_ objection: Objection, number: Int, _ context: LetterContext) {
    self.objection = objection
    self.number = number
    self.context = context
  }

  var value: TemplateValue {
    let language = context.language
    return .object([
      "number": .text(context.numbers.integer(number)), "code": .text(objection.code),
      "class": .text(objection.severity.rawValue),
      "severity": .text(objection.severity.word(in: language)),
      "state": .text(objection.state.phrase.text(in: language)),
      "effect": .text(objection.effect.phrase?.text(in: language) ?? ""),
      "place": .text(context.place(objection.location)),
      "message": .text(context.sentence(objection.message)),
      "remedy": .text(context.sentence(objection.remedy)),
      "argument": .text(context.sentence(objection.argument)),
      "hasEvidence": .flag(!objection.evidence.isEmpty),
      "evidence": .list(
        objection.evidence.map { piece in
          .object([
            "label": .text(label(piece)), "value": .text(context.figure(piece.value)),
            "place": .text(context.place(piece.location)),
          ])
        }),
      "hasRepairs": .flag(!objection.repairs.isEmpty),
      "repairs": .list(
        objection.repairs.map { repair in
          .object([
            "message": .text(context.sentence(repair.message)),
            "cost": .text(signed(context.money(repair.costChange), repair.costChange)),
            "need": .text(
              signed(
                context.numbers.exact(repair.needChange, decimals: 1, isShort: true),
                repair.needChange.units)),
          ])
        }),
      "answer": answer,
    ])
  }

  private func label(_ piece: Evidence) -> String {
    let label = context.sentence(piece.label)
    return label.isEmpty ? piece.name.printable : label
  }

  private func signed(_ text: String, _ amount: Int) -> String {
    amount > 0 ? context.numbers.more(text) : text
  }

  private var answer: TemplateValue {
    guard let answer = objection.answer else { return .flag(false) }
    let kind: Phrase = answer.kind == .corrected ? .letterCorrected : .letterJustified
    let decision: Phrase? = answer.decision.map { $0.isAccepted ? .letterAccepted : .letterRefused }
    return .object([
      "kind": .text(kind.text(in: context.language)), "argument": .text(context.sentence(answer.argument)),
      "decision": .text(decision?.text(in: context.language) ?? ""),
      "decisionArgument": .text(answer.decision.map { context.sentence($0.argument) } ?? ""),
    ])
  }
}

extension Objection.State {
  /// The state in words.
  package var phrase: Phrase {
    switch self {
    case .new: .stateNew
    case .open: .stateOpen
    case .fixed: .stateFixed
    case .justified: .stateJustified
    case .reopened: .stateReopened
    }
  }
}

extension Objection.Effect {
  /// What follows, in words; `nil` if nothing does.
  package var phrase: Phrase? {
    switch self {
    case .returns: .effectReturns
    case .holds: .effectHolds
    case .none: nil
    }
  }
}
