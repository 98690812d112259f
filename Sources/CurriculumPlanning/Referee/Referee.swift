import NeedsScoring
import TrainingModel

/// Checks a finished program against the documents, constraint by constraint, in exact integers.
///
/// It shares nothing with the model: it reads the program as it will be written and the dossier as it was
/// read, and counts for itself.
struct Referee {
  let dossier: Dossier
  let policy: Policy
  let needs: NeedsAssessment
  let program: Program
  /// What must have stayed.
  let continuity: Continuity

  let courses: [Identifier: Course]
  let periodIndex: [Identifier: Int]
  let cohortIndex: [CohortKey: Int]
  let tree: OrganizationTree

  /// A cohort as the program names it.
  struct CohortKey: Hashable {
    let organization: Identifier
    let role: Identifier
    let batch: Identifier?
  }

  /// Seats of one cohort in one course and period.
  struct Seat {
    let course: Course
    let cohort: Int
    let period: Int
    let count: Int
  }

  init(
    _ dossier: Dossier, policy: Policy, needs: NeedsAssessment, program: Program,
    continuity: Continuity = .none
  ) {
    self.continuity = continuity
    self.dossier = dossier
    self.policy = policy
    self.needs = needs
    self.program = program
    courses = Dictionary(dossier.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    periodIndex = Dictionary(
      policy.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    cohortIndex = Dictionary(
      needs.cohorts.enumerated().map { index, cohort in
        (
          CohortKey(
            organization: cohort.organization, role: cohort.role, batch: cohort.window.map(policy.batchID)),
          index
        )
      }, uniquingKeysWith: { first, _ in first })
    tree = OrganizationTree(dossier.organizations)
  }

  /// What is wrong with the program; empty if it may be written.
  func violations() -> [Violation] {
    let (seats, unknown) = seats()
    guard unknown.isEmpty else { return unknown }
    let found =
      offeringViolations() + personViolations(seats) + moneyViolations() + capacityViolations()
      + hourViolations(seats) + prerequisiteViolations(seats) + audienceViolations(seats)
      + needViolations(seats) + dutyViolations(seats) + equityViolations() + deliveryViolations(seats)
      + continuityViolations()
    return found.isEmpty ? claimViolations(seats) : found
  }

  /// Courses that somebody sits in before their prerequisites, each once.
  func brokenPrerequisites() -> [BrokenPrerequisite] {
    var seen: Set<BrokenPrerequisite> = []
    return brokenPrerequisites(seats().seats).filter { seen.insert($0).inserted }
  }

  /// The seats of all offerings; and what names nothing that exists.
  private func seats() -> (seats: [Seat], unknown: [Violation]) {
    var result: [Seat] = []
    var unknown: [Violation] = []
    for offering in program.offerings {
      guard let course = courses[offering.course], let period = periodIndex[offering.period] else {
        unknown.append(
          Violation(
            "reference", "offering \(offering.order) names an unknown course or period",
            "برگزاری \(offering.order) دوره یا دوره زمانی ناشناخته‌ای را نام می‌برد"))
        continue
      }
      for seats in offering.seats {
        guard let cohort = cohort(of: seats) else {
          unknown.append(
            Violation(
              "reference", "offering \(offering.order) seats an unknown cohort",
              "برگزاری \(offering.order) به گروهی ناشناخته صندلی می‌دهد"))
          continue
        }
        result.append(Seat(course: course, cohort: cohort, period: period, count: seats.count))
      }
    }
    return (result, unknown)
  }

  /// The cohort that a row of seats names.
  func cohort(of seats: Seats) -> Int? {
    cohortIndex[CohortKey(organization: seats.organization, role: seats.role, batch: seats.batch)]
  }

  /// The onboarding window of a cohort toward a course; `nil` if the course is no duty of it.
  func window(of cohort: Int, in course: Course) -> OnboardingWindow? {
    guard policy.onboarding?.courses.contains(where: { $0.id == course.id }) == true else { return nil }
    return needs.cohorts[cohort].window
  }
}
