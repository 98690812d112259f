import ArgumentParser
import Diagnostics

/// A number that is given to an option, as it was typed; what is wrong with it is said when options are validated, so
/// that it can be said in the language that was asked for.
struct TypedOption: ExpressibleByArgument, ExpressibleByFloatLiteral {
  private let typed: String
  private let number: TypedNumber?
  /// A number in a form that only machines write, such as `1e-4`.
  private let scientific: Double?

  init(argument: String) {
    typed = argument
    number = try? TypedNumber(argument)
    scientific = number == nil ? Double(argument).flatMap { $0.isFinite ? $0 : nil } : nil
  }

  init(floatLiteral value: Double) { self.init(argument: "\(value)") }

  var defaultValueDescription: String { typed }

  /// The number, a per cent as its hundredth; 0 where there is none.
  var value: Double { number?.value ?? scientific ?? 0 }

  /// The share that is meant where plain numbers are in per cent.
  var shareOfPercent: Double { (number.flatMap { Double($0.text) } ?? scientific ?? 0) / 100 }

  /// Sees to it that it is a number.
  ///
  /// - Parameters:
  ///   - option: What it is given to.
  ///   - example: A value that could be given.
  ///   - takesPercent: Whether a per cent sign is understood.
  func expectNumber(of option: String, example: String, takesPercent: Bool = true) throws {
    if scientific != nil { return }
    do throws(TypedNumber.Fault) {
      let number = try TypedNumber(typed)
      guard number.isPercent, !takesPercent else { return }
    } catch {
      if case .comma(let decimal) = error { throw Self.comma(in: typed, decimal) }
    }
    throw WrongUsage.error(
      "'\(typed.printable)' is no number for \(option); write for example \(option) \(example).",
      "«\(typed.printable)» برای \(option) عدد نیست؛ برای نمونه بنویسید: `\(option) \(example)`.")
  }

  /// That a comma may divide thousands or decimals.
  static func comma(in typed: String, _ decimal: String) -> ValidationError {
    let words = commaWords(typed, decimal)
    return WrongUsage.error(words.en, words.fa)
  }

  /// The sentence about a comma.
  static func commaWords(_ typed: String, _ decimal: String) -> (en: String, fa: String) {
    let whole = decimal.replacing(".", with: "")
    guard !decimal.hasPrefix("0"), !decimal.hasPrefix("-0") else {
      return (
        "the comma in '\(typed.printable)' is no decimal point; write \(decimal).",
        "ویرگول در «\(typed.printable)» ممیز نیست؛ `\(decimal)` بنویسید."
      )
    }
    return (
      "the comma in '\(typed.printable)' may divide decimals or thousands; write \(decimal) or \(whole).",
      "ویرگول در «\(typed.printable)» هم جداکننده اعشار خوانده می‌شود و هم هزارگان؛ `\(decimal)` یا `\(whole)` بنویسید."
    )
  }
}

extension TypedOption {
  /// Sees to it that it is a share from 0 to 1, as `--gap` takes it.
  func expectGap() throws {
    try expectNumber(of: "--gap", example: "0.02")
    guard value >= 0, value <= 1 else {
      throw WrongUsage.error("--gap is a share from 0 to 1.", "‏--gap سهمی از 0 تا 1 است.")
    }
  }
}

extension TypedOption? {
  /// Sees to it that it is a time that may be waited, as `--time-limit` takes it.
  func expectTimeLimit() throws {
    guard let limit = self else { return }
    try limit.expectNumber(of: "--time-limit", example: "60", takesPercent: false)
    guard limit.value > 0 else {
      throw WrongUsage.error(
        "--time-limit must be more than 0 seconds.", "‏--time-limit باید بیش از 0 ثانیه باشد.")
    }
  }
}
