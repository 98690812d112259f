import Diagnostics
import Reports
import Scenarios
import Synchronization

/// One line on standard error that says how far a sweep has come, written over as it goes on.
///
/// Nothing is shown in the first second, nor where standard error is no terminal.
final class SweepLine: Sendable {
  private struct State {
    var isOnScreen = false
    var isStopping = false
    var lastShown = -Double.infinity
  }

  private let language: Language
  private let isQuiet: Bool
  private let isShown: Bool
  private let state = Mutex(State())

  /// A line in `language`.
  init(language: Language, isQuiet: Bool) {
    self.language = language
    self.isQuiet = isQuiet
    isShown = !isQuiet && Environment.canShowProgress
  }

  /// Shows how far the sweep has come.
  func show(_ progress: SweepProgress) {
    guard isShown, progress.seconds >= 1 else { return }
    state.withLock { state in
      guard progress.seconds - state.lastShown >= 0.2, !state.isStopping else { return }
      state.lastShown = progress.seconds
      state.isOnScreen = true
      Console.noteRaw("\r\u{1B}[K\(SweepProgressText.line(progress, language: language))")
    }
  }

  /// Says once that the sweep is being stopped.
  func stop() {
    state.withLock { state in
      guard !state.isStopping else { return }
      state.isStopping = true
      Self.clear(&state)
      if !isQuiet { Console.note(Phrase.sweepStopping.text(in: language)) }
    }
  }

  /// Takes the line away.
  func clear() { state.withLock { Self.clear(&$0) } }

  private static func clear(_ state: inout State) {
    guard state.isOnScreen else { return }
    state.isOnScreen = false
    Console.noteRaw("\r\u{1B}[K")
  }
}
