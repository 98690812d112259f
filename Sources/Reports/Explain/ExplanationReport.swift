package import CurriculumPlanning
package import Diagnostics
package import TrainingModel

/// Why a course is in a program or not, for people and for scripts.
package struct ExplanationReport: Sendable {
  let explanation: CourseExplanation
  let dossier: Dossier
  let language: Language
  let names: EntityNames
  let numbers: NumberText
  let money: MoneyText
  let currency: String

  /// A report of `explanation`, which was made from `dossier`.
  package init(_ explanation: CourseExplanation, of dossier: Dossier, language: Language) {
    self.explanation = explanation
    self.dossier = dossier
    self.language = language
    names = EntityNames(dossier, language)
    numbers = NumberText(language)
    currency = dossier.policy?.currency ?? ""
    money = MoneyText(currency: currency, language)
  }

  /// The report for a terminal.
  package var text: String {
    var parts = [sentences.map { $0 + "\n" }.joined()]
    if case .held(let course) = explanation.standing {
      parts.append(
        Phrase.explainSeatsHeading.text(in: language) + "\n\n" + seatsTable(course).text(in: language))
      if !course.needs.isEmpty {
        parts.append(
          Phrase.explainNeedsHeading.text(in: language) + "\n\n" + needsTable(course).text(in: language))
      }
    }
    parts.append(Phrase.planPointsLegend.text(in: language) + "\n")
    return parts.joined(separator: "\n")
  }

  /// As CSV: who sits in it, or what was tested.
  package var csv: String {
    if case .held(let course) = explanation.standing { return seatsTable(course).csv }
    return testsTable.csv
  }

  /// Seats by period and cohort.
  func seatsTable(_ course: HeldCourse) -> Table {
    Table(
      columns: [
        Column("period", .period, .leading, .dataOnly), Column("periodTitle", .period, .leading),
        Column("organization", .organization, .leading, .dataOnly),
        Column("organizationTitle", .organization, .leading),
        Column("role", .role, .leading, .dataOnly), Column("roleTitle", .role, .leading),
        Column("seats", .seats), Column("closes", .closes, unit: .points),
      ],
      rows: course.offerings.flatMap { offering in
        offering.seats.map { seats in
          [
            .text(offering.period.text), .text(names.period(offering.period)),
            .text(seats.organization.text), .text(names.organization(seats.organization)),
            .text(seats.role.text), .text(names.role(seats.role)), .integer(seats.count),
            course.hides(seats)
              ? .none : .exact(units: seats.closes.units, scale: NeedAmount.scale, decimals: 1),
          ]
        }
      })
  }

  /// Needs that it closes.
  func needsTable(_ course: HeldCourse) -> Table {
    Table(
      columns: [
        Column("need", .identity, .leading, .dataOnly),
        Column("organizationTitle", .organization, .leading), Column("roleTitle", .role, .leading),
        Column("competencyTitle", .competency, .leading), Column("steps", .explainSteps),
        Column("closes", .closes, unit: .points),
      ],
      rows: course.needs.map { need in
        [
          .text(need.need.text), .text(names.organization(need.organization)), .text(names.role(need.role)),
          .text(names.competency(need.competency)),
          .exact(units: need.steps, scale: Share.scale, decimals: 1),
          .exact(units: need.closes.units, scale: NeedAmount.scale, decimals: 1),
        ]
      })
  }

  /// What was tested of a course that is left out, for scripts.
  var testsTable: Table {
    var rows: [[Cell]] = []
    func add(_ test: String, _ outcome: String, _ value: Cell = .none, _ subject: String? = nil) {
      rows.append([.text(test), .text(outcome), value, subject.map { .text($0) } ?? .none])
    }
    switch explanation.standing {
    case .held: break
    case .unusable(let causes, let together):
      for cause in causes { add("usability", cause.rawValue) }
      if causes.isEmpty { add("usability", together ? "several" : "nobody-lacks") }
    case .leftOut(let course):
      add("reason", course.reason.rawValue)
      switch course.entry {
      case .possible(let change):
        add("entry", "possible", .real(Self.rounded(change.loss), decimals: 3), change.part)
      case .impossible: add("entry", "impossible")
      case .undecided: add("entry", "undecided")
      }
      if let gain = course.gain { add("gain", "found", .real(Self.rounded(gain), decimals: 3)) }
      for rule in course.blockers { add("rule", "blocks", .none, rule.constraint) }
      for rival in course.rivals {
        add("rival", rival.isDecisive ? "dominates" : "cheaper", .integer(rival.seatPrice), rival.course.text)
      }
      switch course.price {
      case .below(let amount): add("price", "enters", .integer(amount))
      case .never: add("price", "never")
      case .untested: break
      }
    }
    return Table(
      columns: [
        Column("test", .explainTest, .leading), Column("outcome", .explainOutcome, .leading),
        Column("value", .value), Column("subject", .subject, .leading),
      ], rows: rows)
  }
}

extension HeldCourse {
  /// Whether what seats close is not told, because so few people hold the role there or in the only other group.
  func hides(_ seats: Seats) -> Bool {
    hiddenGroups.contains(SmallGroup(organization: seats.organization, role: seats.role))
  }
}
