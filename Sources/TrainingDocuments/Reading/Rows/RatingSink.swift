import Diagnostics
import TrainingModel
import XMLStreams

/// Takes the rows of `assessments`, or of a part of it.
final class RatingSink: BulkRowSink, RowSink {
  /// The columns of a row by their places in the schema.
  private struct Columns {
    let employee: Int
    let cohort: Int
    let competency: Int
    let level: Int
    let source: Int
    let date: Int
    let deviation: Int
    let respondents: Int

    init?() {
      guard let row = RowLayout.layouts(ofRoot: DocumentKind.assessments.rawValue)?.first,
        let employee = row.index(of: "employee"), let cohort = row.index(of: "cohort"),
        let competency = row.index(of: "competency"), let level = row.index(of: "level"),
        let source = row.index(of: "source"), let date = row.index(of: "date"),
        let deviation = row.index(of: "sd"), let respondents = row.index(of: "respondents")
      else { return nil }
      self.employee = employee
      self.cohort = cohort
      self.competency = competency
      self.level = level
      self.source = source
      self.date = date
      self.deviation = deviation
      self.respondents = respondents
    }
  }

  private static let columns = Columns()

  private var batch: RowBatch
  private let columns: Columns
  private let calendar: CalendarKind
  /// Codes of the last row.
  private var subject: IdentifierPool.Code = 0
  private var isOfCohort = false
  private var competency: IdentifierPool.Code = 0
  private var date: CalendarDate?
  private var dateFault: DateReading?

  /// A sink for rows of a document with this root, whose positions are from `base` to `last`; `nil` if the root does
  /// not say how they are to be read.
  init?(_ root: XMLElement, base: Int, last: Int, intake: RowIntake) {
    guard let columns = Self.columns, let calendar = root.choice("calendar", CalendarKind.self) else {
      return nil
    }
    self.columns = columns
    self.calendar = calendar
    batch = RowBatch(base: base, last: last, intake: intake)
  }

  func receive(_ row: borrowing BulkRow) -> Bool {
    let position = batch.position(of: row)
    let isOfCohort = row.has(columns.cohort)
    guard isOfCohort != row.has(columns.employee) else {
      noteSubjects(row, at: position)
      return true
    }
    let column = isOfCohort ? columns.cohort : columns.employee
    if !row.repeats(column) || isOfCohort != self.isOfCohort {
      guard let code = batch.table.persons.code(for: row.value(column)) else { return batch.overflow() }
      subject = code
      self.isOfCohort = isOfCohort
    }
    if !row.repeats(columns.competency) {
      guard let code = batch.table.competencies.code(for: row.value(columns.competency)) else {
        return batch.overflow()
      }
      competency = code
    }
    if !row.repeats(columns.date) { readDate(row.value(columns.date)) }
    if dateFault != nil || date == nil { noteDate(at: position) }
    if row.has(columns.deviation) || row.has(columns.respondents) { noteFigures(row, at: position) }
    guard let date else { return true }
    batch.table.ratings.append(
      RatingRow(
        subject: subject, isOfCohort: isOfCohort, competency: competency,
        level: RowValues.rating(row.value(columns.level)),
        source: RowValues.source(row.value(columns.source)),
        date: date, position: position))
    return batch.flushIfFull()
  }

  func finish() -> RowBatch.Remainder { batch.finish() }

  private func readDate(_ value: UnsafeBufferPointer<UInt8>) {
    date = RowValues.date(value, calendar)
    dateFault = nil
    guard date == nil else { return }
    let reading = DateReading(String(decoding: value, as: UTF8.self), calendar)
    date = reading.date
    dateFault = reading
  }

  private func noteDate(at position: RowPosition) {
    let subject = batch.table.persons[self.subject]
    let competency = batch.table.competencies[self.competency]
    if let fault = dateFault?.fault {
      batch.findings.report(fault.rule, at: position, "date") {
        (Subject("assessment", subject, competency), fault.arguments)
      }
    }
    guard date == nil else { return }
    batch.loose.append(
      LooseRating(position: position, subject: subject, isOfCohort: isOfCohort, competency: competency))
  }

  private func noteFigures(_ row: borrowing BulkRow, at position: RowPosition) {
    let deviation = row.has(columns.deviation) ? RowValues.rating(row.value(columns.deviation)) : nil
    let respondents = row.has(columns.respondents) ? RowValues.count(row.value(columns.respondents)) : nil
    guard !isOfCohort else {
      batch.table.figures.append(
        GroupFigures(position: position, deviation: deviation ?? Rating(units: 0), respondents: respondents))
      return
    }
    let subject = batch.table.persons[self.subject]
    let competency = batch.table.competencies[self.competency]
    batch.findings.report(AssessedPerson.groupFigures, at: position) {
      (
        Subject("assessment", subject, competency),
        ["attribute": deviation == nil ? "respondents" : "sd", "employee": subject.text]
      )
    }
  }

  /// Not exactly one subject: reported, and what the row names beside it is remembered.
  private func noteSubjects(_ row: borrowing BulkRow, at position: RowPosition) {
    let competency = RowValues.identifier(row.value(columns.competency))
    let employee = row.has(columns.employee) ? RowValues.identifier(row.value(columns.employee)) : nil
    batch.findings.report(AssessedPerson.both, at: position) {
      employee.map {
        (Subject("assessment", $0), ["countEn": "both", "countFa": "هم کارمند دارد و هم گروه"])
      }
        ?? (Subject("assessment", ""), ["countEn": "neither", "countFa": "نه کارمند دارد و نه گروه"])
    }
    batch.loose.append(
      LooseRating(position: position, subject: nil, isOfCohort: false, competency: competency))
    // The fast lane compares with this row when it says that the next one repeats something.
    readDate(row.value(columns.date))
    if let code = batch.table.competencies.code(for: row.value(columns.competency)) { self.competency = code }
    if let employee, let code = batch.table.persons.code(for: employee) {
      subject = code
      isOfCohort = false
    }
  }
}
