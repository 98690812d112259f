import Diagnostics
import TrainingModel

/// Some rating is younger than the age at which the policy calls ratings stale.
enum StaleEvidence: DossierCheck {
  static let rule = DiagnosticRule(
    "POL541", .notice,
    message: (
      en: "All ratings are stale: the latest is of {latest}, more than {days} days before {start}.",
      fa: "همه ارزیابی‌ها کهنه است: تازه‌ترین آن‌ها از {latest} است، بیش از {days} روز پیش از {start}."
    ),
    hint: (
      en: "Rate anew, or correct staleAfter.",
      fa: "دوباره ارزیابی کنید یا staleAfter را اصلاح کنید."
    ),
    reason: (
      en: """
      Every need then rests on evidence that the policy itself holds to be too old. If the dates \
      are right, people should be rated before the year is planned.
      """,
      fa: """
      در این حال همه نیازها بر شواهدی تکیه دارد که خود سیاست آن‌ها را کهنه می‌داند. اگر تاریخ‌ها \
      درست است، باید پیش از برنامه‌ریزی سال دوباره ارزیابی کرد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.assessments, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy, let location = policy.scoring.location,
      let days = policy.scoring.staleAfter, let start = policy.firstDayOfYear
    else { return [] }
    let ratings = contents.dossier.people.ratings
    let oldest = start.dayNumber - days
    if ratings.contains(where: { $0.dayNumber >= oldest }) { return [] }
    guard let latest = ratings.max(by: { $0.dayNumber < $1.dayNumber })?.date else { return [] }
    return [
      Finding(
        rule, at: contents.place(of: "staleAfter", at: location),
        subject: "policy/\(policy.id)/scoring/staleAfter",
        ["latest": latest.iso, "days": "\(days)", "start": start.iso])
    ]
  }
}
