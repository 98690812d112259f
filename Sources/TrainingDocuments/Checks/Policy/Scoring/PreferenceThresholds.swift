import Diagnostics
import TrainingModel

/// A preference has the thresholds that its shape needs, in their order, and no others.
enum PreferenceThresholds: DossierCheck {
  static let missing = DiagnosticRule(
    "POL528", .error,
    message: (
      en: "The criterion \"{id}\" has the preference {preference}, which needs {attribute} above 0.",
      fa: "ترجیح معیار «{id}» از نوع {preference} است که {attribute} بیش از صفر می‌خواهد."
    ),
    hint: (
      en: "Write {attribute} in the unit of what the criterion measures, or choose another preference.",
      fa: "{attribute} را به واحد آنچه معیار می‌سنجد بنویسید یا ترجیح دیگری برگزینید."
    ),
    reason: (
      en: """
      The thresholds give a preference its shape. Without them {preference} would be the shape \
      usual under another name.
      """,
      fa: "آستانه‌ها به ترجیح شکل می‌دهند. بدون آن‌ها {preference} همان usual با نامی دیگر است."
    )
  )

  static let reversed = DiagnosticRule(
    "POL529", .error,
    message: (
      en: """
      The criterion "{id}" is indifferent up to {indifference}, but prefers wholly from {threshold} on.
      """,
      fa: "معیار «{id}» تا {indifference} بی‌تفاوت است، ولی از {threshold} به بعد کاملاً ترجیح می‌دهد."
    ),
    hint: (
      en: "Exchange or correct indifference and threshold.",
      fa: "indifference و threshold را جابه‌جا یا اصلاح کنید."
    ),
    reason: (
      en: """
      Between the two thresholds the preference grows. If the second lies below the first, some \
      differences are both indifferent and preferred.
      """,
      fa: """
      ترجیح میان دو آستانه افزایش می‌یابد. اگر دومی پایین‌تر از نخستین باشد، برخی تفاوت‌ها هم \
      بی‌تفاوت‌اند و هم ترجیح‌داده.
      """
    )
  )

  static let unused = DiagnosticRule(
    "POL530", .warning,
    message: (
      en: "The criterion \"{id}\" states {attribute}, which the preference {preference} does not use.",
      fa: "معیار «{id}» ویژگی {attribute} را دارد که ترجیح {preference} از آن استفاده نمی‌کند."
    ),
    hint: (
      en: "Remove {attribute}, or choose a preference that uses it.",
      fa: "{attribute} را حذف کنید یا ترجیحی برگزینید که از آن استفاده کند."
    ),
    reason: (
      en: """
      Whoever states a threshold wants small differences to count less. With a preference that \
      ignores it every difference counts, most often because preference was forgotten.
      """,
      fa: """
      کسی که آستانه‌ای می‌نویسد می‌خواهد تفاوت‌های کوچک کمتر به حساب آید. با ترجیحی که آن را نادیده \
      بگیرد هر تفاوتی به حساب می‌آید؛ بیشتر چون preference فراموش شده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [missing, reversed, unused] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap(\.scoring.criteria).flatMap { criterion -> [Finding] in
      guard let location = criterion.location else { return [] }
      let shape = criterion.preference
      func finding(_ rule: DiagnosticRule, _ place: String, _ attribute: String) -> Finding {
        Finding(
          rule, at: contents.place(of: place, at: location), subject: "criterion/\(criterion.id)",
          [
            "id": criterion.id.text, "preference": shape.rawValue, "attribute": attribute,
            "indifference": criterion.indifference.text, "threshold": criterion.threshold.text,
          ])
      }
      var findings: [Finding] = []
      if shape == .ushape, criterion.indifference == .zero {
        findings.append(finding(missing, "preference", "indifference"))
      }
      if shape.needsThreshold, criterion.threshold == .zero {
        findings.append(finding(missing, "preference", "threshold"))
      } else if shape.usesIndifference, shape.needsThreshold, criterion.indifference > criterion.threshold {
        findings.append(finding(reversed, "indifference", "indifference"))
      }
      if !shape.usesIndifference, criterion.indifference > .zero {
        findings.append(finding(unused, "indifference", "indifference"))
      }
      if !shape.needsThreshold, criterion.threshold > .zero {
        findings.append(finding(unused, "threshold", "threshold"))
      }
      return findings
    }
  }
}

extension PreferenceShape {
  /// Whether the indifference threshold has a part in the shape.
  fileprivate var usesIndifference: Bool {
    switch self {
    case .ushape, .level, .linear: true
    case .usual, .vshape, .gaussian: false
    }
  }

  /// Whether the preference threshold has a part in the shape; then it must be stated.
  fileprivate var needsThreshold: Bool {
    switch self {
    case .vshape, .level, .linear, .gaussian: true
    case .usual, .ushape: false
    }
  }
}
