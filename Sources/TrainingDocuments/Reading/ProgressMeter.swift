import Synchronization

/// Counts what has been read, from as many threads as read, and says it a few times a second.
final class ProgressMeter: Sendable {
  private struct State {
    var bytes = 0
    var total: Int
    var lastShown: ContinuousClock.Instant
  }

  /// The time between two reports.
  private static let interval = Duration.milliseconds(200)

  private let start = ContinuousClock.now
  private let state: Mutex<State>
  private let show: @Sendable (ReadingProgress) -> Void

  init(total: Int, _ show: @escaping @Sendable (ReadingProgress) -> Void) {
    state = Mutex(State(total: total, lastShown: start))
    self.show = show
  }

  /// So many bytes were read.
  func advance(_ bytes: Int) {
    state.withLock { state in
      state.bytes += bytes
      let now = ContinuousClock.now
      guard now - state.lastShown >= Self.interval else { return }
      state.lastShown = now
      show(
        ReadingProgress(
          bytes: state.bytes, total: state.total, seconds: (now - start) / .seconds(1)))
    }
  }

  /// So many bytes must be read again.
  func extend(_ bytes: Int) { state.withLock { $0.total += bytes } }
}
