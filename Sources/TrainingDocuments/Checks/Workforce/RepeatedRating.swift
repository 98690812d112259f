import Diagnostics
import TrainingModel

/// A source rates a competency of somebody once a day.
enum RepeatedRating: DossierCheck {
  static let rule = DiagnosticRule(
    "WRK713", .warning,
    message: (
      en: """
      "{subject}" has a second rating in "{competency}" by the source {source} on {date} ({level}; \
      the other is {other}).
      """,
      fa: """
      «{subject}» در «{competency}» از منبع {source} در {date} ارزیابی دومی دارد ({level}؛ دیگری \
      {other}).
      """
    ),
    hint: (
      en: "Keep one, or combine them; several peers of one day are best given as their mean.",
      fa: "یکی را نگه دارید یا ترکیبشان کنید؛ برای چند همکار در یک روز، میانگین را بنویسید."
    ),
    reason: (
      en: """
      Of several ratings by one source the latest counts. On the same day there is no latest, and \
      only one of them would count.
      """,
      fa: """
      از چند ارزیابیِ یک منبع، تازه‌ترین به حساب می‌آید. در یک روز تازه‌ترینی نیست و تنها یکی از \
      آن‌ها شمرده می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    let ratings = contents.dossier.assessments
    var findings: [Finding] = []
    // The list is sorted by subject, competency, date and source: what is the same stands side by side.
    var start = ratings.startIndex
    while start < ratings.endIndex {
      var end = start + 1
      while end < ratings.endIndex, isSame(ratings[start], ratings[end]) { end += 1 }
      let group = ratings[start..<end].sorted { $0.location < $1.location }
      for rating in group.dropFirst() {
        findings.append(
          Finding(
            rule, at: rating.location, subject: rating.findingSubject,
            [
              "subject": rating.subject.text, "competency": rating.competency.text,
              "source": rating.source.rawValue, "date": rating.date.iso, "level": rating.level.text,
              "other": group[0].level.text,
            ]))
      }
      start = end
    }
    return findings
  }

  private static func isSame(_ a: Assessment, _ b: Assessment) -> Bool {
    a.source == b.source && a.subject == b.subject && a.competency == b.competency
      && a.date.dayNumber == b.date.dayNumber
  }
}
