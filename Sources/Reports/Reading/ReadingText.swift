package import Diagnostics

/// How far the reading of documents has come, in one line.
package enum ReadingText {
  /// `reading: 34 % of 9,100 MB, 12 s, about 23 s left`.
  package static func line(
    bytes: Int, total: Int, seconds: Double, secondsLeft: Double?, language: Language
  ) -> String {
    let numbers = NumberText(language)
    let megabytes = numbers.real(Double(total) / 1_000_000, decimals: 0)
    var line = Phrase.readingProgress.filled(
      in: language,
      [
        "share": numbers.percent(Double(bytes) / Double(max(1, total)), decimals: 0),
        "size": language == .fa ? "\(megabytes) مگابایت" : "\(megabytes) MB",
        "time": numbers.real(seconds.rounded(.down), decimals: 0),
      ])
    if let secondsLeft {
      line += Phrase.readingTimeLeft.filled(
        in: language, ["left": numbers.real(secondsLeft.rounded(.up), decimals: 0)])
    }
    return line
  }
}
