public import Diagnostics

/// What a node of the tree of organizations is.
public enum OrganizationKind: String, Sendable, CaseIterable {
  /// A ministry or national body.
  case agency
  /// A municipality (شهرداری).
  case municipality
  /// A district (منطقه).
  case district
  /// A headquarters or service unit (واحد).
  case unit
}

/// A node of the tree agency → municipality → district → unit.
public struct Organization: Sendable {
  /// Its identity.
  public let id: Identifier
  /// What it is.
  public let kind: OrganizationKind
  /// The organization above it; `nil` at a root.
  public let parent: Identifier?
  /// Inhabitants it serves, if known.
  public let population: Int?
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// An organization.
  public init(
    id: Identifier, kind: OrganizationKind, parent: Identifier?, population: Int? = nil, title: LocalizedText,
    location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.population = population
    self.title = title
    self.location = location
  }
}
