package import Diagnostics
import TrainingModel

/// A program is that of the organization whose policy is followed.
package enum OtherOrganization: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB104", .must, reads: [.program, .policy],
    message: (
      en: "The program is of the organization \"{organization}\", the policy of \"{expected}\".",
      fa: "برنامه از سازمان «{organization}» است و سیاست از «{expected}»."
    ),
    hint: (
      en: "Review it with the policy of its own organization, or correct the organization of the program.",
      fa: "آن را با سیاست سازمان خودش بازبینی کنید یا سازمان برنامه را اصلاح کنید."
    ),
    reason: (
      en: "Budget, capacity and duties are those of one organization. Those of another say nothing about it.",
      fa: "بودجه، ظرفیت و تکالیف از آنِ یک سازمان است و درباره سازمان دیگر چیزی نمی‌گوید."
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    ground.programs.filter { $0.organization != ground.organization }.map { program in
      RuleFinding(
        "program", at: program.location,
        ["organization": program.organization.text, "expected": ground.organization.text],
        evidence: [
          Evidence(.stated, text: program.organization.text, at: program.location),
          Evidence(
            .expected, text: ground.organization.text,
            at: ground.policy.organization?.location ?? ground.policy.location),
        ])
    }
  }
}
