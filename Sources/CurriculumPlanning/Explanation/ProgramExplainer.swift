import NeedsScoring
public import TrainingModel

/// Why a course cannot be explained.
public enum ExplanationError: Error, Sendable {
  /// There is no policy, or something else that planning needs.
  case planning(PlanningError)
  /// The program breaks rules of the dossier: what, in sentences.
  case notItsProgram([Violation])
}

/// Says why a course is in a program, or why it is not, by making the program again.
///
/// On small dossiers everything may change, and what is said holds for all programs. On others only the course
/// and those nearest to it may: what it builds on, what teaches the same people the same, what is easiest to
/// give up and what would be bought next. What is lost is then an upper bound.
public struct ProgramExplainer {
  private let options: PlanOptions

  /// An explainer that solves with `options`; of these, seed and threads matter.
  public init(options: PlanOptions = PlanOptions()) { self.options = options }

  /// Explains `course`, one of the dossier's.
  ///
  /// - Parameters:
  ///   - course: a course of the dossier.
  ///   - program: a program made from the dossier.
  ///   - dossier: documents whose references have been checked.
  /// - Throws: `ExplanationError`.
  public func explain(
    _ course: Course, of program: Program, in dossier: Dossier
  ) throws(ExplanationError) -> CourseExplanation {
    do throws(PlanningError) {
      let planner = Planner(options: options)
      let policy = try planner.usablePolicy(of: dossier)
      let needs = try planner.needs(of: dossier)
      let violations = Referee(dossier, policy: policy, needs: needs, program: program).violations()
      guard violations.isEmpty else { throw .rejected(violations) }
      let instance = PlanningInstance(dossier, policy: policy, needs: needs)
      func explanation(_ standing: CourseExplanation.Standing) -> CourseExplanation {
        CourseExplanation(
          course: course, program: program.id, isOverAllPrograms: instance.isSmall, standing: standing)
      }
      guard let schedule = instance.schedule(of: program) else {
        throw .rejected([.ofAnotherProgram])
      }
      guard let subject = instance.courses.firstIndex(where: { $0.course.id == course.id }) else {
        let test = UsabilityTest(dossier: dossier, policy: policy, needs: needs)
        let causes = test.causes(of: course)
        return explanation(
          .unusable(causes, together: causes.isEmpty && test.isBlockedTogether(course)))
      }
      let replan = LocalReplan(
        instance: instance, options: options, program: schedule, values: instance.values(of: schedule))
      let movable = Neighbourhood(of: subject, in: instance, program: schedule).courses
      guard schedule.sessions[subject].contains(where: { $0 > 0 }) else {
        let tests = EntryTests(replan: replan, subject: subject, movable: movable)
        return explanation(.leftOut(try tests.run()))
      }
      let without = try Self.result(
        of: replan.answer(.init(movable: movable, confined: [subject: 0...0])), replan, subject,
        isOverAllPrograms: instance.isSmall)
      let (shares, withheld) = Self.shares(of: subject, schedule, instance, needs)
      let offerings = program.offerings.filter { $0.course == course.id }
      return explanation(
        .held(
          HeldCourse(
            offerings: offerings, needs: shares, withheld: withheld,
            hiddenGroups: Self.hiddenGroups(of: offerings, Self.smallGroups(policy, needs)), without: without)
        ))
    } catch {
      if case .rejected(let reasons) = error { throw .notItsProgram(reasons) }
      throw .planning(error)
    }
  }

  /// Explains the need `id`.
  ///
  /// - Parameters:
  ///   - id: `organization/role/competency`.
  ///   - program: a program made from the dossier.
  ///   - dossier: documents whose references have been checked.
  /// - Returns: the explanation; `nil` if there is no such need.
  /// - Throws: `ExplanationError`.
  public func explain(
    need id: Identifier, of program: Program, in dossier: Dossier
  ) throws(ExplanationError) -> NeedExplanation? {
    do throws(PlanningError) {
      let planner = Planner(options: options)
      let policy = try planner.usablePolicy(of: dossier)
      let needs = try planner.needs(of: dossier)
      guard let place = needs.needs.firstIndex(where: { $0.id == id }) else { return nil }
      let violations = Referee(dossier, policy: policy, needs: needs, program: program).violations()
      guard violations.isEmpty else { throw .rejected(violations) }
      let instance = PlanningInstance(dossier, policy: policy, needs: needs)
      guard let schedule = instance.schedule(of: program) else {
        throw .rejected([.ofAnotherProgram])
      }
      return try NeedExplainer(
        dossier: dossier, needs: needs, instance: instance, program: program, schedule: schedule,
        options: options
      ).run(place)
    } catch {
      if case .rejected(let reasons) = error { throw .notItsProgram(reasons) }
      throw .planning(error)
    }
  }

  private static func smallGroups(_ policy: Policy, _ needs: NeedsAssessment) -> Set<SmallGroup> {
    var headcounts: [SmallGroup: Int] = [:]
    for cohort in needs.cohorts {
      let group = SmallGroup(organization: cohort.organization, role: cohort.role)
      headcounts[group, default: 0] += cohort.headcount
    }
    return Set(headcounts.filter { $0.value < policy.smallestGroup }.keys)
  }

  /// The groups that sit in the offerings and of which it is not told what they close.
  private static func hiddenGroups(
    of offerings: [Offering], _ small: Set<SmallGroup>
  ) -> Set<SmallGroup> {
    var closes: [SmallGroup: Int] = [:]
    for seats in offerings.flatMap(\.seats) {
      closes[SmallGroup(organization: seats.organization, role: seats.role), default: 0] += seats.closes.units
    }
    let hidden = closes.filter { small.contains($0.key) && $0.value > 0 }
    let shown = closes.filter { !small.contains($0.key) }
    // What is hidden of one group alone would be its figure.
    let least = shown.min {
      ($0.value, $0.key.organization, $0.key.role) < ($1.value, $1.key.organization, $1.key.role)
    }
    guard hidden.count == 1, let least else { return small.intersection(closes.keys) }
    return small.intersection(closes.keys).union([least.key])
  }

  static func result(
    of answer: LocalReplan.Answer, _ replan: LocalReplan, _ subject: Int?, isOverAllPrograms: Bool
  ) -> ReplanResult {
    switch answer {
    case .impossible: return .impossible
    case .undecided: return .undecided
    case .found(let schedule, let part, let loss, let least):
      let before = replan.program.sessions.map { $0.reduce(0, +) }
      let after = schedule.sessions.map { $0.reduce(0, +) }
      let changes = before.indices.filter { $0 != subject && before[$0] != after[$0] }.map {
        SessionChange(course: replan.instance.courses[$0].course.id, before: before[$0], after: after[$0])
      }
      return .possible(
        ReplanChange(
          part: part.rawValue, loss: loss, leastLoss: isOverAllPrograms ? least : nil, sessions: changes))
    }
  }

  /// What a course closes of each need, after what is held before it; the largest first.
  private static func shares(
    of subject: Int, _ schedule: Schedule, _ instance: PlanningInstance, _ needs: NeedsAssessment
  ) -> (shown: [NeedShare], withheld: NeedAmount) {
    var ledger = NeedLedger(instance)
    var gained = [Int](repeating: 0, count: instance.steps.count)
    let byTime = schedule.seatings.sorted {
      ($0.period, $0.course, $0.candidate) < ($1.period, $1.course, $1.candidate)
    }
    for seating in byTime {
      let before = seating.course == subject ? ledger.covered : []
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
      for (index, count) in before.enumerated() { gained[index] += ledger.covered[index] - count }
    }
    var sums: [Int: (steps: Int, closes: Int)] = [:]
    for (index, count) in gained.enumerated() where count > 0 {
      let step = instance.steps[index]
      sums[step.need, default: (0, 0)].steps += count
      sums[step.need, default: (0, 0)].closes += Int(
        Int128(step.weight) * Int128(count) / Int128(NeedLedger.unit))
    }
    var shown: [NeedShare] = []
    var withheld = 0
    for index in sums.keys.sorted() {
      let need = needs.needs[index]
      let sum = sums[index] ?? (0, 0)
      guard need.headcount >= instance.policy.smallestGroup else {
        withheld += sum.closes
        continue
      }
      shown.append(
        NeedShare(
          need: need.id, organization: need.organization, role: need.role, competency: need.competency,
          steps: sum.steps, closes: NeedAmount(units: sum.closes)))
    }
    shown.sort { ($1.closes.units, $0.need) < ($0.closes.units, $1.need) }
    // What is withheld of one need alone would be its figure.
    if sums.count - shown.count == 1, let least = shown.popLast() { withheld += least.closes.units }
    return (shown, NeedAmount(units: withheld))
  }
}
