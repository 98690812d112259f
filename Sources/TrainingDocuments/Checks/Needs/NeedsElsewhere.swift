import Diagnostics
import TrainingModel

/// Of a national document, a city uses the needs of its own people.
enum NeedsElsewhere: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS914", .notice,
    message: (
      en: """
      Of the scored needs "{needs}", {count} are about groups of which nobody is in the workforce; \
      they are not used.
      """,
      fa: """
      از نیازهای «{needs}»، {count} نیاز درباره گروه‌هایی است که کسی از آن‌ها در سند کارکنان نیست \
      و به کار نمی‌رود.
      """
    ),
    hint: (
      en: """
      Nothing needs to be done if these people are planned for elsewhere; otherwise name their \
      workforce.
      """,
      fa: "اگر برای این افراد جای دیگری برنامه‌ریزی می‌شود کاری لازم نیست؛ وگرنه سند کارکنانشان را نام ببرید."
    ),
    reason: (
      en: """
      A centre scores the needs of many cities together, and each city plans for its own. But a \
      workforce that is missing by mistake looks the same.
      """,
      fa: """
      مرکز نیاز شهرهای بسیاری را با هم امتیاز می‌دهد و هر شهر برای خود برنامه می‌ریزد. ولی جا \
      ماندن سند کارکنان هم همین‌گونه دیده می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.workforce, .jobRoles, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let documents = contents.comparableNeeds
    guard !documents.isEmpty, contents.has(.workforce) else { return [] }
    let holders = HolderCounts(contents)
    return documents.compactMap { document in
      let others = document.needs.filter { need in
        // What refers to something unknown is an error already.
        contents.organizations.contains(need.organization) && contents.roles[need.role] != nil
          && holders.people(need.organization, need.role) == 0
      }
      guard !others.isEmpty else { return nil }
      return Finding(
        rule, at: document.location, subject: "needs/\(document.id)",
        ["needs": document.id.text, "count": "\(others.count)"])
    }
  }
}
