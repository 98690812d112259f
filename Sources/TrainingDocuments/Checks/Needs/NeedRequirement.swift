import Diagnostics
import TrainingModel

/// Scored needs rest on what the job roles require.
enum NeedRequirement: DossierCheck {
  static let unrequired = DiagnosticRule(
    "NDS905", .error,
    message: (
      en: "The role \"{role}\" does not require the competency \"{competency}\".",
      fa: "شغل «{role}» شایستگی «{competency}» را لازم ندارد."
    ),
    hint: (
      en: "Score the needs again from these job roles, or add the requirement to the role.",
      fa: "نیازها را با همین سند شغل‌ها دوباره امتیاز دهید یا شایستگی را به شغل بیفزایید."
    ),
    reason: (
      en: """
      What a role does not require is no need of its holders; the needs were scored from other job \
      roles.
      """,
      fa: "آنچه شغل لازم ندارد نیاز دارندگانش نیست؛ این نیازها با سند شغل‌های دیگری امتیاز گرفته‌اند."
    )
  )

  static let changed = DiagnosticRule(
    "NDS906", .error,
    message: (
      en: "The need was scored with {attribute}=\"{stated}\", but the job roles say \"{actual}\".",
      fa: "این نیاز با {attribute}=\"{stated}\" امتیاز گرفته است، ولی سند شغل‌ها می‌گوید «{actual}»."
    ),
    hint: (
      en: "Score the needs again from these job roles, or name the job roles from which they were scored.",
      fa: """
      نیازها را با همین سند شغل‌ها دوباره امتیاز دهید یا همان سندی را نام ببرید که با آن امتیاز \
      گرفته‌اند.
      """
    ),
    reason: (
      en: "Gap and score follow from the level and the importance; with others they would be other figures.",
      fa: "شکاف و امتیاز از سطح لازم و اهمیت به دست می‌آید؛ با مقدارهای دیگر، ارقام دیگری می‌شد."
    )
  )

  static var rules: [DiagnosticRule] { [unrequired, changed] }
  static var needs: Set<DocumentKind> { [.jobRoles] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.comparableNeeds.flatMap { document -> [Finding] in
      var findings: [Finding] = []
      func requirement(_ key: NeedKey, _ place: SourceLocation?) -> Requirement? {
        guard let role = contents.roles[key.role], contents.competencies[key.competency] != nil else {
          return nil
        }
        let found = role.requirements.first { $0.competency == key.competency }
        if found == nil {
          findings.append(
            Finding(
              unrequired, at: contents.place(of: "competency", at: place, in: document),
              subject: "needs/\(document.id)/\(key.text)",
              ["role": key.role.text, "competency": key.competency.text]))
        }
        return found
      }
      for need in document.needs {
        let key = NeedKey(need)
        guard let requirement = requirement(key, need.location) else { continue }
        let pairs = [
          ("required", "\(need.required)", "\(requirement.level)"),
          ("importance", "\(need.importance)", "\(requirement.importance)"),
          ("critical", "\(need.isCritical)", "\(requirement.isCritical)"),
        ]
        findings += pairs.filter { $0.1 != $0.2 }.map { attribute, stated, actual in
          Finding(
            changed, at: contents.place(of: attribute, at: need.location, in: document),
            subject: "needs/\(document.id)/\(key.text)/\(attribute)",
            ["attribute": attribute, "stated": stated, "actual": actual])
        }
      }
      for standing in document.standings { _ = requirement(NeedKey(standing), standing.location) }
      return findings
    }
  }
}
