import Diagnostics
import TrainingModel

/// A rating of an employee names an employee, and one of a cohort a cohort.
enum PersonKind: DossierCheck {
  static let rule = DiagnosticRule(
    "REF211", .error,
    message: (
      en: "\"{id}\" is rated as {statedEn}, but in the workforce it is {actualEn}.",
      fa: "«{id}» به‌عنوان {statedFa} ارزیابی شده، ولی در سند کارکنان {actualFa} است."
    ),
    hint: (
      en: "Write {attribute}=\"{id}\" instead.",
      fa: "به‌جای آن بنویسید {attribute}=\"{id}\"."
    ),
    reason: (
      en: """
      The rating of a group is a mean that stands for many people; the rating of a person stands \
      for one. Taking one for the other would weigh it wrongly.
      """,
      fa: """
      ارزیابی گروه میانگینی است که نماینده افراد بسیار است و ارزیابی یک نفر تنها نماینده خود اوست. \
      یکی را به جای دیگری گرفتن، وزن نادرستی به آن می‌دهد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var kinds: [Identifier: Set<EntityKind>] = [:]
    for declaration in contents.declarations where declaration.kind.nameSpace == .employee {
      kinds[declaration.id, default: []].insert(declaration.kind)
    }
    return contents.mentions.compactMap { mention in
      guard mention.kind.nameSpace == .employee, let declared = kinds[mention.id],
        !declared.contains(mention.kind)
      else { return nil }
      let actual: EntityKind = mention.kind == .employee ? .cohort : .employee
      func phrase(_ kind: EntityKind) -> String { kind == .employee ? "an employee" : "a cohort" }
      return Finding(
        rule, at: mention.location, subject: mention.owner.text,
        [
          "id": mention.id.text, "statedEn": phrase(mention.kind), "statedFa": mention.kind.name.fa,
          "actualEn": phrase(actual), "actualFa": actual.name.fa,
          "attribute": actual == .employee ? "employee" : "cohort",
        ])
    }
  }
}
