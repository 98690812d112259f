import Diagnostics
import TrainingModel

/// A small generator whose numbers are the same everywhere (Steele, Lea & Flood 2014, SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

let nowhere = SourceLocation(file: "test.xml", line: 1, column: 1)

/// A date that does not exist: the test that asks for it is wrong.
struct NoSuchDay: Error {}

/// A day of a Solar Hijri year.
func day(_ month: Int, _ day: Int, year: Int = 1405) throws -> CalendarDate {
  guard let date = CalendarDate(.persian, year: year, month: month, day: day) else { throw NoSuchDay() }
  return date
}

/// Dossiers small enough to try out every program: three courses, two cohorts or so, two periods.
func randomDossier(seed: Int, objective: Objective = Objective()) throws -> Dossier {
  var numbers = SeededNumbers(seed: seed)
  func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  var dossier = Dossier()
  dossier.scales = [Scale(id: "S", lowest: 0, highest: 3, location: nowhere)]
  dossier.domains = [Domain(id: "D", title: LocalizedText(en: "D"), location: nowhere)]
  dossier.competencies = ["K1", "K2"].map {
    Competency(id: $0, domain: "D", scale: "S", title: LocalizedText(en: "K"), location: nowhere)
  }
  dossier.families = [RoleFamily(id: "F", title: LocalizedText(en: "F"), location: nowhere)]
  func requirements() -> [Requirement] {
    ["K1", "K2"].filter { _ in pick(0...3) > 0 }.map {
      Requirement(
        competency: $0, level: pick(1...3), importance: pick(1...5), isCritical: pick(0...3) == 0,
        location: nowhere)
    }
  }
  dossier.roles = [
    JobRole(
      id: "R1", family: "F", isManagerial: true, requirements: requirements(), title: LocalizedText(en: "R"),
      location: nowhere),
    JobRole(
      id: "R2", family: "F", isManagerial: false, criticality: Factor(units: pick(1...2) * 1000),
      requirements: requirements(), title: LocalizedText(en: "R"), location: nowhere),
  ]
  dossier.organizations = [
    Organization(id: "O", kind: .municipality, parent: nil, title: LocalizedText(en: "O"), location: nowhere),
    Organization(id: "O1", kind: .district, parent: "O", title: LocalizedText(en: "O"), location: nowhere),
    Organization(id: "O2", kind: .district, parent: "O", title: LocalizedText(en: "O"), location: nowhere),
  ]
  let people = pick(2...4)
  for index in 0..<people {
    let isManager = index == 0 || pick(0...2) == 0
    dossier.people.append(
      Employee(
        id: Identifier("E\(index)"), organization: isManager || pick(0...1) == 0 ? "O1" : "O2",
        role: isManager ? "R1" : "R2", appointed: isManager ? try day(pick(1...2), 1) : nil
      ))
  }
  for employee in dossier.people.employees.map(dossier.people.employee) {
    for competency in ["K1", "K2"] as [Identifier] where pick(0...5) > 0 {
      dossier.people.append(
        Assessment(
          subject: employee.id, competency: competency, level: Rating(units: pick(0...2) * 1000),
          source: .supervisor, date: try day(10, 1, year: 1404)))
    }
  }
  func course(_ id: Identifier, _ prerequisites: [Identifier]) -> Course {
    let from = pick(0...1)
    let least = pick(1...2)
    return Course(
      id: id, category: .general, delivery: pick(0...2) == 0 ? .online : .classroom,
      hours: Hours(units: pick(1...3) * 4),
      minSize: least, maxSize: least + pick(0...1), sessionCost: pick(1...4) * 10_000_000,
      seatCost: pick(0...3) * 1_000_000,
      develops: [
        Development(
          competency: pick(0...1) == 0 ? "K1" : "K2", from: from, to: from + pick(1...2),
          effectiveness: Share(units: pick(0...1) == 0 ? 10_000 : 7_500), location: nowhere)
      ], prerequisites: prerequisites.map { Reference(id: $0, location: nowhere) },
      audiences: pick(0...3) == 0 ? [Audience(isManagerial: true, location: nowhere)] : [],
      uses: [ResourceUse(resource: "Q", units: Factor(units: pick(1...2) * 500), location: nowhere)],
      offered: pick(0...4) == 0 ? [Reference(id: "P1", location: nowhere)] : [],
      title: LocalizedText(en: "C"), location: nowhere)
  }
  dossier.courses = [course("C1", []), course("C2", pick(0...2) == 0 ? ["C1"] : []), course("C3", [])]
  let onboarding = OnboardingRule(
    id: "onboarding", appointedSince: try day(1, 1), withinDays: pick(1...2) * 31,
    courses: [Reference(id: "C1", location: nowhere)],
    location: nowhere)
  dossier.policy = Policy(
    id: "policy", year: 1405, calendar: .persian, currency: "IRR",
    periods: [
      Period(id: "P1", start: try day(1, 1), end: try day(1, 31), location: nowhere),
      Period(id: "P2", start: try day(2, 1), end: try day(2, 31), location: nowhere),
    ], budgets: [Budget(fund: "B", amount: pick(2...14) * 10_000_000, location: nowhere)],
    resources: [
      Resource(
        id: "Q", perWorkingDay: nil,
        capacities: ["P1": Factor(units: pick(0...4) * 500), "P2": Factor(units: pick(1...4) * 500)],
        location: nowhere)
    ],
    hourRules: pick(0...1) == 0
      ? [HoursRule(id: "hours", maximum: Hours(units: pick(2...5) * 4), location: nowhere)] : [],
    onboarding: pick(0...2) > 0 ? onboarding : nil,
    mandatory: pick(0...2) == 0
      ? [
        MandatoryRule(
          id: "mandatory", course: Reference(id: "C3", location: nowhere),
          share: Share(units: pick(1...2) * 5_000),
          before: pick(0...1) == 0 ? "P1" : nil, location: nowhere)
      ] : [],
    equityFloor: pick(0...1) == 0
      ? EquityFloor(
        id: "equity", share: Share(units: pick(1...3) * 1_000), kind: .district, location: nowhere) : nil,
    deliveryShares: pick(0...3) == 0
      ? [DeliveryShare(id: "online", delivery: .online, minimum: Share(units: 3_000), location: nowhere)]
      : [],
    scoring: ScoringRule(criticalFactor: Factor(units: 1_500)), objective: objective, location: nowhere)
  dossier.sort()
  return dossier
}
