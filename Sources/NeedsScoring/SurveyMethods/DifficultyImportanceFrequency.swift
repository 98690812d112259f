/// Difficulty–importance–frequency analysis: a decision table from three ratings of a task to what training it
/// deserves.
///
/// Each axis is cut into named bands, and each rule gives a class to some of the combinations of bands. A table
/// in which a combination has no class, or two, cannot be made.
///
/// The method is the military's for choosing tasks to train: US Army, TRADOC Regulation 350-70 (1999); UK
/// Ministry of Defence, JSP 822; Buckley, R., & Caple, J. (1990), *The theory and practice of training*. London:
/// Kogan Page. Printed trees differ in their bands and leaves, therefore the table is the policy's, and
/// ``customary(on:)`` is only where it states none.
///
/// - **Range**: one of three classes; within a class there is no order.
/// - **Ties**: a rating on a threshold is in the upper band.
/// - **Missing data**: a task gets a class if all bands of the missing ratings lead to the same one, and none
///   (`nil`) otherwise.
/// - **Constant data**: thresholds do not depend on the data, so that equal tasks are simply of one class.
public struct DifficultyImportanceFrequency: Hashable, Sendable {
  /// What a task deserves.
  public enum TrainingClass: String, Hashable, Sendable, CaseIterable {
    /// Training beyond first mastery, and refreshers: what is hard and important but seldom done is forgotten.
    case overtrain
    /// Formal training to mastery.
    case train
    /// No formal training: it is learnt at work, or not worth the time.
    case noTraining
  }

  /// One of the three ratings, cut into bands.
  public struct Axis: Hashable, Sendable {
    /// Names of the bands from low to high, one more than thresholds.
    public let bands: [String]
    /// Where the next band begins, ascending.
    public let thresholds: [Double]

    /// An axis.
    public init(bands: [String], thresholds: [Double]) {
      self.bands = bands
      self.thresholds = thresholds
    }

    /// Two bands, `no` and `yes`, that part at the midpoint of a scale.
    public static func halves(of scale: RatingScale) -> Axis {
      Axis(bands: ["no", "yes"], thresholds: [scale.midpoint])
    }

    /// The band of a rating; every band if it is missing.
    fileprivate func bands(of rating: Double?, position: Int) throws(SurveyInputError) -> Range<Int> {
      guard let rating else { return bands.indices }
      guard rating.isFinite else { throw .notFinite(position: position) }
      let band = thresholds.prefix { $0 <= rating }.count
      return band..<band + 1
    }
  }

  /// Gives a class to all combinations of the named bands; `nil` stands for every band of an axis.
  public struct Rule: Hashable, Sendable {
    /// Bands of difficulty.
    public let difficulty: [String]?
    /// Bands of importance.
    public let importance: [String]?
    /// Bands of frequency.
    public let frequency: [String]?
    /// The class of these combinations.
    public let trainingClass: TrainingClass

    /// A rule.
    public init(
      difficulty: [String]? = nil, importance: [String]? = nil, frequency: [String]? = nil,
      _ trainingClass: TrainingClass
    ) {
      self.difficulty = difficulty
      self.importance = importance
      self.frequency = frequency
      self.trainingClass = trainingClass
    }
  }

  /// A combination of bands, by name.
  public struct Combination: Hashable, Sendable {
    /// Band of difficulty.
    public let difficulty: String
    /// Band of importance.
    public let importance: String
    /// Band of frequency.
    public let frequency: String

    /// A combination.
    public init(difficulty: String, importance: String, frequency: String) {
      self.difficulty = difficulty
      self.importance = importance
      self.frequency = frequency
    }
  }

  /// Why rules are no decision table.
  public enum InvalidTable: Error, Hashable, Sendable {
    /// An axis has not one band more than thresholds, more than ``mostBands``, two of one name, or thresholds
    /// that are not ascending numbers.
    case invalidAxis(Axis)
    /// A rule names a band that its axis does not have.
    case unknownBand(rule: Int, band: String)
    /// No rule gives this combination a class: the table is not total.
    case uncovered(Combination)
    /// These two rules give this combination different classes: the table is ambiguous.
    case contradiction(Combination, first: Int, second: Int)
  }

  /// The most bands that an axis may have.
  public static let mostBands = 16

  /// Bands of difficulty.
  public let difficulty: Axis
  /// Bands of importance.
  public let importance: Axis
  /// Bands of frequency.
  public let frequency: Axis
  /// Classes by difficulty, then importance, then frequency.
  private let classes: [TrainingClass]

  /// A decision table; rules may overlap where they agree. Positions of rules in errors count from 0.
  public init(difficulty: Axis, importance: Axis, frequency: Axis, rules: [Rule]) throws(InvalidTable) {
    for axis in [difficulty, importance, frequency] where !axis.isValid { throw .invalidAxis(axis) }
    var table = [(rule: Int, trainingClass: TrainingClass)?](
      repeating: nil, count: difficulty.bands.count * importance.bands.count * frequency.bands.count)
    func cell(_ d: Int, _ i: Int, _ f: Int) -> Int {
      (d * importance.bands.count + i) * frequency.bands.count + f
    }
    func combination(_ d: Int, _ i: Int, _ f: Int) -> Combination {
      Combination(
        difficulty: difficulty.bands[d], importance: importance.bands[i], frequency: frequency.bands[f])
    }
    for (position, rule) in rules.enumerated() {
      let ds = try difficulty.indices(of: rule.difficulty, rule: position)
      let fs = try frequency.indices(of: rule.frequency, rule: position)
      let these = try importance.indices(of: rule.importance, rule: position)
      for d in ds {
        for i in these {
          for f in fs {
            if let other = table[cell(d, i, f)] {
              guard other.trainingClass == rule.trainingClass else {
                throw .contradiction(combination(d, i, f), first: other.rule, second: position)
              }
            } else {
              table[cell(d, i, f)] = (position, rule.trainingClass)
            }
          }
        }
      }
    }
    var classes: [TrainingClass] = []
    for d in difficulty.bands.indices {
      for i in importance.bands.indices {
        for f in frequency.bands.indices {
          guard let entry = table[cell(d, i, f)] else { throw .uncovered(combination(d, i, f)) }
          classes.append(entry.trainingClass)
        }
      }
    }
    self.init(difficulty, importance, frequency, classes: classes)
  }

  private init(_ difficulty: Axis, _ importance: Axis, _ frequency: Axis, classes: [TrainingClass]) {
    self.difficulty = difficulty
    self.importance = importance
    self.frequency = frequency
    self.classes = classes
  }

  /// The tree of yes and no that textbooks print, with the three ratings on one scale and *yes* from its
  /// midpoint on:
  ///
  /// | difficult | important | frequent | class |
  /// |---|---|---|---|
  /// | yes | yes | no | overtrain |
  /// | yes | yes | yes | train |
  /// | yes | no | yes | train |
  /// | yes | no | no | no formal training |
  /// | no | yes | no | train |
  /// | no | yes | yes | no formal training |
  /// | no | no | either | no formal training |
  public static func customary(on scale: RatingScale) -> Self {
    let axis = Axis.halves(of: scale)
    return Self(
      axis, axis, axis,
      classes: [.noTraining, .noTraining, .train, .noTraining, .noTraining, .train, .overtrain, .train])
  }

  /// The class of a task. `nil` stands for a rating that is missing; without it the class may be undecided
  /// (`nil`). Throws if a rating is no number (position 0 difficulty, 1 importance, 2 frequency).
  public func trainingClass(difficulty d: Double?, importance i: Double?, frequency f: Double?)
    throws(SurveyInputError) -> TrainingClass?
  {
    let ds = try difficulty.bands(of: d, position: 0)
    let these = try importance.bands(of: i, position: 1)
    let fs = try frequency.bands(of: f, position: 2)
    var result: TrainingClass?
    for d in ds {
      for i in these {
        for f in fs {
          let found = classes[(d * importance.bands.count + i) * frequency.bands.count + f]
          guard result == nil || result == found else { return nil }
          result = found
        }
      }
    }
    return result
  }
}

extension DifficultyImportanceFrequency.Axis {
  fileprivate var isValid: Bool {
    bands.count == thresholds.count + 1 && bands.count <= DifficultyImportanceFrequency.mostBands
      && Set(bands).count == bands.count && thresholds.allSatisfy(\.isFinite)
      && zip(thresholds, thresholds.dropFirst()).allSatisfy(<)
  }

  fileprivate func indices(of names: [String]?, rule: Int)
    throws(DifficultyImportanceFrequency.InvalidTable) -> [Int]
  {
    guard let names else { return Array(bands.indices) }
    var result: [Int] = []
    for name in names {
      guard let index = bands.firstIndex(of: name) else { throw .unknownBand(rule: rule, band: name) }
      result.append(index)
    }
    return result
  }
}
