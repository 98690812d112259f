/// How many times as important each element is as each other, as judged: a positive reciprocal matrix.
///
/// Saaty 1977, "A scaling method for priorities in hierarchical structures", Journal of Mathematical
/// Psychology 15, 234–281. Judgements are usually 1 to 9 and their reciprocals; any positive ratio up to
/// ``largestRatio`` is taken. Judgements may be missing as long as a chain of them leads from every element
/// to every other (Harker 1987, "Incomplete pairwise comparisons in the analytic hierarchy process",
/// Mathematical Modelling 9, 837–848).
public struct ComparisonMatrix: Sendable, Equatable {
  /// The largest ratio that is taken for a judgement.
  public static let largestRatio = 1e6
  /// How far the product of two opposite entries may be from 1 for them to be the same judgement: reciprocals
  /// rounded to three decimals pass (0.143 · 7 = 1.001), to two decimals they do not (0.14 · 7 = 0.98).
  public static let reciprocalTolerance = 0.005

  /// How many elements are compared, at least 1.
  public let size: Int
  /// The judgements, row by row; `nil` where there is none. Opposite entries are exact reciprocals, but for
  /// rounding, of the entry that is 1 or more.
  public let entries: [Double?]

  /// A matrix from its rows; `nil` where nothing was judged. One of two opposite entries is enough.
  public init(rows: [[Double?]]) throws(ComparisonMatrixError) {
    let size = rows.count
    guard size > 0 else { throw .empty }
    for (row, entries) in rows.enumerated() where entries.count != size {
      throw .notSquare(row: row, expected: size, found: entries.count)
    }
    for (row, entries) in rows.enumerated() {
      for (column, entry) in entries.enumerated() {
        guard let entry else { continue }
        try Self.check(entry, row, column)
      }
    }
    var entries = [Double?](repeating: nil, count: size * size)
    for row in 0..<size {
      entries[row * size + row] = 1
      for column in row + 1..<max(size, row + 1) {
        let ratio = try Self.ratio(rows[row][column], rows[column][row], row, column)
        entries[row * size + column] = ratio
        entries[column * size + row] = ratio.map { 1 / $0 }
      }
    }
    try self.init(size: size, entries: entries)
  }

  /// A matrix of `size` elements from single judgements, in any order, each pair at most once.
  public init(size: Int, judgements: [PairwiseJudgement]) throws(ComparisonMatrixError) {
    guard size > 0 else { throw .empty }
    var entries = [Double?](repeating: nil, count: size * size)
    for row in 0..<size { entries[row * size + row] = 1 }
    for judgement in judgements {
      let (row, column) = (judgement.row, judgement.column)
      guard (0..<size).contains(row), (0..<size).contains(column) else {
        throw .noSuchElement(row: row, column: column, size: size)
      }
      try Self.check(judgement.ratio, row, column)
      guard row != column else { continue }
      guard entries[row * size + column] == nil else { throw .judgedTwice(row: row, column: column) }
      entries[row * size + column] = judgement.ratio
      entries[column * size + row] = 1 / judgement.ratio
    }
    try self.init(size: size, entries: entries)
  }

  /// A matrix of entries that have been checked one by one.
  init(size: Int, entries: [Double?]) throws(ComparisonMatrixError) {
    self.size = size
    self.entries = entries
    if let element = firstUnconnected { throw .notConnected(element: element) }
  }

  /// The judgement of one element against another; both must be below `size`.
  public subscript(row: Int, column: Int) -> Double? { entries[row * size + column] }

  /// Whether every pair was judged.
  public var isComplete: Bool { missingPairs == 0 }

  /// How many pairs were not judged.
  public var missingPairs: Int { entries.reduce(0) { $0 + ($1 == nil ? 1 : 0) } / 2 }

  private static func check(_ value: Double, _ row: Int, _ column: Int) throws(ComparisonMatrixError) {
    guard value.isFinite else { throw .notFinite(row: row, column: column) }
    guard value > 0 else { throw .notPositive(row: row, column: column, value: value) }
    if row == column {
      guard value == 1 else { throw .diagonalNotOne(row: row, value: value) }
    }
    guard value <= largestRatio, value >= 1 / largestRatio else {
      throw .beyondScale(row: row, column: column, value: value)
    }
  }

  /// The entry above the diagonal: of two that agree, the one that is 1 or more was judged, and the other is
  /// a rounded reciprocal.
  private static func ratio(
    _ upper: Double?, _ lower: Double?, _ row: Int, _ column: Int
  ) throws(ComparisonMatrixError) -> Double? {
    guard let upper, let lower else { return upper ?? lower.map { 1 / $0 } }
    guard (upper * lower - 1).magnitude <= reciprocalTolerance else {
      throw .notReciprocal(row: row, column: column, value: upper, opposite: lower)
    }
    return upper >= lower ? upper : 1 / lower
  }

  /// The first element that no chain of judgements joins to element 0.
  private var firstUnconnected: Int? {
    var isReached = [Bool](repeating: false, count: size)
    isReached[0] = true
    var waiting = [0]
    while let element = waiting.popLast() {
      for other in 0..<size where !isReached[other] && entries[element * size + other] != nil {
        isReached[other] = true
        waiting.append(other)
      }
    }
    return isReached.firstIndex(of: false)
  }
}

/// One judgement: `row` is `ratio` times as important as `column`.
public struct PairwiseJudgement: Sendable, Equatable {
  /// The element that is compared, from 0.
  public let row: Int
  /// The element that it is compared with, from 0.
  public let column: Int
  /// How many times as important it is, above 0.
  public let ratio: Double

  /// A judgement.
  public init(row: Int, column: Int, ratio: Double) {
    self.row = row
    self.column = column
    self.ratio = ratio
  }
}
