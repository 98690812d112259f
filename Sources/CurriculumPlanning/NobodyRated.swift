package import Diagnostics
package import TrainingModel

/// That no need can be seen, because there is no rating at all: most likely a document was forgotten.
package enum NobodyRated {
  /// What is reported then.
  package static let rule = DiagnosticRule(
    "PLN907", .warning,
    message: (
      en:
        "Nobody was rated: job roles require competencies, but no document has a rating, so no need can be seen.",
      fa:
        "کسی ارزیابی نشده است: شغل‌ها شایستگی‌هایی لازم دارند، ولی هیچ سندی ارزیابی ندارد و نیازی دیده نمی‌شود."
    ),
    hint: (
      en: "Name the assessments document as well, or a document of needs that `sanj needs` wrote.",
      fa: "سند ارزیابی‌ها، یا سند نیازهایی را که `sanj needs` نوشته است، هم نام ببرید."
    ),
    reason: (
      en: """
      A need is a required level less the level that somebody was rated at. A program without any need looks like \
      that of a town which needs nothing: duties are met, and no other course is held.
      """,
      fa: """
      نیاز، سطح لازم منهای سطحی است که در ارزیابی به کسی داده شده. برنامه بدون نیاز مانند برنامه شهری است که به هیچ \
      چیز نیاز ندارد: تکالیف انجام می‌شود و دوره دیگری برگزار نمی‌شود.
      """
    ))

  /// Whether roles require competencies, but there is neither a rating nor a need that was scored elsewhere.
  package static func applies(to dossier: Dossier) -> Bool {
    dossier.people.ratings.isEmpty && dossier.scoredNeeds.isEmpty
      && dossier.roles.contains { !$0.requirements.isEmpty }
  }
}
