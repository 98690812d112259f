public import TrainingModel

/// The criteria that a method weighs, and their weights.
public struct CriterionWeights: Sendable {
  /// The criteria.
  public let criteria: [Criterion]
  /// Their weights, with the sum 1.
  public let weights: [Double]
  /// The consistency ratio of the judgements from which the weights were made; `nil` if they were stated, or if there
  /// are fewer than three criteria.
  public let consistencyRatio: Double?
  /// The consistency ratio above which judgements contradict one another too much (Saaty 1980).
  public static let largestRatio = 0.10
  /// Whether weights were made from judgements.
  public let areJudged: Bool

  /// Where the policy declares no criteria, these count alike: how much is missing, how many people it is about, how
  /// important it is, and whether the work must not be done without it. Equal weights are the least committed ones, and
  /// predict about as well as fitted ones (Dawes 1979, American Psychologist 34, 571–582).
  public static let customary: [Criterion] = [
    Criterion(id: "critical", measure: .critical), Criterion(id: "gap", measure: .gap),
    Criterion(id: "importance", measure: .importance), Criterion(id: "peopleShort", measure: .peopleShort),
  ]

  /// The criteria of a policy with their stated weights or, if it has judgements, those of the analytic hierarchy
  /// process: the principal eigenvector of the matrix, which of several judges is the geometric mean.
  public init(_ scoring: ScoringRule) throws(NeedsScoringError) {
    criteria = scoring.criteria.isEmpty ? Self.customary : scoring.criteria
    areJudged = !scoring.options.judgements.isEmpty
    guard areJudged else {
      let total = criteria.reduce(0) { $0 + $1.weight.units }
      guard total > 0 else { throw .weightless }
      weights = criteria.map { Double($0.weight.units) / Double(total) }
      consistencyRatio = nil
      return
    }
    let vector = PrincipalEigenvector(try Self.matrix(scoring.options.judgements, of: criteria))
    weights = vector.weights
    consistencyRatio = vector.consistencyRatio(scoring.options.randomIndex.table)
  }

  /// The matrix of all judges. No judge need have judged every pair, as long as the pairs of all connect the criteria.
  private static func matrix(
    _ judgements: [Judgement], of criteria: [Criterion]
  ) throws(NeedsScoringError) -> ComparisonMatrix {
    var place: [Identifier: Int] = [:]
    for (index, criterion) in criteria.enumerated() { place[criterion.id] = index }
    var pairs: [Identifier: [PairwiseJudgement]] = [:]
    for judgement in judgements {
      guard let row = place[judgement.criterion] else { throw .unknownCriterion(judgement.criterion) }
      guard let column = place[judgement.other] else { throw .unknownCriterion(judgement.other) }
      pairs[judgement.judge, default: []].append(
        PairwiseJudgement(row: row, column: column, ratio: judgement.ratio.value))
    }
    do throws(ComparisonMatrixError) {
      return try GroupJudgement.join(pairs.keys.sorted().map { pairs[$0] ?? [] }, size: criteria.count)
    } catch {
      throw .judgements(error)
    }
  }
}

extension MethodOptions.RandomIndex {
  /// The table itself.
  var table: RandomIndexTable {
    switch self {
    case .saaty1980: .saaty1980
    case .saaty2005: .saaty2005
    case .doneganDodd: .doneganDodd
    case .alonsoLamata: .alonsoLamata
    }
  }
}
