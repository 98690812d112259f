import ArgumentParser
import Diagnostics

/// Names of files that a command writes.
enum OutputName {
  /// Sees to it that something can be written under that name as it is meant.
  ///
  /// `-` is refused: standard output has the report, and the documents of `--format`; a file of that name is `./-`. So is
  /// the name of something packed, since what is written is plain, and would be read as damaged.
  ///
  /// - Parameter isPrintedOtherwise: Whether the file's content goes to standard output if none is named.
  static func expect(_ name: String?, of option: String, isPrintedOtherwise: Bool = false) throws {
    guard let name else { return }
    if name == "-", isPrintedOtherwise {
      throw WrongUsage.error(
        "\(option) names a file, and - is none: leave it out for standard output (a file of that name is ./-).",
        "‏\(option) فایلی را نام می‌برد و - فایل نیست: برای خروجی استاندارد آن را حذف کنید (فایلی به این نام `./-` است)."
      )
    }
    if name == "-" {
      throw WrongUsage.error(
        "\(option) names a file, and - is none: standard output has what --format says (a file of that name is ./-).",
        "‏\(option) فایلی را نام می‌برد و - فایل نیست: خروجی استاندارد همان است که --format می‌گوید (فایلی به این نام `./-` است)."
      )
    }
    let lowercased = name.lowercased()
    guard let ending = [".gz", ".zip"].first(where: lowercased.hasSuffix) else { return }
    throw WrongUsage.error(
      "\(option) writes a plain file: '\(name.printable)' ends in \(ending), as what is packed does.",
      "‏\(option) فایلی فشرده‌نشده می‌نویسد: «\(name.printable)» مانند فایل فشرده به \(ending) پایان می‌یابد.")
  }
}
