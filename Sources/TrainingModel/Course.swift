public import Diagnostics

/// What a course is for.
public enum CourseCategory: String, Sendable, CaseIterable {
  /// For new managers (بدو خدمت).
  case onboarding
  /// For managers.
  case managerial
  /// For specialists.
  case professional
  /// For everybody.
  case general
  /// For employees and their families.
  case family
}

/// How a course is given.
public enum DeliveryMode: String, Sendable, CaseIterable {
  /// In a classroom.
  case classroom
  /// In a workshop.
  case workshop
  /// Online.
  case online
  /// Partly online.
  case blended
  /// As a game.
  case gamified
}

/// Who made and teaches a course.
public enum CourseOrigin: String, Sendable, CaseIterable {
  /// The study centre.
  case centre
  /// A municipality.
  case municipality
  /// A university.
  case university
  /// Experienced colleagues (تجربه‌نگاران).
  case practitioner
  /// A firm.
  case vendor
}

/// A competency that a course develops from one level to another.
public struct Development: Sendable {
  /// The competency.
  public let competency: Identifier
  /// The level that participants need to begin.
  public let from: Int
  /// The level that participants reach.
  public let to: Int
  /// Share of participants who reach it.
  public let effectiveness: Share
  /// Where it was read.
  public let location: SourceLocation

  /// A development.
  public init(
    competency: Identifier, from: Int, to: Int, effectiveness: Share = .one, location: SourceLocation
  ) {
    self.competency = competency
    self.from = from
    self.to = to
    self.effectiveness = effectiveness
    self.location = location
  }

  /// The steps that it makes: step ℓ moves people from level ℓ−1 to ℓ.
  public var steps: Range<Int> { from < to ? from + 1..<to + 1 : to..<to }
}

/// A reference from one entity to another, with where it stands.
public struct Reference: Sendable {
  /// The entity that is meant.
  public let id: Identifier
  /// Where it was read.
  public let location: SourceLocation

  /// A reference.
  public init(id: Identifier, location: SourceLocation) {
    self.id = id
    self.location = location
  }
}

/// Whom a course or a duty is for: every condition that is given must hold.
public struct Audience: Sendable {
  /// People of this organization and all below it.
  public let organization: Identifier?
  /// Holders of this role.
  public let role: Identifier?
  /// Holders of any role of this family.
  public let family: Identifier?
  /// Managers, or all others.
  public let isManagerial: Bool?
  /// New managers, or all others.
  public let isNewManager: Bool?
  /// Where it was read.
  public let location: SourceLocation

  /// A condition on people.
  public init(
    organization: Identifier? = nil, role: Identifier? = nil, family: Identifier? = nil,
    isManagerial: Bool? = nil, isNewManager: Bool? = nil, location: SourceLocation
  ) {
    self.organization = organization
    self.role = role
    self.family = family
    self.isManagerial = isManagerial
    self.isNewManager = isNewManager
    self.location = location
  }
}

/// What each session takes of a resource.
public struct ResourceUse: Sendable {
  /// The resource.
  public let resource: Identifier
  /// Units for each session.
  public let units: Factor
  /// Where it was read.
  public let location: SourceLocation

  /// A use.
  public init(resource: Identifier, units: Factor, location: SourceLocation) {
    self.resource = resource
    self.units = units
    self.location = location
  }
}

/// What the catalog offers.
public struct Course: Sendable {
  /// Its identity.
  public let id: Identifier
  /// What it is for.
  public let category: CourseCategory
  /// How it is given.
  public let delivery: DeliveryMode
  /// Hours for each participant.
  public let hours: Hours
  /// Fewest people in a session.
  public let minSize: Int
  /// Most people in a session.
  public let maxSize: Int
  /// Cost of a session whatever its size, in the currency's unit.
  public let sessionCost: Int
  /// Cost of each participant, in the currency's unit.
  public let seatCost: Int
  /// The budget fund that pays; `nil`: the policy's only one.
  public let fund: Identifier?
  /// The organization that runs it; `nil`: the program's.
  public let host: Identifier?
  /// Who made and teaches it.
  public let origin: CourseOrigin
  /// Whether other municipalities may take seats.
  public let isShareable: Bool
  /// Whether it has not been given before.
  public let isNovel: Bool
  /// Most sessions in the year; `nil`: as capacity allows.
  public let maxSessions: Int?
  /// What it develops, by competency.
  public let develops: [Development]
  /// Courses to be completed in an earlier period.
  public let prerequisites: [Reference]
  /// Whom it is for; none: everybody.
  public let audiences: [Audience]
  /// What each session takes.
  public let uses: [ResourceUse]
  /// Periods in which it can be given; none: all.
  public let offered: [Reference]
  /// Its name.
  public let title: LocalizedText
  /// Where it was read.
  public let location: SourceLocation

  /// A course.
  public init(
    id: Identifier, category: CourseCategory, delivery: DeliveryMode, hours: Hours, minSize: Int,
    maxSize: Int,
    sessionCost: Int, seatCost: Int, fund: Identifier? = nil, host: Identifier? = nil,
    origin: CourseOrigin = .centre, isShareable: Bool = false, isNovel: Bool = false, maxSessions: Int? = nil,
    develops: [Development] = [], prerequisites: [Reference] = [], audiences: [Audience] = [],
    uses: [ResourceUse] = [], offered: [Reference] = [], title: LocalizedText, location: SourceLocation
  ) {
    self.id = id
    self.category = category
    self.delivery = delivery
    self.hours = hours
    self.minSize = minSize
    self.maxSize = maxSize
    self.sessionCost = sessionCost
    self.seatCost = seatCost
    self.fund = fund
    self.host = host
    self.origin = origin
    self.isShareable = isShareable
    self.isNovel = isNovel
    self.maxSessions = maxSessions
    self.develops = develops.sorted { $0.competency < $1.competency }
    self.prerequisites = prerequisites.sorted { $0.id < $1.id }
    self.audiences = audiences
    self.uses = uses.sorted { $0.resource < $1.resource }
    self.offered = offered
    self.title = title
    self.location = location
  }
}
