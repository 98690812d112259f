import NeedsScoring
import TrainingModel

/// The planning question in numbers: what may be taught when, to whom, and what that is worth.
///
/// Everything is addressed by index, in the order of identities, so that the same dossier always gives the
/// same instance. All quantities are exact integers.
struct PlanningInstance: Sendable {
  /// The rules of the year.
  let policy: Policy
  /// The program's organization, host of every course that names none.
  let organization: Identifier
  /// The cohorts.
  let cohorts: [Cohort]
  /// Courses that can be of use to somebody.
  let courses: [CourseInstance]
  /// Steps that somebody must still make, by cohort, competency and level.
  let steps: [StepInstance]
  /// Limits of money.
  let funds: [FundInstance]
  /// Limits of means, by resource and period, in thousandths of a unit.
  let capacity: [[Int]]
  /// Groups of cohorts that the equity floor compares, by organization.
  let equityGroups: [EquityGroup]
  /// Mandatory rules that concern somebody and have a course in the catalog.
  let mandatory: [MandatoryInstance]
  /// For each cohort, hours of training that everybody may at most and should at least have, in
  /// quarter-hours; `nil` where no rule says.
  let hourLimits: [(most: Int?, least: Int?)]
  /// Where cohorts and hosts belong.
  let municipalities: Municipalities
  /// Periods up to this one are over but for what stands; -1: none is.
  var closedThrough = -1

  /// Number of periods.
  var periodCount: Int { policy.periods.count }

  /// Up to so many courses times periods every question is solved over all programs, exactly.
  private static let mostSmall = 400

  /// Whether questions beside the search itself can be answered exactly, not only in the relaxation.
  var isSmall: Bool { courses.count * periodCount <= Self.mostSmall }

  /// The segments of diminishing returns for so many people, as whole people: each ends at its cumulative
  /// share, rounded half up.
  func segmentSizes(of people: Int) -> [Int] {
    var share = 0
    var taken = 0
    return policy.objective.segments.map { segment in
      share += segment.share.units
      let end = Int((2 * Int128(people) * Int128(share) + Int128(Share.scale)) / Int128(2 * Share.scale))
      defer { taken = end }
      return end - taken
    }
  }
}

/// The municipalities of a dossier, by number.
struct Municipalities: Sendable {
  /// How many there are.
  var count: Int { regions.count }
  /// For each of them, the number of its region: those that stand right below one organization are of one.
  var regions: [Int]
  /// For each cohort, its municipality; `nil` for people of an agency above them.
  var ofCohort: [Int?]
  /// For each course, the municipality that holds it; `nil` for a centre above them.
  var ofHost: [Int?]
}

/// A course as the model sees it.
struct CourseInstance: Sendable {
  /// The course of the catalog.
  let course: Course
  /// The organization that runs it.
  let host: Identifier
  /// The limit of money that pays for it.
  let funds: [Int]
  /// What each session takes: resource and thousandths of a unit.
  let uses: [(resource: Int, units: Int)]
  /// Periods in which it may be held.
  let periods: [Int]
  /// Who may take it, by cohort.
  let candidates: [Candidate]
  /// Courses to be completed in an earlier period; `nil` for one that cannot be held at all.
  let prerequisites: [Int?]
  /// Whether every new manager takes it.
  let isOnboarding: Bool
  /// Whether a mandatory rule on it ends before the year does, or some of it stands already.
  let isDated: Bool
  /// Most sessions that can be of use.
  let mostSessions: Int
  /// What stands before the rest is planned, by period.
  var fixed: [Int: FixedOffering] = [:]
  /// Confines the sessions of the year.
  var annualSessions: ClosedRange<Int>?

  /// The place of a cohort among the candidates.
  func candidate(ofCohort cohort: Int) -> Int? {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].cohort < cohort { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low].cohort == cohort ? low : nil
  }
}

/// A cohort that may take a course.
struct Candidate: Sendable {
  /// The cohort.
  let cohort: Int
  /// Most people of it who can use a seat.
  let limit: Int
  /// For each prerequisite of the course, people who already have what it teaches.
  let held: [Int]
  /// Whether its seats must be told apart by period: a prerequisite or a deadline ties them to time.
  let isTimed: Bool
  /// The first period in which a seat is of use; for new managers and their duty, the first of the window.
  let firstPeriod: Int
  /// For a new manager's duty: the window.
  let window: OnboardingWindow?
}

/// Moving people of a cohort from one level of a competency to the next.
struct StepInstance: Sendable {
  /// The cohort.
  let cohort: Int
  /// Index of the need.
  let need: Int
  /// The level reached.
  let level: Int
  /// People who must make the step.
  let people: Int
  /// The step before it in the same competency, if people must make that one too.
  let previous: Int?
  /// People who can make it without making the one before.
  let ready: Int
  /// Weight of one person, in millionths.
  let weight: Int
  /// Courses that make the step: course, candidate, share of participants who reach it in ten-thousandths.
  let makers: [(course: Int, candidate: Int, effectiveness: Int)]
}

/// A limit of money.
struct FundInstance: Sendable {
  /// The budget of the policy.
  let budget: Budget
}

/// Cohorts of one organization of the kind that the equity floor is for.
struct EquityGroup: Sendable {
  /// The organization.
  let organization: Identifier
  /// Steps of its cohorts.
  let steps: [Int]
  /// Weighted need of these steps, in millionths.
  let total: Int
}

/// A mandatory course and whom it binds.
struct MandatoryInstance: Sendable {
  /// The rule.
  let rule: MandatoryRule
  /// The course; `nil` if it cannot be taught at all.
  let course: Int?
  /// Candidates of the course that are bound.
  let candidates: [Int]
  /// Seats that the rule asks for.
  let required: Int
  /// The last period that counts.
  let lastPeriod: Int
}
