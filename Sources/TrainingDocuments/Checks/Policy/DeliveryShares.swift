import Diagnostics
import TrainingModel

/// A share of courses says of which courses, and its limits can be kept together.
enum DeliveryShares: DossierCheck {
  static let reversed = DiagnosticRule(
    "POL518", .error,
    message: (
      en: "The rule \"{id}\" asks for a share of at least {minimum} and allows at most {maximum}.",
      fa: "قاعده «{id}» سهمی دست‌کم {minimum} می‌خواهد و حداکثر {maximum} اجازه می‌دهد."
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

  static let unspecific = DiagnosticRule(
    "POL519", .error,
    message: (
      en: "The rule \"{id}\" does not say of which courses it limits the share.",
      fa: "قاعده «{id}» نمی‌گوید سهم کدام دوره‌ها را محدود می‌کند."
    ),
    hint: (
      en: "Add category, delivery or origin.",
      fa: "category یا delivery یا origin را بیفزایید."
    ),
    reason: (
      en: "Without a kind of course the rule is about all courses, whose share is always the whole.",
      fa: "بدون نوع دوره، قاعده درباره همه دوره‌هاست که سهمشان همیشه کل است."
    )
  )

  static var rules: [DiagnosticRule] { [reversed, unspecific] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap(\.deliveryShares).flatMap { share -> [Finding] in
      var findings: [Finding] = []
      if let minimum = share.minimum, let maximum = share.maximum, minimum > maximum {
        findings.append(
          Finding(
            reversed, at: contents.place(of: "minimum", at: share.location), subject: "rule/\(share.id)",
            ["id": share.id.text, "minimum": minimum.text, "maximum": maximum.text]))
      }
      if share.category == nil, share.delivery == nil, share.origin == nil {
        findings.append(
          Finding(unspecific, at: share.location, subject: "rule/\(share.id)", ["id": share.id.text]))
      }
      return findings
    }
  }
}
