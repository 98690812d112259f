import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// Kendall's τ-b of each two methods.
  func agreementTable(_ agreement: NeedsEvidence.Agreement) -> Table {
    Table(
      columns: [Column("method", .method, .leading)]
        + agreement.methods.map { Column($0.rawValue, named: $0.rawValue) },
      rows: zip(agreement.methods, agreement.tau).map { method, values in
        [.text(method.rawValue)]
          + values.map { value in
            value.flatMap { $0.isFinite ? .real($0, decimals: 2) : nil } ?? .none
          }
      })
  }

  /// How to read the table, and how many needs every method puts first.
  func agreementSentences(_ agreement: NeedsEvidence.Agreement) -> [String] {
    let numbers = NumberText(language)
    return [
      Phrase.agreementLegend.text(in: language),
      Phrase.robustNeeds.filled(
        in: language,
        ["robust": numbers.counted(robustCount, .need), "top": numbers.integer(scoring.topGroup)]),
    ]
  }

  /// What the least change of a weight would do; `nil` where the method weighs nothing.
  var sensitivitySentence: String? {
    let numbers = NumberText(language)
    let top = numbers.integer(scoring.topGroup)
    guard let change = evidence.sensitivity else {
      return scoring.method.hasWeights ? Phrase.noWeightChanges.filled(in: language, ["top": top]) : nil
    }
    let weight =
      switch change.weight {
      case .importance(let role, let competency):
        Phrase.weightOfImportance.filled(
          in: language, ["role": names.role(role), "competency": names.competency(competency)])
      case .criterion(let id): Phrase.weightOfCriterion.filled(in: language, ["criterion": criterionName(id)])
      }
    return Phrase.weightChanges.filled(
      in: language,
      [
        "top": top, "weight": weight,
        "from": numbers.real(change.from, decimals: 3, isShort: true),
        "to": numbers.real(change.to, decimals: 3, isShort: true),
        "leaving": change.leaving.text, "entering": change.entering.text,
      ])
  }

  /// What people call a criterion.
  func criterionName(_ id: Identifier) -> String {
    if let own = scoring.criteria.first(where: { $0.id == id }) {
      return own.title.text(in: language) ?? id.text
    }
    // The customary ones are called as what they measure.
    return language == .fa ? CriterionMeasure(rawValue: id.text)?.persian ?? id.text : id.text
  }

  /// `agreement` of the JSON form.
  var agreementJSON: JSONValue {
    guard let agreement = evidence.agreement else { return .null }
    return .object([
      ("measure", .string("Kendall tau-b")),
      ("methods", .array(agreement.methods.map { .string($0.rawValue) })),
      (
        "tau",
        .array(agreement.tau.map { .array($0.map { $0.map { .number($0) } ?? .null }) })
      ),
      ("robust", .integer(robustCount)),
      ("topGroup", .integer(scoring.topGroup)),
    ])
  }

  /// `sensitivity` of the JSON form.
  var sensitivityJSON: JSONValue {
    guard let change = evidence.sensitivity else { return .null }
    let weight: [(key: String, value: JSONValue)] =
      switch change.weight {
      case .importance(let role, let competency):
        [
          ("weight", .string("importance")), ("role", .string(role.text)),
          ("competency", .string(competency.text)),
        ]
      case .criterion(let id): [("weight", .string("criterion")), ("criterion", .string(id.text))]
      }
    return .object(
      [("topGroup", .integer(scoring.topGroup))] + weight + [
        ("from", .number(change.from)), ("to", .number(change.to)),
        ("leaving", .string(change.leaving.text)), ("entering", .string(change.entering.text)),
      ])
  }
}
