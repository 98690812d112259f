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

  static func findings(in contents: DossierContents) -> [Finding] {
    let required = contents.roles.mapValues { Set($0.requirements.map(\.competency)) }
    return contents.dossier.assessments.compactMap { rating in
      guard let role = contents.employees[rating.subject]?.role ?? contents.cohorts[rating.subject]?.role,
        let competencies = required[role], !competencies.contains(rating.competency),
        contents.competencies[rating.competency] != nil
      else { return nil }
      return Finding(
        rule, at: rating.location, subject: rating.findingSubject,
        ["subject": rating.subject.text, "competency": rating.competency.text, "role": role.text])
    }
  }
}
