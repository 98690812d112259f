import Diagnostics
import TrainingModel

/// Courses that were evaluated are in a catalog.
enum EvaluatedCourse: DossierCheck {
  static let rule = DiagnosticRule(
    "CAT618", .warning,
    message: (
      en: "The evaluation has a result of the course \"{id}\", which no catalog has; it counts for nothing.",
      fa: "ارزشیابی برای دوره «{id}» نتیجه‌ای دارد که در هیچ فهرستی نیست؛ این نتیجه به حساب نمی‌آید."
    ),
    hint: (
      en: "Correct the id, or leave the row if the course is no longer given.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا، اگر دوره دیگر برگزار نمی‌شود، سطر را بگذارید بماند.{nearestFa}"
    ),
    reason: (
      en: """
      How well last year's courses worked counts for the competencies that they develop, which the \
      catalog says. A course that was given up is no fault; a slip in the id would lose its result.
      """,
      fa: """
      اثربخشی دوره‌های سال گذشته برای شایستگی‌هایی به حساب می‌آید که می‌پرورند و این را فهرست دوره‌ها \
      می‌گوید. کنار گذاشتن یک دوره ایراد نیست؛ لغزش در شناسه نتیجه آن را گم می‌کند.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.catalog] }

  static func findings(in contents: DossierContents) -> [Finding] {
    guard contents.has(.catalog), !contents.anonymous.contains(.course) else { return [] }
    let unknown = contents.courseResults.filter { contents.courses[$0.course.id] == nil }
    if unknown.isEmpty { return [] }
    let nearest = NearestIdentifiers(Set(contents.courses.keys), allowsSlips: true)
    return unknown.map { result in
      let suggestion = nearest.nearest(to: result.course.id)
      return Finding(
        rule, at: result.course.location,
        subject: "evaluation/\(result.year)/\(result.course.id)/\(result.level)",
        [
          "id": result.course.id.text,
          "nearestEn": suggestion.map { " Was \"\($0)\" meant?" } ?? "",
          "nearestFa": suggestion.map { " آیا «\($0)» منظور بوده است؟" } ?? "",
        ])
    }
  }
}
