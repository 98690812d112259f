import Diagnostics

/// The findings of one document, up to a number that a person could still read.
struct FaultList {
  /// How many are listed; the others are counted and the count becomes a finding of its own.
  static let limit = 10_000

  private(set) var findings: [Finding] = []
  private(set) var omitted = 0

  var isEmpty: Bool { findings.isEmpty }

  mutating func append(_ finding: Finding) {
    if findings.count < Self.limit { findings.append(finding) } else { omitted += 1 }
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
