package import Diagnostics
import TrainingModel

/// A course that did not work last year is not held again unchanged.
package enum WeakCourseRepeated: ReviewRule {
  package static let rule = DiagnosticRule(
    "EVL802", .should, reads: [.program, .evaluation, .catalog],
    limit: ("0.5", "least result on the levels from learning on", "کمترین نتیجه از سطح یادگیری به بالا"),
    message: (
      en:
        "\"{course}\" is held again ({seats} seats), though last year it reached {score} % on level {level} ({n} people).",
      fa:
        "«{course}» دوباره برگزار می‌شود ({seats} صندلی)، هرچند سال پیش در سطح {level} به {score}٪ رسید ({n} نفر)."
    ),
    hint: (
      en: "Change the course (and mark it `novel`), choose another, or say what has changed.",
      fa: "دوره را تغییر دهید (و آن را `novel` نشان کنید)، دوره دیگری برگزینید یا بگویید چه تغییری کرده است."
    ),
    reason: (
      en: "What did not teach last year will not teach this year; results from five people on count.",
      fa: "آنچه پارسال نیاموخت امسال هم نمی‌آموزد؛ نتایج دست‌کم پنج نفر به شمار می‌آید."
    ))

  /// Results of fewer people say too little.
  static let fewest = 5

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let limit = program.ground.limit(of: Self.self).units
    let byCourse = Dictionary(grouping: program.offerings, by: \.course.id)
    var weakest: [Identifier: CourseResult] = [:]
    for result in program.ground.dossier.courseResults
    where result.level >= 2 && result.people >= fewest
      && result.score.units * Factor.scale < limit * Share.scale
      && (weakest[result.course.id].map { result.score < $0.score } ?? true)
    {
      weakest[result.course.id] = result
    }
    return weakest.keys.sorted().compactMap { id in
      guard let rows = byCourse[id], let first = rows.first, !first.course.isNovel, let result = weakest[id]
      else { return nil }
      let seats = rows.reduce(0) { $0.saturating($1.offering.seatCount) }
      return RuleFinding(
        "course/\(id)", at: first.offering.location, course: id,
        [
          "course": id.text, "seats": "\(seats)", "level": "\(result.level)", "n": "\(result.people)",
          "score": percent(Int128(result.score.units), of: Int128(Share.scale)),
        ],
        evidence: [
          Evidence(.score, result.score, at: result.location), Evidence(.measured, result.people),
          Evidence(.seats, seats, at: first.offering.location),
        ]
      ).mended { program in
        guard rows.count == 1 else { return [] }
        return Offerings.swaps(of: first, in: program) + [Offerings.removal(of: OfferingKey(first.offering))]
      }
    }
  }
}
