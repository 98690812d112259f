import Diagnostics
import TrainingModel

/// No organization stands above itself.
enum OrganizationCycle: DossierCheck {
  static let rule = DiagnosticRule(
    "REF213", .error,
    message: (
      en: "These organizations stand above one another in a circle: {cycle}.",
      fa: "این سازمان‌ها به‌صورت حلقه بالادست یکدیگرند: {cycle}."
    ),
    hint: (
      en: "Correct the parent of one of them; the topmost organization has none.",
      fa: "parent یکی از آن‌ها را اصلاح کنید؛ بالاترین سازمان parent ندارد."
    ),
    reason: (
      en: """
      Sums are rolled up from units to districts to the municipality. In a circle there is no top, \
      and people would be counted without end or not at all.
      """,
      fa: """
      جمع‌ها از واحد به منطقه و از منطقه به شهرداری بالا می‌روند. در حلقه بالاترینی نیست و افراد \
      یا بی‌پایان شمرده می‌شوند یا هرگز.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let organizations = contents.dossier.organizations
    let edges = Dictionary(
      organizations.map { ($0.id, $0.parent.map { [$0] } ?? []) }, uniquingKeysWith: { first, _ in first })
    return ReferenceCycles.find(edges).map { cycle in
      let place = organizations.first { $0.id == cycle[0] }?.location
      return Finding(
        rule, at: place.map { contents.place(of: "parent", at: $0) }, subject: "organization/\(cycle[0])",
        ["cycle": (cycle + [cycle[0]]).map(\.text).joined(separator: " → ")])
    }
  }
}
