import Diagnostics
import NeedsScoring
import TrainingModel

extension NeedsReport {
  /// The options that change the figures, in sentences.
  package var options: [String] { evidenceOptions + methodOptions + certaintyOptions }

  /// How ratings become levels.
  private var evidenceOptions: [String] {
    let numbers = NumberText(language)
    var result = [
      Phrase.combining.filled(in: language, ["rule": scoring.combine.phrase.text(in: language)])
    ]
    if let days = scoring.halfLife, days > 0, scoring.combine == .weighted {
      result.append(Phrase.halfLifeOfRatings.filled(in: language, ["days": numbers.integer(days)]))
    }
    result.append(Phrase.sourceWeights.filled(in: language, ["weights": weights(in: nil)]))
    for domain in scoring.namedDomains {
      result.append(
        Phrase.sourceWeightsOfDomain.filled(
          in: language, ["domain": names.domain(domain), "weights": weights(in: domain)]))
    }
    let lenient = scoring.sources.filter { $0.leniency.units != 0 }
    if !lenient.isEmpty {
      let levels = lenient.map { row in
        let levels = numbers.exact(row.leniency, decimals: 3, isShort: true)
        let domain = row.domain.map { " (\(names.domain($0)))" } ?? ""
        return "\(row.source.phrase.text(in: language))\(domain) \(levels)"
      }
      result.append(Phrase.leniencyOfSources.filled(in: language, ["levels": listed(levels)]))
    }
    result.append(
      Phrase.missingRatings.filled(in: language, ["rule": scoring.missing.phrase.text(in: language)]))
    if let days = scoring.staleAfter {
      result.append(Phrase.staleRatings.filled(in: language, ["days": numbers.integer(days)]))
    }
    if scoring.minimumRespondents > 1 {
      result.append(
        Phrase.minimumRespondentsRule.filled(
          in: language, ["count": numbers.integer(scoring.minimumRespondents)]))
    }
    return result
  }

  /// What the methods of the report are told.
  private var methodOptions: [String] {
    let numbers = NumberText(language)
    var result: [String] = []
    for method in methods {
      guard let normalization = scoring.options.normalization(of: method) else { continue }
      result.append(
        Phrase.normalizationOption.filled(
          in: language, ["method": method.rawValue, "how": normalization.phrase.text(in: language)]))
    }
    if methods.contains(.importancePerformance) {
      let crosshair: Phrase =
        scoring.options.crosshair == .means ? .crosshairMeans : .crosshairMidpoint
      result.append(Phrase.crosshairOption.filled(in: language, ["where": crosshair.text(in: language)]))
    }
    if methods.contains(.dif) {
      let rows = scoring.options.decisionTable.count
      let words: Phrase = rows == 0 ? .decisionTableCustomary : .decisionTableOfPolicy
      result.append(words.filled(in: language, ["rows": numbers.integer(rows)]))
    }
    if let weights {
      let criteria = zip(weights.criteria, weights.weights).map { criterion, weight in
        let share = numbers.real(weight, decimals: 3, isShort: true)
        let source = criterion.measure.source
        var told = [language == .fa ? source.persian : source.rawValue]
        if !criterion.isMaximized { told.append(language == .fa ? "هرچه کمتر بهتر" : "minimize") }
        if methods.contains(.promethee2), criterion.preference != .usual {
          told.append(criterion.preference.rawValue)
          told += criterion.usedThresholds.map {
            "\($0.name) \(numbers.exact($0.value, decimals: 3, isShort: true))"
          }
        }
        return
          "\(criterionName(criterion.id)) \(share) (\(told.joined(separator: language == .fa ? "، " : ", ")))"
      }
      let source: Phrase =
        scoring.criteria.isEmpty
        ? .weightsCustomary : weights.areJudged ? .weightsJudged : .weightsStated
      result.append(
        Phrase.criteriaWeights.filled(
          in: language, ["criteria": listed(criteria), "source": source.text(in: language)]))
      if weights.areJudged {
        let ratio = weights.consistencyRatio.map { numbers.real($0, decimals: 3) } ?? "–"
        result.append(
          Phrase.consistencyOfJudgements.filled(
            in: language, ["ratio": ratio, "table": scoring.options.randomIndex.rawValue]))
      }
    }
    return result
  }

  /// How it was found out how sure the ranks are.
  private var certaintyOptions: [String] {
    let numbers = NumberText(language)
    let top = numbers.integer(scoring.topGroup)
    var result = [Phrase.topGroupRule.filled(in: language, ["top": top])]
    if isScoredElsewhere {
      result.append(Phrase.scoredElsewhere.text(in: language))
    } else if let bootstrap = evidence.bootstrap {
      result.append(
        Phrase.bootstrapOption.filled(
          in: language,
          [
            "replicates": numbers.integer(bootstrap.replicates),
            "seed": numbers.plain(bootstrap.seed),
          ]))
    }
    if let agreement = evidence.agreement {
      let methods = listed(agreement.methods.map(\.rawValue))
      result.append(Phrase.comparisonOption.filled(in: language, ["top": top, "methods": methods]))
    }
    return result
  }

  private func weights(in domain: Identifier?) -> String {
    let numbers = NumberText(language)
    return listed(
      RatingSource.allCases.map { source in
        let weight = numbers.exact(scoring.credibility(of: source, in: domain), decimals: 3, isShort: true)
        return "\(source.phrase.text(in: language)) \(weight)"
      })
  }

  private func listed(_ texts: [String]) -> String { texts.joined(separator: language == .fa ? "، " : ", ") }
}

extension ScoringRule {
  /// The domains of which the policy says something of sources.
  var namedDomains: [Identifier] { Set(sources.compactMap(\.domain)).sorted() }
}

extension MethodOptions {
  /// How a method makes criteria comparable; `nil` if it does not. What a method does not know it takes as its own.
  func normalization(of method: NeedMethod) -> Normalization? {
    switch method {
    case .saw: normalization == nil || normalization == .vector ? .max : normalization
    case .topsis: normalization == .minmax ? .minmax : .vector
    default: nil
    }
  }
}
