import Diagnostics
import TrainingDocuments
import TrainingModel
import XMLStreams

/// Makes the changes of scenarios that are of people, one after the other.
///
/// Roles and organizations are those of the dossier as the scenarios have changed it.
struct PeopleEditor {
  private let dossier: Dossier
  private let roles: [Identifier: JobRole]
  private let organizations: Set<Identifier>
  /// The people as they are now; copied from those of the dossier at the first change.
  private(set) var table: PeopleTable
  /// Where rows stand that were made or moved.
  private(set) var places: [RowPosition: SourceLocation] = [:]
  /// Who was moved stays where he is.
  private var moved: Set<RowPosition> = []
  private var made = 0
  /// What has changed.
  private(set) var inputs: [InputChange] = []
  /// What could not be done.
  private(set) var findings: [Finding] = []

  init(_ dossier: Dossier) {
    self.dossier = dossier
    table = dossier.people
    roles = Dictionary(dossier.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    organizations = Set(dossier.organizations.map(\.id))
  }

  /// Whether anybody has been appointed or moved.
  var hasChanged: Bool { !places.isEmpty }

  /// The people, in order.
  var sorted: PeopleTable {
    var table = table
    table.sort()
    return table
  }

  // MARK: - New managers

  mutating func appoint(
    _ new: ScenarioChange.NewManagers, _ change: ScenarioChange, of scenario: Scenario
  ) {
    guard let role = roles[new.role] else { return reportUnknown(role: new.role, change, "role") }
    guard role.isManagerial else {
      return report(ScenarioRules.notManagerial, change, "role/\(role.id)", ["role": role.id.text])
    }
    if let organization = new.organization, !organizations.contains(organization) {
      return reportUnknown(organization: organization, change, "organization")
    }
    guard let appointed = date(new.appointed, change, of: scenario) else { return }
    let places =
      new.organization.map { [($0, new.count)] } ?? spread(new.count, like: new.role)
    for (organization, count) in places where count > 0 {
      let (id, position) = identity(for: scenario)
      table.append(
        CohortRecord(
          id: id, organization: organization, role: new.role, headcount: count, newManagers: count,
          appointed: appointed.date, position: position))
      self.places[position] = change.location
      inputs.append(
        InputChange(
          subject: "people/\(new.role)@\(organization)", old: nil, new: "+\(count)", file: "",
          location: change.location))
    }
  }

  /// So many people in proportion to those who hold the role now, by the largest remainders; the first by identity where
  /// these are equal. Where nobody holds it, all are of the policy's organization, or of the first that has no parent.
  private func spread(_ count: Int, like role: Identifier) -> [(Identifier, Int)] {
    var holders: [Identifier: Int] = [:]
    if let code = table.roles.find(role) {
      for row in table.employees where row.role == code {
        holders[table.organizations[row.organization], default: 0] += 1
      }
    }
    for cohort in table.cohorts where cohort.role == role {
      holders[cohort.organization, default: 0] += cohort.headcount
    }
    let groups = holders.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let total = groups.reduce(0) { $0 + $1.value }
    guard total > 0 else {
      let root = dossier.policy?.organization?.id ?? dossier.organizations.first { $0.parent == nil }?.id
      return root.map { [($0, count)] } ?? []
    }
    var shares = groups.map { group in
      let product = Int128(count) * Int128(group.value)
      return (id: group.key, count: Int(product / Int128(total)), rest: Int(product % Int128(total)))
    }
    let left = count - shares.reduce(0) { $0 + $1.count }
    let order = shares.indices.sorted { a, b in
      shares[a].rest != shares[b].rest ? shares[a].rest > shares[b].rest : shares[a].id < shares[b].id
    }
    for index in order.prefix(left) { shares[index].count += 1 }
    return shares.map { ($0.id, $0.count) }
  }

  // MARK: - Transfers

  mutating func transfer(
    _ transfer: ScenarioChange.Transfer, _ change: ScenarioChange, of scenario: Scenario
  ) {
    let choice = transfer.choice
    for (role, name) in [(choice.role, "role"), (transfer.role, "toRole")] {
      if let role, roles[role] == nil { return reportUnknown(role: role, change, name) }
    }
    for (organization, name) in [
      (choice.organization, "organization"), (transfer.organization, "toOrganization"),
    ] {
      if let organization, !organizations.contains(organization) {
        return reportUnknown(organization: organization, change, name)
      }
    }
    guard choice != PeopleChoice() else { return reportNobody(change, ("who goes", "چه کسی می‌رود")) }
    let stays =
      (transfer.role == nil || transfer.role == choice.role)
      && (transfer.organization == nil || transfer.organization == choice.organization)
    guard !stays else { return reportNobody(change, ("where they go", "به کجا می‌رود")) }
    guard let appointed = date(transfer.appointed, change, of: scenario) else { return }
    let found = table.headcount(of: choice, without: moved)
    let wanted = transfer.count ?? found
    if found < max(1, wanted) {
      if let other = placeOfMoved(choice) {
        return report(
          ScenarioRules.clash, change, subject(of: transfer),
          ["place": subject(of: transfer), "other": other.inWords])
      }
      return report(
        ScenarioRules.tooFewPeople, change, subject(of: transfer),
        ["wanted": "\(max(1, wanted))", "found": "\(found)"])
    }
    let destination = PeopleDestination(
      role: transfer.role, organization: transfer.organization,
      appointed: appointed.date ?? dossier.policy?.periods.first?.start,
      isManagerial: transfer.role.flatMap { roles[$0]?.isManagerial } ?? false)
    var number = made
    var taken = table
    let positions = taken.move(choice, count: wanted, to: destination, without: moved) { _ in
      defer { number += 1 }
      return (
        Self.identity(number, of: scenario, in: table), DossierChanges.position(ofMade: number)
      )
    }
    made = number
    table = taken
    for position in positions {
      places[position] = change.location
      moved.insert(position)
    }
    inputs.append(
      InputChange(
        subject: subject(of: transfer), old: nil,
        new:
          "\(wanted) → \([transfer.role, transfer.organization].compactMap { $0?.text }.joined(separator: "@"))",
        file: "", location: change.location))
  }

  /// Where those were moved before who are meant, if that is why they are not there: by who they are, or by where they
  /// stood.
  private func placeOfMoved(_ choice: PeopleChoice) -> SourceLocation? {
    for row in dossier.people.employees where moved.contains(row.position) {
      let person = dossier.people.employee(row)
      if (choice.person ?? person.id) == person.id, (choice.role ?? person.role) == person.role,
        (choice.organization ?? person.organization) == person.organization
      {
        return places[row.position]
      }
    }
    for cohort in dossier.people.cohorts where moved.contains(cohort.position) {
      if (choice.person ?? cohort.id) == cohort.id, (choice.role ?? cohort.role) == cohort.role,
        (choice.organization ?? cohort.organization) == cohort.organization
      {
        return places[cohort.position]
      }
    }
    return nil
  }

  private func subject(of transfer: ScenarioChange.Transfer) -> String {
    let choice = transfer.choice
    let group = [choice.role, choice.organization].compactMap { $0?.text }.joined(separator: "@")
    return "people/"
      + ([choice.person?.text, group].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "/"))
  }

  // MARK: - Identities and dates

  private mutating func identity(for scenario: Scenario) -> (id: Identifier, position: RowPosition) {
    defer { made += 1 }
    return (Self.identity(made, of: scenario, in: table), DossierChanges.position(ofMade: made))
  }

  /// An identity that nobody has.
  private static func identity(_ number: Int, of scenario: Scenario, in table: PeopleTable) -> Identifier {
    let stem = "\(String(scenario.id.text.unicodeScalars.prefix(40)))/\(number + 1)"
    var id = Identifier(stem)
    var copy = 1
    while table.persons.find(id) != nil {
      copy += 1
      id = Identifier("\(stem)-\(copy)")
    }
    return id
  }

  /// A date that was read; what has no date is none.
  private struct Day {
    let date: CalendarDate?
  }

  private mutating func date(_ text: String?, _ change: ScenarioChange, of scenario: Scenario) -> Day? {
    guard let text else { return Day(date: nil) }
    let declared = scenario.root["calendar"].flatMap { CalendarKind(rawValue: $0) }
    let calendar = declared ?? dossier.policy?.calendar ?? .persian
    if let date = CalendarDate(calendar, iso: text) { return Day(date: date) }
    findings.append(
      Finding(
        ScenarioRules.noDate, at: change.element.location(of: "appointed"), subject: "date/\(text)",
        ["date": text, "calendar": calendar.rawValue]))
    return nil
  }

  // MARK: - Words

  private mutating func report(
    _ rule: DiagnosticRule, _ change: ScenarioChange, _ subject: String, _ arguments: [String: String]
  ) {
    findings.append(Finding(rule, at: change.location, subject: subject, arguments))
  }

  private mutating func reportNobody(_ change: ScenarioChange, _ what: (en: String, fa: String)) {
    findings.append(
      Finding(
        ScenarioRules.movesNobody, at: change.location, subject: "transfer",
        english: ["what": what.en], persian: ["what": what.fa]))
  }

  private mutating func reportUnknown(role: Identifier, _ change: ScenarioChange, _ attribute: String) {
    reportUnknown(role, ("role", "شغل"), among: roles.keys.map(\.text), change, attribute)
  }

  private mutating func reportUnknown(
    organization: Identifier, _ change: ScenarioChange, _ attribute: String
  ) {
    reportUnknown(
      organization, ("organization", "سازمان"), among: organizations.map(\.text), change, attribute)
  }

  private mutating func reportUnknown(
    _ id: Identifier, _ kind: (en: String, fa: String), among ids: [String], _ change: ScenarioChange,
    _ attribute: String
  ) {
    let near = NearestNames.words(NearestNames.of(id.text, among: ids))
    findings.append(
      Finding(
        ScenarioRules.unknownTarget, at: change.element.location(of: attribute),
        subject: "\(kind.en)/\(id)", english: ["kind": kind.en, "id": id.text, "nearest": near.en],
        persian: ["kind": kind.fa, "id": id.text, "nearest": near.fa]))
  }
}
