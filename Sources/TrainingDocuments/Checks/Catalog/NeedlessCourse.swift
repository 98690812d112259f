import Diagnostics
import TrainingModel

/// A course serves a need, a duty, or a course that does.
enum NeedlessCourse: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT605", .notice,
    message: (
      en: """
      Nobody needs the course "{course}": no role that may take it requires what it develops, and \
      no rule of the policy asks for it.
      """,
      fa: """
      هیچ‌کس به دوره «{course}» نیاز ندارد: هیچ شغلی که بتواند آن را بگذراند آنچه را پرورش می‌دهد \
      نمی‌خواهد و هیچ قاعده سیاست هم آن را نخواسته است.
      """
    ),
    hint: (
      en: "Check the competencies and levels of the course, and its audience.",
      fa: "شایستگی‌ها و سطح‌های دوره و مخاطب آن را بررسی کنید."
    ),
    reason: (
      en: """
      Such a course closes no gap and is never planned. Often a level is off by one, or the \
      requirement was forgotten in the role.
      """,
      fa: """
      چنین دوره‌ای شکافی را نمی‌پوشاند و هرگز در برنامه نمی‌آید. اغلب سطحی یک واحد جابه‌جاست یا \
      نیاز در شغل از قلم افتاده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.framework, .jobRoles, .catalog, .policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.has(.framework, .jobRoles, .catalog) else { return [] }
    let courses = contents.dossier.courses
    var needed = Set(courses.filter { isNeeded($0, contents) }.map(\.id))
    // A prerequisite of what is needed is needed too.
    var open = Array(needed)
    while let id = open.popLast() {
      for prerequisite in contents.courses[id]?.prerequisites ?? []
      where needed.insert(prerequisite.id).inserted {
        open.append(prerequisite.id)
      }
    }
    return courses.compactMap { course in
      if needed.contains(course.id) { return nil }
      return Finding(rule, at: course.location, subject: "course/\(course.id)", ["course": course.id.text])
    }
  }

  private static func isNeeded(_ course: Course, _ contents: DossierContents) -> Bool {
    if let policy = contents.dossier.policy {
      if policy.onboarding?.courses.contains(where: { $0.id == course.id }) == true { return true }
      if policy.mandatory.contains(where: { $0.course.id == course.id }) { return true }
      if policy.deliveryShares.contains(where: { ($0.minimum ?? .zero) > .zero && $0.matches(course) }) {
        return true
      }
    } else if course.category == .onboarding {
      return true
    }
    // What is wrong in itself is an error of its own, and what was meant may be needed.
    if course.develops.contains(where: { !$0.isSound(on: contents.scale(of: $0.competency)) }) { return true }
    return contents.dossier.roles.contains { role in
      contents.isOpen(course, to: role)
        && role.requirements.contains { requirement in
          course.develops.contains { development in
            development.competency == requirement.competency
              && (requirement.level > development.from
                || contents.scale(of: requirement.competency)?.contains(requirement.level) == false)
          }
        }
    }
  }
}
