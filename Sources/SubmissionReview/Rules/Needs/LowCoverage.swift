package import Diagnostics
import NeedsScoring
import TrainingModel

/// In every organization enough people were rated.
package enum LowCoverage: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED207", .should, reads: [.program, .assessments, .workforce],
    limit: ("0.3", "least share of the people who were rated", "کمترین سهم افراد ارزیابی‌شده"),
    message: (
      en: "In \"{organization}\" only {share} % of the people whom its needs are about were rated.",
      fa: "در «{organization}» تنها {share}٪ از افرادی که نیازها درباره آنان است ارزیابی شده‌اند."
    ),
    hint: (en: "Rate more people there.", fa: "در آنجا افراد بیشتری را ارزیابی کنید."),
    reason: (
      en: "A program for a hundred people that rests on the ratings of ten answers the needs of ten.",
      fa: "برنامه‌ای برای صد نفر که بر ارزیابی ده نفر استوار است نیاز ده نفر را پاسخ می‌دهد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let limit = program.ground.limit(of: Self.self).units
    let places = Dictionary(
      program.ground.dossier.organizations.map { ($0.id, $0.location) },
      uniquingKeysWith: { first, _ in first })
    return needs.rolledUp(by: .organization).compactMap { sum -> RuleFinding? in
      guard let id = sum.id, sum.headcount > 0,
        Int128(sum.ratedOwn) * Int128(Factor.scale) < Int128(sum.headcount) * Int128(limit)
      else { return nil }
      return RuleFinding(
        "organization/\(id)", at: places[id],
        [
          "organization": id.text, "share": percent(Int128(sum.ratedOwn), of: Int128(sum.headcount)),
        ], evidence: [Evidence(.rated, sum.ratedOwn), Evidence(.headcount, sum.headcount)])
    }.sorted { $0.subject < $1.subject }
  }
}
