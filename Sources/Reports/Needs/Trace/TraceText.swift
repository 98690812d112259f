import Diagnostics
import NeedsScoring
import TrainingModel

extension TraceReport {
  /// The report for a terminal: the need, the rules, the evidence row by row, and how it becomes the score.
  package var text: String {
    let blocks = [heading + rules, [evidenceTable.text(in: language)], remarks + conclusion] + methodBlocks
    return blocks.map { lines in
      lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var numbers: NumberText { NumberText(language) }

  private var heading: [String] {
    let need = trace.need
    return [
      said(
        .traceHeading,
        [
          "need": need.id.text.printable, "competency": names.competency(need.competency).printable,
          "role": names.role(need.role).printable,
          "organization": names.organization(need.organization).printable,
        ]),
      said(
        .traceRequirement,
        [
          "required": numbers.integer(need.required), "importance": numbers.integer(need.importance),
          "headcount": numbers.integer(need.headcount), "rated": numbers.integer(need.rated),
        ]),
      Phrase.pointsLegend.text(in: language),
    ]
  }

  private var rules: [String] {
    let comma = language == .fa ? "، " : ", "
    let credibility = weights.map {
      "\($0.source.phrase.text(in: language)) \(numbers.exact($0.weight, decimals: 3, isShort: true))"
    }.joined(separator: comma)
    var lines = [
      said(.traceMethod, ["method": scoring.method.rawValue]),
      said(.combining, ["rule": scoring.combine.phrase.text(in: language)]),
      said(.sourceWeights, ["weights": credibility]),
    ]
    if !leniencies.isEmpty {
      let list = leniencies.map {
        "\($0.source.phrase.text(in: language)) \(numbers.exact($0.levels, decimals: 3, isShort: true))"
      }.joined(separator: comma)
      lines.append(said(.traceLeniency, ["levels": list]))
    }
    if let days = scoring.halfLife { lines.append(said(.traceHalfLife, ["days": numbers.integer(days)])) }
    lines.append(said(.missingRatings, ["rule": scoring.missing.phrase.text(in: language)]))
    return lines
  }

  private var conclusion: [String] {
    let phrase: Phrase = scoring.method == .discrepancy ? .traceAddsUpToScore : .traceAddsUpToDiscrepancy
    return [said(phrase, ["sum": exact(trace.total)])]
  }

  private var remarks: [String] {
    var lines: [String] = []
    if trace.unrated > 0 {
      lines.append(said(.traceUnrated, ["people": numbers.counted(trace.unrated, .person)]))
    }
    let stale =
      trace.people.filter(\.isStale).map(\.id) + trace.cohorts.filter(\.isStale).map(\.id)
    if !stale.isEmpty {
      let list = stale.map(\.text.printable).joined(separator: language == .fa ? "، " : ", ")
      lines.append(said(.traceStalePeople, ["people": list]))
    }
    if trace.cohorts.contains(where: { $0.deviation.units > 0 }) {
      lines.append(Phrase.traceSpread.text(in: language))
    }
    return lines
  }

  func said(_ phrase: Phrase, _ arguments: [String: String]) -> String {
    phrase.filled(in: language, arguments)
  }

  /// An amount in millionths with all its decimals.
  func exact(_ amount: NeedAmount) -> String { numbers.exact(amount, decimals: 6, isShort: true) }
}
