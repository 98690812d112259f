package import Diagnostics
import TrainingModel

/// Offerings are placed in periods of the policy.
package enum UnknownPeriod: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL406", .must, reads: [.program, .policy],
    message: (
      en: "\"{course}\" is held in \"{period}\", which is no period of the year.",
      fa: "«{course}» در «{period}» برگزار می‌شود که از دوره‌های زمانی سال نیست."
    ),
    hint: (en: "Name a period of the policy.", fa: "یکی از دوره‌های زمانی سیاست را بنویسید."),
    reason: (
      en: "What has no place in the calendar cannot be checked for capacity, closures and order.",
      fa: "آنچه در تقویم جایی ندارد از نظر ظرفیت، تعطیلی و ترتیب سنجیدنی نیست."
    ))

  package static var covers: Set<String> { ["REF207"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    program.program.offerings.indices.filter {
      program.ground.periodIndex[program.program.offerings[$0].period] == nil
    }.map { index in
      let offering = program.program.offerings[index]
      let key = OfferingKey(offering)
      return RuleFinding(
        offering: offering, at: program.place(of: index),
        evidence: [Evidence(.found, text: offering.period.text, at: program.place(of: index))]
      ).mended { program in
        guard let course = program.ground.courses[key.course] else { return [] }
        return Offerings.possiblePeriods(of: course, in: program).map { period in
          let id = program.policy.periods[period].id
          return RepairIdea(
            en: "Hold \"\(key.course)\" in \"\(id)\".", fa: "«\(key.course)» را در «\(id)» برگزار کنید.",
            [ProgramChange(key, .move(to: id))])
        }
      }
    }
  }
}
