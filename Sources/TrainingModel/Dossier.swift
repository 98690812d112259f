public import Diagnostics

/// The root element of a document: what it is.
public enum DocumentKind: String, Sendable, CaseIterable {
  /// Competencies and scales.
  case framework
  /// Job roles.
  case jobRoles
  /// The tree of organizations.
  case organizations
  /// Who works where.
  case workforce
  /// Ratings.
  case assessments
  /// Courses.
  case catalog
  /// The rules of the year.
  case policy
  /// An annual curriculum.
  case program
  /// What courses achieved.
  case evaluation
  /// Scored needs.
  case needs
  /// What has been held of a program.
  case delivery
  /// Who sits in which session of a program.
  case roster
  /// Changes of the other documents that are tried where somebody asks for them.
  case scenario
  /// What a review found in a program.
  case review
  /// What a municipality answers to a review.
  case response
  /// What a reviewer decides in a round.
  case ruling

  /// Whether it follows from the other documents of a dossier, so that nothing is planned from it.
  public var isResult: Bool {
    switch self {
    case .program, .roster, .review, .response, .ruling: true
    default: false
    }
  }
  /// Whether plans are made from it: not from results, nor from changes that are only thought of.
  public var isPlannedFrom: Bool { !isResult && self != .scenario }
}

/// A document that belongs to a dossier.
public struct DocumentRecord: Sendable {
  /// Its identity.
  public let id: Identifier
  /// What it is.
  public let kind: DocumentKind
  /// SHA-256 of what it says, whatever the order of its rows; 64 hexadecimal digits; `nil` if nobody asked for it.
  public let digest: String?
  /// Where its root element stands.
  public let location: SourceLocation

  /// A record of a document.
  public init(id: Identifier, kind: DocumentKind, digest: String?, location: SourceLocation) {
    self.id = id
    self.kind = kind
    self.digest = digest
    self.location = location
  }
}

/// Everything that a set of documents says, merged; every list is in the order of identities, so that
/// nothing depends on the order of files or rows.
public struct Dossier: Sendable {
  /// The documents.
  public var documents: [DocumentRecord] = []
  /// Proficiency scales.
  public var scales: [Scale] = []
  /// Domains of competencies.
  public var domains: [Domain] = []
  /// Competencies.
  public var competencies: [Competency] = []
  /// Families of roles.
  public var families: [RoleFamily] = []
  /// Job roles.
  public var roles: [JobRole] = []
  /// Organizations.
  public var organizations: [Organization] = []
  /// Who works where, and how they were rated.
  public var people = PeopleTable()
  /// Courses.
  public var courses: [Course] = []
  /// What documents say of a course that another document has declared before: it counts nowhere.
  public var repeatedCourses: [Course] = []
  /// The rules of the year, if a policy is among the documents.
  public var policy: Policy?
  /// Programs: submissions and earlier plans.
  public var programs: [Program] = []
  /// What the courses of the latest year before the policy's achieved. Several documents may say it of one course
  /// and level: they were measured on different people.
  public var courseResults: [CourseResult] = []
  /// Needs that were scored elsewhere.
  public var scoredNeeds: [ScoredNeeds] = []
  /// What has been held so far; it counts only where it is asked for.
  public var deliveries: [Delivery] = []
  /// Who sits in which session.
  public var rosters: [Roster] = []
  /// The scenarios whose changes the documents have undergone, in the order in which they were applied.
  public var appliedScenarios: [InputDigest] = []
  /// Reviews of programs.
  public var reviews: [Review] = []
  /// Answers of municipalities to reviews.
  public var responses: [Response] = []
  /// Decisions of reviewers.
  public var rulings: [Ruling] = []

  /// A dossier of no documents.
  public init() {}

  /// From what a plan of this dossier is made, as far as digests were asked for: its documents, and the scenarios that
  /// have changed them.
  public var inputs: [InputDigest] {
    documents.filter(\.kind.isPlannedFrom).compactMap { document in
      document.digest.map { InputDigest(document: document.id, digest: $0) }
    } + appliedScenarios
  }

  /// Puts every list in the order of identities.
  public mutating func sort() {
    people.sort()
    sortBesidesPeople()
  }

  /// Puts every list in the order of identities but people, who are many and in order already.
  package mutating func sortBesidesPeople() {
    documents.sort { $0.id < $1.id }
    scales.sort { $0.id < $1.id }
    domains.sort { $0.id < $1.id }
    competencies.sort { $0.id < $1.id }
    families.sort { $0.id < $1.id }
    roles.sort { $0.id < $1.id }
    organizations.sort { $0.id < $1.id }
    courses.sort { $0.id < $1.id }
    programs.sort { $0.id < $1.id }
    scoredNeeds.sort { $0.id < $1.id }
    deliveries.sort { $0.id < $1.id }
    rosters.sort { $0.id < $1.id }
    reviews.sort { $0.id < $1.id }
    responses.sort { $0.id < $1.id }
    rulings.sort { $0.id < $1.id }
    for index in scoredNeeds.indices { scoredNeeds[index].sort() }
    courseResults.sort {
      ($0.course.id, $0.level, $0.score, $0.people) < ($1.course.id, $1.level, $1.score, $1.people)
    }
  }
}
