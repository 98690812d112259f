import Diagnostics
import TrainingModel

/// A mandatory course binds somebody.
enum MandatoryAudience: DossierCheck {
  static let rule = DiagnosticRule(
    "POL524", .warning,
    message: (
      en: "The rule \"{id}\" binds nobody: its audience matches none of the people in the workforce.",
      fa: "قاعده «{id}» هیچ‌کس را ملزم نمی‌کند: مخاطب آن شامل هیچ‌یک از افراد سند کارکنان نیست."
    ),
    hint: (
      en: "Check the conditions of the audience: all of one row must hold together.",
      fa: "شرط‌های مخاطب را بررسی کنید: همه شرط‌های یک سطر باید با هم برقرار باشند."
    ),
    reason: (
      en: """
      A duty that binds nobody is kept by every program, and nobody notices that the course was \
      not held.
      """,
      fa: """
      الزامی که هیچ‌کس را در بر نگیرد با هر برنامه‌ای رعایت می‌شود و کسی متوجه نمی‌شود که دوره \
      برگزار نشده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .workforce, .jobRoles, .organizations] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    return policy.mandatory.compactMap { mandatory in
      guard !mandatory.audiences.isEmpty, contents.people(for: mandatory.audiences) == 0 else { return nil }
      return Finding(
        rule, at: mandatory.audiences[0].location, subject: "rule/\(mandatory.id)", ["id": mandatory.id.text])
    }
  }
}
