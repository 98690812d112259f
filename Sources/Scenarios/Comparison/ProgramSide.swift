public import CurriculumPlanning
public import NeedsScoring
public import TrainingModel

/// One side of a comparison: a dossier and the program that was made of it.
public struct ProgramSide: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The program.
  public let program: Program
  /// The needs that it closes.
  public let needs: NeedsAssessment
  /// Why the search ended; `nil` for a program that was given.
  public let stop: PlanStop?

  /// A plan of a dossier.
  public init(_ plan: Plan, of dossier: Dossier) {
    self.dossier = dossier
    program = plan.program
    needs = plan.needs
    stop = plan.stop
  }

  /// A program that was given, with the needs of its dossier.
  public init(_ program: Program, of dossier: Dossier, needs: NeedsAssessment) {
    self.dossier = dossier
    self.program = program
    self.needs = needs
    stop = nil
  }

  /// Why the search for the program was cut short, of a program that was given as it states; `nil` if it was not.
  public var cut: PlanStop? {
    switch stop ?? program.provenance?.stopped.flatMap({ PlanStop(rawValue: $0) }) {
    case .timeLimit: .timeLimit
    case .gapReachedUnderLimit: .gapReachedUnderLimit
    case .interrupted: .interrupted
    case .gapReached, .exhausted, nil: nil
    }
  }

  /// The sums of the program: those that it states, or else counted from its offerings.
  public var totals: ProgramTotals { program.countedTotals }

  /// Fewest and most people who can hold the seats.
  public var trained: (fewest: Int, most: Int) {
    let people = TrainedPeople(program, needs.cohorts, dossier.policy)
    return (people.fewest, people.most)
  }

  /// Weighted need closed as a share of all need; `nil` if there is no need.
  public var closedShare: Double? {
    let totals = totals
    return totals.needTotal.units > 0 ? totals.needClosed.value / totals.needTotal.value : nil
  }

  /// The last period in which somebody is onboarded; `nil` if nobody is.
  public var lastOnboarding: Identifier? {
    let periods = dossier.policy?.periods.map(\.id) ?? []
    let held = Set(program.offerings.filter { $0.tier == .onboarding }.map(\.period))
    return periods.last { held.contains($0) }
  }

  /// Weighted need closed by organization, in millionths, but for organizations with fewer people than the policy's
  /// smallest group: what those close is under `nil`.
  public var closedByOrganization: [Identifier?: Int] {
    let smallest = dossier.policy?.smallestGroup ?? 0
    var people: [Identifier: Int] = [:]
    for cohort in needs.cohorts { people[cohort.organization, default: 0] += cohort.headcount }
    var closed: [Identifier?: Int] = [:]
    for offering in program.offerings {
      for seats in offering.seats {
        let isShown = people[seats.organization, default: 0] >= smallest
        closed[isShown ? seats.organization : nil, default: 0] += seats.closes.units
      }
    }
    return closed
  }
}
