import CurriculumPlanning
import Diagnostics
import Reports

/// One line on standard error that says how far the search has come, written over as it goes on.
///
/// Nothing is shown in the first second, nor where standard error is no terminal. Where all is told, each better
/// program or bound stays there as a line of its own: how the gap closed over time, from the fifth second on.
final class ProgressLine {
  private let language: Language
  private let timeLimit: Double?
  private let isShown: Bool
  private var isOnScreen = false
  private var lastShown = -Double.infinity
  private var lastPhase = ""
  private let tellsAll: Bool
  /// In seconds: of a shorter search there is nothing to tell.
  private static let worthTelling = 5.0
  private var lastProgram: ProvenValue?

  /// A line in `language` for a search that ends after `timeLimit` seconds, if that is set.
  init(language: Language, timeLimit: Double?, isQuiet: Bool, tellsAll: Bool) {
    self.language = language
    self.timeLimit = timeLimit
    self.tellsAll = tellsAll && !isQuiet
    isShown = !isQuiet && Environment.canShowProgress
  }

  /// Shows how far the search has come.
  func show(_ progress: PlanProgress) {
    if tellsAll, progress.seconds >= Self.worthTelling, progress.program != lastProgram,
      let trail = ProgressText.trail(progress, language: language)
    {
      lastProgram = progress.program
      clear()
      Console.note(trail)
    }
    guard isShown, progress.seconds >= 1 else { return }
    guard progress.phase != lastPhase || progress.seconds - lastShown >= 0.5 else { return }
    lastPhase = progress.phase
    lastShown = progress.seconds
    isOnScreen = true
    Console.noteRaw("\r\u{1B}[K\(ProgressText.line(progress, timeLimit: timeLimit, language: language))")
  }

  /// Takes the line away.
  func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Console.noteRaw("\r\u{1B}[K")
  }
}
