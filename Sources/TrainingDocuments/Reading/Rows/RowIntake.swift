import Synchronization
import TrainingModel

/// Where the rows of all documents come together, from as many threads as read.
final class RowIntake: Sendable {
  private struct State {
    var table = PeopleTable()
    var blocks = RatingBlocks()
    var isFull = false
  }

  /// How many ratings a person has at least, as a rule: with fewer, arrays of people grow by being copied.
  private static let ratingsOfOne = 16

  private let state = Mutex(State())

  /// Room for the people of documents with so many bytes: what is not used costs nothing.
  init(bytes: Int) {
    // The shortest rows that the schemas allow.
    let rating = #"<assessment cohort="c" competency="c" level="0" source="peer" date="1404-01-01"/>"#.utf8
      .count
    let people = bytes / rating / Self.ratingsOfOne
    state.withLock { state in
      state.table.employees.reserveCapacity(people)
      state.table.persons.reserveCapacity(people)
    }
  }

  /// Takes the rows of a part, which keeps its identities, or drops them if there is no room for more people or
  /// competencies.
  func take(_ part: inout PeopleTable, _ maps: inout CodeMaps) {
    var ratings: [RatingRow] = []
    swap(&ratings, &part.ratings)
    let isTaken = state.withLock { state in
      state.isFull = state.isFull || !state.table.takeIdentities(of: part, &maps)
      return !state.isFull
    }
    guard isTaken else {
      part.removeRows { _ in true }
      return
    }
    // While others have the word.
    maps.translate(&ratings)
    maps.translate(&part.employees)
    state.withLock { [ratings] state in
      state.blocks.append(ratings)
      state.table.takePeople(of: &part)
    }
  }

  /// Notes that there are more people or competencies than can be told apart.
  func overflow() { state.withLock { $0.isFull = true } }

  /// Everything that was taken; the intake is empty then.
  func finish() -> (table: PeopleTable, blocks: RatingBlocks, isFull: Bool) {
    state.withLock { state in
      let result = (state.table, state.blocks, state.isFull)
      state = State()
      return result
    }
  }
}
