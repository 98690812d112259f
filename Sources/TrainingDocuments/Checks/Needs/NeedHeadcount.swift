import Diagnostics
import TrainingModel

/// Needs were scored for the people of the workforce.
enum NeedHeadcount: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS909", .error,
    message: (
      en: "The need counts {stated} holders of \"{role}\" in \"{organization}\", the workforce {actual}.",
      fa: "این نیاز {stated} دارنده شغل «{role}» در «{organization}» می‌شمارد و سند کارکنان {actual}."
    ),
    hint: (
      en: "Name the workforce from which the needs were scored, or score them again from this one.",
      fa: "همان سند کارکنانی را نام ببرید که نیازها از آن امتیاز گرفته‌اند، یا از این سند دوباره امتیاز دهید."
    ),
    reason: (
      en: """
      Seats are planned for the people of the workforce. If they are others than those who were \
      scored, some get seats that they do not need and others none.
      """,
      fa: """
      صندلی‌ها برای افراد سند کارکنان برنامه‌ریزی می‌شود. اگر آن‌ها همان امتیازگرفته‌ها نباشند، \
      برخی صندلی بی‌نیاز می‌گیرند و برخی هیچ.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.workforce, .jobRoles, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let documents = contents.comparableNeeds
    guard !documents.isEmpty, contents.has(.workforce) else { return [] }
    let holders = HolderCounts(contents)
    return documents.flatMap { document in
      document.needs.compactMap { need in
        let actual = holders.people(need.organization, need.role)
        // Of groups of which nobody is here, another rule speaks.
        guard actual > 0, actual != need.headcount else { return nil }
        return Finding(
          rule, at: contents.place(of: "headcount", at: need.location, in: document),
          subject: "needs/\(document.id)/\(NeedKey(need).text)",
          [
            "stated": "\(need.headcount)", "actual": "\(actual)", "role": need.role.text,
            "organization": need.organization.text,
          ])
      }
    }
  }
}
