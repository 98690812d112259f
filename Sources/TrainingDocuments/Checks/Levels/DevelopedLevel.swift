import Diagnostics
import TrainingModel

/// A course leads upward, between levels that the competency's scale has.
enum DevelopedLevel: DossierCheck {
  static let outside = DiagnosticRule(
    "LVL304", .error,
    message: (
      en: """
      The course "{course}" states {attribute}="{level}" for "{competency}", whose scale goes from \
      {min} to {max}.
      """,
      fa: """
      دوره «{course}» برای «{competency}» نوشته است {attribute}="{level}"، ولی مقیاس آن از {min} \
      تا {max} است.
      """
    ),
    hint: (
      en: "Write a level from {min} to {max}.",
      fa: "سطحی از {min} تا {max} بنویسید."
    ),
    reason: (
      en: """
      Nobody has a level outside the scale or can reach one; what the course is worth could not be \
      counted.
      """,
      fa: "هیچ‌کس سطحی بیرون از مقیاس ندارد و به آن نمی‌رسد؛ پس ارزش دوره شمردنی نیست."
    )
  )

  static let direction = DiagnosticRule(
    "LVL305", .error,
    message: (
      en: """
      The course "{course}" develops "{competency}" from level {from} to level {to}, which is no \
      higher.
      """,
      fa: """
      دوره «{course}» شایستگی «{competency}» را از سطح {from} به سطح {to} می‌رساند که بالاتر نیست.
      """
    ),
    hint: (
      en: "Write the level that participants reach in to; it is higher than from.",
      fa: "در to سطحی را بنویسید که شرکت‌کنندگان به آن می‌رسند؛ باید بالاتر از from باشد."
    ),
    reason: (
      en: "A course closes gaps only if people leave it at a higher level than they came with.",
      fa: "دوره تنها زمانی شکاف را می‌پوشاند که افراد با سطحی بالاتر از آغاز از آن بیرون بیایند."
    )
  )

  static var rules: [DiagnosticRule] { [outside, direction] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var findings: [Finding] = []
    for course in contents.dossier.courses {
      for development in course.develops {
        let subject = "course/\(course.id)/\(development.competency)"
        let arguments = ["course": course.id.text, "competency": development.competency.text]
        if development.to <= development.from {
          findings.append(
            Finding(
              direction, at: contents.place(of: "to", at: development.location), subject: subject,
              arguments.merging(["from": "\(development.from)", "to": "\(development.to)"]) { $1 }))
        }
        guard let scale = contents.scale(of: development.competency) else { continue }
        for (attribute, level) in [("from", development.from), ("to", development.to)]
        where !scale.contains(level) {
          findings.append(
            Finding(
              outside, at: contents.place(of: attribute, at: development.location), subject: subject,
              arguments.merging([
                "attribute": attribute, "level": "\(level)", "min": "\(scale.lowest)",
                "max": "\(scale.highest)",
              ]) { $1 }))
        }
      }
    }
    return findings
  }
}
