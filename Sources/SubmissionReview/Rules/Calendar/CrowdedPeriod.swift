package import Diagnostics
import TrainingModel

/// The year's training is spread over the year.
package enum CrowdedPeriod: ReviewRule {
  package static let rule = DiagnosticRule(
    "CAL404", .advice, reads: [.program, .policy],
    limit: ("0.6", "largest share of the person-hours in one period", "بیشترین سهم نفرساعت در یک دوره زمانی"),
    message: (
      en: "{share} % of the year's person-hours lie in \"{period}\".",
      fa: "{share}٪ از نفرساعت‌های سال در «{period}» است."
    ),
    hint: (en: "Move some of it to other periods.", fa: "بخشی از آن را به دوره‌های زمانی دیگر ببرید."),
    reason: (
      en:
        "A program that waits for the end of the year is cut when the year ends early, and offices stand empty meanwhile.",
      fa: "برنامه‌ای که به پایان سال موکول شود با کوتاه‌شدن سال بریده می‌شود و در آن مدت اداره‌ها خالی می‌ماند."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    guard program.policy.periods.count > 1 else { return [] }
    let limit = Int128(program.ground.limit(of: Self.self).units)
    var hours = [Int128](repeating: 0, count: program.policy.periods.count)
    for placed in program.offerings { hours[placed.period] += Int128(placed.offering.hours.units) }
    let all = hours.reduce(0, +)
    return hours.indices.compactMap { period in
      guard all > 0, hours[period] * Int128(Factor.scale) > all * limit else { return nil }
      let id = program.policy.periods[period].id
      return RuleFinding(
        "period/\(id)", at: program.policy.periods[period].location,
        ["period": id.text, "share": percent(hours[period], of: all)],
        evidence: [Evidence(quarters: .hours, Int(clamping: hours[period]))])
    }
  }
}
