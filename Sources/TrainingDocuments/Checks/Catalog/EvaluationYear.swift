import Diagnostics
import TrainingModel
import XMLStreams

/// Results are those of the latest year before the one that is planned.
enum EvaluationYear: DossierCheck {
  static let late = DiagnosticRule(
    "CAT619", .warning,
    message: (
      en:
        "The evaluation is of {year}, not of a year before {planned}, which is planned; it counts for nothing.",
      fa: "ارزشیابی از سال {year} است، نه سالی پیش از {planned}، سال برنامه؛ پس به حساب نمی‌آید."
    ),
    hint: (
      en: "Correct the year, in the calendar of the policy, or leave the document out.",
      fa: "سال را در گاه‌شمار سیاست اصلاح کنید یا این سند را کنار بگذارید."
    ),
    reason: (
      en: """
      A year is planned before its courses are held. Results of the year itself are of another \
      plan, or the year was written in another calendar.
      """,
      fa: """
      برنامه هر سال پیش از برگزاری دوره‌هایش نوشته می‌شود. نتایج خود آن سال از برنامه دیگری است یا \
      سال در گاه‌شمار دیگری نوشته شده است.
      """
    )
  )

  static let older = DiagnosticRule(
    "CAT620", .notice,
    message: (
      en: "The evaluation of {year} counts for nothing, because there is one of {latest}.",
      fa: "ارزشیابی سال {year} به حساب نمی‌آید، زیرا ارزشیابی سال {latest} هست."
    ),
    hint: (
      en: "Nothing needs to be done, if both years are right.",
      fa: "اگر هر دو سال درست است، کاری لازم نیست."
    ),
    reason: (
      en: "Courses change from year to year; only the latest results say how well they work today.",
      fa: "دوره‌ها سال به سال عوض می‌شود؛ تنها تازه‌ترین نتایج نشان می‌دهد که امروز چه اندازه کار می‌کند."
    )
  )

  static var rules: [DiagnosticRule] { [late, older] }

  /// The results of the latest year before the policy's; without a policy, of the latest.
  static func counting(_ results: [CourseResult], before policy: Policy?) -> [CourseResult] {
    let earlier = results.filter { result in policy.map { result.year < $0.year } ?? true }
    let latest = earlier.map(\.year).max()
    return earlier.filter { $0.year == latest }
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard let policy = contents.dossier.policy else { return [] }
    let evaluations = contents.documents.filter { $0.kind == .evaluation }
    let latest = contents.dossier.courseResults.first?.year
    return evaluations.compactMap { document in
      guard let year = document.root.year("year") else { return nil }
      let rule: DiagnosticRule
      if year >= policy.year {
        rule = late
      } else if let latest, year < latest {
        rule = older
      } else {
        return nil
      }
      return Finding(
        rule, at: document.root.location(of: "year"), subject: "document/\(document.id ?? "")",
        ["year": "\(year)", "planned": "\(policy.year)", "latest": latest.map { "\($0)" } ?? ""])
    }
  }
}
