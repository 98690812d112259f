public import Diagnostics
public import NeedsScoring
public import TrainingModel

/// A roster and what is known about it.
public struct NamedRoster: Sendable {
  /// The roster, accepted by its referee.
  public let roster: Roster
  /// What could not be named, and other remarks, for people.
  public let remarks: [Finding]
}

/// Names the people of a program's sessions.
///
/// The program says how many of each cohort sit in which offering. Who they are is decided cohort by cohort: first as
/// many seats as can be are given to people who lack what the course teaches or are bound to it, each with the
/// prerequisites in time and no more hours than a head may have; then as much need is closed as can be; then those
/// with larger gaps, and new managers appointed earlier, take precedence. The first two are proven, the third holds in
/// the sense that no two people could change places.
public struct RosterMaker {
  private let options: PlanOptions

  /// A maker; of the options, the seed matters, and what has been held: of that only the numbers are known.
  public init(options: PlanOptions = PlanOptions()) { self.options = options }

  /// Most sessions that are listed.
  static let mostSessions = 5_000_000
  /// Most people known by number who are seated beside named ones of their cohort.
  var mostUnnamed = 50_000
  /// Most choices that are put to the solver.
  var mostChoices = SeatAssignment.mostChoices

  /// The roster of a program that is read from a document.
  ///
  /// - Throws: `PlanningError`; `rejected` if the program breaks rules of the dossier.
  public func roster(of program: Program, in dossier: Dossier) throws(PlanningError) -> NamedRoster {
    let planner = Planner(options: options)
    let policy = try planner.usablePolicy(of: dossier)
    let needs = try planner.needs(of: dossier)
    let violations = Referee(
      dossier, policy: policy, needs: needs, program: program, continuity: options.continuity
    ).violations()
    guard violations.isEmpty else { throw .rejected(violations) }
    return try roster(of: program, in: dossier, needs: needs)
  }

  /// The roster of a program that was made, or has been accepted, for `needs` of the dossier.
  ///
  /// - Throws: `PlanningError`.
  public func roster(
    of program: Program, in dossier: Dossier, needs: NeedsAssessment
  ) throws(PlanningError) -> NamedRoster {
    guard let policy = dossier.policy else {
      throw .unusable([Finding(PlanningRules.noPolicy, at: nil, subject: "dossier")])
    }
    let sessions = program.offerings.reduce(Int128(0)) { $0 + Int128($1.sessions) }
    guard sessions <= Self.mostSessions else {
      throw .unusable([
        Finding(
          RosterRules.tooLarge, at: nil, subject: "program/\(program.id)",
          ["sessions": "\(sessions)", "most": "\(Self.mostSessions)"])
      ])
    }
    var draft = RosterDraft(program, policy: policy, needs: needs, delivery: options.continuity.delivery)
    let builder = SeatingQuestionBuilder(dossier, policy: policy, needs: needs, program: program)
    let standings = needs.standings(of: dossier)
    for cohort in needs.cohorts.indices where !draft.seats[cohort].isEmpty {
      let standing = standings[cohort]
      guard !standing.people.isEmpty else { continue }
      guard standing.unnamed <= mostUnnamed else {
        draft.leaveCounted(standing.people.count)
        continue
      }
      let question = builder.question(cohort, standing, seats: draft.seats[cohort])
      let solved = try solve(question)
      draft.take(solved.seating, isProven: solved.isProven, obstacles: try obstacles(solved.seating))
    }
    let roster = draft.roster()
    let violations = RosterReferee(
      dossier, policy: policy, needs: needs, program: program, continuity: options.continuity
    ).violations(roster)
    guard violations.isEmpty else { throw .rejected(violations.map { Violation(defect: $0) }) }
    return NamedRoster(roster: roster, remarks: draft.remarks(mostUnnamed: mostUnnamed))
  }

  /// The best seating of a cohort, as far as it is found, in order of precedence.
  func solve(_ question: SeatingQuestion) throws(PlanningError) -> SeatAssignment.Result {
    var result = SeatAssignment.Result(seating: PriorityFilling.fill(question), isProven: true)
    // What comes first may be as good as it can be for simple reasons.
    let isBest = result.seating.openCount == 0 && result.seating.closed == question.mostClosed
    if !isBest {
      if SeatAssignment.choices(of: question) <= mostChoices {
        result = try SeatAssignment(question: question, seed: options.seed).best(from: result.seating)
      } else {
        result.isProven = false
      }
    }
    result.seating = PriorityExchange.settle(result.seating)
    return result
  }

  /// Rules without which fewer seats would stay open.
  private func obstacles(_ seating: Seating) throws(PlanningError) -> [SeatObstacle] {
    let question = seating.question
    guard seating.openCount > 0, SeatAssignment.choices(of: question) <= mostChoices else {
      return []
    }
    var found: [SeatObstacle] = []
    for obstacle in SeatObstacle.allCases {
      let test = SeatAssignment(question: question, seed: options.seed, relaxed: [obstacle])
      if let fewest = try test.fewestOpen(), fewest < seating.openCount { found.append(obstacle) }
    }
    if found.isEmpty {
      let both = SeatAssignment(
        question: question, seed: options.seed, relaxed: Set(SeatObstacle.allCases))
      if let fewest = try both.fewestOpen(), fewest < seating.openCount { found = SeatObstacle.allCases }
    }
    return found
  }
}
