import Synchronization
import TrainingModel

/// Where the rows of all documents come together, from as many threads as read.
final class RowIntake: Sendable {
  private struct State {
    var table = PeopleTable()
    var isFull = false
  }

  /// How many ratings a person has at least, as a rule: with fewer, arrays of people grow by being copied.
  private static let ratingsOfOne = 16

  private let state = Mutex(State())

  /// Room for the rows of documents with so many bytes: what is not used costs nothing.
  init(bytes: Int) {
    // The shortest rows that the schemas allow.
    let rating = #"<assessment cohort="c" competency="c" level="0" source="peer" date="1404-01-01"/>"#.utf8
      .count
    let people = bytes / rating / Self.ratingsOfOne
    state.withLock { state in
      state.table.ratings.reserveCapacity(bytes / rating)
      state.table.employees.reserveCapacity(people)
      state.table.persons.reserveCapacity(people)
    }
  }

  /// Takes the rows of a part, or drops them if there is no room for more people or competencies.
  func take(_ part: inout PeopleTable, _ maps: inout CodeMaps) {
    state.withLock { state in
      if state.isFull || !state.table.takeRows(of: &part, &maps) {
        state.isFull = true
        part = PeopleTable()
        maps = CodeMaps()
      }
    }
  }

  /// Notes that there are more people or competencies than can be told apart.
  func overflow() { state.withLock { $0.isFull = true } }

  /// Everything that was taken; the intake is empty then.
  func finish() -> (table: PeopleTable, isFull: Bool) {
    state.withLock { state in
      let result = (state.table, state.isFull)
      state = State()
      return result
    }
  }
}
