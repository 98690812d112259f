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
    let inHand = [options.continuity.base, options.start].compactMap { $0 }
    let instance = PlanningInstance(
      dossier, policy: policy, needs: needs, fixed: fixed,
      named: Set(inHand.flatMap { $0.offerings.map(\.course) }))
    func referee(_ program: Program) -> Referee {
      Referee(dossier, policy: policy, needs: needs, program: program, continuity: options.continuity)
    }
    if !fixed.isEmpty {
      let alone = program(of: instance.fixedSchedule, instance: instance, needs: needs, dossier)
      try expectStanding(referee(alone), instance)
    }
    let control = SearchControl(timeLimit: options.timeLimit, shouldStop: shouldStop, report: progress)
    var hotSpots: (of: [HeldPart], task: SideTask<[HotSpot]?>)?
    defer { hotSpots?.task.end() }
    let made = try make(
      dossier, instance: instance, needs: needs, control: control, continuity: options.continuity,
      progress: progress, shouldStop: shouldStop
    ) { chosen in
      guard options.findsHotSpots, !instance.isSmall, !Pool.isLarge(instance),
        !(hotSpots.map { HotSpotSearch.isSame($0.of, chosen) } ?? false)
      else { return }
      let task = HotSpotSearch.task(instance, chosen, options)
      task.begin(control, threads: options.threads)
      hotSpots?.task.end()
      hotSpots = (chosen, task)
    }
    let diagnosis = ProgramDiagnosis(
      dossier, instance: instance, needs: needs, fixed: fixed, options: options, control: control)
    guard let made else {
      let (findings, conflicts) = try diagnosis.ofFirmRules()
      if findings.isEmpty, !instance.fixedCourses.isEmpty {
        let together = (
          en: "together with the rest of the year they cannot be kept",
          fa: "همراه با باقی سال قابل رعایت نیست"
        )
        throw .unusable([standingBreaks(together, details: together)])
      }
      throw .conflicting(findings, conflicts)
    }
    var program = made.program
    let (shortfalls, diagnosed) = try diagnosis.ofShortfalls(program, made.result)
    program.shortfalls = shortfalls.map(\.shortfall)
    let broken = referee(program).violations()
    guard broken.isEmpty else { throw .rejected(broken) }
    var limits: [HotSpot]?
    if options.findsHotSpots {
      let known = hotSpots.flatMap { HotSpotSearch.isSame($0.of, made.result.parts) ? $0.task : nil }
      limits = try (known ?? HotSpotSearch.task(instance, made.result.parts, options)).answer(control)
    }
    var plan = Plan(
      program: program, needs: needs, rankedList: comparison(made.list, instance),
      remarks: remarks(made.result, instance: instance, needs: needs, dossier: dossier)
        + standingRemarks(dossier, fixed)
        + shortfalls.map(\.finding),
      stop: made.result.stop, diagnosis: diagnosed, hotSpots: limits)
    plan.changes = options.continuity.base.map { ProgramChanges(from: $0, to: program) }
    plan.adaptiveList = made.adaptive.map { comparison($0, instance) }
    return plan
  }

  /// A program that was found, accepted by the referee, before anything is said about it.
  struct Made {
    let result: PhasedSearch.Result
    let list: Schedule
    /// The list that ranks anew after each session, where it is asked for.
    let adaptive: Schedule?
    let program: Program
  }

  /// Searches; `nil` if the constraints cannot be satisfied at all.
  ///
  /// - Parameter whenChosen: told what the parts come to, or are expected to, that choose the sessions.
  func make(
    _ dossier: Dossier, instance: PlanningInstance, needs: NeedsAssessment, control: SearchControl,
    continuity: Continuity = .none, progress: @escaping (PlanProgress) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }, whenChosen: @escaping ([HeldPart]) -> Void = { _ in }
  ) throws(PlanningError) -> Made? {
    var search = PhasedSearch(instance: instance, options: options, control: control)
    search.whenChosen = whenChosen
    search.earlier = earlierSchedule(in: instance, continuity) { schedule in
      instance.isConfined(schedule)
        && Referee(
          dossier, policy: instance.policy, needs: needs,
          program: self.program(of: schedule, instance: instance, needs: needs, dossier),
          continuity: continuity
        ).violations().isEmpty
    }
    let leading = Array(TierPart.parts(of: instance).prefix { $0.concernsDutiesOnly })
    var met = try search.knownDuties(leading)
    if met == nil { met = try search.solveDuties(leading) }
    guard let duties = met else { return nil }
    if control.isInterrupted { throw .interruptedBeforeAnyPlan }
    let list = RankedList.schedule(instance, duties: duties.schedule)
    var found = try search.run(duties: duties, fallback: list)
    if found == nil, !duties.held.isEmpty {
      // A firm rule of the whole may leave the duties less than they could have alone.
      found = try search.run(duties: ([], nil), fallback: list)
    }
    guard var result = found else { return nil }
    func program(of result: PhasedSearch.Result) -> Program {
      assemble(result, instance: instance, needs: needs, dossier: dossier)
    }
    func violations(_ program: Program) -> [Violation] {
      Referee(
        dossier, policy: instance.policy, needs: needs, program: program, continuity: continuity
      ).violations()
    }
    let policy = instance.policy
    if let base = continuity.base, base.year == policy.year, base.calendar == policy.calendar {
      let before = result
      // Keeping to the base has time of its own: without it the search would have taken all.
      let own = SearchControl(
        timeLimit: options.timeLimit.map { max(control.secondsLeft ?? 0, $0 * Self.shareOfKeeping) },
        shouldStop: shouldStop, report: progress)
      let saving = ChangeSaving(instance: instance, options: options, control: own) { schedule in
        let values = instance.values(of: schedule)
        var tried = before
        tried.schedule = schedule
        for index in tried.parts.indices { tried.parts[index].value = values[tried.parts[index].part] ?? 0 }
        return instance.isConfined(schedule) && violations(program(of: tried)).isEmpty
      }
      result = try saving.nearest(to: instance.remainder(of: base).schedule, from: before)
      if own.ranOutOfTime { result.stop = result.stop.underLimit }
    }
    let program = program(of: result)
    let broken = violations(program)
    guard broken.isEmpty else { throw .rejected(broken) }
    return Made(
      result: result, list: list,
      adaptive: options.formulation == .textbook
        ? AdaptiveList.schedule(instance, duties: duties.schedule) : nil, program: program)
  }

  /// What the search begins from, if there is anything; only for the search in phases.
  private func earlierSchedule(
    in instance: PlanningInstance, _ continuity: Continuity, isSound: @escaping (Schedule) -> Bool
  ) -> EarlierSchedule? {
    guard options.formulation == .phased, let program = options.start ?? continuity.base,
      program.year == instance.policy.year, program.calendar == instance.policy.calendar
    else { return nil }
    return EarlierSchedule(
      schedule: instance.standing(in: instance.remainder(of: program).schedule), isSound: isSound,
      stated: Dictionary(
        program.tiers.compactMap { tier in TierPart(rawValue: tier.name).map { ($0, tier.value) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// A schedule as a program that claims nothing about tiers.
  func program(
    of schedule: Schedule, instance: PlanningInstance, needs: NeedsAssessment, _ dossier: Dossier
  ) -> Program {
    assemble(
      PhasedSearch.Result(schedule: schedule, parts: [], stop: .exhausted), instance: instance, needs: needs,
      dossier: dossier)
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
  private func expectStanding(_ referee: Referee, _ instance: PlanningInstance) throws(PlanningError) {
    // The rest of the program may still make up for shares.
    var broken = referee.violations().filter { !$0.isOfFirmRule && $0.constraint != "delivery-share" }
    guard !broken.isEmpty else { return }
    let pins = PinnedPrerequisites(policy: instance.policy, continuity: options.continuity).findings(
      of: referee.brokenPrerequisites())
    if pins.others.isEmpty, !pins.ofPins.isEmpty { broken.removeAll { $0.constraint == "prerequisites" } }
    guard !broken.isEmpty else { throw .unusable(pins.ofPins) }
    let found = Set(broken.compactMap { ConstraintName(rawValue: $0.constraint) })
    let words = ConstraintName.allCases.filter(found.contains).map { $0.words(in: instance.policy) }
    let details = (en: broken.joined(in: .en), fa: broken.joined(in: .fa))
    let rules = (
      en: words.map(\.en).joined(separator: ", "), fa: words.map(\.fa).joined(separator: "، ")
    )
    // What is of no constraint is wrong in the base itself: an order, a sum, a reference.
    let unsound = (en: details.en, fa: "درستی خود برنامه مبنا")
    throw .unusable(pins.ofPins + [standingBreaks(found.isEmpty ? unsound : rules, details: details)])
  }

  /// - Parameter details: what the referee says.
  private func standingBreaks(
    _ rules: (en: String, fa: String), details: (en: String, fa: String)
  ) -> Finding {
    let place = options.continuity.delivery?.location ?? options.continuity.base?.location
    // A program that was only just made lies in no file.
    return Finding(
      ContinuityRules.standingBreaks, at: place.flatMap { $0.file.isEmpty ? nil : $0 }, subject: "continuity",
      english: ["rules": rules.en, "details": details.en],
      persian: ["rules": rules.fa, "details": details.fa])
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
      func words(_ direction: String, in language: Language) -> [String: String] {
        [
          "amount": CurrencyName.amount(extra.magnitude, delivery.currency, in: language),
          "direction": direction,
        ]
      }
      findings.append(
        Finding(
          ContinuityRules.spentMore, at: delivery.location, subject: "delivery/\(delivery.id)",
          english: words(extra > 0 ? "more than" : "less than", in: .en),
          persian: words(extra > 0 ? "بیش از" : "کمتر از", in: .fa)))
    }
    if let base = options.continuity.base, let policy = dossier.policy {
      findings += BaseOfOtherDocuments.findings(of: base, in: dossier, policy)
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
        inputs: dossier.inputs),
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

  func remarks(
    _ result: PhasedSearch.Result, instance: PlanningInstance, needs: NeedsAssessment, dossier: Dossier
  ) -> [Finding] {
    let policy = instance.policy
    var findings: [Finding] = []
    if needs.needs.isEmpty {
      let rule = NobodyRated.applies(to: dossier) ? NobodyRated.rule : PlanningRules.noNeeds
      findings.append(Finding(rule, at: nil, subject: "dossier"))
    }
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
    case .gapReachedUnderLimit:
      findings.append(Finding(PlanningRules.limitStruck, at: nil, subject: "search"))
    case .timeLimit: findings.append(Finding(PlanningRules.timeLimit, at: nil, subject: "search"))
    case .interrupted, .exhausted:
      findings.append(
        Finding(PlanningRules.gapOpen, at: nil, subject: "search", ["stop": result.stop.rawValue]))
    }
    return findings
  }
}
