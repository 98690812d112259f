import Diagnostics
import TrainingModel

/// Somebody other than the rated has rated.
enum SelfReports: DossierCheck {
  static let rule = DiagnosticRule(
    "WRK715", .warning,
    message: (
      en: "All ratings are self-ratings; of other sources there is none. Ratings: {count}.",
      fa: "همه ارزیابی‌ها خوداظهاری است و منبع دیگری در کار نیست. تعداد ارزیابی‌ها: {count}."
    ),
    hint: (
      en: "Add ratings of supervisors, peers, observers or tests, at least of a sample.",
      fa: "ارزیابی سرپرست، همکار، مشاهده‌گر یا آزمون را دست‌کم برای یک نمونه بیفزایید."
    ),
    reason: (
      en: """
      Self-ratings correlate with performance at about 0.3 and are higher than those of others. \
      With nothing beside them, weights of sources change nothing, and the needs are those that \
      people see in themselves.
      """,
      fa: """
      همبستگی خوداظهاری با عملکرد حدود ۰٫۳ است و از ارزیابی دیگران بالاتر می‌آید. وقتی منبع دیگری \
      نباشد وزن منابع چیزی را تغییر نمی‌دهد و نیازها همان است که افراد در خود می‌بینند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.assessments] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let ratings = contents.dossier.people.ratings
    guard ratings.allSatisfy({ $0.source == .own }), let first = ratings.lazy.map(\.position).min() else {
      return
    }
    findings.report(rule, at: first, "source") {
      (Subject("dossier", "ratings"), ["count": "\(ratings.count)"])
    }
  }
}
