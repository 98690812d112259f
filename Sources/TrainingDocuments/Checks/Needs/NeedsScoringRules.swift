import Diagnostics
import TrainingModel
import XMLStreams

/// Needs were scored by the rules of the policy that the plan follows.
enum NeedsScoringRules: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS903", .error,
    message: (
      en: "The needs were scored with {attribute}=\"{stated}\", but the policy says \"{actual}\".",
      fa: "نیازها با {attribute}=\"{stated}\" امتیاز گرفته‌اند، ولی سیاست می‌گوید «{actual}»."
    ),
    hint: (
      en: "Score the needs again by this policy, or state the same in the policy's scoring element.",
      fa: "نیازها را با همین سیاست دوباره امتیاز دهید یا عنصر scoring سیاست را با آن یکی کنید."
    ),
    reason: (
      en: """
      Rankings change with the method, the rule for missing ratings and the rule that combines several. A plan by \
      one rule from needs by another could be explained by neither.
      """,
      fa: """
      رتبه‌ها با روش، قاعده نبود ارزیابی و قاعده ترکیب ارزیابی‌ها تغییر می‌کند. برنامه‌ای با یک قاعده از نیازهایی با \
      قاعده دیگر، با هیچ‌یک توضیح‌پذیر نیست.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    let actual = ScoringNames(policy.scoring)
    return contents.comparableNeeds.flatMap { needs -> [Finding] in
      let element = contents.element(at: needs.location)?.children(named: "scoring").first
      let stated = needs.scoring
      let pairs = [
        ("method", stated.method.rawValue, actual.method.rawValue),
        ("missing", stated.missing.rawValue, actual.missing.rawValue),
        ("combine", stated.combine.rawValue, actual.combine.rawValue),
        ("minimumRespondents", "\(stated.minimumRespondents)", "\(actual.minimumRespondents)"),
      ]
      return pairs.filter { $0.1 != $0.2 }.map { attribute, stated, actual in
        Finding(
          rule, at: element?.location(of: attribute) ?? needs.location,
          subject: "needs/\(needs.id)/scoring/\(attribute)",
          ["attribute": attribute, "stated": stated, "actual": actual])
      }
    }
  }
}
