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
  /// Complaints about its service in the year before, by the competency that would have spared them; in the order
  /// of competencies.
  public let complaints: [Complaints]
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// An organization.
  public init(
    id: Identifier, kind: OrganizationKind, parent: Identifier?, population: Int? = nil,
    complaints: [Complaints] = [],
    title: LocalizedText,
    location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.population = population
    self.complaints = complaints.sorted { $0.competency.id < $1.competency.id }
    self.title = title
    self.location = location
  }
}

/// Complaints about the service of an organization that lead back to one competency.
public struct Complaints: Sendable {
  /// The competency that would have spared them.
  public let competency: Reference
  /// How many.
  public let count: Int

  /// Complaints.
  public init(competency: Reference, count: Int) {
    self.competency = competency
    self.count = count
  }
}
