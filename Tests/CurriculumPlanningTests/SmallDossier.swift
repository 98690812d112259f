import Diagnostics
import NeedsScoring
import TrainingModel

@testable import CurriculumPlanning

/// A dossier written by hand: one municipality `O` with the districts `O1` and `O2`, the roles `officer` and
/// `manager`, the competencies `K` and `L`, and months `P1`, `P2` … of the year 1405.
struct SmallDossier {
  var scale = (lowest: 0, highest: 3)
  /// What officers must reach; importance 1, so that a step of one person weighs 1.
  var officer: [(competency: Identifier, level: Int)] = [("K", 1)]
  /// What managers must reach.
  var manager: [(competency: Identifier, level: Int)] = []
  var importance = 1
  var periodCount = 2
  var courses: [Course] = []
  var budgets: [Budget] = []
  var resources: [Resource] = []
  var hourRules: [HoursRule] = []
  var onboarding: OnboardingRule?
  var mandatory: [MandatoryRule] = []
  var equityFloor: EquityFloor?
  var deliveryShares: [DeliveryShare] = []
  var closures: [Closure] = []
  var objective = Objective()
  var smallestGroup = 0
  var balance: BalanceRule?
  var hasPolicy = true
  private var cohorts: [CohortRecord] = []
  private var assessments: [Assessment] = []

  /// Adds people who all stand on the given levels; new managers if they have a date of appointment.
  mutating func add(
    _ count: Int, _ role: Identifier = "officer", in organization: Identifier = "O1",
    appointed: CalendarDate? = nil, at levels: [(Identifier, Int)] = [("K", 0)]
  ) throws {
    let id = Identifier("G\(cohorts.count)")
    cohorts.append(
      CohortRecord(
        id: id, organization: organization, role: role, headcount: count,
        newManagers: appointed == nil ? 0 : count, appointed: appointed))
    for (competency, level) in levels {
      assessments.append(
        Assessment(
          subject: id, competency: competency, level: Rating(units: level * Rating.scale), source: .test,
          date: try day(10, 1, year: 1404)))
    }
  }

  /// The course of onboarding is due within so many days of the appointment.
  mutating func onboard(_ courses: [Identifier], withinDays days: Int, isFirm: Bool = false) throws {
    onboarding = OnboardingRule(
      id: "onboarding", appointedSince: try day(1, 1), withinDays: days,
      courses: courses.map { Reference(id: $0, location: nowhere) }, isFirm: isFirm, location: nowhere)
  }

  /// A closure that takes the whole of a month.
  mutating func close(month: Int) throws {
    closures.append(Closure(start: try day(month, 1), end: try day(month, 31), location: nowhere))
  }

  /// The documents, in order.
  func dossier() throws -> Dossier {
    var dossier = Dossier()
    let text = LocalizedText(en: "T")
    dossier.scales = [Scale(id: "S", lowest: scale.lowest, highest: scale.highest, location: nowhere)]
    dossier.domains = [Domain(id: "D", title: text, location: nowhere)]
    dossier.competencies = ["K", "L"].map {
      Competency(id: $0, domain: "D", scale: "S", title: text, location: nowhere)
    }
    dossier.families = [RoleFamily(id: "F", title: text, location: nowhere)]
    dossier.roles = [("officer" as Identifier, false, officer), ("manager", true, manager)].map {
      id, isManagerial, needs in
      JobRole(
        id: id, family: "F", isManagerial: isManagerial,
        requirements: needs.map {
          Requirement(competency: $0.competency, level: $0.level, importance: importance, location: nowhere)
        }, title: text, location: nowhere)
    }
    dossier.organizations = [
      Organization(id: "O", kind: .municipality, parent: nil, title: text, location: nowhere),
      Organization(id: "O1", kind: .district, parent: "O", title: text, location: nowhere),
      Organization(id: "O2", kind: .district, parent: "O", title: text, location: nowhere),
    ]
    for cohort in cohorts { dossier.people.append(cohort) }
    for assessment in assessments { dossier.people.append(assessment) }
    dossier.courses = courses
    let periods = try (1..<periodCount + 1).map { month in
      Period(
        id: Identifier("P\(month)"), start: try day(month, 1), end: try day(month, 31), location: nowhere)
    }
    if hasPolicy {
      dossier.policy = Policy(
        id: "policy", year: 1405, calendar: .persian, currency: "IRR", periods: periods, closures: closures,
        budgets: budgets, resources: resources, hourRules: hourRules, onboarding: onboarding,
        mandatory: mandatory,
        equityFloor: equityFloor, deliveryShares: deliveryShares, objective: objective, balance: balance,
        smallestGroup: smallestGroup, location: nowhere)
    }
    dossier.sort()
    return dossier
  }

  /// The planning question of the documents.
  func instance() throws -> PlanningInstance {
    let dossier = try dossier()
    guard let policy = dossier.policy else { throw NoPolicy() }
    return PlanningInstance(dossier, policy: policy, needs: try NeedsAssessment(dossier))
  }

  /// The best plan.
  func plan() throws -> Plan { try Planner(options: PlanOptions(relativeGap: 0)).plan(try dossier()) }
}

/// The planning question was asked of documents without a policy: the test is wrong.
struct NoPolicy: Error {}

/// A course; by default one hour of classroom for up to ten people, costing 10 a session and 1 a seat, that
/// takes everybody from level 0 to 1 of `K`.
func course(
  _ id: Identifier, hours: Int = 1, size: ClosedRange<Int> = 1...10, sessionCost: Int = 10, seatCost: Int = 1,
  develops: (competency: Identifier, from: Int, to: Int)? = ("K", 0, 1), effectiveness: Int = 10_000,
  delivery: DeliveryMode = .classroom, after prerequisites: [Identifier] = [], audiences: [Audience] = [],
  rooms: Int = 0, offered: [Identifier] = [], maxSessions: Int? = nil, fund: Identifier? = nil
) -> Course {
  Course(
    id: id, category: .general, delivery: delivery, hours: Hours(units: hours * Hours.scale),
    minSize: size.lowerBound, maxSize: size.upperBound, sessionCost: sessionCost, seatCost: seatCost,
    fund: fund,
    maxSessions: maxSessions,
    develops: develops.map {
      [
        Development(
          competency: $0.competency, from: $0.from, to: $0.to, effectiveness: Share(units: effectiveness),
          location: nowhere)
      ]
    } ?? [], prerequisites: prerequisites.map { Reference(id: $0, location: nowhere) }, audiences: audiences,
    uses: rooms > 0
      ? [ResourceUse(resource: "room", units: Factor(units: rooms * 1000), location: nowhere)] : [],
    offered: offered.map { Reference(id: $0, location: nowhere) }, title: LocalizedText(en: "C"),
    location: nowhere)
}

/// An amount that pays for everything, or for one fund.
func budget(_ amount: Int, fund: Identifier = "fund") -> Budget {
  Budget(fund: fund, amount: amount, location: nowhere)
}

/// So many rooms in each period.
func rooms(_ counts: [Int]) -> Resource {
  Resource(
    id: "room", perWorkingDay: nil,
    capacities: Dictionary(
      uniqueKeysWithValues: counts.enumerated().map { (Identifier("P\($0 + 1)"), Factor(units: $1 * 1000)) }),
    location: nowhere)
}

/// A share of the audience must take a course.
func must(
  _ course: Identifier, share: Int = 10_000, before: Identifier? = nil, isFirm: Bool = false,
  id: Identifier = "mandatory"
) -> MandatoryRule {
  MandatoryRule(
    id: id, course: Reference(id: course, location: nowhere), share: Share(units: share), before: before,
    audiences: [Audience(role: "officer", location: nowhere)], isFirm: isFirm, location: nowhere)
}
