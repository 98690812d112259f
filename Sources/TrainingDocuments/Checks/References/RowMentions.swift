import TrainingModel

/// What the rows of bulk documents refer to.
struct RowMentions {
  /// A reference in a row.
  struct Mention {
    let id: Identifier
    let position: RowPosition
    let attribute: String
    /// Whose reference it is.
    let owner: () -> Subject
  }

  /// References to a kind of document.
  struct Absence {
    let count: Int
    let first: RowPosition
    /// The attribute that refers to them.
    let attribute: String
  }

  private let contents: DossierContents
  private var table: PeopleTable { contents.dossier.people }

  init(_ contents: DossierContents) { self.contents = contents }

  /// Calls `body` with the references to things of a kind (competencies, roles, organizations) whose identities
  /// fulfil a condition, which is asked once for each identity.
  func forEach(_ kind: EntityKind, where isWanted: (Identifier) -> Bool, _ body: (Mention) -> Void) {
    switch kind {
    case .competency: competencies(isWanted, body)
    case .role: places(table.roles, "role", \.role, \.role, isWanted, body)
    case .organization:
      places(table.organizations, "organization", \.organization, \.organization, isWanted, body)
    default: break
    }
  }

  /// Calls `body` with the references of ratings to people whom no workforce has.
  func forEachUnknownPerson(_ body: (Mention, EntityKind) -> Void) {
    // Usually there is none, and then nobody need look for one.
    let mayBeUnknown = contents.people.count < table.persons.count
    for row in mayBeUnknown ? table.ratings : [] where !contents.people.isDeclared(row.subject) {
      let kind: EntityKind = row.isOfCohort ? .cohort : .employee
      body(
        Mention(id: table.persons[row.subject], position: row.position, attribute: kind.subject) {
          table.findingSubject(of: row)
        }, kind)
    }
    for row in contents.looseRatings {
      guard let subject = row.subject, !(table.persons.find(subject).map(contents.people.isDeclared) ?? false)
      else { continue }
      let kind: EntityKind = row.isOfCohort ? .cohort : .employee
      body(
        Mention(id: subject, position: row.position, attribute: kind.subject) {
          Subject("assessment", subject, row.competency)
        }, kind)
    }
  }

  /// How often rows refer to documents of a kind, and where first; `nil` if they never do.
  func absence(of document: DocumentKind) -> Absence? {
    let ratings = table.ratings
    let loose = contents.looseRatings
    func first(_ positions: RowPosition?...) -> RowPosition? { positions.compactMap { $0 }.min() }
    switch document {
    case .framework:
      return first(ratings.lazy.map(\.position).min(), loose.lazy.map(\.position).min()).map {
        Absence(count: ratings.count + loose.count, first: $0, attribute: "competency")
      }
    case .workforce:
      let named = loose.filter { $0.subject != nil }
      let rating = ratings.min { $0.position < $1.position }
      let other = named.min { $0.position < $1.position }
      return first(rating?.position, other?.position).map { first in
        let isOfCohort = rating?.position == first ? rating?.isOfCohort : other?.isOfCohort
        return Absence(
          count: ratings.count + named.count, first: first,
          attribute: (isOfCohort == true ? EntityKind.cohort : .employee).subject)
      }
    case .jobRoles, .organizations:
      return first(table.employees.lazy.map(\.position).min(), table.cohorts.lazy.map(\.position).min()).map {
        Absence(
          count: table.employees.count + table.cohorts.count, first: $0,
          attribute: document == .jobRoles ? "role" : "organization")
      }
    default: return nil
    }
  }

  private func competencies(_ isWanted: (Identifier) -> Bool, _ body: (Mention) -> Void) {
    let ids = (0..<table.competencies.count).map { table.competencies[IdentifierPool.Code($0)] }
    let wanted = ids.map(isWanted)
    if wanted.contains(true) {
      for row in table.ratings where wanted[Int(row.competency)] {
        body(
          Mention(id: ids[Int(row.competency)], position: row.position, attribute: "competency") {
            table.findingSubject(of: row)
          })
      }
    }
    for row in contents.looseRatings where isWanted(row.competency) {
      body(
        Mention(id: row.competency, position: row.position, attribute: "competency") {
          Subject("assessment", row.subject ?? "", row.competency)
        })
    }
  }

  private func places(
    _ pool: IdentifierPool, _ attribute: String, _ code: (EmployeeRow) -> IdentifierPool.Code,
    _ id: (CohortRecord) -> Identifier, _ isWanted: (Identifier) -> Bool, _ body: (Mention) -> Void
  ) {
    let ids = (0..<pool.count).map { pool[IdentifierPool.Code($0)] }
    let wanted = ids.map(isWanted)
    if wanted.contains(true) {
      for row in table.employees where wanted[Int(code(row))] {
        body(
          Mention(id: ids[Int(code(row))], position: row.position, attribute: attribute) {
            Subject("employee", table.persons[row.person])
          })
      }
    }
    for cohort in table.cohorts where isWanted(id(cohort)) {
      body(
        Mention(id: id(cohort), position: cohort.position, attribute: attribute) {
          Subject("cohort", cohort.id)
        })
    }
  }
}
