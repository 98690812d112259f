import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// Rows of each kind that a terminal gets.
  private static let shownByKind = 5

  /// Who has needs but none in the top group, with their own first need.
  func fairnessTable(isWhole: Bool) -> Table {
    var rows: [[Cell]] = []
    for summary in fairness {
      for sum in summary.without.prefix(isWhole ? .max : Self.shownByKind) {
        let need = sum.firstNeed?.text ?? ""
        rows.append([
          .named(summary.key.phrase.text(in: language), summary.key.rawValue),
          sum.id.map { .text($0.text) } ?? .none, .text(title(of: sum.id, summary.key)),
          .integer(sum.needs), .integer(sum.people), .text(need), .whole(sum.firstRank),
        ])
      }
    }
    return Table(
      columns: [
        Column("by", .summedBy, .leading),
        Column("id", .identity, .leading, .dataOnly),
        Column("title", .without, .leading),
        Column("needs", .needsCount, unit: .phrase(.unitNeeds)),
        Column("people", .people, unit: .phrase(.unitPeople)),
        Column("firstNeed", .firstNeed, .leading),
        Column("firstRank", .firstRank, unit: .phrase(.unitRank)),
      ], rows: rows)
  }

  /// The summary in sentences, one a kind, and how to read the table below them.
  var fairnessSentences: [String] {
    let numbers = NumberText(language)
    var result = fairness.map { summary -> String in
      let people = summary.without.reduce(0) { $0 + $1.people }
      return (summary.without.isEmpty ? Phrase.nobodyWithout : .somebodyWithout).filled(
        in: language,
        [
          "kind": summary.key.phrase.text(in: language), "with": numbers.integer(summary.withNeeds),
          "without": numbers.integer(summary.without.count), "people": numbers.counted(people, .person),
          "top": numbers.integer(scoring.topGroup),
        ])
    }
    if fairness.contains(where: { !$0.without.isEmpty }) {
      result.append(Phrase.localFirsts.text(in: language))
    }
    if !isWhole, fairness.contains(where: { $0.without.count > Self.shownByKind }) {
      result.append(
        Phrase.firstOfEachKind.filled(in: language, ["shown": numbers.integer(Self.shownByKind)]))
    }
    return result
  }

  /// `fairness` of the JSON form.
  var fairnessJSON: JSONValue {
    .object([
      ("topGroup", .integer(scoring.topGroup)),
      (
        "kinds",
        .array(
          fairness.map { summary in
            .object([
              ("by", .string(summary.key.rawValue)), ("withNeeds", .integer(summary.withNeeds)),
              ("withoutTopNeed", .integer(summary.without.count)),
              ("people", .integer(summary.without.reduce(0) { $0 + $1.people })),
            ])
          })
      ),
      ("withoutTopNeed", .array(fairnessTable(isWhole: true).jsonRows)),
    ])
  }
}
