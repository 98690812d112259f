import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// No table is wider on a terminal, unless it shows identities.
  private static let width = 160

  /// The report for a terminal: by which rules, then the rows, then how sure they are and what is not shown.
  package func text(showingIdentities: Bool = false) -> String {
    let rules = ([heading, legend] + options).map { $0 + "\n" }.joined()
    var sections = [rules]
    if let key {
      let table = sumsTable(by: key)
      sections.append(
        table.rows.isEmpty
          ? Phrase.noRollUps.text(in: language) + "\n" : table.text(in: language, width: Self.width))
    } else {
      let width = showingIdentities ? nil : Self.width
      sections.append(rankedText(showingIdentities: showingIdentities, width: width))
      sections += summaries(showingIdentities: showingIdentities, width: width)
    }
    let notes = remarks.map { $0 + "\n" }.joined()
    return (sections + (notes.isEmpty ? [] : [notes])).joined(separator: "\n")
  }

  private var heading: String {
    let method = scoring.method
    let formula = method.formula.text(in: language)
    if let key {
      let name = key.phrase.text(in: language)
      return Phrase.rollUpHeading.filled(
        in: language, ["key": language == .en ? name.lowercased() : name])
    }
    return (method.classifies ? Phrase.needsHeadingByClass : .needsHeading).filled(
      in: language, ["method": method.rawValue, "formula": formula])
  }

  private var legend: String {
    guard key != nil else { return scoring.method.legend.text(in: language) }
    let ranks = Phrase.rollUpLegend.filled(
      in: language,
      ["method": scoring.method.rawValue, "formula": scoring.method.formula.text(in: language)])
    return Phrase.pointsLegend.text(in: language) + "\n" + ranks
  }

  private func rankedText(showingIdentities: Bool, width: Int?) -> String {
    if ranked.isEmpty { return (found == 0 ? Phrase.noNeeds : .noRanked).text(in: language) + "\n" }
    return needsTable(ranked, showingIdentities: showingIdentities).text(in: language, width: width)
  }

  private func summaries(showingIdentities: Bool, width: Int?) -> [String] {
    let numbers = NumberText(language)
    let top = numbers.integer(scoring.topGroup)
    var sections: [String] = []
    if !unranked.isEmpty {
      let heading = Phrase.unrankedHeading.filled(
        in: language,
        [
          "count": numbers.integer(scoring.minimumRespondents),
          "needs": numbers.counted(unrankedCount, .need),
        ])
      sections.append(
        heading + "\n\n"
          + needsTable(unranked, showingIdentities: showingIdentities).text(in: language, width: width))
    }
    guard rankedCount > 0 else { return sections }
    if let agreement = evidence.agreement {
      let sentences = agreementSentences(agreement).map { $0 + "\n" }.joined()
      sections.append(
        Phrase.agreementHeading.text(in: language) + "\n\n" + agreementTable(agreement).text(in: language)
          + "\n" + sentences)
    }
    if let sentence = sensitivitySentence {
      sections.append(Phrase.sensitivityHeading.text(in: language) + "\n\n" + sentence + "\n")
    }
    let fairness = fairnessTable(isWhole: isWhole)
    sections.append(
      Phrase.fairnessHeading.filled(in: language, ["top": top]) + "\n\n"
        + fairnessSentences.map { $0 + "\n" }.joined() + (fairness.rows.isEmpty ? "" : "\n")
        + fairness.text(in: language, width: width))
    return sections
  }

  /// What is not shown, and why, in sentences.
  package var remarks: [String] {
    let numbers = NumberText(language)
    var result: [String] = []
    let rows =
      key == nil ? [(ranked.count, rankedCount), (unranked.count, unrankedCount)] : [(sums.count, sumsCount)]
    for (shown, found) in rows where shown < found {
      result.append(
        Phrase.rowsShown.filled(
          in: language, ["shown": numbers.integer(shown), "found": numbers.integer(found)]))
    }
    let smallest = numbers.integer(smallestGroup)
    if suppressedGroups > 0 {
      result.append(
        Phrase.groupsLeftOut.filled(
          in: language, ["smallest": smallest, "groups": numbers.counted(suppressedGroups, .group)]))
    }
    if suppressedSums > 0 {
      result.append(
        Phrase.rollUpsSuppressed.filled(
          in: language, ["smallest": smallest, "groups": numbers.counted(suppressedSums, .sum)]))
    }
    if unratedRequirements > 0 {
      result.append(
        Phrase.unratedRequirements.filled(in: language, ["count": numbers.integer(unratedRequirements)]))
    }
    return result
  }
}
