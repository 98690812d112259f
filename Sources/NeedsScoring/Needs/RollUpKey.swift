public import TrainingModel

/// By what needs are summed.
public enum RollUpKey: String, Sendable, CaseIterable {
  /// Organization.
  case organization
  /// The nearest district at or above the organization.
  case district
  /// The nearest municipality at or above the organization.
  case municipality
  /// Job role.
  case role
  /// Family of job roles.
  case family
  /// Competency.
  case competency
  /// Domain of competencies.
  case domain
  /// Managerial job roles, and all others.
  case managerial

  /// The identity under which needs of managerial roles are summed.
  public static let managers: Identifier = "managerial"
  /// The identity under which needs of all other roles are summed.
  public static let others: Identifier = "other"
}

/// What decides under which identities a need is summed.
struct RollUpPlace {
  let organization: Identifier
  let role: Identifier
  let family: Identifier
  let isManagerial: Bool
  let competency: Identifier
  let domain: Identifier

  /// The identity by `key`; `nil` where no district or municipality is at or above the organization.
  func id(by key: RollUpKey, in tree: OrganizationTree) -> Identifier? {
    switch key {
    case .organization: organization
    case .district: tree.nearest(.district, at: organization)
    case .municipality: tree.nearest(.municipality, at: organization)
    case .role: role
    case .family: family
    case .competency: competency
    case .domain: domain
    case .managerial: isManagerial ? RollUpKey.managers : RollUpKey.others
    }
  }
}
