public import TrainingModel

/// How far methods agree on what matters most.
public struct MethodAgreement: Sendable {
  /// The methods.
  public let methods: [NeedMethod]
  /// For each two methods, by their places in `methods`, Kendall's τ-b of their ranks of the ranked needs (Kendall 1945,
  /// Biometrika 33, 239–251), −1 to 1; `nil` where a method ranks all needs alike.
  public let tau: [[Double?]]
  /// For each position of the needs, whether it is in the top group by every method.
  public let isRobust: [Bool]
  /// How many needs make the top group.
  public let topGroup: Int

  /// The methods that are compared where nobody names others: those that rank by a score of their own.
  public static let customary: [NeedMethod] = [.discrepancy, .borich, .saw, .topsis, .promethee2]

  /// A method that cannot be compared.
  public struct Failure: Error, Sendable {
    /// Which.
    public let method: NeedMethod
    /// Why.
    public let reason: NeedsScoringError
  }

  /// Compares `methods` on the needs of an assessment. Throws for the first of them that cannot be applied.
  public init(_ assessment: NeedsAssessment, methods: [NeedMethod]) throws(Failure) {
    let needs = assessment.needs
    let scoring = MethodScoring(needs: needs, context: assessment.context, scoring: assessment.scoring)
    let ranking = NeedRanking(groups: needs.groups, minimumRespondents: assessment.scoring.minimumRespondents)
    let top = assessment.scoring.topGroup
    var ranksByMethod: [[Double]] = []
    var isInEach = [Bool](repeating: !methods.isEmpty, count: needs.rows.count)
    for method in methods {
      let scores: MethodScores
      do throws(NeedsScoringError) {
        scores = try scoring.scores(method)
      } catch {
        throw Failure(method: method, reason: error)
      }
      var rows = needs.rows
      for index in rows.indices {
        rows[index].score = scores.scores[index]
        rows[index].priority = scores.classes?[index]
      }
      let order = ranking.rank(rows)
      var rankOfRow = [Int32](repeating: 0, count: rows.count)
      for (position, row) in order.rows.enumerated() { rankOfRow[Int(row)] = order.ranks[position] }
      for row in rows.indices where rankOfRow[row] == 0 || Int(rankOfRow[row]) > top { isInEach[row] = false }
      ranksByMethod.append(rankOfRow.filter { $0 > 0 }.map(Double.init))
    }
    self.methods = methods
    topGroup = top
    tau = ranksByMethod.map { first in
      ranksByMethod.map { second in RankCorrelation(first, second)?.coefficient }
    }
    // Who scored from the ratings knows better than what can be seen of whole levels.
    let known = assessment.certainties.map(\.isRobust)
    isRobust = needs.indices.map { position in
      let stated = known.indices.contains(position) ? known[position] : nil
      return stated ?? isInEach[Int(needs.order.rows[position])]
    }
  }
}
