import Diagnostics
import TrainingModel

/// A role requires levels that the competency's scale has, and more than its lowest one.
enum RequiredLevel: DossierCheck {
  static let outside = DiagnosticRule(
    "LVL303", .error,
    message: (
      en: """
      The role "{role}" requires level {level} of "{competency}", whose scale goes from {min} to \
      {max}.
      """,
      fa: "شغل «{role}» سطح {level} از «{competency}» را می‌خواهد، ولی مقیاس آن از {min} تا {max} است."
    ),
    hint: (
      en: "Require a level from {min} to {max}.",
      fa: "سطحی از {min} تا {max} بخواهید."
    ),
    reason: (
      en: """
      A level beyond the scale can never be reached: everybody would have a gap that no course \
      closes.
      """,
      fa: """
      سطحی بیرون از مقیاس هرگز به دست نمی‌آید: همه شکافی خواهند داشت که هیچ دوره‌ای آن را \
      نمی‌پوشاند.
      """
    )
  )

  static let lowest = DiagnosticRule(
    "LVL307", .notice,
    message: (
      en: """
      The role "{role}" requires "{competency}" at {level}, the lowest level, which everybody has.
      """,
      fa: """
      شغل «{role}» شایستگی «{competency}» را در {level}، پایین‌ترین سطح، می‌خواهد که همه آن را \
      دارند.
      """
    ),
    hint: (
      en: "Require a higher level, or remove the requirement.",
      fa: "سطح بالاتری بخواهید یا این نیاز را حذف کنید."
    ),
    reason: (
      en: "A requirement at the lowest level asks nothing of anybody and can never become a need.",
      fa: "نیاز در پایین‌ترین سطح از کسی چیزی نمی‌خواهد و هرگز به نیاز آموزشی بدل نمی‌شود."
    )
  )

  static var rules: [DiagnosticRule] { [outside, lowest] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var findings: [Finding] = []
    for role in contents.dossier.roles {
      for requirement in role.requirements {
        guard let scale = contents.scale(of: requirement.competency) else { continue }
        let isOutside = !scale.contains(requirement.level)
        guard isOutside || requirement.level == scale.lowest else { continue }
        findings.append(
          Finding(
            isOutside ? outside : lowest, at: contents.place(of: "level", at: requirement.location),
            subject: "role/\(role.id)/\(requirement.competency)",
            [
              "role": role.id.text, "competency": requirement.competency.text,
              "level": "\(requirement.level)",
              "min": "\(scale.lowest)", "max": "\(scale.highest)",
            ]))
      }
    }
    return findings
  }
}
