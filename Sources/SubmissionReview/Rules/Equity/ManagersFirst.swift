package import Diagnostics
import NeedsScoring
import TrainingModel

/// Managers do not take most of the training.
package enum ManagersFirst: ReviewRule {
  package static let rule = DiagnosticRule(
    "EQU605", .advice, reads: [.program, .jobRoles, .workforce],
    limit: (
      "6", "hours a head of managers for each hour a head of the others",
      "سرانه ساعت مدیران به ازای هر ساعت سرانه دیگران"
    ),
    message: (
      en: "Managers have {hours} hours of training a head, all others {others}.",
      fa: "سرانه آموزش مدیران {hours} ساعت است و دیگران {others} ساعت."
    ),
    hint: (
      en: "See whether the others' needs were looked at.", fa: "ببینید به نیاز دیگران نگریسته شده است یا نه."
    ),
    reason: (
      en:
        "Onboarding costs managers hours that others do not have; beyond that, citizens meet the others first.",
      fa: "بدو خدمت برای مدیران ساعتی می‌گیرد که دیگران ندارند؛ جز آن، شهروندان بیشتر با دیگران سروکار دارند."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let hours = program.hoursOfCohort
    var sums: [Bool: (hours: Int128, people: Int128)] = [:]
    for (index, cohort) in needs.cohorts.enumerated() {
      sums[cohort.isManagerial, default: (0, 0)].hours += Int128(hours[index])
      sums[cohort.isManagerial, default: (0, 0)].people += Int128(cohort.headcount)
    }
    guard let managers = sums[true], let others = sums[false], managers.people > 0, others.people > 0,
      managers.hours * others.people * Int128(Factor.scale)
        > others.hours * managers.people * Int128(program.ground.limit(of: Self.self).units)
    else { return [] }
    func average(_ sum: (hours: Int128, people: Int128)) -> String {
      Hours(units: Int(clamping: sum.hours / sum.people)).decimalText
    }
    return [
      RuleFinding(
        "program", at: program.program.location, ["hours": average(managers), "others": average(others)],
        evidence: [
          Evidence(quarters: .hours, Int(clamping: managers.hours)),
          Evidence(quarters: .hours, Int(clamping: others.hours)),
        ])
    ]
  }
}
