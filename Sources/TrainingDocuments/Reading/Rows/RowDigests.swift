import Crypto
import TrainingModel

/// SHA-256 of the rows of each bulk document, in the order of what they say.
///
/// The table is sorted, so its rows are hashed as they stand, each by the state of its document: identities as they
/// are written, each ended by a NUL that none can hold, then numbers of fixed width.
struct RowDigests {
  /// What has been hashed of one document.
  private struct State {
    var hash = SHA256()
    var pending: [UInt8] = []

    mutating func flush() {
      hash.update(data: pending)
      pending.removeAll(keepingCapacity: true)
    }
  }

  private static let piece = 4096
  private var states: [State]
  /// The file of the last row, and the positions of its rows: neighbours in the table are mostly of one file.
  private var last: (file: Int, positions: Range<Int>)?

  /// Hashes the rows of `table`, which is sorted.
  init(_ table: PeopleTable, _ spans: RowSpans) {
    states = spans.inputs.map { _ in State() }
    for row in table.employees {
      add(at: row.position, spans) { bytes in
        Self.append(table.persons, row.person, to: &bytes)
        Self.append(table.organizations, row.organization, to: &bytes)
        Self.append(table.roles, row.role, to: &bytes)
        Self.append(row.appointed?.dayNumber ?? 0, to: &bytes)
        Self.append(row.hired?.dayNumber ?? 0, to: &bytes)
      }
    }
    for cohort in table.cohorts {
      add(at: cohort.position, spans) { bytes in
        for id in [cohort.id, cohort.organization, cohort.role] {
          bytes += id.text.utf8
          bytes.append(0)
        }
        Self.append(cohort.headcount, to: &bytes)
        Self.append(cohort.newManagers, to: &bytes)
        Self.append(cohort.appointed?.dayNumber ?? 0, to: &bytes)
      }
    }
    for row in table.ratings {
      add(at: row.position, spans) { bytes in
        Self.append(table.persons, row.subject, to: &bytes)
        Self.append(table.competencies, row.competency, to: &bytes)
        bytes += row.source.rawValue.utf8
        bytes.append(row.isOfCohort ? 1 : 0)
        Self.append(row.dayNumber, to: &bytes)
        Self.append(row.level, to: &bytes)
        if let figures = table.figures(of: row) {
          Self.append(figures.deviation.units, to: &bytes)
          Self.append(figures.respondents ?? -1, to: &bytes)
        }
      }
    }
  }

  /// The digest of the rows of a file; rows that are not there have one too.
  mutating func digest(ofFile file: Int) -> [UInt8] {
    states[file].flush()
    return Array(states[file].hash.finalize())
  }

  private mutating func add(at position: RowPosition, _ spans: RowSpans, _ write: (inout [UInt8]) -> Void) {
    guard let file = file(of: position, spans) else { return }
    write(&states[file].pending)
    if states[file].pending.count >= Self.piece { states[file].flush() }
  }

  private mutating func file(of position: RowPosition, _ spans: RowSpans) -> Int? {
    if let last, last.positions.contains(position.number) { return last.file }
    guard let file = spans.file(of: position) else { return nil }
    last = (file, spans.positions(ofFile: file))
    return file
  }

  private static func append(_ pool: IdentifierPool, _ code: IdentifierPool.Code, to bytes: inout [UInt8]) {
    pool.withBytes(of: code) { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
  }
}
