import Diagnostics
import TrainingModel

/// A finding about a row, whose line is looked up only when it is shown.
struct RowFinding: Sendable {
  let rule: DiagnosticRule
  let position: RowPosition
  /// The attribute that is meant; `nil` for the row itself.
  let attribute: String?
  let subject: String
  let arguments: [String: String]
  /// Arguments of the sentence that are places of other rows.
  let places: [String: RowPosition]

  /// In the order of places.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    (a.position.number, a.attribute ?? "", a.subject) < (b.position.number, b.attribute ?? "", b.subject)
  }
}

/// Findings about rows: of each rule the first by place up to a limit, and how many there are in all.
///
/// Which are kept does not depend on the order in which they come.
struct RowFindings: Sendable {
  /// How many findings of one rule are listed.
  static let limit = 10_000

  private struct Group {
    var total = 0
    var kept: [RowFinding] = []
    /// Places beyond this one are only counted.
    var bound: RowPosition?

    /// Forgets all but the first.
    mutating func prune(to limit: Int) {
      guard kept.count > limit else { return }
      kept.sort(by: RowFinding.precedes)
      kept.removeSubrange(limit...)
      bound = kept.last?.position
    }
  }

  private let limit: Int
  private var groups: [String: Group] = [:]

  /// Nothing; of each rule at most `limit` will be kept.
  init(limit: Int = Self.limit) { self.limit = limit }

  /// Notes a finding; what it says is made up only if it is kept.
  mutating func report(
    _ rule: DiagnosticRule, at position: RowPosition, _ attribute: String? = nil,
    places: [String: RowPosition] = [:], _ words: () -> (Subject, [String: String])
  ) {
    groups[rule.code, default: Group()].total += 1
    if let bound = groups[rule.code]?.bound, position > bound { return }
    let (subject, arguments) = words()
    groups[rule.code]?.kept.append(
      RowFinding(
        rule: rule, position: position, attribute: attribute, subject: subject.text,
        arguments: arguments, places: places))
    if let count = groups[rule.code]?.kept.count, count >= 2 * limit { groups[rule.code]?.prune(to: limit) }
  }

  /// Adds what others have noted.
  mutating func merge(_ others: RowFindings) {
    for (code, group) in others.groups {
      groups[code, default: Group()].total += group.total
      groups[code]?.kept += group.kept
      groups[code]?.prune(to: limit)
    }
  }

  /// All that are kept, and for each rule with more of them one finding that says how many.
  func findings(_ place: ([RowFinding]) -> [Finding]) -> [Finding] {
    var kept: [RowFinding] = []
    var further: [Finding] = []
    for code in groups.keys.sorted() {
      guard var group = groups[code] else { continue }
      group.prune(to: limit)
      kept += group.kept
      guard let rule = group.kept.first?.rule, group.total > group.kept.count else { continue }
      further.append(FurtherFindings.finding(rule, count: group.total - group.kept.count, limit: limit))
    }
    return place(kept) + further
  }
}
