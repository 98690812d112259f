package import Diagnostics
import NeedsScoring
import TrainingModel

/// Everybody has the hours of training that the policy asks for.
package enum TooFewHours: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES507", .should, reads: [.program, .policy, .workforce],
    message: (
      en:
        "\"{role}\" in \"{organization}\" has {hours} hours of training a head; \"{rule}\" asks for {limit}.",
      fa: "«{role}» در «{organization}» سرانه {hours} ساعت آموزش دارد؛ «{rule}» {limit} می‌خواهد."
    ),
    hint: (
      en: "Add seats for them in courses that close their needs, or say why they need less.",
      fa: "در دوره‌هایی که نیازشان را رفع می‌کند برایشان جا بگذارید یا بگویید چرا کمتر نیاز دارند."
    ),
    reason: (
      en: "The least is a right of the people, and in many regulations a condition of promotion.",
      fa: "حداقل ساعت حق کارکنان است و در بسیاری از مقررات شرط ارتقا."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    try CohortHours.findings(in: program) { rule, hours, people in
      rule.minimum.map { ($0, hours < $0.units.saturating(times: people)) }
    }
  }
}
