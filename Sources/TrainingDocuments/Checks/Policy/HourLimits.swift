import Diagnostics
import TrainingModel

/// Least and most hours of training a head can be kept together.
enum HourLimits: DossierCheck {
  static let reversed = DiagnosticRule(
    "POL513", .error,
    message: (
      en: "The rule \"{id}\" asks for at least {minimum} hours and allows at most {maximum}.",
      fa: "قاعده «{id}» دست‌کم {minimum} ساعت می‌خواهد و حداکثر {maximum} ساعت اجازه می‌دهد."
    ),
    hint: (
      en: "Exchange or correct minimum and maximum.",
      fa: "minimum و maximum را جابه‌جا یا اصلاح کنید."
    ),
    reason: (
      en: "No program can keep both limits.",
      fa: "هیچ برنامه‌ای نمی‌تواند هر دو حد را رعایت کند."
    )
  )

  static let conflict = DiagnosticRule(
    "POL514", .error,
    message: (
      en: """
      The rule "{id}" asks for at least {minimum} hours of people for whom "{other}" allows at \
      most {maximum}.
      """,
      fa: """
      قاعده «{id}» دست‌کم {minimum} ساعت می‌خواهد، از افرادی که «{other}» برایشان حداکثر {maximum} \
      ساعت اجازه می‌دهد.
      """
    ),
    hint: (
      en: "Change one of the two limits, or the people to whom they apply.",
      fa: "یکی از دو حد یا افراد مشمول آن را تغییر دهید."
    ),
    reason: (
      en: """
      A rule without the attribute managerial applies to everybody, so two rules can meet in the \
      same people. No program can keep both.
      """,
      fa: """
      قاعده‌ای که ویژگی managerial ندارد برای همه است، پس دو قاعده می‌توانند شامل افراد یکسانی \
      شوند. هیچ برنامه‌ای نمی‌تواند هر دو را رعایت کند.
      """
    )
  )

  static let empty = DiagnosticRule(
    "POL515", .warning,
    message: (
      en: "The rule \"{id}\" has neither minimum nor maximum, so it says nothing.",
      fa: "قاعده «{id}» نه minimum دارد و نه maximum، پس چیزی نمی‌گوید."
    ),
    hint: (
      en: "Add the limit that was meant, or remove the rule.",
      fa: "حد مورد نظر را بیفزایید یا قاعده را حذف کنید."
    ),
    reason: (
      en: """
      Whoever wrote the rule meant to limit something; as it stands, the plan keeps it whatever it \
      does.
      """,
      fa: """
      نویسنده قاعده می‌خواسته چیزی را محدود کند؛ به این شکل، برنامه هر چه باشد آن را رعایت می‌کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [reversed, conflict, empty] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      var findings: [Finding] = []
      for rule in policy.hourRules {
        let subject = "rule/\(rule.id)"
        if rule.minimum == nil && rule.maximum == nil {
          findings.append(Finding(empty, at: rule.location, subject: subject, ["id": rule.id.text]))
        }
        guard let minimum = rule.minimum else { continue }
        for other in policy.hourRules {
          guard let maximum = other.maximum, minimum > maximum else { continue }
          let isItself = other.location == rule.location
          let meet =
            rule.isManagerial == nil || other.isManagerial == nil || rule.isManagerial == other.isManagerial
          guard isItself || meet else { continue }
          findings.append(
            Finding(
              isItself ? reversed : conflict, at: contents.place(of: "minimum", at: rule.location),
              subject: subject,
              [
                "id": rule.id.text, "other": other.id.text, "minimum": minimum.text, "maximum": maximum.text,
              ]))
        }
      }
      for share in policy.deliveryShares where share.minimum == nil && share.maximum == nil {
        findings.append(
          Finding(empty, at: share.location, subject: "rule/\(share.id)", ["id": share.id.text]))
      }
      return findings
    }
  }
}
