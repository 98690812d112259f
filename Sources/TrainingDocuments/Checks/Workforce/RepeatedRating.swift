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

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    let table = contents.dossier.people
    return { stretch, findings in
      let ratings = table.ratings
      // The list is sorted by subject, competency, date and source: what is the same stands side by side.
      var start = stretch.lowerBound
      while start < stretch.upperBound {
        var end = start + 1
        while end < stretch.upperBound, ratings[start].isRepetition(of: ratings[end]) { end += 1 }
        if end - start > 1 { report(ratings[start..<end], of: table, &findings) }
        start = end
      }
    }
  }

  /// Reports all of a group but the first by place.
  private static func report(
    _ ratings: ArraySlice<RatingRow>, of table: PeopleTable, _ findings: inout RowFindings
  ) {
    let group = ratings.sorted { $0.position < $1.position }
    for row in group.dropFirst() {
      findings.report(rule, at: row.position) {
        (
          table.findingSubject(of: row),
          [
            "subject": table.persons[row.subject].text,
            "competency": table.competencies[row.competency].text,
            "source": row.source.rawValue, "date": row.date?.iso ?? "",
            "level": Rating(units: row.level).text,
            "other": Rating(units: group[0].level).text,
          ]
        )
      }
    }
  }
}
