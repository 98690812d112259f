import Diagnostics
import TrainingModel

/// An offering costs its sessions and its seats.
enum OfferingCost: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG803", .error,
    message: (
      en: """
      The offering of "{course}" in "{period}" states cost="{stated}"; with sessions="{sessions}" and \
      seats="{seats}" it costs {expected}.
      """,
      fa: """
      برگزاری «{course}» در «{period}» اعلام می‌کند cost="{stated}"؛ با sessions="{sessions}" و \
      seats="{seats}" هزینه آن {expected} است.
      """
    ),
    hint: (
      en: "Correct the cost, the sessions or the seats of the offering, or the prices of the course.",
      fa: "هزینه، جلسه‌ها یا صندلی‌های برگزاری، یا قیمت‌های دوره را اصلاح کنید."
    ),
    reason: (
      en: """
      The cost is sessions times sessionCost plus seats times seatCost. Another amount means that \
      another price was agreed, or that the sum was typed by hand.
      """,
      fa: """
      هزینه برابر جلسه ضرب در هزینه جلسه به‌علاوه صندلی ضرب در هزینه صندلی است. مبلغ دیگر یعنی \
      قیمت دیگری توافق شده یا جمع دستی نوشته شده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.eachOffering { program, offering in
      guard contents.isOfPolicyYear(program), let course = contents.courses[offering.course],
        contents.currency(of: course) == nil || contents.currency(of: course) == program.currency
      else { return nil }
      let (sessions, overflow1) = offering.sessions.multipliedReportingOverflow(by: course.sessionCost)
      let (seats, overflow2) = offering.seatCount.multipliedReportingOverflow(by: course.seatCost)
      let (expected, overflow3) = sessions.addingReportingOverflow(seats)
      let overflow = overflow1 || overflow2 || overflow3
      guard overflow || expected != offering.cost else { return nil }
      func words(_ language: Language) -> [String: String] {
        let amount = CurrencyName.amount(overflow ? Int.max : expected, program.currency, in: language)
        return offering.names.merging([
          "stated": "\(offering.cost)", "sessions": "\(offering.sessions)", "seats": "\(offering.seatCount)",
          "expected": overflow ? "> \(amount)" : amount,
        ]) { $1 }
      }
      return Finding(
        rule, at: contents.place(of: "cost", at: offering.place(in: program)),
        subject: offering.subject(in: program), english: words(.en), persian: words(.fa))
    }
  }
}

extension DossierContents {
  /// The currency of the catalog in which a course stands.
  func currency(of course: Course) -> String? {
    catalogCurrencies.first { $0.location.file == course.location.file }?.code
  }
}
