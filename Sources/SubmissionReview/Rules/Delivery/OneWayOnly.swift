package import Diagnostics
import TrainingModel

/// Courses are given in more than one way.
package enum OneWayOnly: ReviewRule {
  package static let rule = DiagnosticRule(
    "DEL702", .advice, reads: [.program, .catalog],
    limit: (
      "0.9", "largest share of the person-hours of one way of delivery", "بیشترین سهم نفرساعت یک شیوه برگزاری"
    ),
    message: (
      en: "{share} % of the person-hours are given in one way: {delivery}.",
      fa: "{share}٪ از نفرساعت‌ها به یک شیوه برگزار می‌شود: {delivery}."
    ),
    hint: (
      en: "Mix workshops, online courses and games where they teach as well.",
      fa: "هرجا به همان خوبی می‌آموزد کارگاه، دوره برخط و بازی را به کار گیرید."
    ),
    reason: (
      en: "Skills are learnt by doing, facts from anywhere; one way for all is mostly habit.",
      fa: "مهارت با انجام دادن و دانش از هر راهی آموخته می‌شود؛ یک شیوه برای همه بیشتر عادت است."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let hours = KindsOfHours(program)
    let limit = Int128(program.ground.limit(of: Self.self).units)
    guard hours.all > 0, hours.count > 2 else { return [] }
    return DeliveryMode.allCases.compactMap { mode in
      let kind = hours.hours { $0.delivery == mode }
      guard kind * Int128(Factor.scale) > hours.all * limit else { return nil }
      return RuleFinding(
        "delivery/\(mode.rawValue)", at: program.program.location,
        ["share": percent(kind, of: hours.all), "delivery": mode.rawValue],
        evidence: [Evidence(quarters: .hours, Int(clamping: kind))])
    }
  }
}
