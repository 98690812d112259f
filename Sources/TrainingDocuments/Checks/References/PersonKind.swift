import Diagnostics
import TrainingModel

/// A rating of an employee names an employee, and one of a cohort a cohort.
enum PersonKind: DossierCheck {
  static let rule = DiagnosticRule(
    "REF211", .error,
    message: (
      en: "\"{id}\" is rated as {statedEn}, but in the workforce it is {actualEn}.",
      fa: "«{id}» به‌عنوان {statedFa} ارزیابی شده، ولی در سند کارکنان {actualFa} است."
    ),
    hint: (
      en: "Write {attribute}=\"{id}\" instead.",
      fa: "به‌جای آن بنویسید {attribute}=\"{id}\"."
    ),
    reason: (
      en: """
      The rating of a group is a mean that stands for many people; the rating of a person stands \
      for one. Taking one for the other would weigh it wrongly.
      """,
      fa: """
      ارزیابی گروه میانگینی است که نماینده افراد بسیار است و ارزیابی یک نفر تنها نماینده خود اوست. \
      یکی را به جای دیگری گرفتن، وزن نادرستی به آن می‌دهد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let table = contents.dossier.people
    for row in contents.looseRatings {
      guard let subject = row.subject, let person = table.persons.find(subject) else { continue }
      inspect(person, row.isOfCohort, at: row.position, contents, &findings) {
        Subject("assessment", subject, row.competency)
      }
    }
  }

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    let table = contents.dossier.people
    return { stretch, findings in
      for row in table.ratings[stretch] {
        inspect(row.subject, row.isOfCohort, at: row.position, contents, &findings) {
          table.findingSubject(of: row)
        }
      }
    }
  }

  private static func inspect(
    _ person: IdentifierPool.Code, _ isOfCohort: Bool, at position: RowPosition, _ contents: DossierContents,
    _ findings: inout RowFindings, _ subject: () -> Subject
  ) {
    let isDeclaredSo = isOfCohort ? contents.people.isCohort(person) : contents.people.isEmployee(person)
    guard !isDeclaredSo, contents.people.isDeclared(person) else { return }
    let stated: EntityKind = isOfCohort ? .cohort : .employee
    let actual: EntityKind = isOfCohort ? .employee : .cohort
    func phrase(_ kind: EntityKind) -> String { kind == .employee ? "an employee" : "a cohort" }
    findings.report(rule, at: position, stated.subject) {
      (
        subject(),
        [
          "id": contents.dossier.people.persons[person].text, "statedEn": phrase(stated),
          "statedFa": stated.name.fa, "actualEn": phrase(actual), "actualFa": actual.name.fa,
          "attribute": actual.subject,
        ]
      )
    }
  }
}
