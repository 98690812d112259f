import ArgumentParser

/// How many clearly different programs are asked for, and what they may lose.
struct AlternativeOptions: ParsableArguments {
  @Option(
    name: .customLong("alternatives"),
    help: ArgumentHelp("Find so many clearly different programs beside the best.", valueName: "K"))
  private var number: WholeOption?

  /// How many are asked for.
  var count: Int? { number?.value }

  @Option(
    help: ArgumentHelp("Need closed that an alternative may lose, in per cent.", valueName: "percent"))
  var within: TypedOption?

  /// What an alternative may lose if nobody says.
  private static let usualShare = 0.01

  /// What an alternative may lose.
  var share: Double { within?.shareOfPercent ?? Self.usualShare }

  func validate() throws {
    try number?.expectWhole(of: "--alternatives", example: 3)
    if let count, !(1...50).contains(count) {
      throw WrongUsage.error("--alternatives must be from 1 to 50.", "‏--alternatives باید از 1 تا 50 باشد.")
    }
    if let within {
      try within.expectNumber(of: "--within", example: "2%")
      guard within.shareOfPercent >= 0, within.shareOfPercent <= 1 else {
        throw WrongUsage.error(
          "--within is in per cent, from 0 to 100.", "‏--within به درصد است، از 0 تا 100.")
      }
      if count == nil {
        throw WrongUsage.error("--within needs --alternatives.", "‏--within به --alternatives نیاز دارد.")
      }
    }
  }

  /// The file of an alternative: beside the program's, with its number before the suffix. What goes to a device
  /// (`/dev/null`) has nothing beside it, and the alternatives go there as well.
  static func file(_ number: Int, beside file: String) -> String {
    guard !OutputFile.isDevice(file) else { return file }
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
