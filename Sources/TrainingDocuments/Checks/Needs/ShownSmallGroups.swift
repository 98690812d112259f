import Diagnostics
import TrainingModel

/// Scored needs show no group that the policy keeps from being shown.
enum ShownSmallGroups: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS913", .warning,
    message: (
      en: "The scored needs show a group of {people} in \"{group}\"; the policy shows none below {smallest}.",
      fa: """
      این سند گروهی {people} نفره را در «{group}» نشان می‌دهد؛ سیاست گروه کمتر از {smallest} نفر \
      را نشان نمی‌دهد.
      """
    ),
    hint: (
      en: """
      Write the needs again with `sanj needs --format xml` by this policy, which leaves small \
      groups out.
      """,
      fa: """
      نیازها را با `sanj needs --format xml` و همین سیاست دوباره بنویسید که گروه‌های کوچک را کنار \
      می‌گذارد.
      """
    ),
    reason: (
      en: """
      The needs of a small group are nearly the ratings of its people. A document of needs is made \
      to be sent on, where nobody may know them.
      """,
      fa: """
      نیازهای گروه کوچک کمابیش همان ارزیابی افراد آن است. سند نیازها برای فرستادن است و گیرنده \
      نباید آن‌ها را بداند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.workforce, .jobRoles, .policy] }

  private struct Group: Hashable {
    let organization: Identifier
    let role: Identifier
    let holders: Standing.Holders

    var text: String {
      if case .batch(let id) = holders { "\(organization)/\(role)/\(id)" } else { "\(organization)/\(role)" }
    }
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    let documents = contents.comparableNeeds
    guard !documents.isEmpty, contents.has(.workforce), let policy = contents.dossier.policy else {
      return []
    }
    let counts = HolderCounts(contents)
    func people(_ organization: Identifier, _ role: Identifier, _ holders: Standing.Holders) -> Int {
      counts.people(organization, role, holders)
    }
    return documents.flatMap { document -> [Finding] in
      var first: [Group: SourceLocation] = [:]
      func show(
        _ organization: Identifier, _ role: Identifier, _ holders: Standing.Holders, _ place: SourceLocation?
      ) {
        // Of a group that is too small as a whole, its cohorts need not be told.
        let isSmall = people(organization, role, .all) < policy.smallestGroup
        let group = Group(organization: organization, role: role, holders: isSmall ? .all : holders)
        let place = place ?? document.location
        first[group] = min(first[group] ?? place, place)
      }
      for need in document.needs { show(need.organization, need.role, .all, need.location) }
      for row in document.standings { show(row.organization, row.role, row.holders, row.location) }
      return first.compactMap { group, place in
        let people = people(group.organization, group.role, group.holders)
        guard people > 0, people < policy.smallestGroup else { return nil }
        return Finding(
          rule, at: place, subject: "needs/\(document.id)/\(group.text)",
          ["people": "\(people)", "group": group.text, "smallest": "\(policy.smallestGroup)"])
      }
    }
  }
}
