import Diagnostics
import NeedsScoring
import TrainingModel

@testable import Reports

/// A dossier of random groups, some of them smaller than may be shown.
struct RandomGroups {
  /// The least number of holders that may be shown.
  static let smallest = 4

  private struct Group {
    let organization: Identifier
    let role: Identifier
    let levels: [[Double?]]
    var isHidden: Bool { levels.count < RandomGroups.smallest }
  }

  private var groups: [Group] = []
  private var random: SeededGenerator

  /// People in shown groups have whole levels; those in hidden ones a thousandth more, so that any figure that holds
  /// anything of them shows it.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for organization in 0..<4 {
      for role in 0..<3 where Int.random(in: 0..<4, using: &random) > 0 {
        let people = Int.random(in: 1...7, using: &random)
        let mark = people < Self.smallest ? 0.001 : 0
        let levels = (0..<people).map { _ in
          (0..<2).map { _ in level(mark) }
        }
        groups.append(
          Group(organization: Identifier("O\(organization)"), role: Identifier("R\(role)"), levels: levels))
      }
    }
  }

  private mutating func level(_ mark: Double) -> Double? {
    Int.random(in: 0..<6, using: &random) == 0 ? nil : Double(Int.random(in: 0...4, using: &random)) + mark
  }

  /// Whether anything is hidden.
  var hides: Bool { groups.contains(where: \.isHidden) }

  /// The dossier as it is.
  var dossier: Dossier { made(groups) }

  /// The same with other ratings of those in hidden groups.
  mutating func withOtherHiddenRatings() -> Dossier {
    var others: [Group] = []
    for group in groups {
      guard group.isHidden else {
        others.append(group)
        continue
      }
      let levels = group.levels.map { _ in (0..<2).map { _ in level(0.25) } }
      others.append(Group(organization: group.organization, role: group.role, levels: levels))
    }
    return made(others)
  }

  /// The same without anybody in a hidden group.
  var withoutTheHidden: Dossier { made(groups.filter { !$0.isHidden }) }

  private func made(_ chosen: [Group]) -> Dossier {
    // Everybody keeps the organizations and roles of the whole.
    var result = of(
      chosen.flatMap { group in group.levels.map { (group.organization, group.role, $0) } })
    let everybody = of(
      groups.flatMap { group in group.levels.map { (group.organization, group.role, $0) } })
    result.organizations = everybody.organizations
    result.roles = everybody.roles
    return result
  }

  private func of(_ people: [(organization: Identifier, role: Identifier, levels: [Double?])])
    -> Dossier
  {
    ReportsTests.dossier(people, smallestGroup: Self.smallest, competencies: ["K", "L"])
  }
}

/// All that a report can say of a dossier, by any method and rule.
struct EveryReport {
  let reports: [NeedsReport]

  init(_ dossier: Dossier, scoring: ScoringRule) throws {
    let assessment = try NeedsAssessment(publishing: dossier, scoring: scoring)
    let agreement = try MethodAgreement(assessment, methods: NeedMethod.allCases)
    let evidence = NeedsEvidence(
      bootstrap: NeedsEvidence.Bootstrap(
        replicates: 40, seed: 7, intervals: assessment.uncertainty(replicates: 40, seed: 7, threads: 1)),
      agreement: NeedsEvidence.Agreement(
        methods: agreement.methods, tau: agreement.tau, isRobust: agreement.isRobust),
      sensitivity: try assessment.sensitivity())
    let findings = try assessment.findings
    reports = ([nil] + RollUpKey.allCases.map { Optional($0) }).map { key in
      NeedsReport(
        assessment, of: dossier, by: key, evidence: evidence, findings: findings, isWhole: true,
        language: .en)
    }
  }

  /// Every form of every report.
  var texts: [String] { reports.flatMap { [$0.text(showingIdentities: true), $0.csv, $0.json.document] } }
}
