import CurriculumPlanning
package import Diagnostics
import NeedsScoring
import TrainingModel

/// Every organization has the least share of its need closed.
package enum BelowFloor: ReviewRule {
  package static let rule = DiagnosticRule(
    "EQU601", .must, reads: [.program, .policy, .organizations, .assessments],
    message: (
      en: "In \"{organization}\" {share} % of the weighted need are closed; the floor is {floor} %.",
      fa: "در «{organization}» {share}٪ از نیاز وزنی رفع می‌شود؛ کف {floor}٪ است."
    ),
    hint: (
      en: "Add seats for its people in courses that close their needs.",
      fa: "برای کارکنان آن در دوره‌هایی که نیازشان را رفع می‌کند جا بگذارید."
    ),
    reason: (
      en: "The floor sees to it that no district pays for the success of another.",
      fa: "کف برای آن است که هیچ منطقه‌ای هزینه موفقیت منطقه دیگر را نپردازد."
    ))

  package static func findings(in program: ReviewedProgram) throws(Unverifiable) -> [RuleFinding] {
    let needs = try program.needs()
    guard let floor = program.policy.equityFloor else { return [] }
    let account = try program.closing()
    var sums: [Identifier: (closed: Int128, total: Int128)] = [:]
    for (index, cohort) in needs.cohorts.enumerated() {
      guard let group = program.ground.audience.equityGroup(of: cohort, kind: floor.kind) else { continue }
      sums[group, default: (0, 0)].closed += account.closed[index]
      sums[group, default: (0, 0)].total += Int128(account.total[index])
    }
    return sums.keys.sorted().compactMap { id in
      // What is closed is counted in ten-thousandths of the unit of the total.
      guard let sum = sums[id], sum.total > 0, sum.closed < sum.total * Int128(floor.share.units) else {
        return nil
      }
      return RuleFinding(
        "organization/\(id)", at: floor.location,
        [
          "organization": id.text, "share": percent(sum.closed / Int128(Share.scale), of: sum.total),
          "floor": percent(Int128(floor.share.units), of: Int128(Share.scale)),
        ],
        evidence: [
          Evidence(.floor, floor.share, at: floor.location),
          Evidence(.closed, NeedAmount(units: Int(clamping: sum.closed / Int128(Share.scale)))),
          Evidence(.needTotal, NeedAmount(units: Int(clamping: sum.total))),
        ]
      ).mended { ideas(for: id, kind: floor.kind, in: $0) }
    }
  }

  /// Seats for the group with most open need, in the courses that would close most of it.
  private static func ideas(
    for organization: Identifier, kind: OrganizationKind?, in program: ReviewedProgram
  ) -> [RepairIdea] {
    let ground = program.ground
    let members = ground.cohorts.indices.filter {
      ground.audience.equityGroup(of: ground.cohorts[$0], kind: kind) == organization
    }
    let open = members.map { index -> (cohort: Int, open: Int128) in
      let total = Int128(program.account?.total[index] ?? 0) * Int128(Share.scale)
      return (index, total - (program.account?.closed[index] ?? 0))
    }.sorted { ($1.open, $0.cohort) < ($0.open, $1.cohort) }
    return open.prefix(3).flatMap { cohort, _ -> [RepairIdea] in
      ground.dossier.courses.filter {
        ground.audience.admits(ground.cohorts[cohort], $0.audiences) && !ground.isOnboarding($0.id)
      }.compactMap { course -> (Course, Int)? in
        let people =
          ground.learners(ofCohort: cohort, in: course) - program.count(ofCohort: cohort, in: course.id)
        return people >= max(1, course.minSize) ? (course, people) : nil
      }.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.prefix(3).flatMap { course, people in
        Offerings.seating(
          people, ofCohort: cohort, in: course, from: 0, through: program.policy.periods.count - 1,
          of: program
        ).prefix(2)
      }
    }
  }
}
