import Diagnostics
import TrainingModel

/// Where there are ratings, needs that were scored elsewhere do not count.
enum UnusedNeeds: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS902", .warning,
    message: (
      en: "There are ratings among the documents, so the scored needs \"{needs}\" are not used.",
      fa: "در میان سندها ارزیابی هست؛ پس نیازهای امتیازدهی‌شده «{needs}» به کار نمی‌رود."
    ),
    hint: (
      en: "Name either the assessments or the scored needs.",
      fa: "یا سند ارزیابی‌ها را نام ببرید یا سند نیازهای امتیازدهی‌شده را."
    ),
    reason: (
      en: """
      Ratings say more than what was made from them, so they decide. Mixing both would count people twice, and \
      nobody could say from which of the two a course came.
      """,
      fa: """
      ارزیابی‌ها بیش از حاصل خود می‌گویند؛ پس آن‌ها تعیین می‌کنند. آمیختن این دو، افراد را دو بار می‌شمارد و معلوم \
      نمی‌شود دوره از کدام یک آمده است.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.dossier.decidingNeeds.isEmpty else { return [] }
    return contents.dossier.scoredNeeds.map { needs in
      Finding(rule, at: needs.location, subject: "needs/\(needs.id)", ["needs": needs.id.text])
    }
  }
}
