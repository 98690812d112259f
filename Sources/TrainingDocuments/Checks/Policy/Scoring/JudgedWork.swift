import Diagnostics
import TrainingModel

/// Where difficulty, importance and frequency decide, difficulty and frequency are judged.
enum JudgedWork: DossierCheck {
  static let rule = DiagnosticRule(
    "POL532", .warning,
    message: (
      en: "The method dif looks at {attribute}, which no requirement of a role states.",
      fa: "روش dif به {attribute} نگاه می‌کند که هیچ الزام شغلی آن را ندارد."
    ),
    hint: (
      en: "Write {attribute} from 1 to 5 at the requirements of the job roles, or choose another method.",
      fa: "{attribute} را از ۱ تا ۵ در الزام‌های شغل‌ها بنویسید یا روش دیگری برگزینید."
    ),
    reason: (
      en: """
      The method classifies work by difficulty, importance and frequency. Of work that was not \
      judged it can say nothing.
      """,
      fa: """
      این روش کارها را بر پایه دشواری، اهمیت و تکرار رده‌بندی می‌کند. درباره کاری که داوری نشده \
      چیزی نمی‌تواند بگوید.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.jobRoles] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.has(.jobRoles) else { return [] }
    let requirements = contents.dossier.roles.flatMap(\.requirements)
    var unknown: [String] = []
    if !requirements.contains(where: { $0.difficulty != nil }) { unknown.append("difficulty") }
    if !requirements.contains(where: { $0.frequency != nil }) { unknown.append("frequency") }
    return contents.policies.flatMap { policy -> [Finding] in
      guard policy.scoring.method == .dif, let location = policy.scoring.location else { return [] }
      return unknown.map { attribute in
        Finding(
          rule, at: contents.place(of: "method", at: location),
          subject: "policy/\(policy.id)/scoring/\(attribute)", ["attribute": attribute])
      }
    }
  }
}
