import Diagnostics
import TrainingModel

/// The seats of an offering fit into its sessions.
enum OfferingSize: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG806", .error,
    message: (
      en: """
      The offering of "{course}" in "{period}" has seats="{seats}" and sessions="{sessions}", but a \
      session takes {min} to {max} people.
      """,
      fa: """
      برگزاری «{course}» در «{period}» دارای seats="{seats}" و sessions="{sessions}" است، ولی هر جلسه \
      {min} تا {max} نفر می‌گیرد.
      """
    ),
    hint: (
      en: "Change the number of sessions or of seats.",
      fa: "تعداد جلسه‌ها یا صندلی‌ها را تغییر دهید."
    ),
    reason: (
      en: "Too many people do not fit into the room, and for too few the session is not held.",
      fa: "افراد بیش از اندازه در کلاس جا نمی‌شوند و برای افراد کم جلسه برگزار نمی‌شود."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.eachOffering { program, offering in
      guard contents.isOfPolicyYear(program), let course = contents.courses[offering.course],
        course.maxSize > 0, course.minSize <= course.maxSize
      else { return nil }
      // A balanced curriculum places courses and seats nobody.
      if offering.tier == .balance, offering.seatCount == 0, offering.sessions == 1 { return nil }
      // What has been held has the size that it had.
      if contents.wasHeld(offering) { return nil }
      let least = offering.sessions.multipliedReportingOverflow(by: course.minSize)
      let most = offering.sessions.multipliedReportingOverflow(by: course.maxSize)
      let isTooFew = least.overflow || offering.seatCount < least.partialValue
      let isTooMany = !most.overflow && offering.seatCount > most.partialValue
      guard isTooFew || isTooMany || offering.sessions == 0 else { return nil }
      return Finding(
        rule, at: contents.place(of: "sessions", at: offering.place(in: program)),
        subject: offering.subject(in: program),
        offering.names.merging([
          "seats": "\(offering.seatCount)", "sessions": "\(offering.sessions)", "min": "\(course.minSize)",
          "max": "\(course.maxSize)",
        ]) { $1 })
    }
  }
}

extension DossierContents {
  /// Whether a delivery of the policy's year says that an offering was held just so.
  fileprivate func wasHeld(_ offering: Offering) -> Bool {
    dossier.deliveries.contains { delivery in
      isOfPolicyYear(delivery.year, delivery.calendar)
        && delivery.held.contains { held in
          held.course == offering.course && held.period == offering.period
            && held.sessions == offering.sessions
            && held.attendance.reduce(0) { $0 + $1.count } == offering.seatCount
        }
    }
  }
}
