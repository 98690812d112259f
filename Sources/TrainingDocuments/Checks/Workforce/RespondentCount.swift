import Diagnostics
import TrainingModel

/// Of a cohort, somebody was rated, and no more people than it has.
enum RespondentCount: DossierCheck {
  static let tooMany = DiagnosticRule(
    "WRK710", .error,
    message: (
      en: """
      The rating of the cohort "{cohort}" in "{competency}" states respondents="{respondents}", but its \
      headcount is {headcount}.
      """,
      fa: """
      ارزیابی گروه «{cohort}» در «{competency}» اعلام می‌کند respondents="{respondents}"، ولی این گروه \
      {headcount} نفر دارد.
      """
    ),
    hint: (
      en: "Correct respondents, or the headcount of the cohort.",
      fa: "respondents یا headcount گروه را اصلاح کنید."
    ),
    reason: (
      en: """
      The number of people rated is the coverage of the need. More than all of them is not \
      possible.
      """,
      fa: "تعداد ارزیابی‌شدگان پوشش نیاز را نشان می‌دهد و از کل افراد بیشتر نمی‌شود."
    )
  )

  static let none = DiagnosticRule(
    "WRK711", .error,
    message: (
      en: """
      Nobody of the cohort "{cohort}" was rated in "{competency}" (respondents is 0), and yet \
      there is a mean.
      """,
      fa: """
      هیچ‌کس از گروه «{cohort}» در «{competency}» ارزیابی نشده (respondents صفر است)، با این همه \
      میانگینی هست.
      """
    ),
    hint: (
      en: "Write how many people were rated, or remove the row.",
      fa: "تعداد ارزیابی‌شدگان را بنویسید یا سطر را حذف کنید."
    ),
    reason: (
      en: """
      A mean of nobody's ratings is no rating. People without one are counted as unrated, not as \
      rated with a guess.
      """,
      fa: """
      میانگینِ ارزیابی هیچ‌کس ارزیابی نیست. افراد بی‌ارزیابی، ارزیابی‌نشده به شمار می‌آیند، نه \
      ارزیابی‌شده با حدس.
      """
    )
  )

  static var rules: [DiagnosticRule] { [tooMany, none] }

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    let table = contents.dossier.people
    if table.figures.isEmpty { return nil }
    return { stretch, findings in
      for row in table.ratings[stretch] where row.isOfCohort {
        guard let respondents = table.figures(of: row)?.respondents,
          let cohort = contents.people.cohortIndex(row.subject).map({ table.cohorts[$0] }),
          respondents == 0 || respondents > cohort.headcount
        else { continue }
        findings.report(respondents == 0 ? none : tooMany, at: row.position) {
          (
            table.findingSubject(of: row),
            [
              "respondents": "\(respondents)", "cohort": cohort.id.text,
              "competency": table.competencies[row.competency].text, "headcount": "\(cohort.headcount)",
            ]
          )
        }
      }
    }
  }
}
