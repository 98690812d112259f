import Diagnostics

/// The findings of one document, up to a number that a person could still read.
struct FaultList {
  /// How many are listed; the others are counted and the count becomes a finding of its own.
  static let limit = 10_000

  private(set) var findings: [Finding] = []
  private(set) var omitted = 0

  var isEmpty: Bool { findings.isEmpty }

  /// Whether further findings are counted only.
  var isFull: Bool { findings.count >= Self.limit }

  /// Counts a finding that would not be listed.
  mutating func omit() { omitted += 1 }

  mutating func append(_ finding: Finding) {
    if isFull { omit() } else { findings.append(finding) }
  }

  /// Adds the findings of another list.
  mutating func append(_ other: FaultList) {
    for finding in other.findings { append(finding) }
    omitted += other.omitted
  }

  /// All in the order of places, the number of those left out at the end.
  func listed(in file: String) -> [Finding] {
    var result = findings.inOrder()
    if omitted > 0 {
      var further = Finding(
        XMLRules.furtherFaults, at: SourceLocation(file: file), subject: "file/\(file)",
        ["count": String(omitted), "limit": String(Self.limit)])
      further.omitted = (.error, omitted)
      result.append(further)
    }
    return result
  }
}
