import Diagnostics
import Reports
import Synchronization
import TrainingDocuments

/// One line on standard error that says how far reading has come, written over as it goes on.
///
/// Nothing is shown in the first second, nor where standard error is no terminal.
final class ReadingLine: Sendable {
  private let language: Language
  private let isShown: Bool
  private let isOnScreen = Mutex(false)

  /// A line in `language`.
  init(language: Language, isQuiet: Bool) {
    self.language = language
    isShown = !isQuiet && Environment.canShowProgress
  }

  /// Shows how far reading has come.
  func show(_ progress: ReadingProgress) {
    guard isShown, progress.seconds >= 1 else { return }
    isOnScreen.withLock { isOnScreen in
      isOnScreen = true
      let line = ReadingText.line(
        bytes: progress.bytes, total: progress.total, seconds: progress.seconds,
        secondsLeft: progress.secondsLeft, language: language)
      Console.noteRaw("\r\u{1B}[K\(line)")
    }
  }

  /// Takes the line away.
  func clear() {
    isOnScreen.withLock { isOnScreen in
      guard isOnScreen else { return }
      isOnScreen = false
      Console.noteRaw("\r\u{1B}[K")
    }
  }
}
