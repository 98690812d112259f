import IntegerPrograms
import NeedsScoring
import TrainingModel

/// A conflict with the question that it answers.
struct FoundConflict {
  var question: DutyQuestion
  let rules: Set<NamedRule>
  let isSmallest: Bool
  let isExact: Bool
  /// What each target lacks.
  var missing: [DutyUnit: Double] = [:]
}

/// Finds out which rules stand against what a program falls short of, or against firm rules.
struct ConflictFinder {
  /// The planning question, as it was solved.
  let instance: PlanningInstance
  /// The same with nothing left out because of a rule.
  let open: PlanningInstance
  let options: PlanOptions
  let time: AnalysisTime

  /// So many different conflicts are looked for in each part of the objective.
  private static let mostConflicts = 4
  /// So many units of each part are looked into, fewer where the question is about the whole.
  private static let mostUnits = 24
  private static let mostUnitsOfWhole = 6
  /// So many conflicts of firm rules are looked for.
  private static let mostFirmConflicts = 8

  /// What was found out about a schedule.
  struct Explanation {
    var conflicts: [FoundConflict] = []
    /// For each unit that was explained, its conflict.
    var conflictOfUnit: [DutyUnit: Int] = [:]
    var unexplained = 0
  }

  /// The conflicts behind everything that a schedule falls short of.
  func explain(_ schedule: Schedule, parts: [HeldPart]) throws(PlanningError) -> Explanation {
    let missing = instance.missing(in: schedule)
    var result = Explanation()
    for part in parts.map(\.part) {
      let units = missing.filter { $0.key.part == part }.sorted { a, b in
        a.value != b.value ? a.value > b.value : a.key < b.key
      }
      let first = result.conflicts.count
      for (count, unit) in units.map(\.key).enumerated() {
        let question = question(of: [unit], missing: missing, parts: parts)
        let most = question.concernsDutiesOnly || instance.isSmall ? Self.mostUnits : Self.mostUnitsOfWhole
        guard count < most, !time.isOver,
          let index = try conflict(of: unit, question, from: first, in: &result)
        else {
          result.unexplained += 1
          continue
        }
        result.conflictOfUnit[unit] = index
      }
    }
    // Repairs must serve all who run into a conflict.
    for (index, conflict) in result.conflicts.enumerated() {
      let units = Set(result.conflictOfUnit.filter { $0.value == index }.keys)
      if units != conflict.question.targets {
        result.conflicts[index].question = question(of: units, missing: missing, parts: parts)
      }
      result.conflicts[index].missing = missing.filter { units.contains($0.key) }
    }
    return result
  }

  /// The place of a conflict that stands against a unit: one that is known for its part, or a new one.
  private func conflict(
    of unit: DutyUnit, _ question: DutyQuestion, from first: Int, in result: inout Explanation
  ) throws(PlanningError) -> Int? {
    let solver = try ElasticSolver(ElasticModel(open, question), options: options, time: time)
    let rules = solver.elastic.rules
    let duty = instance.rule(of: unit)
    for index in result.conflicts.indices.dropFirst(first) {
      let known = result.conflicts[index].rules
      guard known.contains(duty) else { continue }
      let places = rules.indices.filter { known.contains(rules[$0]) }
      if case .impossible = try solver.keep(Set(places)) { return index }
    }
    guard result.conflicts.count - first < Self.mostConflicts,
      case .conflict(let places, let isSmallest) = try ConflictSearch(solver: solver).run()
    else { return nil }
    result.conflicts.append(
      FoundConflict(
        question: question, rules: Set(places.map { rules[$0] }).union([duty]), isSmallest: isSmallest,
        isExact: solver.elastic.isExact))
    return result.conflicts.count - 1
  }

  /// What must not suffer while some units are met: what comes before them, the other units of their part as far as
  /// they are met, and whatever is firm.
  private func question(
    of targets: Set<DutyUnit>, missing: [DutyUnit: Double], parts: [HeldPart]
  ) -> DutyQuestion {
    var question = DutyQuestion(targets: targets)
    let part = targets.first?.part
    let before = parts.prefix { $0.part != part }
    let held = Set(before.map(\.part))
    for unit in instance.dutyUnits where !targets.contains(unit) {
      let isFirm = open.statement(of: instance.rule(of: unit)).isFirm
      guard unit.part == part || held.contains(unit.part) || isFirm else { continue }
      question.allowances[unit] = missing[unit] ?? 0
    }
    let duties: Set<TierPart> = [.onboarding, .mandatory, .minimumHours, .equity]
    for other in before where !duties.contains(other.part) {
      let room = other.tolerance * other.value.magnitude
      question.held.append(
        (other.part, other.part.sense == .maximize ? other.value - room : other.value + room))
    }
    return question
  }

  /// The conflicts of firm rules, each without the rules of those before.
  func firmConflicts() throws(PlanningError) -> [FoundConflict] {
    var units = instance.dutyUnits.filter { open.statement(of: instance.rule(of: $0)).isFirm }
    var result: [FoundConflict] = []
    while !units.isEmpty, result.count < Self.mostFirmConflicts, !time.isOver {
      // Duties alone are asked first, for they can be answered exactly.
      let duties = units.filter(\.part.concernsDutiesOnly)
      var found: FoundConflict?
      for asked in duties.count == units.count || duties.isEmpty ? [units] : [duties, units]
      where found == nil {
        let question = DutyQuestion(
          allowances: Dictionary(uniqueKeysWithValues: asked.map { ($0, 0) }))
        let solver = try ElasticSolver(ElasticModel(open, question), options: options, time: time)
        guard case .conflict(let places, let isSmallest) = try ConflictSearch(solver: solver).run() else {
          continue
        }
        let rules = Set(places.map { solver.elastic.rules[$0] })
        found = FoundConflict(
          question: DutyQuestion(
            allowances: question.allowances.filter { rules.contains(instance.rule(of: $0.key)) }),
          rules: rules, isSmallest: isSmallest, isExact: solver.elastic.isExact)
      }
      guard let found else { break }
      let before = units.count
      units.removeAll { found.rules.contains(instance.rule(of: $0)) }
      result.append(found)
      // A conflict without a firm rule would be found again and again.
      if units.count == before { break }
    }
    return result
  }
}
