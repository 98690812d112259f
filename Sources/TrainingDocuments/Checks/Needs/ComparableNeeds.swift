import Diagnostics
import TrainingModel

extension DossierContents {
  /// Documents of scored needs that count and can be compared with the others: those of the policy's year.
  var comparableNeeds: [ScoredNeeds] { dossier.decidingNeeds.filter(isOfPolicyYear) }

  /// Whether scored needs belong to the year of the policy; without a policy, they may.
  func isOfPolicyYear(_ needs: ScoredNeeds) -> Bool {
    guard let policy = dossier.policy else { return true }
    return policy.year == needs.year && policy.calendar == needs.calendar
  }

  /// The place of an attribute of a need or standing of `needs`.
  func place(of attribute: String, at row: SourceLocation?, in needs: ScoredNeeds) -> SourceLocation {
    place(of: attribute, at: row ?? needs.location)
  }
}

/// What a need and its standings are about: organization × role × competency.
struct NeedKey: Hashable {
  let organization: Identifier
  let role: Identifier
  let competency: Identifier

  init(_ need: ScoredNeed) {
    (organization, role, competency) = (need.organization, need.role, need.competency)
  }

  init(_ standing: Standing) {
    (organization, role, competency) = (standing.organization, standing.role, standing.competency)
  }

  /// As `organization/role/competency`.
  var text: String { "\(organization)/\(role)/\(competency)" }
}

/// How many people hold a role in an organization, new managers by batch.
struct HolderCounts {
  private struct Key: Hashable {
    let organization: Identifier
    let role: Identifier
    let holders: Standing.Holders
  }

  private var counts: [Key: Int] = [:]

  /// The people whose role is known.
  init(_ contents: DossierContents) {
    let table = contents.dossier.people
    let policy = contents.dossier.policy
    func holders(_ role: JobRole, _ appointed: CalendarDate?) -> Standing.Holders {
      guard role.isManagerial, let policy, let appointed,
        case .due(let window) = policy.onboardingStatus(appointed: appointed)
      else { return .settled }
      return .batch(policy.batchID(of: window))
    }
    let alike = LikeEmployees(table) { contents.roles[$0]?.isManagerial == true }
    for (group, count) in zip(alike.groups, alike.counts) {
      guard let role = contents.roles[table.roles[group.role]] else { continue }
      add(count, table.organizations[group.organization], role.id, holders(role, group.appointed))
    }
    for cohort in table.cohorts {
      guard let role = contents.roles[cohort.role] else { continue }
      let new = min(cohort.newManagers, cohort.headcount)
      let own = new > 0 ? holders(role, cohort.appointed ?? policy?.periods.first?.start) : .settled
      if own == .settled {
        add(cohort.headcount, cohort.organization, cohort.role, .settled)
      } else {
        add(new, cohort.organization, cohort.role, own)
        add(cohort.headcount - new, cohort.organization, cohort.role, .settled)
      }
    }
  }

  private mutating func add(
    _ count: Int, _ organization: Identifier, _ role: Identifier, _ holders: Standing.Holders
  ) {
    for holders in [holders, .all] {
      let key = Key(organization: organization, role: role, holders: holders)
      let (sum, overflow) = counts[key, default: 0].addingReportingOverflow(count)
      counts[key] = overflow ? .max : sum
    }
  }

  /// How many there are; saturates.
  func people(_ organization: Identifier, _ role: Identifier, _ holders: Standing.Holders = .all) -> Int {
    counts[Key(organization: organization, role: role, holders: holders)] ?? 0
  }
}
