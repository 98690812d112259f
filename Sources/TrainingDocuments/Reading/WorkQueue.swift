import Dispatch
import Synchronization
import TrainingModel

/// Pieces of work for several threads; a piece may add others.
final class WorkQueue: Sendable {
  /// A piece of work.
  typealias Work = @Sendable () -> Void

  private struct State {
    var first: [Work] = []
    var later: [Work] = []
    /// How many pieces are waiting or being done.
    var open = 0

    /// Notes that a piece is done; whether it was the last.
    mutating func finishOne() -> Bool {
      open -= 1
      return open == 0
    }
  }

  private let state = Mutex(State())
  /// Counts what waits, and at the end the threads that may go.
  private let ready = DispatchSemaphore(value: 0)
  private let threads: Int

  /// A queue for so many threads.
  init(threads: Int) { self.threads = max(1, threads) }

  /// Adds a piece of work, before or after those that wait.
  func add(first isFirst: Bool = false, _ work: @escaping Work) {
    state.withLock { state in
      state.open += 1
      if isFirst { state.first.append(work) } else { state.later.append(work) }
    }
    ready.signal()
  }

  /// Does what was added and all that it adds; returns when nothing is left.
  func run() {
    guard state.withLock({ $0.open > 0 }) else { return }
    SharedWork.sideBySide(threads) { _ in
      while let work = next() {
        work()
        guard state.withLock({ $0.finishOne() }) else { continue }
        for _ in 0..<threads { ready.signal() }
      }
    }
  }

  /// Waits for a piece of work; `nil` when all is done.
  private func next() -> Work? {
    ready.wait()
    return state.withLock { state in
      if let work = state.first.popLast() { return work }
      return state.later.isEmpty ? nil : state.later.removeFirst()
    }
  }
}
