import Diagnostics
import TrainingModel

/// New managers of a cohort are members of it and hold a managerial role.
enum NewManagers: DossierCheck {
  static let tooMany = DiagnosticRule(
    "WRK703", .error,
    message: (
      en: "The cohort \"{id}\" has newManagers=\"{new}\", more than its headcount of {headcount}.",
      fa: "گروه «{id}» دارای newManagers=\"{new}\" است که از تعداد افراد آن، {headcount}، بیشتر است."
    ),
    hint: (
      en: "Correct newManagers or headcount: new managers are counted in the headcount.",
      fa: "newManagers یا headcount را اصلاح کنید: مدیران جدید جزو تعداد افراد گروه‌اند."
    ),
    reason: (
      en: """
      Part of a group cannot be larger than the group; either number would lead to seats for \
      people who do not exist.
      """,
      fa: """
      بخشی از گروه نمی‌تواند از خود گروه بزرگ‌تر باشد؛ هر دو عدد به صندلی برای افرادی می‌انجامد که \
      وجود ندارند.
      """
    )
  )

  static let notManagerial = DiagnosticRule(
    "WRK704", .error,
    message: (
      en: "The cohort \"{id}\" has newManagers=\"{new}\", but its role \"{role}\" is not managerial.",
      fa: "گروه «{id}» دارای newManagers=\"{new}\" است، ولی شغل آن «{role}» مدیریتی نیست."
    ),
    hint: (
      en: "Correct the role or newManagers, or mark the role as managerial.",
      fa: "شغل یا newManagers را اصلاح کنید، یا شغل را مدیریتی علامت بزنید."
    ),
    reason: (
      en: """
      A new manager is somebody newly appointed to a managerial role. In another role they would \
      have a duty of onboarding that no rule of the plan sees.
      """,
      fa: """
      مدیر جدید کسی است که تازه به شغلی مدیریتی منصوب شده. در شغل دیگر، الزام بدو خدمتی پیدا \
      می‌کند که هیچ قاعده‌ای در برنامه آن را نمی‌بیند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [tooMany, notManagerial] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    for cohort in contents.dossier.people.cohorts where cohort.newManagers > 0 {
      func words() -> (Subject, [String: String]) {
        (
          Subject("cohort", cohort.id),
          [
            "id": cohort.id.text, "new": "\(cohort.newManagers)", "headcount": "\(cohort.headcount)",
            "role": cohort.role.text,
          ]
        )
      }
      if cohort.newManagers > cohort.headcount { findings.report(tooMany, at: cohort.position) { words() } }
      if contents.roles[cohort.role]?.isManagerial == false {
        findings.report(notManagerial, at: cohort.position) { words() }
      }
    }
  }
}
