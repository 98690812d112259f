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

  /// The ends of a scale in units of ratings: what millions of ratings are held against.
  private struct Bounds {
    /// Without a scale everything lies within.
    var lowest = Int.min
    var highest = Int.max

    init(_ scale: Scale?) {
      guard let scale else { return }
      lowest = scale.lowest * Rating.scale
      highest = scale.highest * Rating.scale
    }

    /// Whether ratings between the ends can spread so far.
    func admit(deviation: Int) -> Bool {
      let (range, isOpen) = highest.subtractingReportingOverflow(lowest)
      return isOpen || 2 * deviation * deviation <= range * range
    }
  }

  static func ratingInspection(of contents: DossierContents) -> RatingInspection? {
    let table = contents.dossier.people
    let bounds = (0..<table.competencies.count).map {
      Bounds(contents.scale(of: table.competencies[IdentifierPool.Code($0)]))
    }
    return { stretch, findings in
      for row in table.ratings[stretch] {
        let bounds = bounds[Int(row.competency)]
        if row.level < bounds.lowest || row.level > bounds.highest {
          findings.report(outside, at: row.position) { words(row, contents) }
        }
        if row.isOfCohort, let deviation = table.figures(of: row)?.deviation.units,
          !bounds.admit(deviation: deviation), contents.people.isCohort(row.subject)
        {
          findings.report(spread, at: row.position) { words(row, contents) }
        }
      }
    }
  }

  private static func words(_ row: RatingRow, _ contents: DossierContents) -> (Subject, [String: String]) {
    let table = contents.dossier.people
    let competency = table.competencies[row.competency]
    let scale = contents.scale(of: competency)
    return (
      table.findingSubject(of: row),
      [
        "level": Rating(units: row.level).text,
        "sd": (table.figures(of: row)?.deviation ?? Rating(units: 0)).text,
        "subject": table.persons[row.subject].text, "competency": competency.text,
        "min": scale.map { "\($0.lowest)" } ?? "", "max": scale.map { "\($0.highest)" } ?? "",
      ]
    )
  }
}

extension PeopleTable {
  /// The subject of findings about a rating.
  func findingSubject(of row: RatingRow) -> Subject {
    Subject("assessment", persons[row.subject], competencies[row.competency])
  }
}
