import Diagnostics
import TrainingModel

extension PlanReport {
  /// The offerings in order.
  var offeringsTable: Table {
    Table(
      columns: [
        Column("order", .order),
        Column("tier", .tier, .leading),
        Column("period", .period, .leading, .dataOnly),
        Column("periodTitle", .period, .leading),
        Column("course", .course, .leading, .dataOnly),
        Column("courseTitle", .course, .leading),
        Column("sessions", .sessions),
        Column("seats", .seats),
        Column("hours", .hours, unit: .phrase(.unitPersonHours)),
        Column("cost", .cost, unit: .currency(program.currency)),
        Column("closes", .closes, unit: .points),
        Column("host", .host, .leading, .dataOnly),
      ],
      rows: program.offerings.map { offering in
        [
          .integer(offering.order),
          .named(offering.tier.phrase.text(in: language), offering.tier.rawValue),
          .text(offering.period.text), .text(names.period(offering.period)),
          .text(offering.course.text), .text(names.course(offering.course)),
          .integer(offering.sessions), .integer(offering.seatCount),
          .exact(units: offering.hours.units, scale: Hours.scale, decimals: 1),
          .integer(offering.cost),
          .exact(units: offering.closes.units, scale: NeedAmount.scale, decimals: 1),
          .text(offering.host.text),
        ]
      })
  }

  /// What each tier achieved.
  var tiersTable: Table {
    Table(
      columns: Column.tiers,
      rows: program.tiers.map { tier in
        let name = tier.phrase?.text(in: language) ?? tier.name
        let sense = tier.sense == .maximize ? Phrase.maximize : .minimize
        return [
          .named(name, tier.name),
          .real(tier.value, decimals: tier.decimals), .real(tier.bound, decimals: tier.decimals),
          .named(unit(of: tier, language), tier.unit == .unitPoints ? Unit.points.data : unit(of: tier, .en)),
          .share(tier.gap),
          .named(sense.text(in: language), tier.sense.rawValue),
        ]
      })
  }

  private func unit(of tier: TierResult, _ language: Language) -> String {
    let currency = MoneyText(currency: program.currency, language).unit
    return tier.unit?.filled(in: language, ["currency": currency]) ?? ""
  }

  /// What could not be met, for scripts.
  var shortfallsTable: Table {
    Table(
      columns: [
        Column("rule", .rule, .leading),
        Column("missing", .missingAmount),
        Column("unit", .unit, .leading),
        Column("reason", .code, .leading),
        Column("note", .explanation, .leading),
        Column("course", .course, .leading, .dataOnly),
        Column("organization", .organization, .leading, .dataOnly),
        Column("role", .role, .leading, .dataOnly),
      ],
      rows: program.shortfalls.map { shortfall in
        func id(_ identifier: Identifier?) -> Cell { identifier.map { .text($0.text) } ?? .none }
        return [
          .text(shortfall.rule.text),
          .exact(units: shortfall.missing.units, scale: NeedAmount.scale, decimals: 6),
          .text(shortfall.unit), .text(shortfall.reason), .text(note(of: shortfall, language)),
          id(shortfall.course), id(shortfall.organization), id(shortfall.role),
        ]
      })
  }

  /// The sentence of a shortfall, as people of the language read it.
  func note(of shortfall: Shortfall, _ language: Language) -> String {
    let note = shortfall.note.text(in: language) ?? ""
    return language == .fa ? PersianDigits.inSentence(note) : note
  }

  /// What could not be met, for people: rule, code and amount, then the sentence.
  var shortfallsText: String {
    program.shortfalls.map { shortfall in
      let amount =
        if shortfall.unit == "share" {
          numbers.percent(shortfall.missing.value)
        } else if shortfall.unit == "seats" {
          numbers.counted(Int(shortfall.missing.value.rounded()), .seat)
        } else {
          numbers.exact(shortfall.missing, decimals: shortfall.decimals, isShort: true) + " "
            + (Phrase(unitOfShortfall: shortfall.unit)?.text(in: language) ?? shortfall.unit.printable)
        }
      let head = Phrase.shortfall.filled(
        in: language,
        ["rule": shortfall.rule.text.printable, "code": shortfall.reason.printable, "amount": amount])
      return "\(head)\n  \(note(of: shortfall, language).printable)\n"
    }.joined()
  }

  /// The offerings as CSV. Seats by cohort, tiers and shortfalls are in JSON and XML.
  package var csv: String { offeringsTable.csv }
}

extension TierResult {
  /// Decimals that tell values of the tier apart.
  var decimals: Int {
    switch unit {
    case .unitSeats, .unitPeriodsTimesSeats: 0
    case .unitHours: 2
    case .unitShares: 4
    case .unitMillions: 3
    default: 1
    }
  }
}

extension Shortfall {
  /// Decimals that tell amounts apart.
  var decimals: Int {
    switch unit {
    case "seats": 0
    case "hours": 2
    default: 1
    }
  }
}
