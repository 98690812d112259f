import Diagnostics
import TrainingModel

/// A strategic priority is one of a competency or of a domain, and is stated once.
enum StrategicPriorities: DossierCheck {
  static let subject = DiagnosticRule(
    "POL539", .error,
    message: (
      en: "A strategic priority names {countEn} of competency and domain; it must name exactly one.",
      fa: "این اولویت راهبردی {countFa}؛ باید دقیقاً یکی از competency و domain را نام ببرد."
    ),
    hint: (
      en: "Keep competency=\"…\" for one competency or domain=\"…\" for all of a domain.",
      fa: "برای یک شایستگی competency=\"…\" و برای همه شایستگی‌های یک حوزه domain=\"…\" را نگه دارید."
    ),
    reason: (
      en: """
      A priority of nothing counts for nothing, and of one with both nobody can tell how far it \
      reaches.
      """,
      fa: """
      اولویتی که چیزی را نام نبرد به حساب نمی‌آید و دامنه اولویتی که هر دو را نام ببرد معلوم نیست.
      """
    )
  )

  static let repeated = DiagnosticRule(
    "POL540", .error,
    message: (
      en: "The {kindEn} \"{id}\" has a second strategic priority; the first is at {first}.",
      fa: "{kindFa} «{id}» اولویت راهبردی دومی دارد؛ نخستین در {first} است."
    ),
    hint: (
      en: "Keep one of the two.",
      fa: "یکی از دو سطر را نگه دارید."
    ),
    reason: (
      en: """
      Of two values of one thing only one can count, and which is meant cannot be guessed. A row of \
      a competency beside one of its domain is no repetition: the competency's own counts.
      """,
      fa: """
      از دو مقدار برای یک چیز تنها یکی به حساب می‌آید و نمی‌توان حدس زد کدام منظور است. سطر شایستگی \
      در کنار سطر حوزه‌اش تکرار نیست: سطر خود شایستگی به حساب می‌آید.
      """
    )
  )

  static var rules: [DiagnosticRule] { [subject, repeated] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Key: Hashable {
      let kind: EntityKind
      let id: Identifier
    }
    return contents.policies.flatMap { policy -> [Finding] in
      var first: [Key: SourceLocation] = [:]
      var findings: [Finding] = []
      for row in policy.strategicPriorities.sorted(by: { $0.location < $1.location }) {
        let key: Key
        switch (row.competency, row.domain) {
        case (let id?, nil): key = Key(kind: .competency, id: id)
        case (nil, let id?): key = Key(kind: .domain, id: id)
        case (let competency, _):
          findings.append(
            Finding(
              subject, at: row.location, subject: "policy/\(policy.id)/strategicPriority",
              [
                "countEn": competency == nil ? "none" : "both",
                "countFa": competency == nil ? "هیچ‌یک را نام نبرده" : "هر دو را نام برده",
              ]))
          continue
        }
        guard let other = first[key] else {
          first[key] = row.location
          continue
        }
        findings.append(
          Finding(
            repeated, at: row.location, subject: "policy/\(policy.id)/strategicPriority/\(key.id)",
            [
              "kindEn": key.kind.name.en, "kindFa": key.kind.name.fa, "id": key.id.text,
              "first": other.text,
            ]))
      }
      return findings
    }
  }
}
