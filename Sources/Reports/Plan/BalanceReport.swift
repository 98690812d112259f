package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

/// A balanced curriculum and what is known about it, for people and for scripts.
package struct BalanceReport: Sendable {
  let plan: BalancePlan
  let program: Program
  let language: Language
  let names: EntityNames
  let numbers: NumberText
  private let hours: [Identifier: Hours]

  /// A report of `plan`, which was made from `dossier`.
  package init(_ plan: BalancePlan, of dossier: Dossier, language: Language) {
    self.plan = plan
    program = plan.program
    self.language = language
    names = EntityNames(dossier, language)
    numbers = NumberText(language)
    hours = Dictionary(
      dossier.courses.map { ($0.id, $0.hours) }, uniquingKeysWith: { first, _ in first })
  }

  /// The report for a terminal: sentences, loads by period, the placements, what is proven.
  package var text: String {
    var parts = [summary.map { $0 + "\n" }.joined()]
    for (heading, table) in [
      (Phrase.loadsHeading, loadsTable), (.placementsHeading, placementsTable), (.tiersHeading, tiersTable),
    ] where !table.rows.isEmpty {
      parts.append(heading.text(in: language) + "\n\n" + table.text(in: language))
    }
    return parts.joined(separator: "\n")
  }

  /// The placements as CSV.
  package var csv: String { placementsTable.csv }

  private var summary: [String] {
    let heading = Phrase.planHeading.filled(
      in: language,
      [
        "organization": names.organization(program.organization).printable,
        "year": numbers.plain(program.year),
      ])
    let placed = Phrase.coursesPlaced.filled(
      in: language,
      [
        "courses": numbers.counted(program.offerings.count, .course),
        "periods": numbers.integer(plan.periods.count),
      ])
    let heaviest = Phrase.heaviestPeriod.filled(
      in: language, ["hours": numbers.exact(plan.heaviest, decimals: 2, isShort: true)])
    let stop = plan.stop == .gapReached ? [] : [plan.stop.phrase.text(in: language)]
    return [heading, placed, heaviest] + wishes + [proof] + stop
  }

  private var wishes: [String] {
    guard !plan.rule.unwanted.isEmpty else { return [] }
    guard !plan.unwanted.isEmpty else { return [Phrase.noUnwantedPlacements.text(in: language)] }
    let courses = plan.unwanted.map {
      "\(names.course($0.course.id).printable) (\(names.period($0.period.id).printable))"
    }
    let comma = language == .fa ? "، " : ", "
    return [Phrase.unwantedPlacements.filled(in: language, ["courses": courses.joined(separator: comma)])]
  }

  private var proof: String {
    guard plan.result.gap > 0 else { return Phrase.provenMostBalanced.text(in: language) }
    // Rounded up: the sentence must stay true.
    let share = numbers.percent((plan.result.gap * 1000).rounded(.up) / 1000)
    return Phrase.provenBalancedWithin.filled(in: language, ["share": share])
  }

  /// What the value counts.
  private var unit: Phrase {
    guard plan.rule.loadWeight == 1, plan.rule.unwanted.isEmpty else { return .unitWeightedDeviation }
    return plan.rule.measure == .heaviest ? .unitHours : .unitSquaredHours
  }

  /// Load and number of courses of each curriculum, period by period.
  var loadsTable: Table {
    let hasNames = !plan.rule.curricula.isEmpty
    return Table(
      columns: [
        Column("curriculum", .curriculum, .leading, .dataOnly),
        Column("curriculumTitle", .curriculum, .leading, hasNames ? .everywhere : .dataOnly),
        Column("period", .period, .leading, .dataOnly),
        Column("periodTitle", .period, .leading),
        Column("courses", .courseCount),
        Column("load", .load, unit: .phrase(.unitHours)),
      ],
      rows: plan.curricula.flatMap { curriculum in
        plan.periods.indices.map { period in
          [
            .text(curriculum.id.text),
            .text(curriculum.title.text(in: language) ?? curriculum.id.text),
            .text(plan.periods[period].text), .text(names.period(plan.periods[period])),
            .integer(curriculum.counts[period]),
            .exact(units: curriculum.loads[period].units, scale: Hours.scale, decimals: 2),
          ]
        }
      })
  }

  /// The courses, period by period.
  var placementsTable: Table {
    Table(
      columns: [
        Column("order", .order),
        Column("tier", .tier, .leading, .dataOnly),
        Column("period", .period, .leading, .dataOnly),
        Column("periodTitle", .period, .leading),
        Column("course", .course, .leading, .dataOnly),
        Column("courseTitle", .course, .leading),
        Column("load", .load, unit: .phrase(.unitHours)),
        Column("sessions", .sessions, .trailing, .dataOnly),
        Column("cost", .cost, unit: .currency(program.currency), .trailing, .dataOnly),
        Column("host", .host, .leading, .dataOnly),
      ],
      rows: program.offerings.map { offering in
        [
          .integer(offering.order), .named(offering.tier.phrase.text(in: language), offering.tier.rawValue),
          .text(offering.period.text), .text(names.period(offering.period)),
          .text(offering.course.text), .text(names.course(offering.course)),
          .exact(units: hours[offering.course]?.units ?? 0, scale: Hours.scale, decimals: 2),
          .integer(offering.sessions), .integer(offering.cost), .text(offering.host.text),
        ]
      })
  }

  /// What was achieved.
  var tiersTable: Table {
    Table(
      columns: Column.tiers,
      rows: program.tiers.map { tier in
        [
          .named(Tier.balance.phrase.text(in: language), tier.name),
          .real(tier.value, decimals: 2), .real(tier.bound, decimals: 2),
          .named(unit.text(in: language), unit.text(in: .en)), .share(tier.gap),
          .named(Phrase.minimize.text(in: language), tier.sense.rawValue),
        ]
      })
  }

  /// `"schema":"sanj/plan/1"`, with the loads of every curriculum and period in place of people and needs.
  package var json: JSONValue {
    let totals = program.totals ?? ProgramTotals()
    return .object([
      ("schema", .string("sanj/plan/1")),
      ("id", .string(program.id.text)),
      ("organization", .string(program.organization.text)),
      ("year", .integer(program.year)),
      ("calendar", .string(program.calendar.rawValue)),
      ("currency", .string(program.currency)),
      ("stopped", .string(plan.stop.rawValue)),
      ("meetsEveryDuty", .bool(true)),
      ("units", placementsTable.jsonUnits),
      ("tiers", .array(tiersTable.jsonRows)),
      (
        "totals",
        .object([
          ("offerings", .integer(totals.offerings)), ("sessions", .integer(totals.sessions)),
          ("seats", .integer(totals.seats)), ("cost", .integer(totals.cost)),
        ])
      ),
      ("rankedList", .null),
      ("measure", .string(plan.rule.measure.rawValue)),
      ("heaviest", .decimal(units: plan.heaviest.units, scale: Hours.scale)),
      ("loads", .array(loadsTable.jsonRows)),
      (
        "unwanted",
        .array(
          plan.unwanted.map {
            .object([("course", .string($0.course.id.text)), ("period", .string($0.period.id.text))])
          })
      ),
      ("offerings", .array(placementsTable.jsonRows)),
      ("shortfalls", .array([])),
      ("remarks", .array(plan.remarks.inOrder().map(\.json))),
      ("provenance", program.provenance?.json ?? .null),
    ])
  }
}
