package import Diagnostics
import TrainingModel

/// Results rest on enough people.
package enum FewMeasured: ReviewRule {
  package static let rule = DiagnosticRule(
    "EVL803", .advice, reads: [.program, .evaluation],
    limit: ("5", "least number of people that a result rests on", "کمترین تعداد افراد پشتوانه نتیجه"),
    message: (
      en: "The result of \"{course}\" on level {level} rests on {n} people.",
      fa: "نتیجه «{course}» در سطح {level} بر {n} نفر استوار است."
    ),
    hint: (en: "Measure more people this year.", fa: "امسال افراد بیشتری را بسنجید."),
    reason: (
      en: "The answers of a handful of people say more about these than about the course.",
      fa: "پاسخ چند نفر بیشتر درباره خودشان است تا درباره دوره."
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let limit = program.ground.limit(of: Self.self).units
    let held = Set(program.offerings.map(\.course.id))
    return program.ground.dossier.courseResults.filter {
      held.contains($0.course.id) && $0.people * Factor.scale < limit
    }.map { result in
      RuleFinding(
        "course/\(result.course.id)/\(result.level)", at: result.location, course: result.course.id,
        ["course": result.course.id.text, "level": "\(result.level)", "n": "\(result.people)"],
        evidence: [Evidence(.measured, result.people, at: result.location)])
    }
  }
}
