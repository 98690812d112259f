import Diagnostics
import TrainingModel

/// One objection for people, in the layout of all findings: place, severity and code, sentence; then the evidence,
/// what to do, and the repairs that were tried.
struct ObjectionText {
  private let objection: Objection
  private let language: Language
  private let style: TerminalStyle

  init(_ objection: Objection, language: Language, style: TerminalStyle) {
    self.objection = objection
    self.language = language
    self.style = style
  }

  var text: String {
    let label = style.severity(
      objection.severity.severity, "\(objection.severity.word(in: language))[\(objection.code)]")
    // In the first round all are new.
    let state = objection.state == .new ? "" : " (\(objection.state.phrase.text(in: language)))"
    var text = "\(label)\(state): \(spoken(objection.message))\n"
    if let place = objection.location { text = "\(style.bold(Self.place(place))): \(text)" }
    if let regraded = objection.regraded {
      let words = [
        "severity": objection.severity.word(in: language), "reason": regraded.reason.printable,
        "until": language == .fa ? PersianDigits.all(in: regraded.until.iso) : regraded.until.iso,
      ]
      text += "  \(Phrase.reviewRegraded.filled(in: language, words))\n"
    }
    if !objection.evidence.isEmpty {
      let figures = objection.evidence.map(figure).joined(separator: language == .fa ? "؛ " : "; ")
      text += "  \(Phrase.reviewEvidence.text(in: language)): \(figures)\n"
    }
    let remedy = spoken(objection.remedy)
    if !remedy.isEmpty { text += "\(language == .fa ? "راهنما" : "hint"): \(remedy)\n" }
    for (index, repair) in objection.repairs.enumerated() { text += "  \(line(repair, rank: index + 1))\n" }
    for (phrase, count) in [
      (Phrase.reviewFurtherRepairs, objection.furtherRepairs),
      (.reviewUntriedIdeas, objection.untriedIdeas),
    ] where count > 0 {
      text += "  \(phrase.filled(in: language, ["count": NumberText(language).integer(count)]))\n"
    }
    return text
  }

  private func figure(_ evidence: Evidence) -> String {
    let label = evidence.label.text(in: language) ?? evidence.name
    let value = figureText(evidence)
    let place = evidence.location.map { $0.line > 0 ? " (\(Self.place($0)))" : "" } ?? ""
    return "\(label.printable) \(value)\(place)"
  }

  /// Figures that are amounts, grouped; whatever else stands there, as it is.
  private func figureText(_ evidence: Evidence) -> String {
    if Self.amounts.contains(evidence.name), let amount = Int(evidence.value) {
      return NumberText(language).integer(amount)
    }
    let value = evidence.value.printable
    return language == .fa ? PersianDigits.inSentence(value) : value
  }

  /// Names of figures that are money, or numbers as large.
  private static let amounts: Set<String> = [
    "budget", "cost", "expected", "median", "stated", "unitCost", "used", "capacity",
  ]

  private func line(_ repair: ProgramRepair, rank: Int) -> String {
    let numbers = NumberText(language)
    func signed(_ text: String, _ value: Int) -> String { value > 0 ? numbers.more(text) : text }
    let need = repair.needChange.units
    return Phrase.reviewRepair.filled(
      in: language,
      [
        "rank": numbers.integer(rank), "repair": Self.withoutStop(spoken(repair.message)),
        "cost": signed(numbers.integer(repair.costChange), repair.costChange),
        "need": signed(numbers.exact(units: need, scale: NeedAmount.scale, decimals: 1), need),
      ])
  }

  /// The sentence without its full stop, because it goes on.
  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func spoken(_ text: LocalizedText) -> String {
    let words = (text.text(in: language) ?? "").printable
    return language == .fa ? PersianDigits.inSentence(words) : words
  }

  private static func place(_ place: SourceLocation) -> String {
    var text = place.file.printable
    if place.line > 0 {
      text += ":\(place.line)"
      if place.column > 0 { text += ":\(place.column)" }
    }
    return text
  }
}
