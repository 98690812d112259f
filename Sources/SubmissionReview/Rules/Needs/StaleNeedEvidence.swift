package import Diagnostics
import NeedsScoring
import TrainingModel

/// What the program serves was rated not long ago.
package enum StaleNeedEvidence: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED205", .should, reads: [.program, .assessments, .policy],
    limit: ("0.5", "share of the rated people whose rating is stale", "سهم افراد با ارزیابی کهنه"),
    message: (
      en:
        "The need \"{competency}\" rests on stale ratings: of {rated} people rated, {stale} longer ago than the policy lets.",
      fa:
        "نیاز «{competency}» بر ارزیابی‌های کهنه استوار است: از {rated} نفر، {stale} نفر پیش از زمانی که سیاست می‌پذیرد."
    ),
    hint: (
      en: "Rate these people again before the program is made.",
      fa: "پیش از برنامه‌ریزی این افراد را دوباره ارزیابی کنید."
    ),
    reason: (
      en:
        "People have learnt, left and been promoted since. `staleAfter` of the policy says from when a rating is stale.",
      fa: "افراد از آن پس آموخته، رفته یا ارتقا یافته‌اند. `staleAfter` سیاست می‌گوید ارزیابی از کی کهنه است."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let limit = program.ground.limit(of: Self.self).units
    var sums: [Identifier: (rated: Int, stale: Int)] = [:]
    for place in needs.needs.indices {
      let (rated, stale) = needs.needs.evidence(at: place)
      guard rated > 0 || stale > 0 else { continue }
      let sum = sums[needs.needs.competency(at: place), default: (0, 0)]
      sums[needs.needs.competency(at: place)] = (sum.rated + rated, sum.stale + stale)
    }
    let served = Set(program.offerings.flatMap { $0.course.develops.map(\.competency) })
    return sums.keys.sorted().compactMap { competency in
      guard let sum = sums[competency], served.contains(competency), sum.rated > 0,
        Int128(sum.stale) * Int128(Factor.scale) > Int128(sum.rated) * Int128(limit)
      else { return nil }
      return RuleFinding(
        "competency/\(competency)",
        at: program.ground.dossier.documents.first { $0.kind == .assessments }?.location,
        ["competency": competency.text, "rated": "\(sum.rated)", "stale": "\(sum.stale)"],
        evidence: [Evidence(.rated, sum.rated), Evidence(.stale, sum.stale)])
    }
  }
}
