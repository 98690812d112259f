import Diagnostics
import TrainingModel
import XMLStreams

/// `assessments`: rows of ratings, collected while the document streams.
struct AssessmentsDecoder {
  private struct Row {
    let employee: RowReference?
    let cohort: RowReference?
    let competency: RowReference
    let level: Rating
    let source: RatingSource
    let date: RowDate
    let deviation: Rating?
    let respondents: Int?
    let location: SourceLocation
  }

  private var rows: [Row] = []

  /// Collects a row.
  mutating func append(_ row: borrowing XMLRow) {
    guard row.name == "assessment",
      let competency = RowReference(row, "competency"),
      let level = row["level"].flatMap({ Rating(decimal: $0) }),
      let source = row["source"].flatMap({ RatingSource(rawValue: $0) }), let date = RowDate(row, "date")
    else { return }
    rows.append(
      Row(
        employee: RowReference(row, "employee"), cohort: RowReference(row, "cohort"), competency: competency,
        level: level, source: source, date: date, deviation: row["sd"].flatMap { Rating(decimal: $0) },
        respondents: row["respondents"].flatMap { Int(digits: $0) }, location: row.location))
  }

  /// Decodes the collected rows.
  func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    guard let calendar = root.choice("calendar", CalendarKind.self) else { return }
    for row in rows {
      guard let subject = AssessedPerson.subject(row.employee, row.cohort, at: row.location, in: &draft)
      else {
        let owner = Subject("assessment", row.employee?.id ?? "", row.competency.id)
        draft.mention(.competency, row.competency, by: owner)
        continue
      }
      let owner = Subject("assessment", subject.id, row.competency.id)
      draft.mention(row.cohort == nil ? .employee : .cohort, subject, by: owner)
      draft.mention(.competency, row.competency, by: owner)
      if row.cohort == nil, row.deviation != nil || row.respondents != nil {
        draft.report(
          AssessedPerson.groupFigures, at: row.location, about: owner,
          ["attribute": row.deviation == nil ? "respondents" : "sd", "employee": subject.id.text])
      }
      guard let date = draft.date(row.date.text, calendar, at: row.date.location, about: owner) else {
        draft.lose(.assessments, in: row.location.file)
        continue
      }
      draft.dossier.assessments.append(
        Assessment(
          subject: subject.id, competency: row.competency.id, level: row.level, source: row.source,
          date: date,
          deviation: row.deviation ?? Rating(units: 0), respondents: row.respondents, location: row.location))
    }
  }
}
