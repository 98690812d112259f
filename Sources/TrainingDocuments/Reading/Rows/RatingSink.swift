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

  /// What is touched for every row: plain memory, so that no row pays for checks of exclusive access.
  private struct Memory {
    let columns: Columns
    var batch: RowBatch
    let positions: PositionRange
    /// Rows on their way to the block.
    let rows: UnsafeMutablePointer<RatingRow>
    var count = 0
    static let rowLimit = 1024
    /// Codes of the last row, and the day, if it is one without a fault.
    var subject: IdentifierPool.Code = 0
    var isOfCohort = false
    var competency: IdentifierPool.Code = 0
    var day = PackedDay(nil)
    var days: DayMemory
    /// Which competency came after each the last time: people of one role are rated in the same ones, in order.
    let followers: UnsafeMutablePointer<IdentifierPool.Code>
    /// How many competencies have followers.
    static let followerLimit = 4096

    /// The code of a competency; `nil` if there are too many.
    @inline(__always)
    mutating func code(ofCompetency value: UnsafeBufferPointer<UInt8>) -> IdentifierPool.Code? {
      let place = Int(competency)
      guard place < Self.followerLimit else { return batch.table.competencies.code(for: value) }
      if batch.table.competencies.holds(value, as: followers[place]) { return followers[place] }
      guard let code = batch.table.competencies.code(for: value) else { return nil }
      followers[place] = code
      return code
    }
  }

  private let memory: UnsafeMutablePointer<Memory>
  private let calendar: CalendarKind

  /// A sink for rows of a document with this root, whose positions are from `base` to `last`; `nil` if the root does
  /// not say how they are to be read.
  init?(_ root: XMLElement, base: Int, last: Int, intake: RowIntake) {
    guard let columns = Self.columns, let calendar = root.choice("calendar", CalendarKind.self) else {
      return nil
    }
    self.calendar = calendar
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: Memory(
        columns: columns, batch: RowBatch(intake: intake),
        positions: PositionRange(base: base, last: last),
        rows: .allocate(capacity: Memory.rowLimit), days: DayMemory(),
        followers: .allocate(capacity: Memory.followerLimit)))
    memory.pointee.followers.initialize(repeating: 0, count: Memory.followerLimit)
  }

  deinit {
    memory.pointee.days.deallocate()
    memory.pointee.rows.deallocate()
    memory.pointee.followers.deallocate()
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  func receive(_ row: borrowing BulkRow) -> Bool {
    let memory = memory
    let columns = memory.pointee.columns
    let isOfCohort = row.has(columns.cohort)
    guard isOfCohort != row.has(columns.employee) else {
      noteSubjects(row)
      return true
    }
    let subject = isOfCohort ? columns.cohort : columns.employee
    if !row.repeats(subject) || isOfCohort != memory.pointee.isOfCohort {
      guard let code = memory.pointee.batch.table.persons.code(for: row.value(subject)) else {
        return memory.pointee.batch.overflow()
      }
      memory.pointee.subject = code
      memory.pointee.isOfCohort = isOfCohort
    }
    if !row.repeats(columns.competency) {
      guard let code = memory.pointee.code(ofCompetency: row.value(columns.competency)) else {
        return memory.pointee.batch.overflow()
      }
      memory.pointee.competency = code
    }
    if !row.repeats(columns.date) || memory.pointee.day.isAbsent {
      let value = row.value(columns.date)
      memory.pointee.day = memory.pointee.days.day(value) ?? PackedDay(nil)
      if memory.pointee.day.isAbsent {
        memory.pointee.day = PackedDay(RowValues.date(value, calendar))
        memory.pointee.days.remember(value, memory.pointee.day)
      }
    }
    let position = memory.pointee.positions.position(of: row)
    var day = memory.pointee.day
    if day.isAbsent {
      day = noteDate(row.value(columns.date), at: position)
      if day.isAbsent { return true }
    }
    if row.has(columns.deviation) || row.has(columns.respondents) { noteFigures(row, at: position) }
    memory.pointee.rows[memory.pointee.count] = RatingRow(
      subject: memory.pointee.subject, isOfCohort: isOfCohort, competency: memory.pointee.competency,
      level: RowValues.rating(row.value(columns.level)), source: RowValues.source(row.value(columns.source)),
      day: day, position: position)
    memory.pointee.count &+= 1
    if memory.pointee.count == Memory.rowLimit { fillBlock() }
    return true
  }

  func finish() -> RowBatch.Remainder {
    fillBlock()
    memory.pointee.batch.flush()
    return memory.pointee.batch.remainder
  }

  /// Puts the last rows into the block, and passes that on when it is full.
  private func fillBlock() {
    if memory.pointee.batch.table.ratings.isEmpty {
      memory.pointee.batch.table.ratings.reserveCapacity(RatingBlocks.rows)
    }
    memory.pointee.batch.table.ratings.append(
      contentsOf: UnsafeBufferPointer(start: memory.pointee.rows, count: memory.pointee.count))
    memory.pointee.count = 0
    if memory.pointee.batch.table.ratings.count >= RatingBlocks.rows { memory.pointee.batch.flush() }
  }

  /// A date that does not exist: reported; what was most likely meant, if anybody can tell.
  private func noteDate(_ value: UnsafeBufferPointer<UInt8>, at position: RowPosition) -> PackedDay {
    let subject = memory.pointee.batch.table.persons[memory.pointee.subject]
    let competency = memory.pointee.batch.table.competencies[memory.pointee.competency]
    let reading = DateReading(String(decoding: value, as: UTF8.self), calendar)
    if let fault = reading.fault {
      memory.pointee.batch.findings.report(fault.rule, at: position, "date") {
        (Subject("assessment", subject, competency), fault.arguments)
      }
    }
    if reading.date == nil {
      memory.pointee.batch.loose.append(
        LooseRating(
          position: position, subject: subject, isOfCohort: memory.pointee.isOfCohort, competency: competency)
      )
    }
    return PackedDay(reading.date)
  }

  private func noteFigures(_ row: borrowing BulkRow, at position: RowPosition) {
    let columns = memory.pointee.columns
    let deviation = row.has(columns.deviation) ? RowValues.rating(row.value(columns.deviation)) : nil
    let respondents = row.has(columns.respondents) ? RowValues.count(row.value(columns.respondents)) : nil
    guard !memory.pointee.isOfCohort else {
      memory.pointee.batch.table.figures.append(
        GroupFigures(position: position, deviation: deviation ?? Rating(units: 0), respondents: respondents))
      return
    }
    let subject = memory.pointee.batch.table.persons[memory.pointee.subject]
    let competency = memory.pointee.batch.table.competencies[memory.pointee.competency]
    memory.pointee.batch.findings.report(AssessedPerson.groupFigures, at: position) {
      (
        Subject("assessment", subject, competency),
        ["attribute": deviation == nil ? "respondents" : "sd", "employee": subject.text]
      )
    }
  }

  /// Not exactly one subject: reported, and what the row names beside it is remembered.
  private func noteSubjects(_ row: borrowing BulkRow) {
    let columns = memory.pointee.columns
    let position = memory.pointee.positions.position(of: row)
    let competency = RowValues.identifier(row.value(columns.competency))
    let employee = row.has(columns.employee) ? RowValues.identifier(row.value(columns.employee)) : nil
    memory.pointee.batch.findings.report(AssessedPerson.both, at: position) {
      employee.map {
        (Subject("assessment", $0), ["countEn": "both", "countFa": "هم کارمند دارد و هم گروه"])
      }
        ?? (Subject("assessment", ""), ["countEn": "neither", "countFa": "نه کارمند دارد و نه گروه"])
    }
    memory.pointee.batch.loose.append(
      LooseRating(position: position, subject: nil, isOfCohort: false, competency: competency))
    // The next row may repeat what this one says, and this one has not been taken.
    memory.pointee.day = PackedDay(nil)
    if let code = memory.pointee.batch.table.competencies.code(for: row.value(columns.competency)) {
      memory.pointee.competency = code
    }
    if let employee, let code = memory.pointee.batch.table.persons.code(for: employee) {
      memory.pointee.subject = code
      memory.pointee.isOfCohort = false
    }
  }
}
