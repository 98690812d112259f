import Diagnostics
import TrainingModel

/// What a criterion measures is stated somewhere.
enum CriterionData: DossierCheck {
  static let rule = DiagnosticRule(
    "POL531", .warning,
    message: (
      en: "The criterion \"{id}\" measures {measure}, but {lackEn}.",
      fa: "معیار «{id}» مقدار {measure} را می‌سنجد، ولی {lackFa}."
    ),
    hint: (
      en: "Add what is missing, or remove the criterion.",
      fa: "آنچه نیست بیفزایید یا معیار را حذف کنید."
    ),
    reason: (
      en: """
      A criterion that is the same for all needs tells none from another. Its weight is lost, and \
      what was to be weighed in is not.
      """,
      fa: """
      معیاری که برای همه نیازها یکسان است هیچ‌یک را از دیگری جدا نمی‌کند. وزن آن هدر می‌رود و آنچه \
      باید سنجیده می‌شد سنجیده نمی‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy, .jobRoles, .organizations, .evaluation] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      policy.scoring.criteria.compactMap { criterion in
        guard let location = criterion.location, let lack = lack(of: criterion.measure, policy, contents)
        else { return nil }
        return Finding(
          rule, at: contents.place(of: "measure", at: location), subject: "criterion/\(criterion.id)",
          [
            "id": criterion.id.text, "measure": criterion.measure.rawValue, "lackEn": lack.en,
            "lackFa": lack.fa,
          ])
      }
    }
  }

  /// What is missing for a measure; `nil` if it has its data, always has, or is looked for in documents that are
  /// not there at all: a dossier may be checked in parts.
  private static func lack(
    of measure: CriterionMeasure, _ policy: Policy, _ contents: DossierContents
  ) -> (en: String, fa: String)? {
    let dossier = contents.dossier
    func hasRequirement(_ condition: (Requirement) -> Bool) -> Bool {
      !contents.has(.jobRoles) || dossier.roles.contains { $0.requirements.contains(where: condition) }
    }
    switch measure {
    case .legalDuty where !hasRequirement(\.isLegalDuty):
      return ("no requirement of a role has legalDuty=\"true\"", "هیچ الزام شغلی legalDuty=\"true\" ندارد")
    case .critical where !hasRequirement(\.isCritical):
      return ("no requirement of a role has critical=\"true\"", "هیچ الزام شغلی critical=\"true\" ندارد")
    case .criticality where contents.has(.jobRoles) && dossier.roles.allSatisfy { $0.criticality == .one }:
      return ("no role has a criticality other than 1", "criticality هیچ شغلی جز ۱ نیست")
    case .strategicPriority where policy.strategicPriorities.isEmpty:
      return ("the policy has no strategicPriority", "سیاست هیچ strategicPriority ندارد")
    case .complaints
    where contents.has(.organizations) && dossier.organizations.allSatisfy { $0.complaints.isEmpty }:
      return ("no organization has complaints", "هیچ سازمانی complaints ندارد")
    case .effectiveness where contents.has(.jobRoles) && dossier.courseResults.isEmpty:
      return (
        "no evaluation of a year before the policy's is among the documents",
        "در میان سندها ارزشیابی سالی پیش از سال سیاست نیست"
      )
    default: return nil
    }
  }
}
