import Diagnostics
import NeedsScoring
import TrainingModel

/// Says why a program falls short, or why there is none, and what would mend it.
struct ProgramDiagnosis {
  let dossier: Dossier
  let needs: NeedsAssessment
  let instance: PlanningInstance
  let options: PlanOptions
  let control: SearchControl
  private let open: PlanningInstance
  private let time: AnalysisTime

  init(
    _ dossier: Dossier, instance: PlanningInstance, needs: NeedsAssessment, fixed: FixedPlan = .none,
    options: PlanOptions, control: SearchControl
  ) {
    self.dossier = dossier
    self.needs = needs
    self.instance = instance
    self.options = options
    self.control = control
    // To which courses an alternative is confined is no rule of anybody's.
    var standing = fixed
    standing.annualSessions = [:]
    open = PlanningInstance(opening: dossier, policy: instance.policy, needs: needs, fixed: standing)
    time = AnalysisTime(control)
  }

  private var finder: ConflictFinder {
    ConflictFinder(instance: instance, open: open, options: options, time: time)
  }

  /// What a program falls short of, with the rules that stand against it, and the conflicts with their repairs.
  func ofShortfalls(
    _ program: Program, _ result: PhasedSearch.Result
  ) throws(PlanningError) -> (shortfalls: [(shortfall: Shortfall, finding: Finding)], diagnosis: Diagnosis) {
    let missing = instance.missing(in: result.schedule)
    guard !missing.isEmpty else { return ([], Diagnosis()) }
    control.note(phase: "conflicts")
    let explanation = try finder.explain(result.schedule, parts: result.parts)
    let shortfalls = Shortfalls(instance: instance, open: open, missing: missing, explanation: explanation)
    var diagnosis = Diagnosis(unexplained: explanation.unexplained)
    let base = RepairTrial.Base(instance: instance, schedule: result.schedule, program: program)
    for found in explanation.conflicts {
      diagnosis.conflicts.append(try mend(found, base: base, others: []))
    }
    return (shortfalls.all(), diagnosis)
  }

  /// The conflicts of firm rules, and a finding for each of these rules.
  func ofFirmRules() throws(PlanningError) -> (findings: [Finding], conflicts: [RuleConflict]) {
    control.note(phase: "conflicts")
    let found = try finder.firmConflicts()
    var findings: [Finding] = []
    var conflicts: [RuleConflict] = []
    for (index, conflict) in found.enumerated() {
      let others = found.indices.filter { $0 != index }.flatMap { found[$0].rules }
      let soft = Set(others).subtracting(conflict.rules).map(open.statement).filter(\.isFirm).map(\.id)
      conflicts.append(try mend(conflict, base: nil, others: Set(soft)))
      for rule in conflict.rules.sorted() where rule.isDuty && open.statement(of: rule).isFirm {
        findings.append(finding(open.statement(of: rule), against: conflict.rules.subtracting([rule])))
      }
    }
    if findings.isEmpty {
      // Nothing was found out within the limits: all that is known is that they cannot all be kept.
      let firm = Set(instance.dutyUnits.map(instance.rule)).sorted().map(open.statement).filter(\.isFirm)
      findings = firm.map { finding($0, words: Shortfalls.notLookedInto) }
    }
    return (findings, conflicts)
  }

  private func finding(_ rule: RuleStatement, against others: Set<NamedRule>) -> Finding {
    finding(rule, words: Shortfalls.words(of: others, in: open))
  }

  private func finding(_ rule: RuleStatement, words: (en: String, fa: String)) -> Finding {
    Finding(
      PlanningRules.firmRule, at: rule.location, subject: "rule/\(rule.id)",
      english: ["rule": rule.id.text, "rules": words.en], persian: ["rule": rule.id.text, "rules": words.fa])
  }

  /// A conflict with the repairs that planning has confirmed.
  private func mend(
    _ found: FoundConflict, base: RepairTrial.Base?, others: Set<Identifier>
  ) throws(PlanningError) -> RuleConflict {
    let part = found.question.targets.first?.part
    let scale = part == .minimumHours ? Double(Hours.scale) : 1
    var conflict = RuleConflict(
      part: part?.rawValue, rules: found.rules.sorted().map(open.statement), isSmallest: found.isSmallest,
      proof: found.isExact ? .exact : .relaxation, groups: found.question.targets.count,
      missing: found.missing.values.reduce(0, +) / scale)
    guard options.findsRepairs, !time.isOver else {
      conflict.isCutShort = options.findsRepairs
      return conflict
    }
    control.note(phase: "repairs")
    let search = RepairSearch(dossier: dossier, open: open, conflict: found, options: options, time: time)
    let (candidates, isCutShort) = try search.candidates()
    conflict.isCutShort = isCutShort
    var trial = RepairTrial(
      dossier: dossier, needs: needs, base: base, options: options, time: time, control: control)
    trial.others = others
    // What all firm rules need is the least that does; of what comes before a duty, a program may do with less than all.
    let isLeastOfAll = found.question.targets.isEmpty && others.isEmpty
    var failed: Set<String> = []
    func subject(_ change: DossierChange) -> String { "\(change.kind.rawValue) \(change.id)" }
    func confirm(_ candidates: [RepairCandidate], isLast: Bool) throws(PlanningError) {
      for candidate in candidates {
        if time.isOver {
          conflict.isCutShort = true
          break
        }
        if isLast, !candidate.changes.contains(where: { failed.contains(subject($0)) }) { continue }
        guard let gain = try trial.gain(of: candidate, for: found) else {
          if !candidate.lowersDuty { failed.formUnion(candidate.changes.map(subject)) }
          continue
        }
        conflict.repairs.append(
          Repair(
            changes: candidate.changes, isCheapest: candidate.isCheapest && (!isLast || isLeastOfAll),
            lowersDuty: candidate.lowersDuty, gain: gain))
      }
    }
    try confirm(candidates, isLast: false)
    // What is just enough for the conflict alone may go to what comes before it.
    if !failed.isEmpty, found.isExact, let question = found.question.fully(in: open) {
      var all = found
      all.question = question
      let search = RepairSearch(dossier: dossier, open: open, conflict: all, options: options, time: time)
      let (candidates, isCutShort) = try search.candidates()
      if isCutShort { conflict.isCutShort = true }
      try confirm(candidates.filter { !$0.lowersDuty }, isLast: true)
    }
    conflict.repairs = conflict.repairs.enumerated().sorted { a, b in
      if a.element.lowersDuty != b.element.lowersDuty { return b.element.lowersDuty }
      if a.element.gain.cost != b.element.gain.cost { return a.element.gain.cost < b.element.gain.cost }
      return a.offset < b.offset
    }.map(\.element)
    return conflict
  }
}
