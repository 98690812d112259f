package import CurriculumPlanning
package import Diagnostics
import NeedsScoring
package import TrainingModel

/// Why a need is closed, in part, or not, for people and for scripts.
package struct NeedExplanationReport: Sendable {
  let explanation: NeedExplanation
  let dossier: Dossier
  let language: Language
  let names: EntityNames
  let numbers: NumberText
  let money: MoneyText
  private let rules: ConflictReport

  /// A report of `explanation`, which was made from `dossier`.
  package init(_ explanation: NeedExplanation, of dossier: Dossier, language: Language) {
    self.explanation = explanation
    self.dossier = dossier
    self.language = language
    names = EntityNames(dossier, language)
    numbers = NumberText(language)
    money = MoneyText(currency: dossier.policy?.currency ?? "", language)
    rules = ConflictReport(Diagnosis(), of: dossier, language: language)
  }

  /// The report for a terminal.
  package var text: String {
    var parts = [sentences.map { $0 + "\n" }.joined()]
    if !explanation.courses.isEmpty {
      parts.append(
        Phrase.explainMakersHeading.text(in: language) + "\n\n" + coursesTable.text(in: language))
    }
    parts.append(Phrase.planPointsLegend.text(in: language) + "\n")
    return parts.joined(separator: "\n")
  }

  /// The courses as CSV.
  package var csv: String { coursesTable.csv }

  /// The explanation in sentences.
  package var sentences: [String] {
    [standing] + unusable + more
  }

  private func fill(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
    phrase.filled(in: language, arguments)
  }

  private func list(_ parts: [String]) -> String { parts.joined(separator: language == .fa ? "، " : ", ") }

  private var standing: String {
    let need = explanation.need
    let phrase: Phrase =
      switch explanation.standing {
      case .closed: .explainNeedClosed
      case .partly: .explainNeedPartly
      case .open: .explainNeedOpen
      case .uncoverable: .explainNeedUncoverable
      }
    let share = explanation.total.units > 0 ? explanation.closed.value / explanation.total.value : 0
    return fill(
      phrase,
      [
        "competency": names.competency(need.competency).printable, "role": names.role(need.role).printable,
        "organization": names.organization(need.organization).printable,
        "program": explanation.program.text.printable, "steps": numbers.integer(explanation.steps),
        "done": numbers.exact(units: explanation.closedSteps, scale: Share.scale, decimals: 1, isShort: true),
        "closed": numbers.exact(explanation.closed, decimals: 1),
        "total": numbers.exact(explanation.total, decimals: 1), "share": numbers.percent(share),
      ])
  }

  private var unusable: [String] {
    explanation.unusable.map { course, causes in
      let name = names.courseWithID(course)
      guard !causes.isEmpty else { return fill(.explainMakerUnusableTogether, ["course": name]) }
      return fill(
        .explainMakerUnusable,
        ["course": name, "causes": list(causes.map { $0.phrase.text(in: language) })])
    }
  }

  private var more: [String] {
    guard let more = explanation.more else { return [] }
    let scope: Phrase = explanation.isOverAllPrograms ? .explainScopeAll : .explainScopeNeed
    return ReplanSentences(names: names, money: money, isOverAllPrograms: explanation.isOverAllPrograms)
      .sentences(more, .explainWithMore, language) + [fill(scope)]
  }

  /// Courses that close the need, or could.
  var coursesTable: Table {
    Table(
      columns: [
        Column("course", .course, .leading, .dataOnly), Column("courseTitle", .course, .leading),
        Column("sessions", .sessions), Column("seats", .seats), Column("closes", .closes, unit: .points),
        Column("seatsLeft", .explainSeatsLeft),
        Column("seatPrice", .explainSeatPrice, unit: .currency(dossier.policy?.currency ?? "")),
        Column("binding", .explainBinding, .leading),
      ],
      rows: explanation.courses.map { course in
        [
          .text(course.course.text), .text(names.course(course.course)), .integer(course.sessions),
          .integer(course.seats),
          .exact(units: course.closes.units, scale: NeedAmount.scale, decimals: 1),
          .integer(course.seatsLeft), .integer(course.seatPrice), binding(course),
        ]
      })
  }

  private func binding(_ course: NeedCourse) -> Cell {
    guard course.seatsLeft > 0 else { return .none }
    guard !course.binding.isEmpty else { return .named(fill(.explainNothingBinds), "") }
    return .named(
      list(course.binding.map(rules.name)), course.binding.map(\.words.en).joined(separator: "; "))
  }

  /// `"schema":"sanj/explain/1"`.
  package var json: JSONValue {
    let need = explanation.need
    let both = [Language.en, .fa].map { language in
      (
        language.rawValue,
        JSONValue.array(
          NeedExplanationReport(explanation, of: dossier, language: language).sentences.map { .string($0) })
      )
    }
    return .object([
      ("schema", .string("sanj/explain/1")), ("program", .string(explanation.program.text)),
      ("need", .string(need.id.text)), ("organization", .string(need.organization.text)),
      ("role", .string(need.role.text)), ("competency", .string(need.competency.text)),
      ("scope", .string(explanation.isOverAllPrograms ? "all-programs" : "nearest-courses")),
      ("standing", .string(explanation.standing.rawValue)), ("steps", .integer(explanation.steps)),
      ("closedSteps", .decimal(units: explanation.closedSteps, scale: Share.scale)),
      ("total", .decimal(units: explanation.total.units, scale: NeedAmount.scale)),
      ("closed", .decimal(units: explanation.closed.units, scale: NeedAmount.scale)),
      ("courses", .array(explanation.courses.map(json))),
      (
        "unusable",
        .array(
          explanation.unusable.map { course, causes in
            .object([
              ("course", .string(course.text)), ("causes", .array(causes.map { .string($0.rawValue) })),
            ])
          })
      ),
      ("more", explanation.more?.json ?? .null), ("sentences", .object(both)),
    ])
  }

  private func json(_ course: NeedCourse) -> JSONValue {
    .object([
      ("course", .string(course.course.text)), ("sessions", .integer(course.sessions)),
      ("seats", .integer(course.seats)),
      ("closes", .decimal(units: course.closes.units, scale: NeedAmount.scale)),
      ("seatsLeft", .integer(course.seatsLeft)), ("seatPrice", .integer(course.seatPrice)),
      ("binding", .array(course.binding.map(rules.json))),
    ])
  }
}
