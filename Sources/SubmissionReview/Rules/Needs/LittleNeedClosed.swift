import CurriculumPlanning
package import Diagnostics
import TrainingModel

/// A program closes a fair share of the need.
package enum LittleNeedClosed: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED210", .advice, reads: [.program, .assessments],
    limit: ("0.1", "least share of the weighted need that is closed", "کمترین سهم نیاز وزنی رفع‌شده"),
    message: (
      en: "The program closes {share} % of the weighted need.",
      fa: "برنامه {share}٪ از نیاز وزنی را رفع می‌کند."
    ),
    hint: (
      en: "Compare it with the best program under the same budget: `sanj review --against-best`.",
      fa: "آن را با بهترین برنامه با همین بودجه بسنجید: `sanj review --against-best`."
    ),
    reason: (
      en: "Money may be short; but a program that closes next to nothing may simply answer other questions.",
      fa: "شاید بودجه کم باشد؛ ولی برنامه‌ای که تقریباً نیازی را رفع نمی‌کند شاید پاسخ پرسش دیگری است."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let account = try program.closing()
    let total = account.total.reduce(Int128(0)) { $0 + Int128($1) }
    let closed = Int128(program.closed)
    guard total > 0, closed * Int128(Factor.scale) < total * Int128(program.ground.limit(of: Self.self).units)
    else { return [] }
    return [
      RuleFinding(
        "program", at: program.program.location, ["share": percent(closed, of: total)],
        evidence: [
          Evidence(.closed, NeedAmount(units: program.closed)),
          Evidence(.needTotal, NeedAmount(units: Int(clamping: total))),
        ])
    ]
  }
}
