import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingModel

/// A course that worked well is held again while people need it.
package enum StrongCourseDropped: ReviewRule {
  package static let rule = DiagnosticRule(
    "EVL805", .advice, reads: [.program, .evaluation, .catalog, .assessments],
    limit: (
      "0.8", "least result from which on a course works well, from level 2 on",
      "کمترین نتیجه یک دوره کارساز، از سطح ۲ به بالا"
    ),
    message: (
      en:
        "\"{course}\" is not held, though it reached {score} % on level {level} ({n} people) and {people} people need it.",
      fa:
        "«{course}» برگزار نمی‌شود، هرچند در سطح {level} به {score}٪ رسید ({n} نفر) و {people} نفر به آن نیاز دارند."
    ),
    hint: (
      en: "Hold it again, or say what takes its place.",
      fa: "دوباره برگزارش کنید یا بگویید چه جای آن را می‌گیرد."
    ),
    reason: (
      en: "What is known to work is worth more than what is hoped to.",
      fa: "آنچه کارسازی‌اش معلوم است از آنچه امیدش می‌رود باارزش‌تر است."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let ground = program.ground
    let limit = ground.limit(of: Self.self).units
    let held = Set(program.offerings.map(\.course.id))
    var strongest: [Identifier: CourseResult] = [:]
    for result in ground.dossier.courseResults
    where result.level >= 2 && result.people >= 10 && !held.contains(result.course.id)
      && result.score.units * Factor.scale >= limit * Share.scale
      && (strongest[result.course.id].map { result.score > $0.score } ?? true)
    {
      strongest[result.course.id] = result
    }
    return strongest.keys.sorted().compactMap { id in
      guard let course = ground.courses[id], let result = strongest[id] else { return nil }
      let people = needs.cohorts.indices.filter {
        ground.audience.admits(needs.cohorts[$0], course.audiences)
      }.reduce(0) { $0.saturating(ground.learners(ofCohort: $1, in: course)) }
      guard people >= max(1, course.minSize) else { return nil }
      return RuleFinding(
        "course/\(id)", at: result.location, course: id,
        [
          "course": id.text, "level": "\(result.level)", "n": "\(result.people)", "people": "\(people)",
          "score": percent(Int128(result.score.units), of: Int128(Share.scale)),
        ],
        evidence: [
          Evidence(.score, result.score, at: result.location), Evidence(.measured, result.people),
          Evidence(.people, people),
        ])
    }
  }
}
