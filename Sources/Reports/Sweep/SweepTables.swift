import Diagnostics
import Scenarios
import TrainingModel

extension SweepReport {
  /// The cases that have a program, by number, the base first.
  var table: Table {
    let marks = Dictionary(
      frontier.steps.map { ($0.point.number, $0) }, uniquingKeysWith: { first, _ in first })
    let axes = result.grid.axes.map { Column($0.key, named: name(of: $0)) }
    return Table(
      columns: [Column("case", .sweepCase)] + axes + Self.columns(currency: currency),
      rows: result.rows.compactMap { row in
        guard let figures = row.outcome.figures else { return nil }
        return values(of: row.sweepCase) + cells(of: figures, marks[row.sweepCase.number])
      })
  }

  /// The number of the case and what each axis is in it.
  private func values(of sweepCase: SweepCase) -> [Cell] {
    let base = Phrase.sweepBase.text(in: language)
    let number: Cell =
      sweepCase.number == 0 ? .named(base, "0") : .integer(sweepCase.number)
    let choices: [Cell] = result.grid.axes.indices.map { index in
      guard index < sweepCase.choices.count else { return .none }
      let choice = sweepCase.choices[index]
      return .named(shown(choice, of: result.grid.axes[index]), choice.label)
    }
    return [number] + choices
  }

  /// A choice as people read it: the title of a scenario, or a value.
  func shown(_ choice: SweepChoice, of axis: SweepAxis) -> String {
    if case .scenario = choice.change { return choice.title.text(in: language) ?? choice.label }
    return numbers.value(choice.label, of: axis.key)
  }

  /// What an axis is called.
  func name(of axis: SweepAxis) -> String {
    if axis.key == SweepAxis.scenarioKey { return Phrase.sweepScenario.text(in: language) }
    // Prices of two courses have one name: so much of the path is shown that all are told apart.
    for steps in 1...3 {
      let name = axis.name(ofSteps: steps)
      if result.grid.axes.filter({ $0.name(ofSteps: steps) == name }).count == 1 { return name }
    }
    return axis.key
  }

  private static func columns(currency: String) -> [Column] {
    [
      Column("budget", .sweepBudget, unit: .currency(currency)),
      Column("cost", .cost, unit: .currency(currency)),
      Column("needClosed", .sweepNeedClosed, unit: .points),
      Column("needTotal", .need, unit: .points, .trailing, .dataOnly),
      Column("needShare", .sweepShare),
      Column("trained", .sweepTrained, .trailing, .peopleOnly),
      Column("trainedAtLeast", .sweepTrained, unit: .phrase(.unitPeople), .trailing, .dataOnly),
      Column("trainedAtMost", .sweepTrained, unit: .phrase(.unitPeople), .trailing, .dataOnly),
      Column("people", .people, unit: .phrase(.unitPeople), .trailing, .dataOnly),
      Column("onboarded", .sweepOnboarded, .trailing, .peopleOnly),
      Column("newManagersOnboarded", .sweepOnboarded, unit: .phrase(.unitPeople), .trailing, .dataOnly),
      Column("newManagers", .sweepOnboarded, unit: .phrase(.unitPeople), .trailing, .dataOnly),
      Column("offerings", .sweepTouched, .trailing, .dataOnly),
      Column("sessions", .sessions),
      Column("seats", .seats),
      Column("hours", .hours, unit: .phrase(.unitPersonHours), .trailing, .dataOnly),
      Column("kept", .sweepTouched, .trailing, .dataOnly),
      Column("touched", .sweepTouched),
      Column("shortfalls", .sweepShort),
      Column("needValue", .value, unit: .points, .trailing, .dataOnly),
      Column("needBound", .bound, unit: .points, .trailing, .dataOnly),
      Column("gap", .tierGap),
      Column("stopped", .reason, .leading, .dataOnly),
      Column("mark", .sweepMark, .trailing, .peopleOnly),
      Column("onFrontier", .sweepMark, .trailing, .dataOnly),
      Column("onEnvelope", .sweepMark, .trailing, .dataOnly),
      Column("knee", .sweepMark, .trailing, .dataOnly),
    ]
  }

  private func cells(of figures: CaseFigures, _ step: Frontier.Step?) -> [Cell] {
    // Of a part, or where nothing can be compared, there is no frontier.
    let isShown = result.shard == nil && frontier.budgets > 1
    let step = isShown ? step : nil
    func flag(_ value: Bool) -> Cell { isShown ? .flag(value) : .none }
    let (fewest, most) = (figures.trainedAtLeast, figures.trainedAtMost)
    let trained =
      fewest == most ? numbers.integer(fewest) : "\(numbers.integer(fewest))–\(numbers.integer(most))"
    let onboarded = [figures.newManagersOnboarded, figures.newManagers].map(numbers.integer)
      .joined(separator: language == .fa ? " از " : "/")
    return [
      .whole(figures.budget), .integer(figures.cost),
      .exact(units: figures.needClosed.units, scale: NeedAmount.scale, decimals: 1),
      .exact(units: figures.needTotal.units, scale: NeedAmount.scale, decimals: 1),
      figures.needShare.map { .share(Self.rounded($0)) } ?? .none,
      .text(trained), .integer(fewest), .integer(most), .integer(figures.people),
      .text(onboarded), .integer(figures.newManagersOnboarded), .integer(figures.newManagers),
      .integer(figures.offerings), .integer(figures.sessions), .integer(figures.seats),
      .exact(units: figures.hours.units, scale: Hours.scale, decimals: 1),
      .whole(figures.kept), .whole(figures.touched), .integer(figures.shortfalls),
      figures.needValue.map { .real($0, decimals: 1) } ?? .none,
      figures.needBound.map { .real($0, decimals: 1) } ?? .none,
      figures.gap.map { .share(Self.rounded($0)) } ?? .none, .text(figures.stopped),
      .text(step.map { $0.isKnee ? "◆" : "●" } ?? ""),
      flag(step != nil), flag(step?.isOnEnvelope == true), flag(step?.isKnee == true),
    ]
  }

  /// Six decimals: what is beyond says nothing.
  static func rounded(_ share: Double) -> Double { (share * 1e6).rounded() / 1e6 }

  /// The cases that have none, one row a finding.
  var failuresTable: Table {
    let axes = result.grid.axes.map { Column($0.key, named: name(of: $0)) }
    return Table(
      columns: [Column("case", .sweepCase)] + axes
        + [Column("code", .code, .leading), Column("message", .message, .leading)],
      rows: result.failures.flatMap { row in
        row.outcome.findings.map { finding in
          values(of: row.sweepCase) + [.text(finding.rule.code), .text(finding.message(in: language))]
        }
      })
  }
}
