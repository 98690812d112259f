import Diagnostics
import TrainingModel

/// A roster seats people of the workforce, under their own organization and role.
enum RosterPerson: DossierCheck {
  static let rule = DiagnosticRule(
    "PRG820", .error,
    message: (
      en: "The roster seats \"{id}\", who is no employee of role \"{role}\" in \"{organization}\".",
      fa: "فهرست شرکت‌کنندگان «{id}» را می‌نشاند که کارمندِ شغل «{role}» در «{organization}» نیست."
    ),
    hint: (
      en: "Make the roster again from the workforce of today.",
      fa: "فهرست را از سند کارکنان امروز دوباره بسازید."
    ),
    reason: (
      en: "A seat in the name of somebody who is not there, or who works elsewhere, stays empty.",
      fa: "صندلی به نام کسی که نیست یا جای دیگری کار می‌کند خالی می‌ماند."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.roster, .workforce] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.has(.roster, .workforce) else { return [] }
    return contents.dossier.rosters.filter { contents.isOfPolicyYear($0.year, $0.calendar) }.flatMap {
      roster in
      roster.sessions.flatMap { session in
        session.seats.compactMap { seat -> Finding? in
          guard case .employee(let id, _) = seat.holder, !isEmployee(id, seat, in: contents) else {
            return nil
          }
          return Finding(
            rule, at: session.location ?? roster.location,
            subject: "roster/\(roster.id)/\(session.course)/\(id)",
            ["id": id.text, "role": seat.role.text, "organization": seat.organization.text])
        }
      }
    }
  }

  private static func isEmployee(_ id: Identifier, _ seat: RosterSeat, in contents: DossierContents) -> Bool {
    let table = contents.dossier.people
    guard let person = table.persons.find(id), let index = contents.people.employeeIndex(person) else {
      return false
    }
    let row = table.employees[index]
    return table.organizations[row.organization] == seat.organization && table.roles[row.role] == seat.role
  }
}
