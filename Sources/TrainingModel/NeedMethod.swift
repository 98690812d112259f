/// A method of scoring needs, by the name that policies and the command line use.
public enum NeedMethod: String, Sendable, CaseIterable {
  /// Importance × levels missing, summed over people: the default.
  case discrepancy
  /// Borich's mean weighted discrepancy.
  case borich
  /// Ranked discrepancy: people below the level against people above it.
  case rankedDiscrepancy = "ranked-discrepancy"
  /// Importance–performance analysis: four quadrants.
  case importancePerformance = "importance-performance"
  /// Locus for focus: importance and discrepancy, four quadrants.
  case locus
  /// Difficulty, importance, frequency: a decision table.
  case dif
  /// Simple additive weighting of several criteria.
  case saw
  /// Closeness to the best and distance from the worst alternative.
  case topsis
  /// Net outranking flow.
  case promethee2

  /// Whether the method's figures are on a ratio scale, so that the plan may take its weights from them. The
  /// others give classes, which multiply the discrepancy.
  public var weighsPlan: Bool {
    switch self {
    case .discrepancy, .borich, .saw, .topsis: true
    case .rankedDiscrepancy, .importancePerformance, .locus, .dif, .promethee2: false
    }
  }

  /// Whether the method weighs the policy's criteria.
  public var weighsCriteria: Bool { self == .saw || self == .topsis || self == .promethee2 }
}

/// How pressing a need is, where a method classifies.
public enum PriorityClass: String, Sendable, CaseIterable {
  /// To be met first: people below outnumber people above; important and weakly performed; high importance and
  /// high discrepancy; to be trained over and over; outranks more than it is outranked.
  case first
  /// To be met next.
  case second
  /// To be met if something is left.
  case third
  /// No training needed.
  case none
}

/// Options of the methods that change published results, and are printed in every report.
public struct MethodOptions: Sendable, Equatable {
  /// How the columns of a decision matrix are made comparable.
  public enum Normalization: String, Sendable, CaseIterable {
    /// By the Euclidean length of the column.
    case vector
    /// From the least to the greatest of the column.
    case minmax
    /// By the greatest of the column.
    case max
    /// By the sum of the column.
    case sum
  }

  /// Where quadrants meet.
  public enum Crosshair: String, Sendable, CaseIterable {
    /// At the means of the needs.
    case means
    /// In the middle of the scales.
    case midpoint
  }

  /// A table of random consistency indices.
  public enum RandomIndex: String, Sendable, CaseIterable {
    /// Saaty 1980.
    case saaty1980
    /// Saaty & Tran 2007, the table of Saaty's later books.
    case saaty2005
    /// Donegan & Dodd 1991.
    case doneganDodd
    /// Alonso & Lamata 2006, as simulated with 500,000 matrices.
    case alonsoLamata
  }

  /// A row of the decision table of difficulty, importance and frequency.
  public struct DecisionRow: Sendable, Equatable {
    /// Whether the work is difficult; `nil`: either.
    public let isDifficult: Bool?
    /// Whether it is important; `nil`: either.
    public let isImportant: Bool?
    /// Whether it is frequent; `nil`: either.
    public let isFrequent: Bool?
    /// What follows.
    public let priority: PriorityClass

    /// A row.
    public init(isDifficult: Bool?, isImportant: Bool?, isFrequent: Bool?, priority: PriorityClass) {
      self.isDifficult = isDifficult
      self.isImportant = isImportant
      self.isFrequent = isFrequent
      self.priority = priority
    }
  }

  /// For `saw` and `topsis`; `nil`: the method's own (`max`, `vector`).
  public let normalization: Normalization?
  /// For `importance-performance`.
  public let crosshair: Crosshair
  /// For judgements of criteria.
  public let randomIndex: RandomIndex
  /// For `dif`; none: the documented table.
  public let decisionTable: [DecisionRow]
  /// Judgements of criteria by pairs, from which their weights are made; none: the stated weights.
  public let judgements: [Judgement]

  /// Options; without arguments, the documented defaults.
  public init(
    normalization: Normalization? = nil, crosshair: Crosshair = .means, randomIndex: RandomIndex = .saaty2005,
    decisionTable: [DecisionRow] = [], judgements: [Judgement] = []
  ) {
    self.normalization = normalization
    self.crosshair = crosshair
    self.randomIndex = randomIndex
    self.decisionTable = decisionTable
    self.judgements = judgements
  }
}
