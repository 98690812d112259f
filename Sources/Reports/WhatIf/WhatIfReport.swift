import CurriculumPlanning
package import Diagnostics
package import Scenarios
import TrainingModel

/// Scenarios against the base, for people and for scripts.
package struct WhatIfReport: Sendable {
  /// What came of one scenario.
  package enum Case: Sendable {
    /// There is a program.
    case compared(ScenarioComparison)
    /// No program keeps the rules, for these reasons.
    case refused([Scenario], [InputChange], [Finding])
  }

  let base: ProgramSide
  let cases: [Case]
  /// Other programs of the only case, if they were asked for.
  let alternatives: WhatIfAlternatives?
  /// Whether unchanged rows are shown too.
  let showsAll: Bool
  let language: Language
  let numbers: NumberText
  let money: MoneyText

  /// A report of `cases`, each against `base`.
  package init(
    _ cases: [Case], base: ProgramSide, alternatives: WhatIfAlternatives? = nil, showsAll: Bool,
    language: Language
  ) {
    self.cases = cases
    self.alternatives = alternatives
    self.base = base
    self.showsAll = showsAll
    self.language = language
    numbers = NumberText(language)
    money = MoneyText(currency: base.program.currency, language)
  }

  /// Names of both sides; of what both have, the base's.
  func names(_ comparison: ScenarioComparison) -> (base: EntityNames, changed: EntityNames) {
    (EntityNames(base.dossier, language), EntityNames(comparison.changed.dossier, language))
  }

  /// What a case is called: the names of its last scenario and of those that it was composed with.
  func title(of scenarios: [Scenario]) -> String {
    let extended = Set(scenarios.compactMap(\.extends))
    let own = scenarios.filter { !extended.contains($0.id) }
    return own.map { scenario in
      if let title = scenario.title.text(in: language) { return title.printable }
      let isTyped = scenario.id.text == CommandLineChange.unnamed
      return isTyped ? Phrase.whatIfCommandLine.text(in: language) : scenario.id.text.printable
    }.joined(separator: " + ")
  }

  /// The last line: what has changed, in one sentence.
  package func summary(of comparison: ScenarioComparison) -> String {
    let (old, new) = (comparison.base.totals, comparison.changed.totals)
    func share(_ side: ProgramSide, _ text: (Double) -> String) -> String {
      side.closedShare.map(text) ?? Cell.none.shown(numbers)
    }
    let period = comparison.changed.lastOnboarding.map { names(comparison).changed.period($0).printable }
    return Phrase.whatIfSummary.filled(
      in: language,
      [
        "added": numbers.integer(comparison.count(.added)),
        "dropped": numbers.integer(comparison.count(.dropped)),
        "moved": numbers.integer(comparison.count(.moved)),
        "resized": numbers.integer(comparison.count(.resized)),
        "kept": numbers.integer(comparison.count(.kept)),
        "all": numbers.integer(comparison.offeringsOfBase),
        "cost": old.cost > 0
          ? signed(numbers.percent(Double(new.cost - old.cost) / Double(old.cost)), new.cost > old.cost)
          : money.amount(new.cost),
        "old": share(comparison.base) { numbers.real($0 * 100, decimals: 1) },
        "new": share(comparison.changed) { numbers.percent($0) },
        "onboarded": numbers.integer(new.newManagersOnboarded),
        "managers": numbers.integer(new.newManagers),
        "by": period.map { Phrase.whatIfBy.filled(in: language, ["period": $0]) } ?? "",
      ])
  }

  private func signed(_ text: String, _ isMore: Bool) -> String { isMore ? numbers.more(text) : text }

  /// Why there is no program, in one sentence.
  func refusal(_ scenarios: [Scenario], _ findings: [Finding]) -> String {
    let reason = findings.map { language == .fa ? $0.message.fa : $0.message.en }.joined(separator: " ")
    return Phrase.whatIfNoProgram.filled(
      in: language, ["scenario": title(of: scenarios), "reason": reason])
  }

  /// The report for a terminal: of one scenario what changes, of several what each achieves.
  package var text: String {
    if cases.count == 1, case .compared(let comparison) = cases[0] { return text(of: comparison) }
    var parts = [Phrase.whatIfTable.text(in: language) + "\n\n" + achievements.text(in: language) + legend]
    parts.append(
      cases.map { item in
        switch item {
        case .compared(let comparison):
          "\(title(of: comparison.scenarios)): \(summary(of: comparison))\n"
        case .refused(let scenarios, _, let findings): refusal(scenarios, findings) + "\n"
        }
      }.joined() + unfinished)
    return parts.joined(separator: "\n")
  }

  /// Whose search was cut short, a line each: what differs then may come of the search.
  private var unfinished: String {
    var sides = [(Phrase.whatIfBaseSide.text(in: language), base.cut)]
    for case .compared(let comparison) in cases {
      sides.append(
        (
          Phrase.whatIfChangedSide.filled(in: language, ["scenario": title(of: comparison.scenarios)]),
          comparison.changed.cut
        ))
    }
    return sides.compactMap { side, cut in
      guard let cut else { return nil }
      let why: Phrase = cut == .interrupted ? .whatIfCutByUser : .whatIfCutByTime
      return why.filled(in: language, ["side": side]) + "\n"
    }.joined()
  }

  private func text(of comparison: ScenarioComparison) -> String {
    var parts = [heading(comparison) + "\n"]
    var hidden = 0
    func add(_ heading: Phrase, _ table: Table, hiding count: Int = 0) {
      hidden += count
      guard !table.rows.isEmpty else { return }
      parts.append(heading.text(in: language) + "\n\n" + table.text(in: language))
    }
    add(.whatIfInputs, inputs(comparison.inputs))
    let offerings = offerings(comparison)
    add(.whatIfOfferings, offerings.table, hiding: offerings.hidden)
    let organizations = organizations(comparison)
    add(.whatIfOrganizations, organizations.table, hiding: organizations.hidden)
    let measures = measures(comparison)
    add(.whatIfMeasures, measures.table, hiding: measures.hidden)
    if !measures.table.rows.isEmpty { parts[parts.count - 1] += legend }
    var ending = Phrase.whatIfKept.filled(
      in: language,
      [
        "kept": numbers.integer(comparison.count(.kept)),
        "all": numbers.integer(comparison.offeringsOfBase),
      ])
    if hidden > 0 {
      ending += " " + Phrase.whatIfHidden.filled(in: language, ["count": numbers.integer(hidden)])
    }
    let others = alternatives.map { text(of: $0, comparison) } ?? ""
    parts.append(ending + "\n" + summary(of: comparison) + "\n" + unfinished + others)
    return parts.joined(separator: "\n")
  }

  /// What the figures count.
  private var legend: String {
    let phrases: [Phrase] = [.planPointsLegend, .whatIfPeopleLegend, .whatIfTierLegend]
    return "\n" + phrases.map { $0.text(in: language) + "\n" }.joined()
  }

  private func heading(_ comparison: ScenarioComparison) -> String {
    let program = comparison.changed.program
    return Phrase.whatIfHeading.filled(
      in: language,
      [
        "scenario": title(of: comparison.scenarios),
        "organization": names(comparison).changed.organization(program.organization).printable,
        "year": numbers.plain(program.year),
      ])
  }
}
