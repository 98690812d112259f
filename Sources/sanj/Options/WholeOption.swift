import ArgumentParser
import Diagnostics

/// A whole number that is given to an option, as it was typed, in ASCII or Persian digits; what is wrong with it is said
/// when options are validated, so that it can be said in the language that was asked for.
struct WholeOption: ExpressibleByArgument, ExpressibleByIntegerLiteral {
  private let typed: String
  private let number: Int?

  init(argument: String) {
    typed = argument
    // Int takes a plus sign, which nobody needs here.
    number = argument.hasPrefix("+") ? nil : Int(TypedDigits.ascii(argument).replacing("\u{2212}", with: "-"))
  }

  init(integerLiteral value: Int) { self.init(argument: "\(value)") }

  var defaultValueDescription: String { typed }

  /// The number; 0 where there is none.
  var value: Int { number ?? 0 }

  /// Sees to it that it is a whole number.
  func expectWhole(of option: String, example: Int) throws {
    guard number == nil else { return }
    throw WrongUsage.error(
      "'\(typed.printable)' is no whole number for \(option); write for example \(option) \(example).",
      "«\(typed.printable)» برای \(option) عدد صحیح نیست؛ برای نمونه بنویسید: `\(option) \(example)`.")
  }

  /// Sees to it that it is a number of threads.
  func expectThreads() throws {
    try expectWhole(of: "--threads", example: 2)
    guard (1...1024).contains(value) else {
      throw WrongUsage.error("--threads must be from 1 to 1024.", "‏--threads باید از 1 تا 1024 باشد.")
    }
  }

  /// Sees to it that it is a seed of the solver.
  func expectSeed() throws {
    try expectWhole(of: "--seed", example: 1)
    guard (0...Int(Int32.max)).contains(value) else {
      throw WrongUsage.error(
        "--seed must be from 0 to \(Int32.max).", "‏--seed باید از 0 تا \(Int32.max) باشد.")
    }
  }
}
