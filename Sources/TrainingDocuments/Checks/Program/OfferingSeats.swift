import Diagnostics
import TrainingModel

/// The seats of the cohorts add up to those of the offering.
enum OfferingSeats: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG801", .error,
    message: (
      en: """
      The offering of "{course}" in "{period}" states seats="{stated}", but the counts of its cohorts add \
      up to {sum}.
      """,
      fa: """
      برگزاری «{course}» در «{period}» اعلام می‌کند seats="{stated}"، ولی جمع صندلی گروه‌هایش {sum} است.
      """
    ),
    hint: (
      en: "Correct the attribute seats, or the counts of the cohorts.",
      fa: "ویژگی seats یا تعداد گروه‌ها را اصلاح کنید."
    ),
    reason: (
      en: """
      Costs and hours are counted from the total, needs closed from the cohorts. If they differ, \
      one of them is wrong.
      """,
      fa: """
      هزینه و ساعت از جمع کل و رفع نیاز از گروه‌ها حساب می‌شود. اگر این دو برابر نباشند، یکی \
      نادرست است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.program] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.eachOffering { program, offering in
      var sum: Int? = 0
      for seats in offering.seats {
        sum = sum.flatMap {
          let (next, overflow) = $0.addingReportingOverflow(seats.count)
          return overflow ? nil : next
        }
      }
      guard sum != offering.seatCount else { return nil }
      return Finding(
        rule, at: contents.place(of: "seats", at: offering.place(in: program)),
        subject: offering.subject(in: program),
        offering.names.merging([
          "stated": "\(offering.seatCount)", "sum": sum.map { "\($0)" } ?? "> \(Int.max)",
        ]) { $1 })
    }
  }
}

extension DossierContents {
  /// The findings of every offering of every program, in the order of identities and ranks.
  func eachOffering(_ check: (Program, Offering) -> Finding?) -> [Finding] {
    dossier.programs.flatMap { program in program.offerings.compactMap { check(program, $0) } }
  }
}

extension Offering {
  /// Where it stands.
  func place(in program: Program) -> SourceLocation { location ?? program.location }

  /// The subject of findings about it.
  func subject(in program: Program) -> String { Subject.offering(of: program.id, course, period, host).text }

  /// What messages call it.
  var names: [String: String] { ["course": course.text, "period": period.text] }
}
