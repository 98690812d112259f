package import Diagnostics
import NeedsScoring
import TrainingModel

/// No organization has but a fraction of the hours of the others.
package enum HoursOfOrganizations: ReviewRule {
  package static let rule = DiagnosticRule(
    "EQU604", .advice, reads: [.program, .organizations, .workforce],
    limit: ("0.2", "least hours a head, as a share of the average", "کمترین سرانه ساعت، به سهم از میانگین"),
    message: (
      en: "\"{organization}\" has {hours} hours of training a head; the average is {average}.",
      fa: "«{organization}» سرانه {hours} ساعت آموزش دارد؛ میانگین {average} است."
    ),
    hint: (
      en: "See whether its people need less, or were passed over.",
      fa: "ببینید کارکنانش نیاز کمتری دارند یا نادیده مانده‌اند."
    ),
    reason: (
      en: "Different needs make different hours; but a fifth of the average asks for a reason.",
      fa: "نیازهای گوناگون ساعت‌های گوناگون دارد؛ ولی یک‌پنجم میانگین دلیل می‌خواهد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let hours = program.hoursOfCohort
    var sums: [Identifier: (hours: Int128, people: Int128)] = [:]
    for (index, cohort) in needs.cohorts.enumerated() {
      sums[cohort.organization, default: (0, 0)].hours += Int128(hours[index])
      sums[cohort.organization, default: (0, 0)].people += Int128(cohort.headcount)
    }
    let all = sums.values.reduce((hours: Int128(0), people: Int128(0))) {
      ($0.hours + $1.hours, $0.people + $1.people)
    }
    guard all.people > 0, all.hours > 0, sums.count > 1 else { return [] }
    let limit = Int128(program.ground.limit(of: Self.self).units)
    func average(_ sum: (hours: Int128, people: Int128)) -> String {
      Hours(units: Int(clamping: sum.hours / max(1, sum.people))).decimalText
    }
    return sums.keys.sorted().compactMap { id in
      guard let sum = sums[id], sum.people > 0, sum.hours > 0,
        program.ground.mayBeNamed(Int(clamping: sum.people)),
        sum.hours * all.people * Int128(Factor.scale) < all.hours * sum.people * limit
      else { return nil }
      return RuleFinding(
        "organization/\(id)",
        at: program.ground.dossier.organizations.first { $0.id == id }?.location,
        ["organization": id.text, "hours": average(sum), "average": average(all)],
        evidence: [
          Evidence(quarters: .hours, Int(clamping: sum.hours)), Evidence(.people, Int(clamping: sum.people)),
        ])
    }
  }
}
