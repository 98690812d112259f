import Diagnostics
package import MustacheTemplates
package import SubmissionRegister
package import TrainingModel

/// The letter that goes with an approved program (ابلاغ).
package struct NotificationLetter: Sendable {
  /// Remaining objections that are printed; the letter says how many more there are.
  package static let most = 200

  private let program: Program
  private let review: Review
  private let approval: RegisterEntry
  private let context: LetterContext

  /// The letter of an approval.
  ///
  /// - Parameters:
  ///   - program: The approved program.
  ///   - review: The review on which the approval rests.
  package init(_ program: Program, _ review: Review, _ approval: RegisterEntry, _ context: LetterContext) {
    self.program = program
    self.review = review
    self.approval = approval
    self.context = context
  }

  /// The name of its template.
  package var template: String { "notification.\(context.language.rawValue)" }

  /// What its template is filled with.
  package var value: TemplateValue {
    let numbers = context.numbers
    let held = Set(approval.held)
    // What is held back is not carried out, so what was wrong with it does not remain.
    let rest = review.objections.filter {
      $0.state != .fixed && $0.state != .justified && !($0.offering.map(held.contains) ?? false)
    }
    let more = rest.dropFirst(Self.most).total
    let members: [String: TemplateValue] = [
      "organization": .text(context.name(context.names.organization(program.organization))),
      "year": .text(numbers.plain(program.year)),
      "number": .text("\(program.organization.text.printable)-\(program.year)/\(approval.round)"),
      "date": .text(context.dates.day(context.date)), "approved": .text(context.dates.day(context.date)),
      "rounds": .text(numbers.counted(approval.round, .round)), "approver": .text(context.name(approval.by)),
      "override": .text(approval.override?.printable ?? ""), "hasHeld": .flag(!approval.held.isEmpty),
      "held": .list(approval.held.map { .object(context.members(of: $0)) }),
      "offerings": .list(program.offerings.map(row)),
      "unit": .text(context.currency.map { MoneyText(currency: $0, context.language).unit } ?? ""),
      "sums": .object([
        "sessions": .text(numbers.integer(sum(\.sessions))),
        "seats": .text(numbers.integer(sum(\.seatCount))),
        "hours": .text(numbers.exact(Hours(units: sum(\.hours.units)), decimals: 2, isShort: true)),
        "cost": .text(numbers.integer(sum(\.cost))),
      ]),
      "hasRest": .flag(!rest.isEmpty),
      "rest": .list(
        rest.prefix(Self.most).map {
          .object([
            "code": .text($0.code), "severity": .text($0.severity.word(in: context.language)),
            "message": .text(context.sentence($0.message)),
          ])
        }),
      "moreRest": .text(
        more > 0
          ? Phrase.letterMoreRest.filled(in: context.language, ["count": numbers.integer(more)]) : ""),
      "review": .text(review.id.text.printable), "hasProgram": .flag(true),
      "program": .text(program.id.text.printable), "ruleSet": .text(context.figure(review.ruleSet.printable)),
      "tool": .text("\(review.provenance.tool) \(review.provenance.version)".printable),
      "hash": .text(approval.hash),
    ]
    let meanings = context.meanings(in: rest.prefix(Self.most).map(\.message))
    return .object(members.merging(meanings) { $1 })
  }

  private func row(_ offering: Offering) -> TemplateValue {
    let numbers = context.numbers
    let members: [String: TemplateValue] = [
      "number": .text(numbers.integer(offering.order)), "sessions": .text(numbers.integer(offering.sessions)),
      "seats": .text(numbers.integer(offering.seatCount)),
      "hours": .text(numbers.exact(offering.hours, decimals: 2, isShort: true)),
      "cost": .text(numbers.integer(offering.cost)),
    ]
    return .object(context.members(of: OfferingKey(offering)).merging(members) { $1 })
  }

  /// A sum of what others wrote: at most the greatest number there is.
  private func sum(_ figure: (Offering) -> Int) -> Int {
    program.offerings.reduce(0) { sum, offering in
      let (next, overflow) = sum.addingReportingOverflow(figure(offering))
      return overflow ? .max : next
    }
  }
}
