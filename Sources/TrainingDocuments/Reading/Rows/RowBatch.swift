import TrainingModel
import XMLStreams

/// What takes rows and says in the end what is left to say of them.
protocol RowSink: BulkRowSink {
  /// Passes on what is still held; no row may follow.
  func finish() -> RowBatch.Remainder
}

/// The positions of one document among those of all.
struct PositionRange {
  /// The position of its first byte.
  let base: Int
  /// Its last position: a file that grows meanwhile must not reach into the next.
  let last: Int

  /// Where a row stands.
  @inline(__always)
  func position(of row: borrowing BulkRow) -> RowPosition { RowPosition(min(base &+ row.offset, last)) }
}

/// Rows on their way from one sink to the intake.
struct RowBatch {
  /// What is known of rows beside what is in the table.
  struct Remainder: Sendable {
    var findings = RowFindings()
    var loose: [LooseRating] = []

    /// Adds what is known of other rows.
    mutating func merge(_ other: Remainder) {
      findings.merge(other.findings)
      loose += other.loose
    }
  }

  /// Employees and cohorts that are passed on at once; of ratings it is a block.
  static let size = 8192

  /// Rows that are held back, by codes of their own.
  var table = PeopleTable()
  var findings = RowFindings()
  var loose: [LooseRating] = []

  private let intake: RowIntake
  private var maps = CodeMaps()
  private var count = 0

  init(intake: RowIntake) {
    self.intake = intake
  }

  /// Passes the rows on if there are many; always true, since a full intake is found when all is read.
  mutating func flushIfFull() -> Bool {
    count += 1
    if count == Self.size { flush() }
    return true
  }

  /// Notes that there are more people or competencies than can be told apart.
  func overflow() -> Bool {
    intake.overflow()
    return true
  }

  /// What is known beside the rows.
  var remainder: Remainder { Remainder(findings: findings, loose: loose) }

  /// Passes on what is held.
  mutating func flush() {
    count = 0
    intake.take(&table, &maps)
  }
}
