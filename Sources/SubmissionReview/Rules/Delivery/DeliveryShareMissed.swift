package import Diagnostics
import TrainingModel

/// The shares of kinds of courses that the policy asks for are kept.
package enum DeliveryShareMissed: ReviewRule {
  package static let rule = DiagnosticRule(
    "DEL701", .should, reads: [.program, .policy, .catalog],
    message: (
      en: "The kind of courses of \"{rule}\" has {share} % of the person-hours; the policy wants {wantedEn}.",
      fa: "سهم نوع دوره «{rule}» {share}٪ از نفرساعت‌هاست؛ سیاست {wantedFa} می‌خواهد."
    ),
    hint: (en: "Add or drop courses of this kind.", fa: "دوره‌هایی از این نوع بیفزایید یا کم کنید."),
    reason: (
      en: "Onboarding and mandatory courses are not counted: nobody chooses how these are given.",
      fa: "دوره‌های بدو خدمت و الزامی به شمار نمی‌آید: شیوه برگزاری آن‌ها انتخابی نیست."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let hours = KindsOfHours(program)
    guard hours.all > 0 else { return [] }
    return program.policy.deliveryShares.compactMap { rule in
      let kind = hours.hours(where: rule.matches)
      let below = rule.minimum.map { kind * 10_000 < hours.all * Int128($0.units) } ?? false
      let above = rule.maximum.map { kind * 10_000 > hours.all * Int128($0.units) } ?? false
      guard below || above, let limit = below ? rule.minimum : rule.maximum else { return nil }
      let wanted = percent(Int128(limit.units), of: Int128(Share.scale))
      var finding = RuleFinding(
        "rule/\(rule.id)", at: rule.location, ["rule": rule.id.text, "share": percent(kind, of: hours.all)],
        evidence: [
          Evidence(.limit, limit, at: rule.location), Evidence(quarters: .hours, Int(clamping: kind)),
          Evidence(quarters: .found, Int(clamping: hours.all)),
        ])
      finding.english["wantedEn"] = below ? "at least \(wanted) %" : "at most \(wanted) %"
      finding.persian["wantedFa"] = below ? "دست‌کم \(wanted)٪" : "حداکثر \(wanted)٪"
      return finding
    }
  }
}
