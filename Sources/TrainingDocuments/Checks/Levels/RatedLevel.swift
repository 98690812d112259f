import Diagnostics
import TrainingModel

/// A rating lies on the competency's scale, and the ratings of a cohort spread no wider than the scale
/// allows.
enum RatedLevel: DossierCheck {
  static let outside = DiagnosticRule(
    "LVL306", .error,
    message: (
      en: """
      The rating {level} of "{subject}" in "{competency}" is off its scale, which goes from {min} \
      to {max}.
      """,
      fa: """
      ارزیابی {level} برای «{subject}» در «{competency}» بیرون از مقیاس آن، از {min} تا {max}، \
      است.
      """
    ),
    hint: (
      en: "Correct the level; if another scale was used, convert the ratings first.",
      fa: "سطح را اصلاح کنید؛ اگر با مقیاس دیگری ارزیابی شده، نخست ارزیابی‌ها را تبدیل کنید."
    ),
    reason: (
      en: """
      A rating of 80 on a scale of five levels would hide every gap, and one below the scale would \
      invent some.
      """,
      fa: """
      ارزیابی ۸۰ در مقیاسی پنج‌سطحی همه شکاف‌ها را پنهان می‌کند و ارزیابی پایین‌تر از مقیاس شکاف \
      می‌سازد.
      """
    )
  )

  static let spread = DiagnosticRule(
    "LVL308", .error,
    message: (
      en: """
      The standard deviation {sd} of "{subject}" in "{competency}" is wider than any ratings from \
      {min} to {max} can spread.
      """,
      fa: """
      انحراف معیار {sd} برای «{subject}» در «{competency}» از هر پراکندگی ممکن میان {min} و {max} \
      بیشتر است.
      """
    ),
    hint: (
      en: "Check whether the variance or a percentage was written in place of the standard deviation.",
      fa: "بررسی کنید که به‌جای انحراف معیار، واریانس یا درصد نوشته نشده باشد."
    ),
    reason: (
      en: """
      If all ratings lie between two bounds, their standard deviation is largest when they sit at \
      both ends: at most the distance of the bounds divided by the square root of two, and that \
      only for two people.
      """,
      fa: """
      اگر همه ارزیابی‌ها میان دو حد باشند، انحراف معیار زمانی بیشینه است که همه در دو سر باشند: \
      حداکثر فاصله دو حد تقسیم بر ریشه دوم دو، آن هم فقط برای دو نفر.
      """
    )
  )

  static var rules: [DiagnosticRule] { [outside, spread] }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let table = contents.dossier.people
    let scales = (0..<table.competencies.count).map {
      contents.scale(of: table.competencies[IdentifierPool.Code($0)])
    }
    for row in table.ratings {
      guard let scale = scales[Int(row.competency)] else { continue }
      let lowest = scale.lowest * Rating.scale
      let highest = scale.highest * Rating.scale
      let figures = table.figures(of: row)
      func words() -> (Subject, [String: String]) {
        (
          table.findingSubject(of: row),
          [
            "level": Rating(units: row.level).text, "sd": (figures?.deviation ?? Rating(units: 0)).text,
            "subject": table.persons[row.subject].text, "competency": table.competencies[row.competency].text,
            "min": "\(scale.lowest)", "max": "\(scale.highest)",
          ]
        )
      }
      if row.level < lowest || row.level > highest { findings.report(outside, at: row.position) { words() } }
      let range = highest - lowest
      if let deviation = figures?.deviation.units, 2 * deviation * deviation > range * range,
        contents.people.isCohort(row.subject)
      {
        findings.report(spread, at: row.position) { words() }
      }
    }
  }
}

extension PeopleTable {
  /// The subject of findings about a rating.
  func findingSubject(of row: RatingRow) -> Subject {
    Subject("assessment", persons[row.subject], competencies[row.competency])
  }
}
