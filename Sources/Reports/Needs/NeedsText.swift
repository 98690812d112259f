import Diagnostics
import TrainingModel

extension NeedsReport {
  /// The report for a terminal: by which rules, then the rows, then what is not shown and why.
  package func text(showingIdentities: Bool = false) -> String {
    let table = key.map { sumsTable(by: $0) } ?? needsTable(showingIdentities: showingIdentities)
    let heading =
      if let key {
        Phrase.rollUpHeading.filled(
          in: language, ["method": scoring.method.rawValue, "key": key.phrase.text(in: language).lowercased()])
      } else {
        Phrase.needsHeading.filled(in: language, ["method": scoring.method.rawValue])
      }
    let nothing = key == nil ? Phrase.noNeeds : .noRollUps
    let rows = table.rows.isEmpty ? nothing.text(in: language) + "\n" : table.text(in: language)
    let rules = ([heading, Phrase.pointsLegend.text(in: language)] + options).map { $0 + "\n" }.joined()
    let notes = remarks.map { $0 + "\n" }.joined()
    return rules + "\n" + rows + (notes.isEmpty ? "" : "\n" + notes)
  }

  /// The options that change the figures, in sentences.
  package var options: [String] {
    let numbers = NumberText(language)
    let weights = RatingSource.allCases.map { source in
      "\(source.phrase.text(in: language)) \(numbers.exact(scoring.weight(of: source), decimals: 3, isShort: true))"
    }.joined(separator: language == .fa ? "، " : ", ")
    return [
      Phrase.combining.filled(in: language, ["rule": scoring.combine.phrase.text(in: language)]),
      Phrase.sourceWeights.filled(in: language, ["weights": weights]),
      Phrase.missingRatings.filled(in: language, ["rule": scoring.missing.phrase.text(in: language)]),
    ]
  }

  /// What is not shown, and why, in sentences.
  package var remarks: [String] {
    let numbers = NumberText(language)
    var result: [String] = []
    let shown = key == nil ? needs.count : sums.count
    if shown < showable {
      result.append(
        Phrase.rowsShown.filled(
          in: language, ["shown": numbers.integer(shown), "found": numbers.integer(showable)]))
    }
    let smallest = numbers.integer(smallestGroup)
    if suppressed > 0, key == nil {
      result.append(
        Phrase.needsSuppressed.filled(
          in: language, ["smallest": smallest, "needs": numbers.counted(suppressed, .need)]))
    }
    if suppressedSums > 0 {
      result.append(
        Phrase.rollUpsSuppressed.filled(
          in: language, ["smallest": smallest, "groups": numbers.counted(suppressedSums, .group)]))
    }
    if withheld > 0 {
      result.append(
        Phrase.needsWithheld.filled(
          in: language, ["smallest": smallest, "needs": numbers.counted(withheld, .need)]))
    }
    if unratedRequirements > 0 {
      result.append(
        Phrase.unratedRequirements.filled(in: language, ["count": numbers.integer(unratedRequirements)]))
    }
    return result
  }
}
