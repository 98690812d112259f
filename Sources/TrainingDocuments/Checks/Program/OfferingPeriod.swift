import Diagnostics
import TrainingModel

/// A course is held in a period in which it is offered.
enum OfferingPeriod: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG807", .error,
    message: (
      en: "The course \"{course}\" is held in \"{period}\", but it is offered only in {offered}.",
      fa: "دوره «{course}» در «{period}» برگزار می‌شود، ولی تنها در {offered} ارائه می‌شود."
    ),
    hint: (
      en: "Move the offering to such a period, or add the period to the course.",
      fa: "برگزاری را به چنین دوره زمانی‌ای ببرید یا آن دوره زمانی را به دوره بیفزایید."
    ),
    reason: (
      en: """
      Instructors, rooms or the season allow the course at certain times only; the program would \
      promise what cannot be kept.
      """,
      fa: """
      مدرس، کلاس یا فصل تنها در زمان‌های معینی اجازه برگزاری می‌دهد؛ برنامه چیزی را وعده می‌دهد که \
      شدنی نیست.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.eachOffering { program, offering in
      guard contents.isOfPolicyYear(program), let course = contents.courses[offering.course],
        !course.offered.isEmpty, !course.offered.contains(where: { $0.id == offering.period }),
        contents.dossier.policy == nil || contents.periodIndex[offering.period] != nil
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "period", at: offering.place(in: program)),
        subject: offering.subject(in: program),
        offering.names.merging(["offered": course.offered.map(\.id.text).joined(separator: ", ")]) { $1 })
    }
  }
}
