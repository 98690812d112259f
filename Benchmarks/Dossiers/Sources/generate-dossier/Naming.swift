/// How people and competencies are named, which decides how long rows are.
struct Naming: Sendable {
  /// The identities of the competencies.
  let competencies: [[UInt8]]
  /// What comes before the code of the municipality and between it and the number, if anything.
  private let system: StaticString
  private let separator: StaticString
  private let digits: Int

  /// As systems of personnel name people, and as frameworks name competencies: `isf-1004-0000001234`,
  /// `finance.cost-estimation`. A rating takes about 129 bytes.
  static let usual = Naming(
    competencies: (0..<Staffing.competencyCount).map { competency in
      let subject = subjects[competency / Staffing.domains.count]
      return Array("\(Staffing.domain(of: competency)).\(subject)".utf8)
    }, system: "isf-", separator: "-", digits: 10)

  /// As briefly as can be: `10041234`, `finance-104`. A rating takes about 106 bytes.
  static let short = Naming(
    competencies: (0..<Staffing.competencyCount).map { competency in
      Array("\(Staffing.domain(of: competency))-\(100 + competency)".utf8)
    }, system: "", separator: "", digits: 1)

  private static let subjects = [
    "contract-management", "quality-control", "risk-assessment", "cost-estimation", "site-supervision",
    "records-management", "data-analysis", "procurement-rules", "team-leadership", "crisis-response",
    "project-planning", "citizen-relations", "occupational-safety", "legal-compliance",
    "performance-reporting",
  ]

  /// Writes the identity of a person.
  func append(_ number: Int, of municipality: Int, to file: inout OutputFile) {
    file.append(system)
    file.append(municipality)
    file.append(separator)
    file.append(number, width: digits)
  }
}
