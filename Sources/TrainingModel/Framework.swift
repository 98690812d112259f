public import Diagnostics

/// A proficiency scale: the levels on which a competency is rated.
public struct Scale: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The lowest level.
  public let lowest: Int
  /// The highest level.
  public let highest: Int
  /// Names of levels, as far as they have any.
  public let levelTitles: [Int: LocalizedText]
  /// Where it was read.
  public let location: SourceLocation

  /// A scale from `lowest` to `highest`.
  public init(
    id: Identifier, lowest: Int, highest: Int, levelTitles: [Int: LocalizedText] = [:],
    location: SourceLocation
  ) {
    self.id = id
    self.lowest = lowest
    self.highest = highest
    self.levelTitles = levelTitles
    self.location = location
  }

  /// Whether `level` lies on the scale.
  public func contains(_ level: Int) -> Bool { lowest <= level && level <= highest }
}

/// A group of competencies for reports.
public struct Domain: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A domain.
  public init(id: Identifier, title: LocalizedText, location: SourceLocation) {
    self.id = id
    self.title = title
    self.location = location
  }
}

/// A knowledge, skill or behaviour that can be rated on a scale.
public struct Competency: Sendable {
  /// Its identity.
  public let id: Identifier
  /// The domain it belongs to.
  public let domain: Identifier
  /// The scale it is rated on.
  public let scale: Identifier
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A competency.
  public init(
    id: Identifier, domain: Identifier, scale: Identifier, title: LocalizedText, location: SourceLocation
  ) {
    self.id = id
    self.domain = domain
    self.scale = scale
    self.title = title
    self.location = location
  }
}
