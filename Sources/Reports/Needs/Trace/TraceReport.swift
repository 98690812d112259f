package import Diagnostics
package import NeedsScoring
package import TrainingModel

/// How the score of one need comes about, from the score to the rows of the documents.
package struct TraceReport: Sendable {
  let trace: NeedTrace
  let scoring: ScoringRule
  /// Weights of the criteria, where the method weighs them.
  let criterionWeights: CriterionWeights?
  let smallestGroup: Int
  let places: [RowPosition: SourceLocation]
  let names: EntityNames
  let language: Language

  /// A report of `trace`, which was made from `dossier` by the rules of `scoring`; `places` says where its rows are.
  package init(
    _ trace: NeedTrace, by scoring: ScoringRule, of dossier: Dossier, places: [RowPosition: SourceLocation],
    language: Language
  ) {
    self.trace = trace
    self.scoring = scoring
    criterionWeights = scoring.method.weighsCriteria ? try? CriterionWeights(scoring) : nil
    smallestGroup = dossier.policy?.smallestGroup ?? 0
    self.places = places
    self.language = language
    names = EntityNames(dossier, language)
  }

  /// The credibility of each source for this competency, `self=0.3;…`.
  var weights: [(source: RatingSource, weight: Factor)] {
    RatingSource.allCases.map { ($0, scoring.credibility(of: $0, in: trace.need.domain)) }
  }

  /// Levels that are taken off for leniency, for the sources of which any are.
  var leniencies: [(source: RatingSource, levels: Rating)] {
    RatingSource.allCases.map { ($0, scoring.leniency(of: $0, in: trace.need.domain)) }.filter {
      $0.1.units != 0
    }
  }
}

extension NeedTrace {
  /// The rows whose places a report shows.
  package var positions: [RowPosition] {
    people.flatMap { $0.ratings.map(\.position) } + cohorts.flatMap { $0.ratings.map(\.position) }
  }
}
