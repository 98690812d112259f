import Diagnostics
import TrainingModel

/// A course has no more seats for a role in an organization than people hold it there.
enum SeatsAndPeople: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG809", .warning,
    message: (
      en: """
      The program has more seats in "{course}" for the role "{role}" in "{organization}" ({seats}) than \
      people who hold it there ({people}).
      """,
      fa: """
      برنامه در «{course}» برای شغل «{role}» در «{organization}» صندلی‌هایی ({seats}) بیش از دارندگان این \
      شغل در آنجا ({people}) دارد.
      """
    ),
    hint: (
      en: "Lower the seats, or bring the workforce up to date.",
      fa: "صندلی‌ها را کم کنید یا سند کارکنان را به‌روز کنید."
    ),
    reason: (
      en: """
      Everybody takes a course at most once a year. Seats beyond that stay empty and are paid for, \
      or the workforce is not the one that was planned for.
      """,
      fa: """
      هر فرد هر دوره را حداکثر سالی یک بار می‌گذراند. صندلی بیش از آن خالی می‌ماند و هزینه دارد، \
      یا سند کارکنان همانی نیست که برایش برنامه‌ریزی شده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.program, .workforce] }

  private struct Place: Hashable {
    let course: Identifier
    let organization: Identifier
    let role: Identifier
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard !contents.dossier.programs.isEmpty, contents.has(.workforce), contents.population.isComplete else {
      return []
    }
    var people: [Place: Int] = [:]
    func add(_ count: Int, to place: Place, in sums: inout [Place: Int]) {
      let (sum, overflow) = sums[place, default: 0].addingReportingOverflow(count)
      sums[place] = overflow ? .max : sum
    }
    let table = contents.dossier.people
    let alike = LikeEmployees(table) { _ in false }
    for (group, count) in zip(alike.groups, alike.counts) {
      let organization = table.organizations[group.organization]
      add(
        count, to: Place(course: "", organization: organization, role: table.roles[group.role]), in: &people)
    }
    for cohort in table.cohorts {
      add(
        cohort.headcount, to: Place(course: "", organization: cohort.organization, role: cohort.role),
        in: &people)
    }
    return contents.dossier.programs.flatMap { program -> [Finding] in
      guard contents.isOfPolicyYear(program) else { return [] }
      var sums: [Place: Int] = [:]
      var last: [Place: SourceLocation] = [:]
      for offering in program.offerings {
        for seats in offering.seats {
          let place = Place(course: offering.course, organization: seats.organization, role: seats.role)
          add(seats.count, to: place, in: &sums)
          last[place] = seats.location ?? program.location
        }
      }
      return sums.compactMap { place, count in
        let held = people[Place(course: "", organization: place.organization, role: place.role)] ?? 0
        guard count > held, contents.courses[place.course] != nil,
          contents.isKnown(place.organization, place.role)
        else { return nil }
        return Finding(
          rule, at: last[place].map { contents.place(of: "count", at: $0) },
          subject: "program/\(program.id)/\(place.course)/\(place.organization)/\(place.role)",
          [
            "seats": "\(count)", "course": place.course.text, "role": place.role.text,
            "organization": place.organization.text, "people": "\(held)",
          ])
      }
    }
  }
}

extension DossierContents {
  /// Whether both are known; what refers to something unknown is an error already.
  fileprivate func isKnown(_ organization: Identifier, _ role: Identifier) -> Bool {
    roles[role] != nil && organizations.contains(organization)
  }
}
