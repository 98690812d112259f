package import Diagnostics
import TrainingModel

/// A group has about as many seats in a course as people who can learn something there.
package enum MoreSeatsThanNeed: ReviewRule {
  package static let rule = DiagnosticRule(
    "NED204", .should, reads: [.program, .assessments, .catalog],
    limit: ("1.25", "seats for each person who lacks what is taught", "صندلی به ازای هر فرد نیازمند"),
    message: (
      en: """
      "{role}" in "{organization}" has {seats} seats in "{course}", but only {people} people there lack what it \
      teaches.
      """,
      fa: """
      «{role}» در «{organization}» {seats} صندلی در «{course}» دارد، ولی تنها {people} نفر آنجا به آن نیاز دارند.
      """
    ),
    hint: (
      en: "Give the seats that are left over to a group that lacks it.",
      fa: "صندلی‌های اضافه را به گروهی بدهید که به آن نیاز دارد."
    ),
    reason: (
      en: """
      Who already stands at the level learns nothing new. Seats bought for a whole department are the commonest \
      way in which money misses the need.
      """,
      fa: """
      کسی که به سطح رسیده چیز تازه‌ای نمی‌آموزد. خریدن صندلی برای همه یک اداره معمول‌ترین راه هدررفتن پول است.
      """
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    _ = try program.needs()
    let ground = program.ground
    let limit = ground.limit(of: Self.self).units
    return zip(program.seats, SeatSums.ofFirstRows(of: program)).compactMap { seat, count -> RuleFinding? in
      guard let count, !program.isDuty(seat) else { return nil }
      let learners = ground.learners(ofCohort: seat.cohort, in: seat.course)
      // Where nobody lacks it at all, the course itself is the matter.
      guard learners > 0, Int128(count) * Int128(Factor.scale) > Int128(learners) * Int128(limit) else {
        return nil
      }
      let finding = RuleFinding(
        "course/\(seat.course.id)/\(ground.name(ofCohort: seat.cohort))", at: seat.location,
        course: seat.course.id,
        ground.words(ofCohort: seat.cohort).merging([
          "course": seat.course.id.text, "seats": "\(count)", "people": "\(learners)",
        ]) { $1 }, evidence: [Evidence(.seats, count, at: seat.location), Evidence(.people, learners)])
      return finding.mended { SeatCuts.ideas(ofCohort: seat.cohort, in: seat.course, to: learners, of: $0) }
    }
  }
}
