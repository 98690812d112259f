import CurriculumPlanning
import Diagnostics
import TrainingModel

/// A program beside the best one, for people.
struct AgainstBestText {
  private let best: AgainstBest
  private let language: Language

  init(_ best: AgainstBest, language: Language) {
    self.best = best
    self.language = language
  }

  var text: String {
    let numbers = NumberText(language)
    var text =
      Phrase.reviewBestHeading.filled(
        in: language, ["gap": best.gap.map { numbers.percent($0) } ?? "–"]) + "\n"
    if let stop = PlanStop(rawValue: best.stopped), stop != .gapReached {
      text += stop.phrase.text(in: language) + "\n"
    }
    text += table.text(in: language)
    if !best.gains.isEmpty {
      text += "\n\(Phrase.reviewGainsHeading.text(in: language))\n"
      for gain in best.gains { text += "  \(spoken(gain.message))\n" }
    }
    if !best.advantages.isEmpty {
      text += "\n\(Phrase.reviewAdvantagesHeading.text(in: language))\n"
      for advantage in best.advantages { text += "  \(spoken(advantage.message))\n" }
    }
    return text
  }

  private var table: Table {
    Table(
      columns: [
        Column("name", .reviewBestMeasure, .leading), Column("submitted", .reviewBestSubmitted),
        Column("best", .reviewBest),
      ],
      rows: best.measures.map { measure in
        [
          .named(measure.title(in: language), measure.name), cell(measure.submitted, of: measure.name),
          cell(measure.best, of: measure.name),
        ]
      })
  }

  /// Money with its currency, people whole, shares in per cent.
  private func cell(_ amount: NeedAmount?, of measure: String) -> Cell {
    guard let amount else { return .none }
    let whole = Int(amount.value.rounded())
    switch measure {
    case "needShare", "equity": return .share(amount.value)
    case "cost", "costPerNeed":
      guard let currency = best.currency else { return .integer(whole) }
      return .text(MoneyText(currency: currency, language).amount(whole))
    case "onboarded": return .integer(whole)
    default: return .exact(units: amount.units, scale: NeedAmount.scale, decimals: 1)
    }
  }

  private func spoken(_ text: LocalizedText) -> String {
    let words = (text.text(in: language) ?? "").printable
    return language == .fa ? PersianDigits.inSentence(words) : words
  }
}

extension AgainstBest.Measure {
  /// What is measured, in words.
  func title(in language: Language) -> String {
    switch name {
    case "needShare": Phrase.measureNeedShare.text(in: language)
    case "costPerNeed": Phrase.measureCostPerNeed.text(in: language)
    case "onboarded": Phrase.measureOnboarded.text(in: language)
    case "equity": Phrase.measureEquity.text(in: language)
    case "hoursPerHead": Phrase.measureHours.text(in: language)
    case "cost": Phrase.measureCost.text(in: language)
    default: name
    }
  }
}
