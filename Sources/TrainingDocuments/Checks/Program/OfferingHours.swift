import Diagnostics
import TrainingModel

/// Person-hours of an offering are seats times the hours of its course.
enum OfferingHours: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG802", .error,
    message: (
      en: """
      The offering of "{course}" in "{period}" states hours="{stated}"; seats times hours of the course \
      make {seats} × {hours} = {expected}.
      """,
      fa: """
      برگزاری «{course}» در «{period}» اعلام می‌کند hours="{stated}"؛ صندلی ضرب در ساعت دوره می‌شود \
      {seats} × {hours} = {expected}.
      """
    ),
    hint: (
      en: "Correct the hours or the seats of the offering, or the hours of the course.",
      fa: "ساعت یا صندلی‌های برگزاری، یا ساعت دوره را اصلاح کنید."
    ),
    reason: (
      en: "Hours a head and the shares of kinds of courses are counted from person-hours.",
      fa: "سرانه ساعت و سهم انواع دوره از نفرساعت حساب می‌شود."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.eachOffering { program, offering in
      guard contents.isOfPolicyYear(program), let course = contents.courses[offering.course] else {
        return nil
      }
      let (expected, overflow) = offering.seatCount.multipliedReportingOverflow(by: course.hours.units)
      guard overflow || expected != offering.hours.units else { return nil }
      return Finding(
        rule, at: contents.place(of: "hours", at: offering.place(in: program)),
        subject: offering.subject(in: program),
        offering.names.merging([
          "stated": offering.hours.text, "seats": "\(offering.seatCount)", "hours": course.hours.text,
          "expected": overflow ? "> \(Hours(units: .max).text)" : Hours(units: expected).text,
        ]) { $1 })
    }
  }
}
