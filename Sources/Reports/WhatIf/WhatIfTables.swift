import CurriculumPlanning
import Diagnostics
import Scenarios
import TrainingModel

extension WhatIfReport {
  /// What was changed, old → new.
  func inputs(_ changes: [InputChange]) -> Table {
    func cell(_ text: String?, _ change: InputChange) -> Cell {
      text.map { .named(numbers.value($0, of: change.subject), $0) } ?? .none
    }
    return Table(
      columns: [
        Column("subject", .whatIfChange, .leading), Column("old", .whatIfOld, .leading),
        Column("new", .whatIfNew, .leading), Column("file", .file, .leading, .dataOnly),
        Column("scenario", .whatIfChange, .leading, .dataOnly),
      ],
      rows: changes.map { change in
        [
          .text(change.subject), cell(change.old, change), cell(change.new, change), .text(change.file),
          .text("\(change.location.file):\(change.location.line)"),
        ]
      })
  }

  /// What becomes of the offerings; unchanged ones only where they are asked for.
  func offerings(_ comparison: ScenarioComparison) -> (table: Table, hidden: Int) {
    let names = names(comparison)
    let order = OfferingChange.Kind.allCases
    let shown = comparison.offerings.filter { showsAll || $0.kind != .kept }
    let sorted = order.flatMap { kind in shown.filter { $0.kind == kind } }
    func pair(_ change: OfferingChange, _ text: (OfferingChange.Part) -> String) -> String {
      let texts = [change.old, change.new].compactMap { $0.map(text) }
      return Set(texts).count == 1 ? texts[0] : arrow(texts)
    }
    let table = Table(
      columns: [
        Column("change", .whatIfChange, .leading), Column("course", .course, .leading),
        Column("periods", .period, unit: nil, .leading, .peopleOnly),
        Column("sessionsShown", .sessions, unit: nil, .leading, .peopleOnly),
        Column("seatsShown", .seats, unit: nil, .leading, .peopleOnly),
        Column("costShown", .cost, unit: .currency(base.program.currency), .leading, .peopleOnly),
        Column("oldPeriod", .period, .leading, .dataOnly), Column("newPeriod", .period, .leading, .dataOnly),
        Column("oldSessions", .sessions, .trailing, .dataOnly),
        Column("newSessions", .sessions, .trailing, .dataOnly),
        Column("oldSeats", .seats, .trailing, .dataOnly), Column("newSeats", .seats, .trailing, .dataOnly),
        Column("oldCost", .cost, .trailing, .dataOnly), Column("newCost", .cost, .trailing, .dataOnly),
        Column("reason", .reason, .leading),
      ],
      rows: sorted.map { change in
        let isNew = change.old == nil
        let name = (isNew ? names.changed : names.base).course(change.course)
        return [
          .named(change.kind.phrase.text(in: language), change.kind.rawValue),
          .named(name, change.course.text),
          .text(pair(change) { (isNew ? names.changed : names.base).period($0.period) }),
          .text(pair(change) { numbers.integer($0.sessions) }),
          .text(seats(of: change, pair(change) { numbers.integer($0.seats) })),
          .text(pair(change) { numbers.integer($0.cost) }),
          (change.old?.period.text).map { .text($0) } ?? .none,
          (change.new?.period.text).map { .text($0) } ?? .none,
          .whole(change.old?.sessions), .whole(change.new?.sessions), .whole(change.old?.seats),
          .whole(change.new?.seats), .whole(change.old?.cost), .whole(change.new?.cost),
          .named(words(change.reason, isNew ? names.changed : names.base), change.reason.data),
        ]
      })
    return (table, comparison.offerings.count - shown.count)
  }

  /// Seats, and that others sit in them where nothing else shows what is another.
  private func seats(of change: OfferingChange, _ seats: String) -> String {
    guard change.kind == .resized, let old = change.old, let new = change.new, old.seats == new.seats,
      old.sessions == new.sessions
    else { return seats }
    return Phrase.whatIfOthers.filled(in: language, ["seats": seats])
  }

  /// Two values, the later one behind an arrow that points the way that the language reads.
  private func arrow(_ texts: [String]) -> String {
    texts.joined(separator: language == .fa ? " ← " : " → ")
  }

  /// Need closed by organization.
  func organizations(_ comparison: ScenarioComparison) -> (table: Table, hidden: Int) {
    let names = names(comparison)
    let all = comparison.organizations
    let shown = all.filter { showsAll || $0.old != $0.new }
    func cell(_ units: Int) -> Cell { .exact(units: units, scale: NeedAmount.scale, decimals: 1) }
    let table = Table(
      columns: [
        Column("organization", .organization, .leading), Column("old", .whatIfOld, unit: .points),
        Column("new", .whatIfNew, unit: .points), Column("difference", .whatIfDifference, unit: .points),
      ],
      rows: shown.map { row in
        [
          row.id.map { .named(names.changed.organization($0), $0.text) }
            ?? .named(Phrase.whatIfSmall.text(in: language), ""),
          cell(row.old), cell(row.new), cell(row.new - row.old),
        ]
      })
    return (table, all.count - shown.count)
  }

  /// One measure of a program.
  struct Measure {
    let key: String
    let title: String
    let value: Cell
  }

  /// What a program achieves: sums first, then the tiers in their order.
  func measures(of side: ProgramSide) -> [Measure] {
    let totals = side.totals
    let trained = side.trained
    func measure(_ key: String, _ phrase: Phrase, _ value: Cell) -> Measure {
      Measure(key: key, title: phrase.text(in: language), value: value)
    }
    func need(_ amount: NeedAmount) -> Cell {
      .exact(units: amount.units, scale: NeedAmount.scale, decimals: 1)
    }
    func counted(_ key: String, _ phrase: Phrase, in unit: Phrase, _ value: Cell) -> Measure {
      let title = "\(phrase.text(in: language)) (\(unit.text(in: language)))"
      return Measure(key: key, title: title, value: value)
    }
    let sums = [
      measure("offerings", .whatIfOfferingCount, .integer(totals.offerings)),
      measure("sessions", .sessions, .integer(totals.sessions)),
      measure("seats", .seats, .integer(totals.seats)),
      counted(
        "hours", .hours, in: .unitPersonHours,
        .exact(units: totals.hours.units, scale: Hours.scale, decimals: 2)),
      Measure(
        key: "cost",
        title: Phrase.cost.text(in: language)
          + " (\(MoneyText(currency: side.program.currency, language).unit))",
        value: .integer(totals.cost)),
      counted("needTotal", .whatIfNeedTotal, in: .unitPoints, need(totals.needTotal)),
      counted("needClosed", .whatIfNeedClosed, in: .unitPoints, need(totals.needClosed)),
      measure("needShare", .whatIfNeedShare, side.closedShare.map { .share($0) } ?? .none),
      measure("trainedAtLeast", .whatIfTrainedLeast, .integer(trained.fewest)),
      measure("trainedAtMost", .whatIfTrainedMost, .integer(trained.most)),
      measure("newManagers", .whatIfManagers, .integer(totals.newManagers)),
      measure("newManagersOnboarded", .whatIfOnboarded, .integer(totals.newManagersOnboarded)),
    ]
    return sums
      + side.program.tiers.map { tier in
        let name = tier.phrase?.text(in: language) ?? tier.name
        let currency = MoneyText(currency: side.program.currency, language).unit
        let unit = tier.unit.map { " (\($0.filled(in: language, ["currency": currency])))" } ?? ""
        return Measure(
          key: "tier-\(tier.name)", title: "\(Phrase.tier.text(in: language)): \(name)\(unit)",
          value: .real(tier.value, decimals: tier.decimals))
      }
  }

  /// What the program achieves on both sides.
  func measures(_ comparison: ScenarioComparison) -> (table: Table, hidden: Int) {
    let rows = rows(of: [measures(of: comparison.base), measures(of: comparison.changed)])
    let shown = rows.filter { showsAll || !$0.values[0].isSame(as: $0.values[1]) }
    let table = Table(
      columns: [
        Column("measure", .whatIfMeasure, .leading), Column("old", .whatIfOld), Column("new", .whatIfNew),
        Column("difference", .whatIfDifference),
      ],
      rows: shown.map { row in
        [.named(row.title, row.key)] + row.values + [row.values[1].minus(row.values[0])]
      })
    return (table, rows.count - shown.count)
  }

  /// What the base and each scenario achieve: a column each.
  var achievements: Table {
    let sides = cases.map { item -> [Measure] in
      if case .compared(let comparison) = item { measures(of: comparison.changed) } else { [] }
    }
    return Table(
      columns: [
        Column("measure", .whatIfMeasure, .leading),
        Column("base", named: Phrase.whatIfBase.text(in: language)),
      ]
        + cases.enumerated().map { index, item in
          let scenarios =
            switch item {
            case .compared(let comparison): comparison.scenarios
            case .refused(let scenarios, _, _): scenarios
            }
          return Column("scenario\(index + 1)", named: title(of: scenarios))
        },
      rows: rows(of: [measures(of: base)] + sides).map { [.named($0.title, $0.key)] + $0.values })
  }

  /// Measures side by side, in the order of the first that has them.
  private func rows(of sides: [[Measure]]) -> [(key: String, title: String, values: [Cell])] {
    var keys: [(key: String, title: String)] = []
    for measure in sides.joined() where !keys.contains(where: { $0.key == measure.key }) {
      keys.append((measure.key, measure.title))
    }
    return keys.map { item in
      (item.key, item.title, sides.map { side in side.first { $0.key == item.key }?.value ?? .none })
    }
  }
}

extension Cell {
  /// Whether both say the same to scripts.
  fileprivate func isSame(as other: Cell) -> Bool { json.document == other.json.document }

  /// The difference of two numbers of one kind.
  fileprivate func minus(_ other: Cell) -> Cell {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): .integer(a - b)
    case (.exact(let a, let scale, let decimals), .exact(let b, _, _)):
      .exact(units: a - b, scale: scale, decimals: decimals)
    case (.real(let a, let decimals), .real(let b, _)):
      .real(((a - b) * 1e6).rounded() / 1e6, decimals: decimals)
    case (.share(let a), .share(let b)): .share(a - b)
    default: .none
    }
  }
}
