import Diagnostics
import TrainingModel

/// The deadline of onboarding lies after the first appointments that it is for.
enum OnboardingDates: DossierCheck {
  static let rule = DiagnosticRule(
    "POL516", .error,
    message: (
      en: "The onboarding deadline {deadline} lies before {since}, from which appointments count.",
      fa: "مهلت بدو خدمت، {deadline}، پیش از {since} است که انتصاب‌ها از آن به بعد به حساب می‌آیند."
    ),
    hint: (
      en: "Correct deadline or appointedSince.",
      fa: "deadline یا appointedSince را اصلاح کنید."
    ),
    reason: (
      en: "Everyone whom the rule calls a new manager would be late on the day of appointment.",
      fa: "هر کس که این قاعده مدیر جدید می‌خواند در همان روز انتصاب دیر کرده است."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.compactMap { policy in
      guard let onboarding = policy.onboarding, let deadline = onboarding.deadline,
        deadline < onboarding.appointedSince
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "deadline", at: onboarding.location), subject: "rule/\(onboarding.id)",
        ["deadline": deadline.iso, "since": onboarding.appointedSince.iso])
    }
  }
}
