package import Diagnostics
package import NeedsScoring
package import TrainingModel

/// The ranked needs of a dossier, or their sums, for people and for scripts.
///
/// Groups smaller than the policy's smallest group appear in no form of the report; they are counted. The assessment
/// must have left them out: ``NeedsAssessment/init(publishing:scoring:threads:)``.
package struct NeedsReport: Sendable {
  /// A need and how sure its rank is.
  struct Entry: Sendable {
    let need: Need
    let interval: NeedUncertainty?
    /// Whether it is in the top group by every method; `nil`: methods were not compared.
    let isRobust: Bool?
  }

  /// By what the needs are summed; `nil`: they are listed one by one.
  package let key: RollUpKey?
  /// Needs found among the groups that are large enough.
  package let found: Int
  /// Groups of holders that were left out, because they are too small.
  package let suppressedGroups: Int
  /// What these groups' roles require, whether or not anybody lacks it.
  package let suppressed: Int
  /// Sums of which nothing is shown, because only such groups belong to them.
  package let suppressedSums: Int

  let language: Language
  let smallestGroup: Int
  let unratedRequirements: Int
  let scoring: ScoringRule
  let evidence: NeedsEvidence
  let findings: [Finding]
  /// Needs with a rank, as far as they are shown.
  let ranked: [Entry]
  /// Needs without a rank, as far as they are shown.
  let unranked: [Entry]
  let rankedCount: Int
  let unrankedCount: Int
  let robustCount: Int
  let sums: [RollUp]
  let sumsCount: Int
  let fairness: [Fairness]
  /// Weights of the criteria, where any method of the report weighs them.
  let weights: CriterionWeights?
  let names: EntityNames
  /// Whether a terminal gets every row of the summaries.
  let isWhole: Bool

  /// A report of `assessment`, which was made from `dossier`: of the first `top` needs, or sums by `key`.
  ///
  /// - Parameters:
  ///   - isWhole: Whether a terminal gets every row of the summaries; else it gets the first of each.
  package init(
    _ assessment: NeedsAssessment, of dossier: Dossier, by key: RollUpKey? = nil, top: Int? = nil,
    evidence: NeedsEvidence = NeedsEvidence(), findings: [Finding] = [], isWhole: Bool = false,
    language: Language
  ) {
    let needs = assessment.needs
    let firstUnranked = needs.partitioningIndex { $0.rank == nil }
    let most = top ?? .max
    func entries(_ positions: Range<Int>) -> [Entry] {
      positions.prefix(key == nil ? most : 0).map { position in
        Entry(
          need: needs[position], interval: evidence.bootstrap?.intervals[safe: position] ?? nil,
          isRobust: evidence.agreement.map { $0.isRobust[safe: position] ?? false })
      }
    }
    let all = key.map { assessment.rolledUp(by: $0) } ?? []
    self.key = key
    self.language = language
    self.evidence = evidence
    self.findings = findings
    self.isWhole = isWhole
    names = EntityNames(dossier, language)
    smallestGroup = assessment.smallestGroup
    unratedRequirements = assessment.unratedRequirements
    scoring = assessment.scoring
    found = needs.count
    suppressedGroups = assessment.leftOut.count
    suppressed = assessment.leftOut.reduce(0) { $0 + $1.requirements.count }
    suppressedSums = key.map { assessment.leftOutEntirely(by: $0) } ?? 0
    rankedCount = firstUnranked
    unrankedCount = needs.count - firstUnranked
    ranked = entries(0..<firstUnranked)
    unranked = entries(firstUnranked..<needs.count)
    robustCount = evidence.agreement?.isRobust.count { $0 } ?? 0
    sumsCount = all.count
    sums = Array(all.prefix(most))
    fairness = key == nil ? Fairness.keys.map { Fairness(assessment, by: $0) } : []
    let methods = evidence.agreement?.methods ?? []
    let isWeighed = scoring.method.weighsCriteria || methods.contains(where: \.weighsCriteria)
    weights = isWeighed ? try? CriterionWeights(scoring) : nil
  }

  /// The methods whose figures are in the report: its own, then those it is compared with.
  var methods: [NeedMethod] {
    [scoring.method] + (evidence.agreement?.methods ?? []).filter { $0 != scoring.method }
  }
}

/// Who has needs, but none in the top group of the whole.
struct Fairness: Sendable {
  /// Those among whom nobody should be overlooked.
  static let keys: [RollUpKey] = [.organization, .role, .family, .managerial]

  let key: RollUpKey
  /// Organizations, roles and so on with needs.
  let withNeeds: Int
  /// Of these, those with none in the top group; the one whose first need ranks highest first.
  let without: [RollUp]

  init(_ assessment: NeedsAssessment, by key: RollUpKey) {
    let sums = assessment.rolledUp(by: key)
    self.key = key
    withNeeds = sums.count
    without = sums.filter { $0.inTopGroup == 0 }.sorted {
      let (a, b) = ($0.firstRank ?? .max, $1.firstRank ?? .max)
      return a != b ? a < b : ($0.id?.text ?? "") < ($1.id?.text ?? "")
    }
  }
}

extension Array {
  /// The element at an index, if there is one.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
