import Diagnostics
import TrainingModel

/// The equity floor is for a kind of organization that there is.
enum EquityKind: DossierCheck {
  static let rule = DiagnosticRule(
    "POL525", .warning,
    message: (
      en: "The rule \"{id}\" is for organizations of the kind {kind}, of which the dossier has none.",
      fa: "قاعده «{id}» برای سازمان‌هایی از نوع {kind} است که در پرونده نیست."
    ),
    hint: (
      en: "Correct kind, or leave it out: the floor is then for the organizations where people work.",
      fa: "kind را اصلاح کنید یا حذف کنید تا کف برای محل خدمت افراد باشد."
    ),
    reason: (
      en: """
      The floor protects every organization of the kind against being left behind. If there is \
      none, it protects nobody as it was meant to.
      """,
      fa: """
      این کف نمی‌گذارد هیچ سازمانی از آن نوع جا بماند. اگر چنین سازمانی نباشد، آن‌گونه که منظور \
      بوده از کسی حمایت نمی‌کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.organizations] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.has(.organizations) else { return [] }
    return contents.policies.compactMap { policy in
      guard let floor = policy.equityFloor, let kind = floor.kind,
        !contents.dossier.organizations.contains(where: { $0.kind == kind })
      else { return nil }
      return Finding(
        rule, at: contents.place(of: "kind", at: floor.location), subject: "rule/\(floor.id)",
        ["id": floor.id.text, "kind": kind.rawValue])
    }
  }
}
