import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingModel

/// Mandatory courses reach the share of their audience that the policy asks for.
package enum MandatoryShort: ReviewRule {
  package static let rule = DiagnosticRule(
    "EQU603", .must, reads: [.program, .policy, .workforce],
    message: (
      en:
        "The mandatory course \"{course}\" (\"{rule}\") has {seats} of the {required} seats that are asked for by \"{last}\".",
      fa: "دوره الزامی «{course}» («{rule}») {seats} صندلی از {required} صندلی لازم تا «{last}» را دارد."
    ),
    hint: (
      en: "Add {missing} seats in time for people whom the rule binds.",
      fa: "در مهلت {missing} صندلی برای مشمولان قاعده بیفزایید."
    ),
    reason: (
      en: "The rule binds everybody of its audience alike; whom it misses, it misses by law.",
      fa: "قاعده همه مخاطبانش را یکسان دربرمی‌گیرد؛ هرکس جا بماند قانون درباره او رعایت نشده است."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    let ground = program.ground
    return program.policy.mandatory.compactMap { rule in
      let bound = needs.cohorts.indices.filter { ground.audience.admits(needs.cohorts[$0], rule.audiences) }
      let people = bound.reduce(0) { $0.saturating(needs.cohorts[$1].headcount) }
      // Rounded up: nine tenths of eleven people are ten.
      let required = Int(
        clamping: (Int128(people) * Int128(rule.share.units) + Int128(Share.scale - 1)) / Int128(Share.scale))
      let last = rule.before.flatMap { ground.periodIndex[$0] } ?? program.policy.periods.count - 1
      let seats = bound.reduce(0) {
        $0.saturating(program.count(ofCohort: $1, in: rule.course.id, through: last))
      }
      guard seats < required, program.policy.periods.indices.contains(last) else { return nil }
      return RuleFinding(
        "rule/\(rule.id)", at: rule.location, course: rule.course.id,
        [
          "course": rule.course.id.text, "rule": rule.id.text, "seats": "\(seats)", "required": "\(required)",
          "missing": "\(required - seats)", "last": program.policy.periods[last].id.text,
        ],
        evidence: [
          Evidence(.mandatory, required, at: rule.location), Evidence(.seatsInTime, seats),
          Evidence(.people, people),
        ]
      ).mended { ideas(required - seats, rule, bound, through: last, in: $0) }
    }
  }

  /// Seats for the bound groups that have fewest of them, until there are enough.
  private static func ideas(
    _ missing: Int, _ rule: MandatoryRule, _ bound: [Int], through last: Int, in program: ReviewedProgram
  ) -> [RepairIdea] {
    guard let course = program.ground.courses[rule.course.id] else { return [] }
    let lacking = bound.map { index in
      (
        cohort: index,
        people: program.ground.cohorts[index].headcount - program.count(ofCohort: index, in: course.id)
      )
    }.filter { $0.people > 0 }.sorted { ($1.people, $0.cohort) < ($0.people, $1.cohort) }
    guard let first = lacking.first, first.people < missing else {
      return lacking.prefix(2).flatMap { cohort, people in
        Offerings.seating(
          min(missing, people), ofCohort: cohort, in: course, from: 0, through: last, of: program)
      }
    }
    return Offerings.possiblePeriods(of: course, in: program).filter { $0 <= last }.map { period in
      let id = program.policy.periods[period].id
      let key = OfferingKey(course: course.id, period: id, host: course.host ?? program.program.organization)
      var left = missing
      var changes: [ProgramChange] = []
      for (cohort, people) in lacking where left > 0 {
        let taken = min(left, people)
        left -= taken
        let before = program.seatsOfCohort[cohort].reduce(0) { sum, row in
          let seat = program.seats[row]
          return OfferingKey(program.program.offerings[seat.offering]) == key ? sum + seat.count : sum
        }
        changes.append(Offerings.setSeats(ofCohort: cohort, to: before + taken, in: key, of: program))
      }
      let isThere = program.program.offerings.contains { OfferingKey($0) == key }
      let all =
        isThere
        ? Offerings.withSessions(changes, of: key, after: missing - left, in: program)
        : [
          ProgramChange(key, .add(sessions: Offerings.sessions(for: missing - left, of: course, atLeast: 1)))
        ]
          + changes
      return RepairIdea(
        en:
          "Give \(missing - left) people whom \"\(rule.id)\" binds a seat in \"\(course.id)\" in \"\(id)\".",
        fa: "برای \(missing - left) نفر از مشمولان «\(rule.id)» در «\(course.id)»، «\(id)»، جا بگذارید.", all)
    }
  }
}
