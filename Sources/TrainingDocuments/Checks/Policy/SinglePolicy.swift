import Diagnostics
import TrainingModel

/// A dossier has one policy.
enum SinglePolicy: DossierCheck {
  static let rule = DiagnosticRule(
    "POL501", .error,
    message: (
      en: "The dossier has a second policy, \"{id}\"; the first is \"{other}\" in {first}.",
      fa: "این پرونده سیاست دومی به نام «{id}» دارد؛ نخستین سیاست «{other}» در {first} است."
    ),
    hint: (
      en: "Keep the policy of the year that is planned and leave the other out.",
      fa: "سیاست سالی را که برنامه‌ریزی می‌شود نگه دارید و دیگری را کنار بگذارید."
    ),
    reason: (
      en: """
      The policy says how much money there is, when people can be trained and what comes first. \
      Two policies are two plans; which of them is meant cannot be guessed.
      """,
      fa: """
      سیاست می‌گوید چه مقدار پول هست، چه وقت می‌توان آموزش داد و چه چیز مقدم است. دو سیاست یعنی دو \
      برنامه و نمی‌توان حدس زد کدام منظور است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let first = contents.policies.first else { return [] }
    return contents.policies.dropFirst().compactMap { policy in
      // Two versions of one policy are found as a document that is there twice.
      guard policy.id != first.id else { return nil }
      return Finding(
        rule, at: policy.location, subject: "policy/\(policy.id)",
        ["id": policy.id.text, "other": first.id.text, "first": first.location.text])
    }
  }
}
