package import Diagnostics
import TrainingModel

/// A course is run by whom the catalog names.
package enum OtherHost: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES512", .should, reads: [.program, .catalog],
    message: (
      en: "\"{course}\" in \"{period}\" is run by \"{host}\"; by the catalog \"{expected}\" runs it.",
      fa: "«{course}» در «{period}» را «{host}» برگزار می‌کند؛ بنا بر فهرست برگزارکننده «{expected}» است."
    ),
    hint: (
      en: "Name that organization as host, or correct the catalog.",
      fa: "همان سازمان را برگزارکننده بنویسید یا فهرست را اصلاح کنید."
    ),
    reason: (
      en: "The host decides whose budget pays and whose rooms are taken.",
      fa: "برگزارکننده معلوم می‌کند از بودجه و جای چه کسی استفاده می‌شود."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.offerings.compactMap { placed in
      let expected = placed.course.host ?? program.program.organization
      guard placed.offering.host != expected else { return nil }
      return RuleFinding(
        placed, in: program, ["expected": expected.text],
        evidence: [
          Evidence(.stated, text: placed.offering.host.text, at: placed.offering.location),
          Evidence(.expected, text: expected.text, at: placed.course.location),
        ]
      ).mended { _ in
        let key = OfferingKey(placed.offering)
        return [
          RepairIdea(
            en: "Let \"\(expected)\" run \"\(key.course)\" in \"\(key.period)\".",
            fa: "«\(key.course)» در «\(key.period)» را «\(expected)» برگزار کند.",
            [ProgramChange(key, .host(expected))])
        ]
      }
    }
  }
}
