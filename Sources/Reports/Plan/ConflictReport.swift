package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

/// Rules that conflict and what would mend it, for people and for scripts.
package struct ConflictReport: Sendable {
  let diagnosis: Diagnosis
  let policy: Policy?
  let names: EntityNames
  let language: Language
  let numbers: NumberText
  let money: MoneyText
  private let dossier: Dossier

  /// A report of what was found out about a program or policy of `dossier`.
  package init(_ diagnosis: Diagnosis, of dossier: Dossier, language: Language) {
    self.diagnosis = diagnosis
    self.dossier = dossier
    policy = dossier.policy
    names = EntityNames(dossier, language)
    self.language = language
    numbers = NumberText(language)
    money = MoneyText(currency: dossier.policy?.currency ?? "", language)
  }

  /// The same in another language.
  func translated(to other: Language) -> ConflictReport {
    other == language ? self : ConflictReport(diagnosis, of: dossier, language: other)
  }

  /// The section for a terminal; empty if nothing conflicts.
  package var text: String {
    guard !diagnosis.conflicts.isEmpty || diagnosis.unexplained > 0 else { return "" }
    var blocks = diagnosis.conflicts.map(text)
    if diagnosis.unexplained > 0 {
      blocks.append(fill(.shortfallsUnexplained, ["count": numbers.integer(diagnosis.unexplained)]) + "\n")
    }
    return fill(.conflictsHeading) + "\n\n" + blocks.joined(separator: "\n")
  }

  private func text(_ conflict: RuleConflict) -> String {
    var lines = [heading(of: conflict)]
    lines += conflict.rules.map { rule in
      fill(.conflictRule, ["rule": name(of: rule), "place": place(of: rule.location)])
    }
    if conflict.groups > 1 {
      lines.append(fill(.conflictGroups, ["groups": numbers.counted(conflict.groups, .group)]))
    }
    if conflict.rules.count > 1 {
      lines.append(fill(conflict.proof == .exact ? .conflictIrreducible : .conflictInRelaxation))
    }
    if !conflict.repairs.isEmpty {
      lines.append(fill(.repairsHeading))
      lines += conflict.repairs.map { repair in
        fill(.repairLine, ["change": words(of: repair), "gain": gain(of: repair, in: conflict)])
      }
    } else if !conflict.isCutShort {
      lines.append(fill(.noRepairs))
    }
    if conflict.isCutShort { lines.append(fill(.repairsCutShort)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(of conflict: RuleConflict) -> String {
    guard let part = conflict.part else { return fill(.conflictOfFirmRules) }
    return fill(
      .conflictOfPart, ["part": partName(part), "missing": amount(conflict.missing, of: part)])
  }

  /// What people call a part of the objective.
  private func partName(_ part: String) -> String {
    TierResult(name: part, value: 0, bound: 0, sense: .minimize).phrase?.text(in: language) ?? part
  }

  /// Seats, hours or per cent.
  private func amount(_ value: Double, of part: String) -> String {
    switch part {
    case "equity": numbers.percent(value)
    case "mandatory-hours":
      "\(numbers.real(value, decimals: 2, isShort: true)) \(Phrase.unitHours.text(in: language))"
    default: numbers.counted(Int(value.rounded()), .seat)
    }
  }

  private func fill(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
    phrase.filled(in: language, arguments)
  }

  private func place(of location: SourceLocation) -> String {
    location.line > 0 ? "\(location.file.printable):\(location.line)" : location.file.printable
  }

  // MARK: Names

  /// A rule with what the documents call its parts.
  package func name(of rule: RuleStatement) -> String {
    let kind = language == .fa ? rule.kind.words.fa : rule.kind.words.en
    var parts = [subject(rule.kind, rule.id)]
    if let detail = rule.detail { parts.append(self.detail(rule.kind, detail)) }
    let comma = language == .fa ? "، " : ", "
    return "\(kind) (\(parts.joined(separator: comma)))"
  }

  private func subject(_ kind: RuleStatement.Kind, _ id: Identifier) -> String {
    switch kind {
    case .budget: fund(id)
    case .capacity: resource(id)
    case .smallestClass, .mostSessions, .offeredPeriods, .prerequisite: course(id)
    case .tier: partName(id.text).printable
    default: id.text.printable
    }
  }

  private func detail(_ kind: RuleStatement.Kind, _ id: Identifier) -> String {
    switch kind {
    case .capacity, .mandatoryDeadline: names.period(id).printable
    case .prerequisite: course(id)
    case .budget: names.organization(id).printable
    default: id.text.printable
    }
  }

  private func fund(_ id: Identifier) -> String {
    titled(id, policy?.budgets.first { $0.fund == id }?.title)
  }

  private func resource(_ id: Identifier) -> String {
    titled(id, policy?.resources.first { $0.id == id }?.title)
  }

  private func course(_ id: Identifier) -> String { names.courseWithID(id) }

  private func titled(_ id: Identifier, _ title: LocalizedText?) -> String {
    title?.text(in: language)?.printable ?? id.text.printable
  }

  // MARK: Repairs

  /// What is changed, in words.
  func words(of repair: Repair) -> String {
    repair.changes.map(words).joined(separator: language == .fa ? "؛ " : "; ")
  }

  private func words(of change: DossierChange) -> String {
    func value(_ units: Int?) -> String { units.map { amount($0, of: change) } ?? "–" }
    var arguments = ["from": value(change.from), "to": value(change.to), "id": change.id.text.printable]
    if let from = change.from, let to = change.to { arguments["more"] = value(to - from) }
    switch change.kind {
    case .budget: arguments["id"] = fund(change.id)
    case .capacity: arguments["id"] = resource(change.id)
    case .smallestClass, .largestClass, .sessionCost, .mostSessions, .offeredPeriod, .prerequisite:
      arguments["id"] = course(change.id)
    default: break
    }
    if let detail = change.detail {
      arguments["detail"] = change.kind == .prerequisite ? course(detail) : names.period(detail).printable
    }
    return fill(change.kind.phrase, arguments)
  }

  private func amount(_ units: Int, of change: DossierChange) -> String {
    switch change.kind {
    case .budget, .sessionCost: money.amount(units)
    case .capacity: numbers.exact(units: units, scale: Factor.scale, decimals: 3, isShort: true)
    case .mostHours, .leastHours: numbers.exact(units: units, scale: Hours.scale, decimals: 2, isShort: true)
    case .leastShare, .mostShare, .mandatoryShare, .equityFloor:
      numbers.percent(Double(units) / Double(Share.scale), decimals: 2, isShort: true)
    case .onboardingDeadline:
      policy.flatMap { CalendarDate($0.calendar, dayNumber: units) }.map { numbers.date($0) } ?? "–"
    default: numbers.integer(units)
    }
  }

  /// What a repair costs and gains.
  func gain(of repair: Repair, in conflict: RuleConflict) -> String {
    if repair.lowersDuty, repair.gain.people <= 0 { return fill(.repairLowers) }
    let gain = repair.gain
    func signed(_ text: String, _ isNegative: Bool) -> String { isNegative ? text : numbers.more(text) }
    return fill(
      .repairGain,
      [
        "people": signed(numbers.integer(gain.people), gain.people < 0),
        "seats": signed(numbers.integer(gain.seats), gain.seats < 0),
        "closed": signed(numbers.exact(gain.needClosed, decimals: 1), gain.needClosed.units < 0),
        "cost": signed(money.amount(gain.cost), gain.cost < 0),
      ])
  }
}

extension NumberText {
  /// A day as documents write it.
  func date(_ date: CalendarDate) -> String {
    language == .fa ? PersianDigits.all(in: date.iso) : date.iso
  }
}

extension DossierChange.Kind {
  /// The change in words.
  var phrase: Phrase {
    switch self {
    case .budget: .changeBudget
    case .capacity: .changeCapacity
    case .mostHours: .changeMostHours
    case .leastHours: .changeLeastHours
    case .smallestClass: .changeSmallestClass
    case .largestClass: .changeLargestClass
    case .sessionCost: .changeSessionCost
    case .mostSessions: .changeMostSessions
    case .offeredPeriod: .changeOfferedPeriod
    case .prerequisite: .changePrerequisite
    case .leastShare: .changeLeastShare
    case .mostShare: .changeMostShare
    case .onboardingDays: .changeOnboardingDays
    case .onboardingDeadline: .changeOnboardingDeadline
    case .mandatoryDeadline: .changeMandatoryDeadline
    case .mandatoryShare: .changeMandatoryShare
    case .equityFloor: .changeEquityFloor
    }
  }
}
