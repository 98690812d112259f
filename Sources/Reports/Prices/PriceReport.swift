package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

/// What one more unit of each limit buys, for people and for scripts.
package struct PriceReport: Sendable {
  let list: PriceList
  let language: Language
  private let names: EntityNames
  private let rules: ConflictReport
  let numbers: NumberText
  private let money: MoneyText

  /// A report on the prices of a dossier.
  package init(_ list: PriceList, of dossier: Dossier, language: Language) {
    self.list = list
    self.language = language
    names = EntityNames(dossier, language)
    rules = ConflictReport(Diagnosis(), of: dossier, language: language)
    numbers = NumberText(language)
    money = MoneyText(currency: list.program.currency, language)
  }

  /// The report for a terminal: what buys most first, then the others in the order of the documents.
  package var text: String {
    let program = list.program
    let totals = program.countedTotals
    var parts: [String] = []
    if list.prices.isEmpty {
      parts.append(Phrase.pricesNone.text(in: language))
    } else {
      parts.append(
        Phrase.pricesHeading.filled(
          in: language,
          [
            "organization": names.organization(program.organization).printable,
            "year": numbers.plain(program.year),
            "closed": numbers.exact(totals.needClosed, decimals: 1), "cost": money.amount(totals.cost),
          ]))
      parts.append("\n" + table.text(in: language))
      parts.append(proof.text(in: language))
      parts.append(Phrase.pricesGainMeans.text(in: language))
      parts.append(Phrase.planPointsLegend.text(in: language))
      if list.prices.contains(where: { $0.gain?.proven != nil }) {
        parts.append(Phrase.pricesProvenMeans.text(in: language))
      }
      if let slack { parts.append(Phrase.pricesSlack.filled(in: language, ["slack": slack])) }
      if let tolerance = list.toleranceOfNeed {
        parts.append(
          Phrase.pricesTolerant.filled(
            in: language,
            ["tolerance": numbers.percent(tolerance.value, isShort: true)]))
      }
      if hasLessForMore { parts.append(Phrase.pricesBelowZero.text(in: language)) }
    }
    let left = list.prices.count { $0.gain == nil }
    if left > 0 {
      parts.append(Phrase.pricesCutShort.filled(in: language, ["count": numbers.integer(left)]))
    }
    return parts.joined(separator: "\n") + "\n"
  }

  /// How far the program that was priced may be below the best, at most, which the upper ends of all prices hold; `nil` if
  /// it is the best.
  private var slack: String? {
    guard !list.searchesAll, let least = list.prices.compactMap({ $0.gain?.proven?.upperBound }).min() else {
      return nil
    }
    let shown = numbers.real(least, decimals: 1)
    return shown == numbers.real(0, decimals: 1) ? nil : shown
  }

  /// Whether a unit that makes a program better closes fewer points, or trains fewer people, or in fewer seats.
  private var hasLessForMore: Bool {
    list.prices.compactMap(\.gain).contains { $0.needClosed.units < 0 || $0.people < 0 || $0.seats < 0 }
  }

  private var proof: Phrase {
    guard list.searchesAll else { return .pricesNear }
    let isProven = list.prices.allSatisfy { price in
      switch price.rise {
      case .never, .better: true
      case .found, .unknown: false
      }
    }
    return isProven ? .pricesExact : .pricesUnproven
  }

  /// An amount of a limit, as people write it.
  private func shown(_ amount: Int, of rule: RuleStatement) -> String {
    switch rule.kind {
    case .budget: money.amount(amount)
    case .mostHours:
      numbers.exact(units: amount, scale: Hours.scale, decimals: 2, isShort: true) + " "
        + (amount == Hours.scale ? Phrase.unitHour : .unitHours).text(in: language)
    default: numbers.exact(units: amount, scale: Self.scale(of: rule), decimals: 3, isShort: true)
    }
  }

  /// Units of an amount in one of the documents' units.
  static func scale(of rule: RuleStatement) -> Int {
    switch rule.kind {
    case .capacity: Factor.scale
    case .mostHours: Hours.scale
    default: 1
    }
  }

  private func words(of price: LimitPrice) -> String {
    let rule = price.rule
    let least = price.sameFrom.flatMap { $0 == price.use ? nil : shown($0, of: rule) }
    switch price.rise {
    case .never:
      return least.map { Phrase.priceNeverFrom.filled(in: language, ["least": $0]) }
        ?? Phrase.priceNever.text(in: language)
    case .better(let first):
      let first = shown(first, of: rule)
      return least.map { Phrase.priceBetween.filled(in: language, ["least": $0, "first": first]) }
        ?? Phrase.priceBelow.filled(in: language, ["first": first])
    case .found(let first):
      return Phrase.priceFrom.filled(in: language, ["first": shown(first, of: rule)])
    case .unknown:
      return Phrase.priceUnknown.filled(in: language, ["more": shown(price.amount + price.extra, of: rule)])
    }
  }

  /// Between what the price in the tier of need is proven to be; one number where the ends are the same.
  private func shown(_ proven: ClosedRange<Double>?) -> Cell {
    guard let proven else { return .none }
    func shown(_ value: Double) -> String { numbers.real(value, decimals: 1) }
    let (least, most) = (shown(proven.lowerBound), shown(proven.upperBound))
    return .text(
      least == most
        ? least : Phrase.priceProvenBetween.filled(in: language, ["least": least, "most": most]))
  }

  /// What buys most in the first tiers first.
  private var ranked: [LimitPrice] {
    let parts = [
      "onboarding", "onboarding-served", "onboarding-earliness", "mandatory", "mandatory-hours", "equity",
    ]
    func key(_ price: LimitPrice) -> (rank: Int, amount: Double) {
      guard let gain = price.gain, let part = gain.part else { return (.max, 0) }
      return (parts.firstIndex(of: part) ?? parts.count, -gain.improvement)
    }
    return list.prices.enumerated().sorted { a, b in
      let (x, y) = (key(a.element), key(b.element))
      return (x.rank, x.amount, a.offset) < (y.rank, y.amount, b.offset)
    }.map(\.element)
  }

  /// The prices, what buys most first.
  var table: Table {
    Table(
      columns: [
        Column("limit", .hotSpotLimit, .leading, .peopleOnly),
        Column("kind", .hotSpotLimit, .leading, .dataOnly), Column("id", .hotSpotLimit, .leading, .dataOnly),
        Column("detail", .hotSpotLimit, .leading, .dataOnly), Column("file", .file, .leading, .dataOnly),
        Column("line", .file, .trailing, .dataOnly),
        Column("amountShown", .priceAmount, .trailing, .peopleOnly),
        Column("useShown", .priceUse, .trailing, .peopleOnly),
        Column("moreShown", .priceUnit, .trailing, .peopleOnly),
        Column("amount", .priceAmount, .trailing, .dataOnly), Column("use", .priceUse, .trailing, .dataOnly),
        Column("more", .priceUnit, .trailing, .dataOnly),
        Column("part", .priceTier, .leading), Column("improvement", .priceBy),
        Column("provenShown", .priceProven, .trailing, .peopleOnly),
        Column("needClosed", .priceCloses, unit: .points), Column("people", .pricePeople),
        Column("seats", .seats), Column("cost", .cost, .trailing, .dataOnly),
        Column("provenLeast", .priceBy, .trailing, .dataOnly),
        Column("provenMost", .priceBy, .trailing, .dataOnly),
        Column("rangeShown", .priceRise, .leading, .peopleOnly),
        Column("rise", .priceRise, .leading, .dataOnly),
        Column("betterFrom", .priceRise, .trailing, .dataOnly),
        Column("sameFrom", .priceRise, .trailing, .dataOnly),
      ], rows: ranked.map(row))
  }

  private func row(_ price: LimitPrice) -> [Cell] {
    let rule = price.rule
    let gain = price.gain
    func amount(_ value: Int?) -> Cell {
      value.map { .exact(units: $0, scale: Self.scale(of: rule), decimals: 3) } ?? .none
    }
    func whole(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .none }
    let rise: (name: String, first: Int?) =
      switch price.rise {
      case .never: ("never", nil)
      case .better(let first): ("better", first)
      case .found(let first): ("found", first)
      case .unknown: ("unknown", nil)
      }
    let part = gain?.part.map { name -> Cell in
      let phrase = TierResult(name: name, value: 0, bound: 0, sense: .minimize).phrase
      return .named(phrase?.text(in: language) ?? name, name)
    }
    let range = gain == nil ? Phrase.priceNotLookedInto.text(in: language) : words(of: price)
    return [
      .text(rules.name(of: rule)), .text(rule.kind.rawValue), .text(rule.id.text),
      rule.detail.map { .text($0.text) } ?? .none, .text(rule.location.file), whole(rule.location.line),
      .text(shown(price.amount, of: rule)), .text(shown(price.use, of: rule)),
      .text(shown(price.extra, of: rule)), amount(price.amount), amount(price.use), amount(price.extra),
      part ?? .none, gain.map { .real(ExplanationReport.rounded($0.improvement), decimals: 1) } ?? .none,
      shown(gain?.proven),
      gain.map { .exact(units: $0.needClosed.units, scale: NeedAmount.scale, decimals: 1) } ?? .none,
      whole(gain?.people), whole(gain?.seats), whole(gain?.cost),
      gain?.proven.map { .real(ExplanationReport.rounded($0.lowerBound), decimals: 1) } ?? .none,
      gain?.proven.map { .real(ExplanationReport.rounded($0.upperBound), decimals: 1) } ?? .none,
      .text(range), .text(rise.name), amount(rise.first), amount(price.sameFrom),
    ]
  }

  /// `"schema":"sanj/prices/1"`.
  package var json: JSONValue {
    let totals = list.program.countedTotals
    return .object([
      ("schema", .string("sanj/prices/1")), ("organization", .string(list.program.organization.text)),
      ("year", .integer(list.program.year)), ("currency", .string(list.program.currency)),
      ("searched", .string(list.searchesAll ? "all programs" : "near the program")),
      ("stopped", list.stop.map { .string($0.rawValue) } ?? .null),
      ("needClosed", .decimal(units: totals.needClosed.units, scale: NeedAmount.scale)),
      ("cost", .integer(totals.cost)), ("prices", .array(table.jsonRows)),
    ])
  }

  /// The prices, a row each.
  package var csv: String { table.csv }
}
