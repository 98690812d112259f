package import Diagnostics
package import Scenarios

/// How far a sweep has come, in one line.
package enum SweepProgressText {
  /// `sweep: 37 of 201 cases, 12 s, about 53 s left`.
  package static func line(_ progress: SweepProgress, language: Language) -> String {
    let numbers = NumberText(language)
    var line = Phrase.sweepProgress.filled(
      in: language,
      [
        "finished": numbers.integer(progress.finished), "total": numbers.integer(progress.total),
        "time": numbers.real(progress.seconds.rounded(.down), decimals: 0),
      ])
    if progress.failed > 0 {
      line += Phrase.sweepProgressFailed.filled(in: language, ["failed": numbers.integer(progress.failed)])
    }
    if let left = progress.secondsLeft, progress.finished < progress.total {
      line += Phrase.sweepTimeLeft.filled(
        in: language, ["left": numbers.real(left.rounded(.up), decimals: 0)])
    }
    return line
  }
}
