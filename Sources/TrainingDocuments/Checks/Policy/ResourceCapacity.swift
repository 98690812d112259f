import Diagnostics
import TrainingModel

/// A resource has some capacity in some period.
enum ResourceCapacity: DossierCheck {
  static let rule = DiagnosticRule(
    "POL505", .warning,
    message: (
      en: "The resource \"{id}\" has no capacity in any period.",
      fa: "منبع «{id}» در هیچ دوره زمانی ظرفیتی ندارد."
    ),
    hint: (
      en: "Write perWorkingDay, or a capacity for each period in which there is some.",
      fa: "perWorkingDay را بنویسید، یا برای هر دوره زمانی که ظرفیتی هست یک capacity بیفزایید."
    ),
    reason: (
      en: """
      A course that uses a resource without capacity can never be held. If the resource is not \
      limited, courses should not name it.
      """,
      fa: """
      دوره‌ای که از منبعی بدون ظرفیت استفاده کند هرگز برگزار نمی‌شود. اگر منبع محدود نیست، دوره‌ها \
      نباید آن را نام ببرند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy in
      policy.resources.compactMap { resource in
        guard policy.periods.allSatisfy({ policy.capacity(of: resource, in: $0) == 0 }) else { return nil }
        return Finding(
          rule, at: resource.location, subject: "resource/\(resource.id)", ["id": resource.id.text])
      }
    }
  }
}
