#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The judgement of a group: the geometric mean of its members' judgements, pair by pair.
///
/// a(i, j) = (Π_m a_m(i, j)^v(m))^(1 / Σ v) — Aczél & Saaty 1983, "Procedures for synthesizing ratio
/// judgements", Journal of Mathematical Psychology 27, 93–102: the mean of ratios whose result is reciprocal
/// again, whoever is compared with whom. A member who did not judge a pair has no say in it; a pair that
/// nobody judged is missing in the result. Members' votes v are 0 or more, 1 each unless stated. The order of
/// members makes no difference but for rounding.
public enum GroupJudgement {
  /// The matrix of a group of members who judged some pairs each: none of them need connect all elements, as long as all
  /// together do. `members` are the members' judgements, of `size` elements.
  public static func join(
    _ members: [[PairwiseJudgement]], size: Int
  ) throws(ComparisonMatrixError) -> ComparisonMatrix {
    var logarithms: [Int: (sum: Double, judgements: Int)] = [:]
    for judgement in members.joined() {
      guard judgement.ratio > 0, judgement.row != judgement.column else {
        // What is wrong with a single judgement is said as for a matrix.
        return try ComparisonMatrix(size: size, judgements: [judgement])
      }
      let isForward = judgement.row < judgement.column
      let (low, high) =
        isForward ? (judgement.row, judgement.column) : (judgement.column, judgement.row)
      let old = logarithms[low * size + high] ?? (0, 0)
      logarithms[low * size + high] = (
        old.sum + (isForward ? log(judgement.ratio) : -log(judgement.ratio)), old.judgements + 1
      )
    }
    return try ComparisonMatrix(
      size: size,
      judgements: logarithms.keys.sorted().map { pair in
        let mean = logarithms[pair].map { $0.sum / Double($0.judgements) } ?? 0
        return PairwiseJudgement(row: pair / size, column: pair % size, ratio: exp(mean))
      })
  }

  /// The matrix of the group of which `matrices` are the members'.
  public static func aggregate(
    _ matrices: [ComparisonMatrix], votes: [Double]? = nil
  ) throws(GroupJudgementError) -> ComparisonMatrix {
    guard let first = matrices.first else { throw .nobody }
    for (member, matrix) in matrices.enumerated() where matrix.size != first.size {
      throw .size(member: member, expected: first.size, found: matrix.size)
    }
    let votes = votes ?? matrices.map { _ in 1 }
    guard votes.count == matrices.count else {
      throw .voteCount(expected: matrices.count, found: votes.count)
    }
    for (member, vote) in votes.enumerated() {
      guard vote.isFinite, vote >= 0 else { throw .vote(member: member, vote) }
    }
    let largest = votes.reduce(0, max)
    guard largest > 0 else { throw .votesSumToZero }

    let size = first.size
    var entries = [Double?](repeating: nil, count: size * size)
    for row in 0..<size {
      entries[row * size + row] = 1
      for column in row + 1..<max(size, row + 1) {
        var (sum, total) = (0.0, 0.0)
        for (member, matrix) in matrices.enumerated() where votes[member] > 0 {
          guard let ratio = matrix[row, column] else { continue }
          sum += votes[member] / largest * log(ratio)
          total += votes[member] / largest
        }
        guard total > 0 else { continue }
        let ratio = exp(sum / total)
        entries[row * size + column] = ratio
        entries[column * size + row] = 1 / ratio
      }
    }
    do throws(ComparisonMatrixError) {
      return try ComparisonMatrix(size: size, entries: entries)
    } catch {
      throw .matrix(error)
    }
  }
}

/// Why there is no judgement of a group. Members are counted from 0.
public enum GroupJudgementError: Error, Equatable, Sendable {
  /// The group has no members.
  case nobody
  /// A member compared another number of elements than the first.
  case size(member: Int, expected: Int, found: Int)
  /// There is not one vote for each member.
  case voteCount(expected: Int, found: Int)
  /// A member's vote is negative, infinite or no number.
  case vote(member: Int, Double)
  /// Nobody has a vote.
  case votesSumToZero
  /// Together the members with a vote leave elements that are not connected.
  case matrix(ComparisonMatrixError)
}
