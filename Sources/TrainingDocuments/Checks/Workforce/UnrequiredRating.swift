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

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    let table = contents.dossier.people
    let known = (0..<table.competencies.count).map {
      contents.competencies[table.competencies[IdentifierPool.Code($0)]] != nil
    }
    // What each role requires, in the order of competencies, which is that of the ratings of a person too.
    let required = contents.roles.mapValues { role in
      role.requirements.compactMap { table.competencies.find($0.competency) }.sorted()
    }
    let requiredOfRole = (0..<table.roles.count).map { required[table.roles[IdentifierPool.Code($0)]] }
    @Sendable func requirements(_ subject: IdentifierPool.Code) -> [IdentifierPool.Code]? {
      if let index = contents.people.employeeIndex(subject) {
        return requiredOfRole[Int(table.employees[index].role)]
      }
      return contents.people.cohortIndex(subject).flatMap { required[table.cohorts[$0].role] }
    }
    return { stretch, findings in
      var index = stretch.lowerBound
      while index < stretch.upperBound {
        let subject = table.ratings[index].subject
        let required = requirements(subject)
        var next = 0
        while index < stretch.upperBound, table.ratings[index].subject == subject {
          let row = table.ratings[index]
          index += 1
          guard let required else { continue }
          while next < required.count, required[next] < row.competency { next += 1 }
          if next < required.count && required[next] == row.competency || !known[Int(row.competency)] {
            continue
          }
          findings.report(rule, at: row.position) {
            (
              table.findingSubject(of: row),
              [
                "subject": table.persons[subject].text, "competency": table.competencies[row.competency].text,
                "role": contents.role(of: subject)?.text ?? "",
              ]
            )
          }
        }
      }
    }
  }
}
