import Diagnostics
import TrainingModel

/// A rating is of a competency that the person's role requires.
enum UnrequiredRating: DossierCheck {
  static let rule = DiagnosticRule(
    "WRK712", .notice,
    message: (
      en: "\"{subject}\" was rated in \"{competency}\", which the role \"{role}\" does not require.",
      fa: "«{subject}» در «{competency}» ارزیابی شده که شغل «{role}» آن را نمی‌خواهد."
    ),
    hint: (
      en: "Check the competency and the role, or add the requirement to the role.",
      fa: "شایستگی و شغل را بررسی کنید یا این نیاز را به شغل بیفزایید."
    ),
    reason: (
      en: """
      Such a rating leads to no need. It may be a slip in an id, a change of role since the \
      rating, or a requirement that was forgotten.
      """,
      fa: """
      چنین ارزیابی‌ای به نیازی نمی‌انجامد. شاید لغزش در شناسه، تغییر شغل پس از ارزیابی یا نیازی \
      فراموش‌شده باشد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.jobRoles] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let table = contents.dossier.people
    let known = (0..<table.competencies.count).map {
      contents.competencies[table.competencies[IdentifierPool.Code($0)]] != nil
    }
    let required = contents.roles.mapValues { role in
      Set(role.requirements.compactMap { table.competencies.find($0.competency) })
    }
    let requiredOfRole = (0..<table.roles.count).map { required[table.roles[IdentifierPool.Code($0)]] }
    func requirements(_ subject: IdentifierPool.Code) -> Set<IdentifierPool.Code>? {
      if let index = contents.people.employeeIndex(subject) {
        return requiredOfRole[Int(table.employees[index].role)]
      }
      return contents.people.cohortIndex(subject).flatMap { required[table.cohorts[$0].role] }
    }
    var last: (subject: IdentifierPool.Code, required: Set<IdentifierPool.Code>?)?
    for row in table.ratings {
      if last?.subject != row.subject { last = (row.subject, requirements(row.subject)) }
      guard let required = last?.required, !required.contains(row.competency), known[Int(row.competency)]
      else {
        continue
      }
      findings.report(rule, at: row.position) {
        (
          table.findingSubject(of: row),
          [
            "subject": table.persons[row.subject].text, "competency": table.competencies[row.competency].text,
            "role": contents.role(of: row.subject)?.text ?? "",
          ]
        )
      }
    }
  }
}
