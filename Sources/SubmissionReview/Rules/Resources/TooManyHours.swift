package import Diagnostics
import NeedsScoring
import TrainingModel

/// Nobody has more hours of training than allowed.
package enum TooManyHours: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES506", .must, reads: [.program, .policy, .workforce],
    message: (
      en: "\"{role}\" in \"{organization}\" has {hours} hours of training a head; \"{rule}\" allows {limit}.",
      fa: "«{role}» در «{organization}» سرانه {hours} ساعت آموزش دارد؛ «{rule}» تا {limit} اجازه می‌دهد."
    ),
    hint: (en: "Take some of their seats out.", fa: "از صندلی‌هایشان کم کنید."),
    reason: (
      en:
        "Hours a head are counted over the group: all its seats times the hours of their courses, over its people.",
      fa: "سرانه برای گروه شمرده می‌شود: همه صندلی‌ها ضرب در ساعت دوره‌ها، تقسیم بر افراد گروه."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try CohortHours.findings(in: program) { rule, hours, people in
      rule.maximum.map { ($0, hours > $0.units.saturating(times: people)) }
    }
  }
}
