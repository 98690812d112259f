import Diagnostics
package import MustacheTemplates
package import TrainingModel

/// The letter that goes with a review: what is to be corrected, why, how, and until when.
package struct ObjectionLetter: Sendable {
  /// Objections of one severity that are printed; the letter says how many more there are.
  package static let most = 200

  private let review: Review
  private let context: LetterContext

  /// The letter of a review.
  package init(_ review: Review, _ context: LetterContext) {
    self.review = review
    self.context = context
  }

  /// The name of its template.
  package var template: String { "objections.\(context.language.rawValue)" }

  /// What its template is filled with.
  package var value: TemplateValue {
    let standing = review.objections.filter { $0.state != .fixed }
    var number = 0
    var printed: [Objection] = []
    let groups = ReviewSeverity.allCases.compactMap { severity -> TemplateValue? in
      let all = standing.filter { $0.severity == severity }
      guard !all.isEmpty else { return nil }
      let shown = all.prefix(Self.most)
      printed += shown
      return .object([
        "heading": .text("\(heading(severity)) (\(context.numbers.integer(all.total)))"),
        "objections": .list(
          shown.map { objection in
            number += 1
            return ObjectionValue(objection, number: number, context).value
          }),
        "more": .text(
          all.count > shown.count ? context.numbers.integer(all.dropFirst(shown.count).total) : ""),
      ])
    }
    let fixed = review.objections.filter { $0.state == .fixed }
    let unasked = review.differences.filter { !$0.isAsked }
    let members: [String: TemplateValue] = [
      "organization": .text(context.name(context.names.organization(review.organization))),
      "year": .text(context.numbers.plain(review.year)),
      "round": .text(context.numbers.integer(review.round)),
      "number": .text(
        "\(review.organization.text.printable)-\(review.year)/\(review.round)"),
      "date": .text(context.dates.day(context.date)), "asOf": .text(context.dates.day(review.asOf)),
      "verdict": .text(review.verdict.phrase.text(in: context.language)),
      "deadline": .text(context.answerBy.map { context.dates.day($0) } ?? ""),
      "isReturned": .flag(review.verdict == .returned), "isPartial": .flag(review.verdict == .partial),
      "isUnverifiable": .flag(review.verdict == .unverifiable),
      "isAccepted": .flag(review.verdict == .accepted), "totals": .text(totals(standing)),
      "hasHeld": .flag(!review.heldBack.isEmpty), "held": .list(review.heldBack.map(held)),
      "groups": .list(groups), "hasFixed": .flag(!fixed.isEmpty),
      "fixed": .list(
        fixed.map { .object(["code": .text($0.code), "message": .text(context.sentence($0.message))]) }),
      "hasUnasked": .flag(!unasked.isEmpty), "unasked": .list(unasked.map { .text(difference($0)) }),
      "hasUnverified": .flag(!review.unverified.isEmpty),
      "unverified": .list(
        review.unverified.map {
          .object([
            "code": .text($0.code), "severity": .text($0.severity.word(in: context.language)),
            "reason": .text(context.sentence($0.reason)),
          ])
        }),
      "signer": .text(context.name(context.signer)), "review": .text(review.id.text.printable),
      "hasProgram": .flag(review.program != nil), "program": .text(review.program?.text.printable ?? ""),
      "ruleSet": .text(context.figure(review.ruleSet.printable)),
      "tool": .text("\(review.provenance.tool) \(review.provenance.version)".printable),
    ]
    let sentences = printed.flatMap(\.sentences) + fixed.map(\.message)
    return .object(members.merging(context.meanings(in: sentences)) { $1 })
  }

  private func heading(_ severity: ReviewSeverity) -> String {
    let phrase: Phrase =
      switch severity {
      case .must: .letterMust
      case .should: .letterShould
      case .advice: .letterAdvice
      }
    return phrase.text(in: context.language)
  }

  private func totals(_ standing: [Objection]) -> String {
    func count(_ severity: ReviewSeverity) -> String {
      context.numbers.integer(standing.filter { $0.severity == severity }.total)
    }
    return Phrase.letterTotals.filled(
      in: context.language,
      ["musts": count(.must), "shoulds": count(.should), "advices": count(.advice)])
  }

  private func held(_ held: HeldOffering) -> TemplateValue {
    .object(context.members(of: held.offering).merging(["code": .text(held.code)]) { $1 })
  }

  private func difference(_ difference: ProgramDifference) -> String {
    let phrase: Phrase =
      switch difference.kind {
      case .added: .letterAdded
      case .dropped: .letterDropped
      case .moved: .letterMoved
      case .changed: .letterChanged
      }
    let (old, new) = (difference.offering, difference.now)
    let numbers = context.numbers
    return phrase.filled(
      in: context.language,
      [
        "course": context.name(context.names.course(old.course)),
        "period": context.name(context.names.period(old.period)),
        "host": context.name(context.names.organization(old.host)),
        "toCourse": context.name(context.names.course(new.course)),
        "toPeriod": context.name(context.names.period(new.period)),
        "toHost": context.name(context.names.organization(new.host)),
        "sessions": numbers.integer(difference.before.sessions),
        "toSessions": numbers.integer(difference.after.sessions),
        "seats": numbers.integer(difference.before.seats), "toSeats": numbers.integer(difference.after.seats),
        "cost": context.money(difference.before.cost), "toCost": context.money(difference.after.cost),
      ])
  }
}

extension LetterContext {
  /// An offering by its names.
  func members(of offering: OfferingKey) -> [String: TemplateValue] {
    [
      "course": .text(name(names.course(offering.course))),
      "period": .text(name(names.period(offering.period))),
      "host": .text(name(names.organization(offering.host))),
    ]
  }
}
