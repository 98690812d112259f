import ArgumentParser

/// How many clearly different programs are asked for, and what they may lose.
struct AlternativeOptions: ParsableArguments {
  @Option(
    name: .customLong("alternatives"),
    help: ArgumentHelp("Find so many clearly different programs beside the best.", valueName: "K"))
  var count: Int?

  @Option(
    help: ArgumentHelp("Need closed that an alternative may lose, in per cent.", valueName: "percent"))
  var within: Percentage?

  /// What an alternative may lose if nobody says.
  private static let usualShare = 0.01

  /// What an alternative may lose.
  var share: Double { within?.share ?? Self.usualShare }

  func validate() throws {
    if let count, !(1...50).contains(count) {
      throw ValidationError("--alternatives must be from 1 to 50.")
    }
    if let within {
      guard within.share >= 0, within.share <= 1 else {
        throw ValidationError("--within is in per cent, from 0 to 100.")
      }
      if count == nil { throw ValidationError("--within needs --alternatives.") }
    }
  }

  /// The file of an alternative: beside the program's, with its number before the suffix.
  static func file(_ number: Int, beside file: String) -> String {
    let name = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let dot = file[name...].lastIndex(of: ".").flatMap { $0 == name ? nil : $0 } ?? file.endIndex
    return "\(file[..<dot])-alternative-\(number)\(file[dot...])"
  }

  /// The files of all that are asked for beside a program's.
  func files(beside file: String?) -> [String] {
    guard let file, let count, count > 0 else { return [] }
    return (1...count).map { Self.file($0, beside: file) }
  }
}
