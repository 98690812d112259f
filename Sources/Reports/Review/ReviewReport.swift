package import Diagnostics
package import TrainingModel

/// A review for people and for scripts.
package struct ReviewReport: Sendable {
  let review: Review
  let language: Language
  /// The most objections that are printed for people; `nil`: all.
  private let most: Int?
  /// For how many objections repairs were to be looked for; `nil`: nobody said.
  private let repairs: Int?

  /// The most objections that are printed unless all are asked for: true totals stand above them.
  package static let usualMost = 100

  /// A report.
  package init(
    _ review: Review, language: Language, most: Int? = ReviewReport.usualMost, repairs: Int? = nil
  ) {
    self.review = review
    self.language = language
    self.most = most
    self.repairs = repairs
  }

  /// The review for a terminal.
  package func text(style: TerminalStyle) -> String {
    var blocks = [head]
    let shown = most.map { min($0, review.objections.count) } ?? review.objections.count
    blocks += review.objections.prefix(shown).map { ObjectionText($0, language: language, style: style).text }
    if shown < review.objections.count {
      blocks.append(line(.reviewMore, ["count": number(review.objections[shown...].total)]))
    }
    if let tried = triedLine { blocks.append(tried) }
    if let best = review.againstBest { blocks.append(AgainstBestText(best, language: language).text) }
    return blocks.joined(separator: "\n")
  }

  private var head: String {
    let words = [
      "program": review.program.map { "\"\($0.text.printable)\"" }
        ?? Phrase.reviewNoProgram.text(in: language),
      "organization": review.organization.text.printable, "year": number(review.year, grouped: false),
      "round": number(review.round), "date": date(review.asOf),
      "verdict": review.verdict.phrase.text(in: language),
    ]
    var text = line(.reviewHeading, words)
    var totals = Dictionary(
      uniqueKeysWithValues: ReviewSeverity.allCases.map { ($0.rawValue, number(review.count(of: $0))) })
    totals["unverified"] = number(review.unverified.count)
    text += line(.reviewTotals, totals)
    for (reason, codes) in unverifiedByReason {
      text += line(
        .reviewUnverified,
        ["codes": codes.joined(separator: language == .fa ? "، " : ", "), "reason": reason])
    }
    let shownHeld = review.heldBack.prefix(most ?? .max)
    for held in shownHeld {
      text += line(
        .reviewHeld,
        [
          "course": held.offering.course.text.printable, "period": held.offering.period.text.printable,
          "code": held.code,
        ])
    }
    if shownHeld.count < review.heldBack.count {
      text += line(.reviewMoreHeld, ["count": number(review.heldBack.count - shownHeld.count)])
    }
    if review.objections.isEmpty { text += line(.reviewNothing, [:]) }
    return text
  }

  /// For how many objections repairs were looked for, where more would be for the asking.
  private var triedLine: String? {
    let standing = review.objections.filter { $0.state != .fixed }.total
    // Nothing mends some objections. Where fewer were tried than were asked for, asking for more brings no more.
    guard review.repairsTried < standing, review.repairsTried >= repairs ?? 0 else { return nil }
    return line(
      .reviewRepairsTried, ["tried": number(review.repairsTried), "count": number(standing)])
  }

  /// Rules that could not run for one reason stand together.
  private var unverifiedByReason: [(reason: String, codes: [String])] {
    var result: [(reason: String, codes: [String])] = []
    for rule in review.unverified {
      let reason = spoken(rule.reason.text(in: language) ?? "")
      if let index = result.firstIndex(where: { $0.reason == reason }) {
        result[index].codes.append(rule.code)
      } else {
        result.append((reason, [rule.code]))
      }
    }
    return result
  }

  private func line(_ phrase: Phrase, _ words: [String: String]) -> String {
    phrase.filled(in: language, words) + "\n"
  }

  private func number(_ value: Int, grouped: Bool = true) -> String {
    guard grouped else { return language == .fa ? PersianDigits.all(in: "\(value)") : "\(value)" }
    return NumberText(language).integer(value)
  }

  private func date(_ day: CalendarDate) -> String {
    language == .fa ? PersianDigits.all(in: day.iso) : day.iso
  }

  private func spoken(_ text: String) -> String {
    language == .fa ? PersianDigits.inSentence(text.printable) : text.printable
  }
}

extension Verdict {
  /// What follows, in words.
  package var phrase: Phrase {
    switch self {
    case .accepted: .verdictAccepted
    case .partial: .verdictPartial
    case .unverifiable: .verdictUnverifiable
    case .returned: .verdictReturned
    }
  }
}
