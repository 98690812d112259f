import Diagnostics
import TrainingModel

/// A balanced curriculum says of every course where it counts, and stands beside no duty toward people.
enum BalanceScope: DossierCheck {
  static let duties = DiagnosticRule(
    "POL548", .warning,
    message: (
      en: "The policy has the rule \"{rule}\" beside \"{id}\": a balanced curriculum does not look at it.",
      fa: "سیاست در کنار «{id}» قاعده «{rule}» دارد: برنامه درسی متوازن به آن نگاه نمی‌کند."
    ),
    hint: (
      en: "Remove the element balance to plan for people, or the rule to plan the curriculum.",
      fa: "برای برنامه‌ریزی افراد عنصر balance و برای برنامه درسی این قاعده را حذف کنید."
    ),
    reason: (
      en: """
      With the element balance, `sanj plan` places every course once and seats nobody. Duties toward \
      people would be left out in silence.
      """,
      fa: """
      با عنصر balance، فرمان `sanj plan` هر دوره را یک بار جای می‌دهد و برای کسی صندلی نمی‌گذارد. \
      تکالیف مربوط به افراد بی‌خبر کنار می‌رفت.
      """
    )
  )

  static let outside = DiagnosticRule(
    "POL549", .notice,
    message: (
      en: "Courses that belong to no curriculum of the rule \"{id}\": {count}; the first is \"{course}\".",
      fa: "دوره‌هایی که در هیچ مجموعه قاعده «{id}» نیستند: {count}؛ نخستین آن‌ها «{course}» است."
    ),
    hint: (
      en: "Add them to a curriculum, if their load is to count.",
      fa: "اگر بار آن‌ها باید به حساب آید، به مجموعه‌ای بیفزاییدشان."
    ),
    reason: (
      en: "They are placed wherever prerequisites and offered periods allow; no bound holds for them.",
      fa: "آن‌ها هر جا که پیش‌نیازها و زمان‌های ارائه اجازه دهند جای می‌گیرند و هیچ حدی برایشان نیست."
    )
  )

  static var rules: [DiagnosticRule] { [duties, outside] }
  static var needs: Set<DocumentKind> { [.policy, .catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy, let rule = policy.balance else { return [] }
    var others: [(Identifier, SourceLocation)] = policy.hourRules.map { ($0.id, $0.location) }
    if let onboarding = policy.onboarding { others.append((onboarding.id, onboarding.location)) }
    others += policy.mandatory.map { ($0.id, $0.location) }
    if let floor = policy.equityFloor { others.append((floor.id, floor.location)) }
    others += policy.deliveryShares.map { ($0.id, $0.location) }
    var findings = others.map { id, location in
      Finding(
        duties, at: location, subject: "rule/\(id)", ["id": rule.id.text, "rule": id.text])
    }
    let members = Set(rule.curricula.flatMap { $0.courses.map(\.id) })
    let left = contents.dossier.courses.filter { !members.contains($0.id) }
    if !rule.curricula.isEmpty, let first = left.first {
      findings.append(
        Finding(
          outside, at: rule.location, subject: "rule/\(rule.id)",
          ["id": rule.id.text, "count": "\(left.count)", "course": first.id.text]))
    }
    return findings
  }
}
