import Diagnostics
import TrainingModel

/// No more people stand on the levels of a competency than there are.
enum StandingPeople: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS910", .error,
    message: (
      en: "The standings of \"{need}\" count {stated} people of {holdersEn}, but the workforce has {actual}.",
      fa: "سطح‌های «{need}» {stated} نفر از {holdersFa} را می‌شمارد، ولی سند کارکنان {actual} نفر دارد."
    ),
    hint: (
      en: "Name the workforce and policy from which the needs were scored, or score them again from these.",
      fa: "همان سند کارکنان و سیاستی را نام ببرید که نیازها از آن امتیاز گرفته‌اند، یا دوباره امتیاز دهید."
    ),
    reason: (
      en: """
      Every person has one level. New managers belong to the batch that their appointment and the \
      policy's periods give them; a batch that is not there has nobody.
      """,
      fa: """
      هر فرد یک سطح دارد. مدیر جدید در دسته‌ای است که انتصاب او و دوره‌های زمانی سیاست تعیین \
      می‌کند؛ دسته‌ای که نیست کسی ندارد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.workforce, .jobRoles, .policy] }

  private struct Key: Hashable {
    let need: NeedKey
    let holders: Standing.Holders
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    let documents = contents.comparableNeeds
    guard !documents.isEmpty, contents.has(.workforce) else { return [] }
    let holders = HolderCounts(contents)
    var sums: [Key: (people: Int, last: SourceLocation)] = [:]
    for document in documents {
      for standing in document.standings {
        let key = Key(need: NeedKey(standing), holders: standing.holders)
        let place = contents.place(of: "people", at: standing.location, in: document)
        let old = sums[key] ?? (0, place)
        sums[key] = (old.people.addingReportingOverflow(standing.people).partialValue, max(old.last, place))
      }
    }
    return sums.compactMap { key, sum in
      let (organization, role) = (key.need.organization, key.need.role)
      let actual = holders.people(organization, role, key.holders)
      guard sum.people > actual, holders.people(organization, role) > 0 else { return nil }
      let name = key.holders.name
      return Finding(
        rule, at: sum.last, subject: "needs/\(key.need.text)/\(name.en)",
        [
          "need": key.need.text, "stated": "\(sum.people)", "actual": "\(actual)", "holdersEn": name.en,
          "holdersFa": name.fa,
        ])
    }
  }
}

extension Standing.Holders {
  /// What people call them.
  fileprivate var name: (en: String, fa: String) {
    switch self {
    case .settled: ("the settled holders", "شاغلان پیشین")
    case .batch(let id): ("the batch \"\(id)\"", "دسته «\(id)»")
    case .all: ("all holders", "همه شاغلان")
    }
  }
}
