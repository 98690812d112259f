import Diagnostics
import TrainingModel
import XMLStreams

/// A whole dossier as the checks see it: merged and sorted values, and indices over them.
///
/// Of several things with one identity, the first by file and line counts everywhere; that there are several
/// is one finding.
struct DossierContents: Sendable {
  let dossier: Dossier
  let documents: [SourceDocument]
  /// Documents that say what another says.
  let copies: [DocumentCopy]
  let policies: [Policy]
  let catalogCurrencies: [CurrencyUse]
  /// Results of all years; those that count are in the dossier.
  let courseResults: [CourseResult]
  /// In the order of places.
  let declarations: [Declaration]
  let mentions: [Mention]
  let incomplete: Set<DocumentKind>
  let anonymous: Set<EntityKind>
  let damagedFiles: [String]

  let scales: [Identifier: Scale]
  let competencies: [Identifier: Competency]
  let roles: [Identifier: JobRole]
  let courses: [Identifier: Course]
  let people: PeopleIndex
  let families: Set<Identifier>
  let organizations: Set<Identifier>
  let periodIndex: [Identifier: Int]
  let tree: OrganizationTree
  let population: Population
  /// Which file a row is of.
  let spans: RowSpans
  /// How many threads may check.
  let threads: Int
  /// What was found in rows while they were read.
  let rowFindings: RowFindings
  /// Ratings that count for nothing, but name something.
  let looseRatings: [LooseRating]

  private let present: Set<DocumentKind>
  private let roots: [String: XMLElement]
  /// Elements of documents that were changed, where places no longer follow one another.
  private let changedElements: [SourceLocation: XMLElement]

  /// What the documents say, with the rows that they are given by `spans`; the table of people is sorted.
  init(_ draft: consuming DossierDraft, _ spans: RowSpans, threads: Int) {
    self.threads = threads
    // Moved, not copied: it may be larger than all the rest of memory.
    var dossier = Dossier()
    swap(&dossier, &draft.dossier)
    people = PeopleIndex(dossier.people)
    self.spans = spans
    rowFindings = draft.rowFindings
    looseRatings = draft.looseRatings
    dossier.policy = draft.policies.first
    dossier.courseResults = EvaluationYear.counting(draft.courseResults, before: dossier.policy)
    dossier.documents = draft.documents.compactMap { document in
      document.id.map {
        DocumentRecord(id: $0, kind: document.kind, digest: document.digest, location: document.root.location)
      }
    }
    dossier.keepFirstOfEach()
    dossier.sortBesidesPeople()
    self.dossier = dossier
    documents = draft.documents
    copies = draft.copies
    policies = draft.policies
    catalogCurrencies = draft.catalogCurrencies
    courseResults = draft.courseResults
    declarations = draft.declarations
    mentions = draft.mentions
    incomplete = draft.incomplete
    anonymous = draft.anonymous
    damagedFiles = draft.damagedFiles.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

    scales = Self.index(dossier.scales, \.id)
    competencies = Self.index(dossier.competencies, \.id)
    roles = Self.index(dossier.roles, \.id)
    courses = Self.index(dossier.courses, \.id)
    families = Set(dossier.families.map(\.id))
    organizations = Set(dossier.organizations.map(\.id))
    periodIndex = Dictionary(
      (dossier.policy?.periods ?? []).enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    tree = OrganizationTree(dossier.organizations)
    population = Population(dossier, roles: roles, tree: tree)
    present = Set(draft.documents.map(\.kind))
    var changed: [SourceLocation: XMLElement] = [:]
    for document in draft.documents where draft.changedFiles.contains(document.file) {
      document.root.collect(into: &changed)
    }
    changedElements = changed
    roots = Dictionary(
      draft.documents.compactMap { draft.changedFiles.contains($0.file) ? nil : ($0.file, $0.root) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func index<Value>(
    _ values: [Value], _ id: (Value) -> Identifier
  ) -> [Identifier: Value] {
    Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is a document of that kind.
  func has(_ kind: DocumentKind) -> Bool { present.contains(kind) }

  /// Whether there are documents of all these kinds.
  func has(_ kinds: DocumentKind...) -> Bool { kinds.allSatisfy { present.contains($0) } }

  /// The role of an employee or cohort that is declared.
  func role(of person: IdentifierPool.Code) -> Identifier? {
    let table = dossier.people
    if let index = people.employeeIndex(person) { return table.roles[table.employees[index].role] }
    return people.cohortIndex(person).map { table.cohorts[$0].role }
  }

  /// The scale of a competency, if both are known and the scale makes sense.
  func scale(of competency: Identifier) -> Scale? {
    guard let scale = competencies[competency].flatMap({ scales[$0.scale] }), scale.lowest <= scale.highest
    else {
      return nil
    }
    return scale
  }

  /// Indices of the periods in which a course can be given; `nil` without a policy or if the course names
  /// a period that the policy does not have.
  func possiblePeriods(of course: Course) -> [Int]? {
    guard let policy = dossier.policy, !policy.periods.isEmpty else { return nil }
    if course.offered.isEmpty { return Array(policy.periods.indices) }
    let indices = course.offered.compactMap { periodIndex[$0.id] }.sorted()
    return indices.count == course.offered.count ? indices : nil
  }

  /// How many people audiences are meant for; `nil` if that cannot be told, because nobody is known yet, or
  /// because somebody or an audience refers to something unknown.
  func people(for audiences: [Audience]) -> Int? {
    guard population.isComplete, !population.isEmpty else { return nil }
    for audience in audiences {
      // Who is new, only a policy says.
      if audience.isNewManager != nil, dossier.policy == nil { return nil }
      if let role = audience.role, roles[role] == nil { return nil }
      if let family = audience.family, !families.contains(family) { return nil }
      if let organization = audience.organization, !organizations.contains(organization) { return nil }
    }
    return population.count(audiences)
  }

  /// The element of a small document that begins at `location`.
  func element(at location: SourceLocation) -> XMLElement? {
    if let changed = changedElements[location] { return changed }
    guard var element = roots[location.file] else { return nil }
    while element.location != location {
      // Children follow one another in the document: the last one that begins no later holds the place. It is looked
      // for in the array itself, because handing elements to a closure copies them.
      let children = element.children
      var (start, end) = (0, children.count)
      while start < end {
        let middle = (start + end) / 2
        if children[middle].location > location { end = middle } else { start = middle + 1 }
      }
      guard end > 0 else { return nil }
      element = children[end - 1]
    }
    return element
  }

  /// The place of an attribute of the element at `location`; the element's place if there is none.
  func place(of attribute: String, at location: SourceLocation) -> SourceLocation {
    element(at: location)?.location(of: attribute) ?? location
  }
}

extension Dossier {
  /// Of several values with one identity, keeps the one that was read first.
  fileprivate mutating func keepFirstOfEach() {
    func unique<Value>(_ values: inout [Value], _ id: (Value) -> Identifier) {
      var seen: Set<Identifier> = []
      values.removeAll { !seen.insert(id($0)).inserted }
    }
    unique(&documents, \.id)
    unique(&scales, \.id)
    unique(&domains, \.id)
    unique(&competencies, \.id)
    unique(&families, \.id)
    unique(&roles, \.id)
    unique(&organizations, \.id)
    people.keepFirstOfEach()
    var seen: Set<Identifier> = []
    repeatedCourses = courses.filter { !seen.insert($0.id).inserted }
    unique(&courses, \.id)
    unique(&programs, \.id)
    unique(&scoredNeeds, \.id)
    unique(&deliveries, \.id)
    unique(&rosters, \.id)
    unique(&reviews, \.id)
    unique(&responses, \.id)
    unique(&rulings, \.id)
  }
}

extension XMLElement {
  /// Notes this element and all that it holds by their places.
  fileprivate func collect(into elements: inout [SourceLocation: XMLElement]) {
    if elements[location] == nil { elements[location] = self }
    for child in children { child.collect(into: &elements) }
  }
}
