public import Diagnostics
public import NeedsScoring
public import TrainingModel

/// How the question is put to the solver.
public enum Formulation: String, Sendable, CaseIterable {
  /// In phases, with rows that tighten the relaxation: see `PhasedSearch`.
  case phased
  /// Municipality by municipality, however small they are: see `PoolSearch`. Large ones are planned so in any case.
  case pooled
  /// As a textbook writes it, in one piece: whole sessions by month and whole seats, no tightening rows, no
  /// start. The yardstick of the phases.
  case textbook
}

/// How hard to look for a better program, and when to stop.
public struct PlanOptions: Sendable {
  /// The search ends when the need tier is proven to be within this share of the best.
  public var relativeGap: Double
  /// The search ends after so many seconds in any case; `nil`: no limit.
  public var timeLimit: Double?
  /// Threads of the solver.
  public var threads: Int
  /// Seed of the solver.
  public var seed: Int
  /// How the question is put to the solver.
  public var formulation: Formulation
  /// Whether repairs are looked for where something falls short, each of which is planned with.
  public var findsRepairs = true
  /// Whether what limits the program most is looked for, by planning with a little more of each limit.
  public var findsHotSpots = true
  /// A program of similar documents from which the search begins; by default the one to keep to. The nearer it is, the
  /// sooner a program is found and proven; nothing of its quality is taken on trust.
  public var start: Program?
  /// Name and version of the program that plans, for the provenance.
  public var tool: (name: String, version: String)
  /// What must stay, and the program to keep to.
  public var continuity: Continuity

  /// Options; by default within 2 % of the best, however long it takes.
  public init(
    relativeGap: Double = 0.02, timeLimit: Double? = nil, threads: Int = 1, seed: Int = 0,
    formulation: Formulation = .phased, tool: (name: String, version: String) = ("sanj", "0"),
    continuity: Continuity = .none
  ) {
    self.relativeGap = relativeGap
    self.timeLimit = timeLimit
    self.threads = threads
    self.seed = seed
    self.formulation = formulation
    self.tool = tool
    self.continuity = continuity
  }
}

/// A program and what is known about it.
public struct Plan: Sendable {
  /// The program, accepted by the referee.
  public internal(set) var program: Program
  /// The needs that it was made for.
  public let needs: NeedsAssessment
  /// What closing the same needs from a list would have achieved: see `RankedList`.
  public let rankedList: ListComparison
  /// What a list that is ranked again after each session would have achieved (see `AdaptiveList`); only beside
  /// the textbook formulation, for benchmarks.
  public internal(set) var adaptiveList: ListComparison?
  /// Shortfalls and remarks as findings, for people.
  public let remarks: [Finding]
  /// Why the search ended.
  public internal(set) var stop: PlanStop
  /// What differs from the program to keep to; `nil` if there was none.
  public var changes: ProgramChanges?
  /// Why duties fall short, and what would mend it.
  public internal(set) var diagnosis = Diagnosis()
  /// What most limits the program, what buys most first; `nil` if there was no time to find out, or nobody
  /// asked.
  public internal(set) var hotSpots: [HotSpot]?
  /// Whether every onboarding, mandatory and equity duty is met.
  public var meetsEveryDuty: Bool { program.shortfalls.isEmpty }
}

/// Why the search ended.
public enum PlanStop: String, Sendable {
  /// Proven to be within the gap that was asked for.
  case gapReached = "gap reached"
  /// The same, but a search on the way ended by its share of the time limit: another run may give another program.
  case gapReachedUnderLimit = "gap reached under the time limit"
  /// The time was over first; a longer run may give another program.
  case timeLimit = "time limit reached"
  /// The gap that was asked for was not reached by the methods at hand, with time left.
  case exhausted = "search exhausted"
  /// Asked to stop; the best program found so far was kept.
  case interrupted = "interrupted"

  /// The same where a search that had a part in it was cut short by the time limit.
  var underLimit: PlanStop { self == .gapReached ? .gapReachedUnderLimit : self }
}

/// The way of the spreadsheet, measured with the same yardstick: courses ranked by score per cost and
/// bought from the top.
public struct ListComparison: Sendable {
  /// Value of the need tier that the list achieves under the same budget, capacity and calendar.
  public let value: Double
  /// Weighted need that it closes.
  public let needClosed: NeedAmount
  /// What it costs.
  public let cost: Int
}

/// How far the search has come.
public struct PlanProgress: Sendable {
  /// The tier or phase at work.
  public let phase: String
  /// Seconds since the start.
  public let seconds: Double
  /// The best value found in this phase, if any.
  public let value: Double?
  /// The proven bound of this phase, if any.
  public let bound: Double?
  /// The best program in hand, if any.
  public var program: ProvenValue?
}

/// Value of the need tier that a program has, and the most that is possible.
public struct ProvenValue: Sendable, Hashable {
  /// Weighted need closed, with diminishing returns.
  public let value: Double
  /// What no program can exceed that is as good in the tiers before; `nil` if nothing is proven yet.
  public let bound: Double?
  /// How much more could be possible, as a share of the value; `nil` if nothing is proven yet.
  public var gap: Double? {
    guard let bound, value > 0 else { return nil }
    return max(0, bound - value) / value
  }
}

/// Why there is no plan.
public enum PlanningError: Error, Sendable {
  /// Something that a plan needs is missing or contradicts itself; the findings say what.
  case unusable([Finding])
  /// Nothing satisfies the rules of a balanced curriculum: the findings name those that stand against it.
  case infeasible([Finding])
  /// Firm rules cannot be kept together: findings that name each, and the conflicts with their repairs.
  case conflicting([Finding], [RuleConflict])
  /// The time limit came before any program was found.
  case timeLimitBeforeAnyPlan
  /// Asked to stop before any program was found.
  case interruptedBeforeAnyPlan
  /// The solver failed; a defect, or memory ran out.
  case solver(String)
  /// The referee rejected the program; a defect of ours.
  case rejected([Violation])
}
