import Diagnostics
import IntegerPrograms
import NeedsScoring
public import TrainingModel

/// Makes the annual program of a dossier.
public struct Planner {
  private let options: PlanOptions

  /// A planner that stops by `options`.
  public init(options: PlanOptions = PlanOptions()) { self.options = options }

  /// The most weighted people that are counted exactly.
  private static let mostPeople = 4_000_000_000

  /// Plans.
  ///
  /// - Parameters:
  ///   - dossier: documents whose references have been checked, in the order of identities.
  ///   - progress: called now and then on the calling thread; it should return at once.
  ///   - shouldStop: asked now and then; `true` ends the search with the best program found so far.
  /// - Throws: `PlanningError`, which says why there is no program.
  public func plan(
    _ dossier: Dossier, progress: @escaping (PlanProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(PlanningError) -> Plan {
    let policy = try usablePolicy(of: dossier)
    let needs = try needs(of: dossier)
    let fixed = try FixedPlanResolver(dossier: dossier, policy: policy, needs: needs)
      .plan(options.continuity)
    return try plan(
      dossier, policy: policy, needs: needs, fixed: fixed, progress: progress, shouldStop: shouldStop)
  }

  /// Plans what `fixed` leaves open.
  func plan(
    _ dossier: Dossier, policy: Policy, needs: NeedsAssessment, fixed: FixedPlan,
    progress: @escaping (PlanProgress) -> Void, shouldStop: @escaping () -> Bool
  ) throws(PlanningError) -> Plan {
    let instance = PlanningInstance(dossier, policy: policy, needs: needs, fixed: fixed)
    func program(of result: PhasedSearch.Result) -> Program {
      assemble(result, instance: instance, needs: needs, dossier: dossier)
    }
    func violations(_ program: Program) -> [String] {
      Referee(
        dossier, policy: policy, needs: needs, program: program, continuity: options.continuity
      ).violations()
    }
    if !fixed.isEmpty {
      let alone = program(of: .init(schedule: instance.fixedSchedule, parts: [], stop: .gapReached))
      try expectStanding(violations(alone), instance)
    }
    let control = SearchControl(timeLimit: options.timeLimit, shouldStop: shouldStop, report: progress)
    let search = PhasedSearch(instance: instance, options: options, control: control)
    let obstacles = Obstacles(instance: instance, options: options, control: control)

    let leading = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
    guard let duties = try search.solveDuties(leading) else {
      throw try infeasible(instance, search: search, obstacles: obstacles)
    }
    if control.isInterrupted { throw .interruptedBeforeAnyPlan }
    let list = RankedList.schedule(instance, duties: duties.schedule)
    var found = try search.run(duties: duties, fallback: list)
    if found == nil, !duties.held.isEmpty {
      // A firm rule of the whole may leave the duties less than they could have alone.
      found = try search.run(duties: ([], nil), fallback: list)
    }
    guard var result = found else {
      throw try infeasible(instance, search: search, obstacles: obstacles)
    }
    if let base = options.continuity.base, base.year == policy.year, base.calendar == policy.calendar {
      let found = result
      // Keeping to the base has time of its own: without it the search would have taken all.
      let own = SearchControl(
        timeLimit: options.timeLimit.map { max(control.secondsLeft ?? 0, $0 * Self.shareOfKeeping) },
        shouldStop: shouldStop, report: progress)
      let saving = ChangeSaving(instance: instance, options: options, control: own) { schedule in
        let values = instance.values(of: schedule)
        var tried = found
        tried.schedule = schedule
        for index in tried.parts.indices { tried.parts[index].value = values[tried.parts[index].part] ?? 0 }
        return violations(program(of: tried)).isEmpty
      }
      result = try saving.nearest(to: instance.remainder(of: base).schedule, from: found)
    }
    var program = program(of: result)
    let shortfalls = try Shortfalls(
      instance: instance, schedule: result.schedule, obstacles: obstacles, parts: result.parts
    ).all()
    program.shortfalls = shortfalls.map(\.shortfall)
    let broken = violations(program)
    guard broken.isEmpty else { throw .rejected(broken) }
    return Plan(
      program: program, needs: needs, rankedList: comparison(list, instance),
      remarks: remarks(result, instance: instance, needs: needs) + standingRemarks(dossier, fixed)
        + shortfalls.map(\.finding),
      stop: result.stop, changes: options.continuity.base.map { ProgramChanges(from: $0, to: program) })
  }

  /// Time for keeping to the base, beyond a time limit, as a share of it.
  private static let shareOfKeeping = 0.25

  // MARK: Before

  func needs(of dossier: Dossier) throws(PlanningError) -> NeedsAssessment {
    do throws(NeedsScoringError) {
      return try NeedsAssessment(dossier, threads: options.threads)
    } catch {
      let method = dossier.policy?.scoring.method ?? .discrepancy
      throw .unusable([error.finding(method: method.rawValue)])
    }
  }

  func usablePolicy(of dossier: Dossier) throws(PlanningError) -> Policy {
    var findings: [Finding] = []
    if dossier.policy == nil { findings.append(Finding(PlanningRules.noPolicy, at: nil, subject: "dossier")) }
    if dossier.courses.isEmpty {
      findings.append(Finding(PlanningRules.noCatalog, at: nil, subject: "dossier"))
    }
    if dossier.people.headcount == 0 {
      findings.append(Finding(PlanningRules.nobody, at: nil, subject: "dossier"))
    }
    if dossier.people.headcount > Self.mostPeople {
      findings.append(
        Finding(
          PlanningRules.tooLarge, at: nil, subject: "dossier", ["people": "\(dossier.people.headcount)"]))
    }
    guard findings.isEmpty, let policy = dossier.policy else { throw .unusable(findings) }
    return policy
  }

  /// Sees to it that what stands breaks no rule by itself; duties that are not met yet may still be.
  private func expectStanding(_ violations: [String], _ instance: PlanningInstance) throws(PlanningError) {
    // The rest of the program may still make up for shares.
    let broken = violations.filter { !$0.contains(" firm ") && !$0.hasPrefix("delivery-share:") }
    guard !broken.isEmpty else { return }
    let found = Set(broken.compactMap { ConstraintName(rawValue: String($0.prefix { $0 != ":" })) })
    let control = SearchControl(timeLimit: nil, shouldStop: { false }, report: { _ in })
    let words = Obstacles(instance: instance, options: options, control: control)
      .names(ConstraintName.allCases.filter(found.contains))
    let details = broken.joined(separator: "; ")
    throw .unusable([
      standingBreaks(found.isEmpty ? (details, details) : words, details: (details, details))
    ])
  }

  private func standingBreaks(
    _ rules: (en: String, fa: String), details: (en: String, fa: String)
  ) -> Finding {
    let place = options.continuity.delivery?.location ?? options.continuity.base?.location
    return Finding(
      ContinuityRules.standingBreaks, at: place, subject: "continuity",
      english: ["rules": rules.en, "details": details.en],
      persian: ["rules": rules.fa, "details": details.fa])
  }

  /// Why nothing satisfies the rules: firm ones, or what stands.
  private func infeasible(
    _ instance: PlanningInstance, search: PhasedSearch, obstacles: Obstacles
  ) throws(PlanningError) -> PlanningError {
    let conflicts = try firmConflicts(instance, search: search, obstacles: obstacles)
    guard conflicts.isEmpty, !instance.fixedCourses.isEmpty else { return .infeasible(conflicts) }
    var against: [ConstraintName] = []
    for name in obstacles.suspects where try search.isFeasible(without: name) { against.append(name) }
    let together = (
      en: "together with the rest of the year they cannot be kept",
      fa: "همراه با باقی سال قابل رعایت نیست"
    )
    return .unusable([standingBreaks(obstacles.names(against), details: together)])
  }

  /// What stands against onboarding in time before any other rule does.
  private static let closedWindow = (
    en: "its own deadline, for no whole period lies between some appointments and it",
    fa: "مهلت خودش، چون میان بعضی انتصاب‌ها و پایان مهلت هیچ دوره زمانی کاملی نیست"
  )

  /// What stands against a mandatory course that has no session at all.
  private static let idleCourse = (
    en: "the course itself: too few people for a session, no open period, or longer than the hours limit",
    fa: "خود دوره: تعداد برای یک جلسه کم است، دوره زمانی بازی ندارد یا از سقف ساعت طولانی‌تر است"
  )
  /// What stands against a minimum of hours when no limit does.
  private static let fewCourses = (
    en: "the catalog, which has too few courses that are of use to these people",
    fa: "فهرست دوره‌ها که دوره سودمند کافی برای این افراد ندارد"
  )

  /// Which firm rules cannot be kept, and with what they conflict.
  private func firmConflicts(
    _ instance: PlanningInstance, search: PhasedSearch, obstacles: Obstacles
  ) throws(PlanningError) -> [Finding] {
    let policy = instance.policy
    var against: [ConstraintName] = []
    // Where only whole sessions stand in the way, every rule would seem to.
    if try !search.isFeasible() {
      for name in obstacles.suspects where try search.isFeasible(without: name) { against.append(name) }
    }
    // A minimum of hours is no obstacle to itself.
    if policy.hourRules.contains(where: { $0.isFirm && $0.minimum != nil }) {
      against.removeAll { $0 == .hoursPerPerson }
    }
    let words = obstacles.names(against)
    var firm: [(Identifier, SourceLocation)] = []
    if let rule = policy.onboarding, rule.isFirm { firm.append((rule.id, rule.location)) }
    firm += policy.mandatory.filter(\.isFirm).map { ($0.id, $0.location) }
    firm += policy.hourRules.filter { $0.isFirm && $0.minimum != nil }.map { ($0.id, $0.location) }
    if let floor = policy.equityFloor, floor.isFirm { firm.append((floor.id, floor.location)) }
    var conflicting: [(Identifier, SourceLocation)] = []
    for (id, location) in firm where try !search.isFeasible(keepingFirmOnly: id) {
      conflicting.append((id, location))
    }
    // Each can be kept alone: then they conflict with each other.
    if conflicting.isEmpty { conflicting = firm }
    let hasClosedWindow = instance.cohorts.contains { $0.window.map { !$0.isReachable } ?? false }
    return conflicting.map { id, location in
      var reason = id == policy.onboarding?.id && hasClosedWindow ? Self.closedWindow : words
      if let idle = instance.mandatory.first(where: { $0.rule.id == id }), idle.course == nil {
        reason = Self.idleCourse
      }
      if against.isEmpty, policy.hourRules.contains(where: { $0.id == id }) { reason = Self.fewCourses }
      return Finding(
        PlanningRules.firmRule, at: location, subject: "rule/\(id)",
        english: ["rule": id.text, "rules": reason.en],
        persian: ["rule": id.text, "rules": reason.fa])
    }
  }

  // MARK: After

  /// What there is to say about what was held.
  private func standingRemarks(_ dossier: Dossier, _ fixed: FixedPlan) -> [Finding] {
    var findings = dossier.deliveries.filter { delivery in
      delivery.id != options.continuity.delivery?.id && delivery.year == dossier.policy?.year
    }.map { delivery in
      Finding(
        ContinuityRules.deliveryUnused, at: delivery.location, subject: "delivery/\(delivery.id)",
        ["delivery": delivery.id.text])
    }
    let extra = fixed.extraSpent.values.reduce(Int128(0)) { $0 + Int128($1) }
    if extra != 0, let delivery = options.continuity.delivery {
      let arguments = ["amount": "\(extra.magnitude)", "currency": delivery.currency]
      findings.append(
        Finding(
          ContinuityRules.spentMore, at: delivery.location, subject: "delivery/\(delivery.id)",
          english: arguments.merging(["direction": extra > 0 ? "more than" : "less than"]) { $1 },
          persian: arguments.merging(["direction": extra > 0 ? "بیش از" : "کمتر از"]) { $1 }))
    }
    return findings
  }

  private func assemble(
    _ result: PhasedSearch.Result, instance: PlanningInstance, needs: NeedsAssessment, dossier: Dossier
  ) -> Program {
    let policy = instance.policy
    let assembly = ProgramAssembly(instance: instance, needs: needs)
    let offerings = assembly.offerings(of: result.schedule)
    let scoring = policy.scoring
    return Program(
      id: Identifier("program-\(instance.organization.text.prefix(40))-\(policy.year)"),
      organization: instance.organization, year: policy.year, calendar: policy.calendar,
      currency: policy.currency,
      provenance: Provenance(
        tool: options.tool.name, version: options.tool.version, policy: policy.id,
        method:
          "\(scoring.method.rawValue); missing=\(scoring.missing.rawValue); combine=\(scoring.combine.rawValue)",
        seed: options.seed, stopped: result.stop.rawValue,
        inputs: dossier.documents.filter { !$0.kind.isResult }.compactMap { document in
          document.digest.map { InputDigest(document: document.id, digest: $0) }
        }),
      totals: assembly.totals(of: offerings, schedule: result.schedule, people: dossier.people.headcount),
      tiers: result.parts.map { part in
        TierResult(
          name: part.part.rawValue, value: Self.rounded(part.value), bound: Self.rounded(part.bound),
          sense: part.part.sense == .maximize ? .maximize : .minimize)
      }, offerings: offerings, location: SourceLocation(file: ""))
  }

  /// Six decimals, as documents hold them.
  static func rounded(_ value: Double) -> Double {
    let result = (value * 1e6).rounded() / 1e6
    return result == 0 ? 0 : result
  }

  private func comparison(_ list: Schedule, _ instance: PlanningInstance) -> ListComparison {
    var ledger = NeedLedger(instance)
    for seating in list.seatings {
      _ = ledger.add(course: seating.course, candidate: seating.candidate, seats: seating.count)
    }
    return ListComparison(
      value: ledger.value, needClosed: NeedAmount(units: ledger.needClosed), cost: instance.cost(of: list))
  }

  private func remarks(
    _ result: PhasedSearch.Result, instance: PlanningInstance, needs: NeedsAssessment
  ) -> [Finding] {
    let policy = instance.policy
    var findings: [Finding] = []
    if needs.needs.isEmpty { findings.append(Finding(PlanningRules.noNeeds, at: nil, subject: "dossier")) }
    let deferred = instance.cohorts.reduce(0) { $0 + $1.deferredManagers }
    if deferred > 0 {
      findings.append(
        Finding(
          PlanningRules.deferredManagers, at: policy.onboarding?.location, subject: "rule/onboarding",
          ["people": "\(deferred)"]))
    }
    if let reason = policy.objective.reason, policy.objective.steps.first?.tier != .onboarding {
      findings.append(
        Finding(
          PlanningRules.onboardingNotFirst, at: policy.objective.location, subject: "policy/\(policy.id)",
          ["reason": reason]))
    }
    let open = instance.steps.filter(\.makers.isEmpty)
    let total = instance.needTotal.units
    if !open.isEmpty, total > 0 {
      let units = open.reduce(0) { $0 + $1.weight * $1.people }
      let percent = (Double(units) / Double(total) * 1000).rounded() / 10
      findings.append(
        Finding(
          PlanningRules.unclosable, at: nil, subject: "dossier",
          ["share": "\(percent)", "needs": "\(Set(open.map(\.need)).count)"]))
    }
    switch result.stop {
    case .gapReached: break
    case .timeLimit: findings.append(Finding(PlanningRules.timeLimit, at: nil, subject: "search"))
    case .interrupted, .exhausted:
      findings.append(
        Finding(PlanningRules.gapOpen, at: nil, subject: "search", ["stop": result.stop.rawValue]))
    }
    return findings
  }
}
